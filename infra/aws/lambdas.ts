import { Aws, Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import type { AlarmClock } from './alarm-clock';
import { functionOf, logsOf, pollOf } from './functions';
import type { MailIntake } from './mail-intake';
import type { Outbound } from './outbound';
import type { LambdaName } from './permissions';
import { type Places, roleOf } from './roles';
import type { Settings } from './settings';

export interface Surroundings {
  settings: Settings;
  table: TableV2;
  intake: MailIntake;
  clock: AlarmClock;
  outbound: Outbound;
}

/** The three Lambdas, each with its role, its log group and only the environment that it needs. */
export class Lambdas extends Construct {
  readonly inbound: NodejsFunction;
  readonly wake: NodejsFunction;
  readonly post: NodejsFunction;

  constructor(
    scope: Construct,
    id: string,
    private readonly around: Surroundings,
  ) {
    super(scope, id);
    const { intake, clock, outbound } = around;
    this.inbound = this.lambda('inbound', { ...this.deciding(), ALLOWED_SENDERS: around.settings.allow.join(',') });
    this.wake = this.lambda('wake', this.deciding());
    this.post = this.lambda('post', { ...this.common(), CONFIGURATION_SET: outbound.configurationSetName });
    // One mail at a time: one that kills the function must not drag nine others into the dead-letter queue.
    pollOf(this, 'inbound', this.inbound, intake.mails.queue, { size: 1, concurrency: 5, partial: false });
    // Two is the least that Lambda takes; with a few sends a second each it stays near the rate of SES.
    pollOf(this, 'post', this.post, outbound.letters.queue, { size: 10, concurrency: 2, partial: true });
    clock.sweepWith(this.wake);
  }

  private lambda(lambda: LambdaName, environment: Record<string, string>): NodejsFunction {
    const { settings, clock } = this.around;
    const logGroup = logsOf(this, lambda);
    const places = { ...this.places(), 'own-logs': [logGroup.logGroupArn] };
    return functionOf(this, {
      lambda,
      functionName: lambda === 'wake' ? clock.wakeName : `whetstone-${settings.stage}-${lambda}`,
      role: roleOf(this, lambda, places, settings.domain),
      logGroup,
      environment,
      // The scheduler hands over and does not wait: what fails after that never comes back to it.
      ...(lambda === 'wake' ? { failed: clock.failed } : {}),
    });
  }

  private common(): Record<string, string> {
    const { settings, table } = this.around;
    return { TABLE: table.tableName, DOMAIN: settings.domain, TOKEN_KEYS_PARAMETER: tokenKeysParameter(settings) };
  }

  private deciding(): Record<string, string> {
    const { intake, clock, outbound } = this.around;
    return {
      ...this.common(),
      BUCKET: intake.bucket.bucketName,
      SCHEDULE_GROUP: clock.group.scheduleGroupName,
      WAKE_ARN: clock.wakeArn,
      SCHEDULER_ROLE_ARN: clock.role.roleArn,
      WAKES_FAILED_ARN: clock.failed.queueArn,
      LETTERS_QUEUE_URL: outbound.letters.queue.queueUrl,
    };
  }

  private places(): Omit<Places, 'own-logs'> {
    const { settings, table, intake, clock, outbound } = this.around;
    const arn = (service: string, resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service, resource, resourceName });
    return {
      table: [table.tableArn],
      'index/byDue': [`${table.tableArn}/index/byDue`],
      'index/byName': [`${table.tableArn}/index/byName`],
      'index/sweep': [`${table.tableArn}/index/sweep`],
      bucket: [intake.bucket.bucketArn],
      'bucket/in': [intake.bucket.arnForObjects('in/*')],
      'bucket/held': [intake.bucket.arnForObjects('held/*')],
      'bucket/kept': [intake.bucket.arnForObjects('kept/*')],
      // The services name schedules under their group; narrower than the group is not possible.
      schedules: [arn('scheduler', 'schedule', `${clock.group.scheduleGroupName}/*`)],
      'scheduler-role': [clock.role.roleArn],
      'queue/mails': [intake.mails.queue.queueArn],
      'queue/letters': [outbound.letters.queue.queueArn],
      'queue/wakes-failed': [clock.failed.queueArn],
      'letters-identity': [
        arn('ses', 'identity', settings.domain),
        arn('ses', 'configuration-set', outbound.configurationSetName),
      ],
      'token-keys': [
        `arn:${Aws.PARTITION}:ssm:${Aws.REGION}:${Aws.ACCOUNT_ID}:parameter${tokenKeysParameter(settings)}`,
      ],
    };
  }
}

/**
 * Where the keys of the reply tokens lie, encrypted. The stack only names the place: CloudFormation cannot make an encrypted
 * parameter, and a key in a template would be no secret. A custom resource that draws the key is a later issue; until then whoever
 * deploys must put it there.
 */
export const tokenKeysParameter = (settings: Settings): string => `/whetstone/${settings.stage}/token-keys`;
