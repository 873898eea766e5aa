import { ServiceError } from './http';
import { readExpression } from './scheduler-expression';

/** What CreateSchedule and UpdateSchedule define, with AWS's defaults filled in; dates are seconds since the epoch. */
export interface Definition {
  ScheduleExpression: string;
  ScheduleExpressionTimezone: string;
  StartDate?: number;
  EndDate?: number;
  Description?: string;
  State: 'ENABLED' | 'DISABLED';
  KmsKeyArn?: string;
  Target: Target;
  FlexibleTimeWindow: { Mode: string; MaximumWindowInMinutes?: number };
  ActionAfterCompletion: 'NONE' | 'DELETE';
}

export interface Target {
  Arn: string;
  RoleArn: string;
  Input?: string;
  DeadLetterConfig?: { Arn?: string };
  RetryPolicy: { MaximumEventAgeInSeconds: number; MaximumRetryAttempts: number };
}

type Input = Record<string, unknown>;

/** Throws ValidationException for what AWS refuses. Omitted members get their defaults: an update replaces everything. */
export function readDefinition(input: Input): Definition {
  const target = object(input.Target, 'target');
  const window = object(input.FlexibleTimeWindow, 'flexibleTimeWindow');
  const retry = object(target.RetryPolicy ?? {}, 'target.retryPolicy');
  const definition = {
    ...picked(input, ['Description', 'KmsKeyArn', 'StartDate', 'EndDate']),
    ScheduleExpression: text(input, 'ScheduleExpression', 'scheduleExpression'),
    ScheduleExpressionTimezone: (input.ScheduleExpressionTimezone as string | undefined) ?? 'UTC',
    State: oneOf(input.State ?? 'ENABLED', ['ENABLED', 'DISABLED'], 'state'),
    Target: {
      ...picked(target, ['Input', 'DeadLetterConfig']),
      Arn: text(target, 'Arn', 'target.arn'),
      RoleArn: text(target, 'RoleArn', 'target.roleArn'),
      RetryPolicy: {
        MaximumEventAgeInSeconds: between(
          retry.MaximumEventAgeInSeconds ?? 86_400,
          60,
          86_400,
          'maximumEventAgeInSeconds',
        ),
        MaximumRetryAttempts: between(retry.MaximumRetryAttempts ?? 185, 0, 185, 'maximumRetryAttempts'),
      },
    },
    FlexibleTimeWindow: {
      ...picked(window, ['MaximumWindowInMinutes']),
      Mode: oneOf(window.Mode, ['OFF', 'FLEXIBLE'], 'flexibleTimeWindow.mode'),
    },
    ActionAfterCompletion: oneOf(input.ActionAfterCompletion ?? 'NONE', ['NONE', 'DELETE'], 'actionAfterCompletion'),
  };
  readExpression(definition.ScheduleExpression, definition.ScheduleExpressionTimezone);
  return definition;
}

/** Names of schedules and groups: 1 to 64 of `[0-9a-zA-Z-_.]`. */
export function checkName(name: string, member: string): void {
  if (!/^[0-9a-zA-Z-_.]+$/.test(name)) {
    refuse(name, member, 'Member must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$');
  }
  if (name.length > 64) refuse(name, member, 'Member must have length less than or equal to 64');
}

function picked(input: Input, names: string[]): Input {
  return Object.fromEntries(names.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]));
}

function object(value: unknown, member: string): Input {
  if (typeof value === 'object' && value !== null) return value as Input;
  return refuse(null, member, 'Member must not be null');
}

function text(input: Input, name: string, member: string): string {
  const value = input[name];
  return typeof value === 'string' && value !== '' ? value : refuse(null, member, 'Member must not be null');
}

function oneOf<T extends string>(value: unknown, allowed: T[], member: string): T {
  const found = allowed.find((each) => each === value);
  return found ?? refuse(value, member, `Member must satisfy enum value set: [${allowed.join(', ')}]`);
}

function between(value: unknown, least: number, most: number, member: string): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  return refuse(value, `target.retryPolicy.${member}`, `Member must be between ${least} and ${most}`);
}

function refuse(value: unknown, member: string, constraint: string): never {
  const shown = typeof value === 'string' || typeof value === 'number' ? `'${value}'` : 'null';
  const message = `1 validation error detected: Value ${shown} at '${member}' failed to satisfy constraint: ${constraint}`;
  throw new ServiceError('ValidationException', message);
}
