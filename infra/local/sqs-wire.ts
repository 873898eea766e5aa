import { ServiceError, type WireAnswer } from './http';
import { attributesDigest } from './sqs-attributes';
import { checkRange, receiptHandle, type MessageAttributes, type QueuedMessage, type Queues } from './sqs-queues';
import { md5Hex } from './store-ids';

// The operations of SQS as its JSON protocol carries them.
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html

/** One call, its queue already found and allowed. */
export interface SqsCall {
  queues: Queues;
  queue: string;
  accessKeyId: string;
  input: Record<string, unknown>;
  urlOf: (queue: string) => string;
  arnOf: (queue: string) => string;
}

type Output = Record<string, unknown>;

const MAX_BATCH_BYTES = 1_048_576;

export const OPERATIONS: Record<string, (call: SqsCall) => Promise<Output> | Output> = {
  GetQueueUrl: ({ queue, urlOf }) => ({ QueueUrl: urlOf(queue) }),
  GetQueueAttributes: getQueueAttributes,
  SendMessage: (call) => send(call, call.input),
  SendMessageBatch: (call) => eachEntry(call.input, (entry) => send(call, entry), MAX_BATCH_BYTES),
  ReceiveMessage: receive,
  DeleteMessage: (call) => remove(call, call.input),
  DeleteMessageBatch: (call) => eachEntry(call.input, (entry) => remove(call, entry)),
  ChangeMessageVisibility: async ({ queues, queue, input }) => {
    await queues.changeVisibility(queue, text(input, 'ReceiptHandle'), number(input, 'VisibilityTimeout') ?? NaN);
    return {};
  },
};

/** The IAM action that a call needs: a batch needs that of the single operation. */
export function iamAction(operation: string): string {
  return `sqs:${operation.replace(/Batch$/, '')}`;
}

/** Name of the queue that a call is about, from its QueueName or QueueUrl. */
export function queueOf(input: Record<string, unknown>): string {
  if (typeof input.QueueName === 'string') return input.QueueName;
  return text(input, 'QueueUrl').split('/').at(-1) ?? '';
}

/** Codes that the older query protocol names differently; the SDK shows them as `error.Code`. */
const QUERY_CODES: Record<string, string> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
};

export function refusal(error: ServiceError): WireAnswer {
  const code = QUERY_CODES[error.code] ?? error.code;
  return {
    status: error.status,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-query-error': `${code};${error.status < 500 ? 'Sender' : 'Receiver'}`,
    },
    body: JSON.stringify({ __type: `com.amazonaws.sqs#${error.code}`, message: error.message }),
  };
}

async function send({ queues, queue, accessKeyId }: SqsCall, input: Record<string, unknown>): Promise<Output> {
  const delaySeconds = number(input, 'DelaySeconds');
  const message = await queues.send(queue, {
    body: optionalText(input, 'MessageBody') ?? '',
    attributes: messageAttributes(input),
    senderId: accessKeyId,
    ...(delaySeconds === undefined ? {} : { delaySeconds }),
  });
  return {
    MessageId: message.id,
    MD5OfMessageBody: md5Hex(message.body),
    ...digestOf(message),
  };
}

/** Answers at once: WaitTimeSeconds is real time, which has no meaning while the house clock stands. */
async function receive({ queues, queue, input, arnOf }: SqsCall): Promise<Output> {
  const max = number(input, 'MaxNumberOfMessages') ?? 1;
  if (!(max >= 1 && max <= 10)) {
    const reason = 'Reason: Must be between 1 and 10, if provided.';
    throw new ServiceError(
      'InvalidParameterValue',
      `Value ${max} for parameter MaxNumberOfMessages is invalid. ${reason}`,
    );
  }
  const visibility = number(input, 'VisibilityTimeout');
  if (visibility !== undefined) checkRange('VisibilityTimeout', visibility, 43_200);
  const asked = [...list(input, 'AttributeNames'), ...list(input, 'MessageSystemAttributeNames')];
  const wanted = list(input, 'MessageAttributeNames');
  const messages = await queues.receive(queue, max, visibility);
  if (messages.length === 0) return {};
  return {
    Messages: messages.map((message) => {
      const system = systemAttributes(message, arnOf);
      return received(
        message,
        pick<unknown>(system, (name) => asked.includes('All') || asked.includes(name)),
        wanted,
      );
    }),
  };
}

function received(message: QueuedMessage, system: Output, wanted: string[]): Output {
  const own = pick(message.attributes, (name) => wanted.some((pattern) => matches(pattern, name)));
  return {
    MessageId: message.id,
    ReceiptHandle: receiptHandle(message),
    Body: message.body,
    MD5OfBody: md5Hex(message.body),
    ...(Object.keys(system).length === 0 ? {} : { Attributes: system }),
    ...(Object.keys(own).length === 0 ? {} : { MessageAttributes: own, MD5OfMessageAttributes: attributesDigest(own) }),
  };
}

/** `All`, `.*`, a name, or a prefix followed by `.*`. */
function matches(pattern: string, name: string): boolean {
  if (pattern === 'All') return true;
  return pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -2)) : name === pattern;
}

