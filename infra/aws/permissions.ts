/**
 * What each Lambda may do, in one place: the stack writes these statements into its roles, and the local endpoints refuse what is
 * not here by the caller's access key. Plain data, so the local house needs no CDK. No action holds a wildcard and no resource is
 * `*`; what a path ends in (`in/*`, the schedules of our group, a log group's streams) is as narrow as the services allow.
 */
export type LambdaName = 'inbound' | 'wake' | 'post';

/** Where a statement holds; the stack turns each into ARNs (roles.ts). */
export type Place =
  | 'table'
  | 'index/byDue'
  | 'index/byName'
  | 'index/sweep'
  | 'bucket'
  | 'bucket/in'
  | 'bucket/held'
  | 'bucket/kept'
  | 'schedules'
  | 'scheduler-role'
  | 'queue/mails'
  | 'queue/letters'
  | 'queue/wakes-failed'
  | 'letters-identity'
  | 'token-keys'
  | 'own-logs';

/** Condition operator → context key → value; `{domain}` stands for the deployment's domain. */
export type Conditions = Record<string, Record<string, string>>;

export interface Statement {
  actions: string[];
  resource: Place;
  conditions?: Conditions;
}

/** Lambda polls its queue under the function's own role. */
const poll = (resource: Place): Statement => ({
  actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  resource,
});

const LOGS: Statement = { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resource: 'own-logs' };
const KEYS: Statement = { actions: ['ssm:GetParameter'], resource: 'token-keys' };

/** A transaction has no action of its own: each item in it needs the action of its kind (and ConditionCheckItem where only checked). */
const DECIDE: Statement = {
  actions: [
    'dynamodb:BatchGetItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:ConditionCheckItem',
  ],
  resource: 'table',
};

/** The key of a person's row is their address: it cannot be emptied, so it is deleted when the user says `forget`. */
const ERASE: Statement = { actions: ['dynamodb:DeleteItem'], resource: 'table' };

const query = (resource: Place): Statement => ({ actions: ['dynamodb:Query'], resource });

const ARM: Statement[] = [
  { actions: ['scheduler:CreateSchedule'], resource: 'schedules' },
  {
    actions: ['iam:PassRole'],
    resource: 'scheduler-role',
    conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
  },
];

/** Without ListBucket a missing object is answered with 403 instead of 404, and "expired" could not be told from "forbidden". */
const RAW_MAIL: Statement[] = [
  { actions: ['s3:ListBucket'], resource: 'bucket' },
  { actions: ['s3:GetObject'], resource: 'bucket/in' },
  // What waited for its sender's word is read from there.
  { actions: ['s3:GetObject', 's3:PutObject'], resource: 'bucket/held' },
  { actions: ['s3:PutObject'], resource: 'bucket/kept' },
];

const HINT: Statement = { actions: ['sqs:SendMessage'], resource: 'queue/letters' };

export const PERMISSIONS: Record<LambdaName, Statement[]> = {
  /** Reads hostile mail, so it may not send; it deletes rows of the table alone, where the user erases a person. */
  inbound: [
    LOGS,
    KEYS,
    poll('queue/mails'),
    DECIDE,
    ERASE,
    // All of a user's people, where the user asks for something over them all.
    query('table'),
    query('index/byDue'),
    query('index/byName'),
    ...RAW_MAIL,
    ...ARM,
    HINT,
  ],
  /** Its sweep reads raw mail that the ledger does not know, as inbound does: hence byName and the bucket. */
  wake: [
    LOGS,
    KEYS,
    { actions: ['sqs:SendMessage'], resource: 'queue/wakes-failed' },
    DECIDE,
    ERASE,
    query('table'),
    query('index/byDue'),
    query('index/byName'),
    query('index/sweep'),
    ...RAW_MAIL,
    ...ARM,
    HINT,
  ],
  /** The only one that sends, and only as letters@ our domain. */
  post: [
    LOGS,
    KEYS,
    poll('queue/letters'),
    { actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'], resource: 'table' },
    query('index/byDue'),
    {
      actions: ['ses:SendRawEmail'],
      resource: 'letters-identity',
      conditions: { StringEquals: { 'ses:FromAddress': 'letters@{domain}' } },
    },
  ],
};

/** Whether the role of `lambda` holds `action` (`dynamodb:Query`) on anything; an unknown name holds nothing. */
export function allows(lambda: string, action: string): boolean {
  if (!Object.hasOwn(PERMISSIONS, lambda)) return false;
  return PERMISSIONS[lambda as LambdaName].some((statement) => statement.actions.includes(action));
}
