import type { TokenKeys } from '../../core/token';
import { MissingSetting } from '../../errors';
import type { Log } from '../../ports';

/** What a Lambda is told by its deployment. Each holds only what it needs; what it needs and lacks is an error that names it. */
export interface Environment {
  AWS_REGION?: string;
  TABLE?: string;
  BUCKET?: string;
  SCHEDULE_GROUP?: string;
  WAKE_ARN?: string;
  SCHEDULER_ROLE_ARN?: string;
  /** Queue for alarms that could not ring within a day. */
  WAKES_FAILED_ARN?: string;
  /** Least seconds between now and an alarm: Scheduler may ring up to a minute late, and takes no past time. */
  ALARM_LEAD_SECONDS?: string;
  LETTERS_QUEUE_URL?: string;
  CONFIGURATION_SET?: string;
  DOMAIN?: string;
  /** Addresses and domains whose first mail enrols its sender, with commas; absent: nobody enrols by mail. */
  ALLOWED_SENDERS?: string;
  /** `1:hex,2:hex`: versions (one digit) and keys of at least 128 bits; the last one signs, all verify. */
  TOKEN_KEYS?: string;
  /** Instead of TOKEN_KEYS: the name of the SecureString that holds them. */
  TOKEN_KEYS_PARAMETER?: string;
  /** Locally, where several handlers with keys of their own live in one process; on AWS both are absent. */
  endpoints?: Record<'dynamodb' | 's3' | 'scheduler' | 'sqs' | 'ses', string>;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  log?: Log;
}

type Setting = Exclude<keyof Environment, 'endpoints' | 'credentials' | 'log'>;

const NAMES: Setting[] = [
  'AWS_REGION',
  'TABLE',
  'BUCKET',
  'SCHEDULE_GROUP',
  'WAKE_ARN',
  'SCHEDULER_ROLE_ARN',
  'WAKES_FAILED_ARN',
  'ALARM_LEAD_SECONDS',
  'LETTERS_QUEUE_URL',
  'CONFIGURATION_SET',
  'DOMAIN',
  'ALLOWED_SENDERS',
  'TOKEN_KEYS',
  'TOKEN_KEYS_PARAMETER',
];

/** @throws MissingSetting */
export function required(env: Environment, name: Setting): string {
  const value = env[name];
  if (value === undefined || value === '') throw new MissingSetting(name);
  return value;
}

/** The environment of this process, with the token keys fetched where only their place is given. */
export async function fromProcess(variables: NodeJS.ProcessEnv = process.env): Promise<Environment> {
  const env: Environment = {};
  for (const name of NAMES) {
    const value = variables[name];
    if (value !== undefined) env[name] = value;
  }
  const { TOKEN_KEYS: keys, TOKEN_KEYS_PARAMETER: place } = env;
  if (keys !== undefined || place === undefined) return env;
  const { parameter } = await import('./parameter'); // one client more, loaded only where it is needed
  return { ...env, TOKEN_KEYS: await parameter(place, variables) };
}

/** `a@acme.example, example.org` as a list in lower case. */
export const allowedSenders = ({ ALLOWED_SENDERS: text = '' }: Environment): string[] =>
  text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');

/** @throws MissingSetting */
export function tokenKeys(env: Environment): TokenKeys {
  const entries = required(env, 'TOKEN_KEYS')
    .split(',')
    .map((entry) => /^(\d):((?:[0-9a-f]{2}){16,})$/i.exec(entry.trim()));
  const keys: Record<string, Uint8Array> = {};
  let current = '';
  for (const entry of entries) {
    if (!entry?.[1] || !entry[2]) throw new MissingSetting('TOKEN_KEYS');
    current = entry[1];
    keys[current] = Buffer.from(entry[2], 'hex');
  }
  return { current, keys };
}