/** System attributes of a received message, as ReceiveMessage and Lambda's event name them; all are strings. */
export function systemAttributes(message: QueuedMessage, arnOf: (queue: string) => string) {
  return {
    SenderId: message.senderId,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? ''),
    ...(message.deadFrom === undefined ? {} : { DeadLetterQueueSourceArn: arnOf(message.deadFrom) }),
  };
}

async function remove({ queues, queue }: SqsCall, input: Record<string, unknown>): Promise<Output> {
  await queues.remove(queue, [text(input, 'ReceiptHandle')]);
  return {};
}

function getQueueAttributes({ queues, queue, input, arnOf }: SqsCall): Output {
  const declared = queues.declaration(queue);
  const counts = queues.counts(queue);
  const redrive = { deadLetterTargetArn: arnOf(declared.deadLetter ?? ''), maxReceiveCount: declared.maxReceiveCount };
  const all: Record<string, string> = {
    QueueArn: arnOf(queue),
    ApproximateNumberOfMessages: String(counts.visible),
    ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
    VisibilityTimeout: String(declared.visibilitySeconds),
    MessageRetentionPeriod: String(declared.retentionSeconds ?? 345_600),
    MaximumMessageSize: String(MAX_BATCH_BYTES),
    DelaySeconds: '0',
    ReceiveMessageWaitTimeSeconds: '0',
    ...(declared.deadLetter === undefined ? {} : { RedrivePolicy: JSON.stringify(redrive) }),
  };
  const asked = list(input, 'AttributeNames');
  const unknown = asked.find((name) => name !== 'All' && name !== 'RedrivePolicy' && !(name in all));
  if (unknown !== undefined) throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  const attributes = pick(all, (name) => asked.includes('All') || asked.includes(name));
  return Object.keys(attributes).length === 0 ? {} : { Attributes: attributes };
}

async function eachEntry(
  input: Record<string, unknown>,
  work: (entry: Record<string, unknown>) => Promise<Output>,
  maxBytes = Infinity,
): Promise<Output> {
  const entries = batchEntries(input, maxBytes);
  const successful: Output[] = [];
  const failed: Output[] = [];
  for (const entry of entries) {
    try {
      successful.push({ Id: entry.Id, ...(await work(entry)) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      failed.push({
        Id: entry.Id,
        SenderFault: true,
        Code: QUERY_CODES[error.code] ?? error.code,
        Message: error.message,
      });
    }
  }
  return { Successful: successful, ...(failed.length === 0 ? {} : { Failed: failed }) };
}

function batchEntries(input: Record<string, unknown>, maxBytes: number): Record<string, unknown>[] {
  const entries = (Array.isArray(input.Entries) ? input.Entries : []) as Record<string, unknown>[];
  const refuse = (code: string, message: string): never => {
    throw new ServiceError(code, message);
  };
  if (entries.length === 0) refuse('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10) {
    const message = `Maximum number of entries per request are 10. You have sent ${entries.length}.`;
    refuse('TooManyEntriesInBatchRequest', message);
  }
  const ids = entries.map((entry) => text(entry, 'Id'));
  if (ids.some((id) => !/^[\w-]{1,80}$/.test(id))) {
    const message =
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.';
    refuse('InvalidBatchEntryId', message);
  }
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) refuse('BatchEntryIdsNotDistinct', `Id ${twice} repeated.`);
  const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(optionalText(entry, 'MessageBody') ?? ''), 0);
  if (bytes > maxBytes) {
    const message = `Batch requests cannot be longer than ${maxBytes} bytes. You have sent ${bytes} bytes.`;
    refuse('BatchRequestTooLong', message);
  }
  return entries;
}

function messageAttributes(input: Record<string, unknown>): MessageAttributes {
  const attributes = (input.MessageAttributes ?? {}) as MessageAttributes;
  for (const [name, attribute] of Object.entries(attributes)) {
    if (/^(String|Number|Binary)(\.|$)/.test(attribute.DataType)) continue;
    const message = `The type of message (user) attribute '${name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String.`;
    throw new ServiceError('InvalidParameterValue', message);
  }
  return attributes;
}

function digestOf(message: QueuedMessage): Output {
  const digest = attributesDigest(message.attributes);
  return digest === null ? {} : { MD5OfMessageAttributes: digest };
}

function pick<T>(record: Record<string, T>, wanted: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => wanted(name)));
}

function text(input: Record<string, unknown>, name: string): string {
  const value = optionalText(input, name);
  if (value === undefined)
    throw new ServiceError('MissingParameter', `The request must contain the parameter ${name}.`);
  return value;
}

function optionalText(input: Record<string, unknown>, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' ? value : undefined;
}

function number(input: Record<string, unknown>, name: string): number | undefined {
  const value = input[name];
  return typeof value === 'number' ? value : undefined;
}

function list(input: Record<string, unknown>, name: string): string[] {
  const value = input[name];
  return Array.isArray(value) ? value.map(String) : [];
}
