import type { HouseClock } from './clock';
import {
  accessKeyOf,
  jsonBody,
  serve,
  ServiceError,
  type Hooks,
  type Server,
  type WireAnswer,
  type WireRequest,
} from './http';
import { Poller, type MappingOptions, type SqsHandler } from './sqs-poller';
import { Queues, type QueueDeclaration } from './sqs-queues';
import { iamAction, OPERATIONS, queueOf, refusal, type SqsCall } from './sqs-wire';
import type { Store } from './store';

export type { MappingOptions, SqsHandler } from './sqs-poller';
export type { QueueDeclaration } from './sqs-queues';

export interface SqsOptions extends Hooks {
  clock: HouseClock;
  store: Store;
  queues: QueueDeclaration[];
  /** Told of every message put into a queue, so that the house can drain. */
  onSend?(queue: string): void;
  port?: number;
  /** Parts of the ARNs; `eu-west-1` and `000000000000` unless given. */
  region?: string;
  account?: string;
}

export interface LocalSqs extends Server {
  /** Sends without the wire, as SNS and Scheduler do; on disk when the promise resolves to the message's id. */
  send(queue: string, body: string, delaySeconds?: number): Promise<string>;
  /** Makes a handler the consumer of a queue, as a Lambda event source mapping with ReportBatchItemFailures does. */
  mapQueue(queue: string, handler: SqsHandler, options: MappingOptions): void;
  /** See Poller.drain. */
  drain(): Promise<number>;
  /** Milliseconds since the epoch; see Poller.nextDeliverableAt. */
  nextDeliverableAt(): number | null;
  /** Messages kept: visible, in flight and delayed. */
  depth(queue: string): number;
  queueUrl(queue: string): string;
  queueArn(queue: string): string;
}

/**
 * SQS (standard queues, JSON protocol) on loopback: what visibility, delay and retention are measured by is the house
 * clock. ReceiveMessage never waits; FIFO queues and queue management are not there.
 */
export async function startSqs(options: SqsOptions): Promise<LocalSqs> {
  const { clock, store } = options;
  const place = { region: options.region ?? 'eu-west-1', account: options.account ?? '000000000000' };
  const queues = await Queues.open(clock, store, options.queues);
  const poller = new Poller(clock, queues, place);
  const arnOf = (queue: string): string => `arn:aws:sqs:${place.region}:${place.account}:${queue}`;
  const urlOf = (queue: string): string => `${server.url}/${place.account}/${queue}`;
  queues.onSend = (queue) => options.onSend?.(queue);
  const server: Server = await serve({
    ...(options.port === undefined ? {} : { port: options.port }),
    handle: (request) => answer(request, options, { queues, urlOf, arnOf }),
  });
  return {
    ...server,
    send: async (queue, body, delaySeconds = 0) => (await queues.send(queue, { body, delaySeconds })).id,
    mapQueue: (queue, handler, mapping) => poller.map(queue, handler, mapping),
    drain: () => poller.drain(),
    nextDeliverableAt: () => poller.nextDeliverableAt(),
    depth: (queue) => Object.values(queues.counts(queue)).reduce((sum, count) => sum + count, 0),
    queueUrl: urlOf,
    queueArn: arnOf,
  };
}

type House = Pick<SqsCall, 'queues' | 'urlOf' | 'arnOf'>;

async function answer(request: WireRequest, hooks: Hooks, house: House): Promise<WireAnswer> {
  try {
    const body = JSON.stringify(await operate(request, hooks, house));
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
  } catch (error) {
    if (error instanceof ServiceError) return refusal(error);
    return refusal(new ServiceError('InternalFailure', error instanceof Error ? error.message : String(error), 500));
  }
}

async function operate(request: WireRequest, hooks: Hooks, house: House): Promise<Record<string, unknown>> {
  const target = String(request.headers['x-amz-target']);
  const operation = target.replace(/^AmazonSQS\./, '');
  const work = OPERATIONS[operation];
  if (!work) throw new ServiceError('UnsupportedOperation', `${target} is not one of the operations kept here.`);
  const accessKeyId = accessKeyOf(request.headers);
  hooks.onCall?.({ service: 'sqs', operation, accessKeyId });
  const input = jsonBody(request);
  const queue = queueOf(input);
  // AWS looks at permission first: without it nobody learns whether a queue exists.
  const refused = hooks.authorize?.(accessKeyId, iamAction(operation), house.arnOf(queue)) ?? null;
  if (refused !== null) throw new ServiceError('AccessDeniedException', refused, 403);
  if (!house.queues.has(queue)) throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
  return work({ ...house, queue, accessKeyId, input });
}
