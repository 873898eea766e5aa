import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { HouseClock } from './clock';
import { attributesDigest } from './sqs-attributes';
import { receiptHandle, type QueuedMessage, type Queues } from './sqs-queues';
import { systemAttributes } from './sqs-wire';
import { md5Hex } from './store-ids';

// What Lambda's poller does for an event source mapping with ReportBatchItemFailures, one invocation at a time.
// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html

export type SqsHandler = (event: SQSEvent) => Promise<SQSBatchResponse | void>;

export interface MappingOptions {
  /** 1 to 10 messages in one event. */
  batchSize: number;
  /** Told of an invocation that threw (or answered with item ids that were not in the event). */
  onError?(error: unknown, event: SQSEvent): void;
}

interface Mapping extends MappingOptions {
  queue: string;
  handler: SqsHandler;
}

export class Poller {
  private readonly mappings = new Map<string, Mapping>();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: HouseClock,
    private readonly queues: Queues,
    private readonly place: { region: string; account: string },
  ) {}

  map(queue: string, handler: SqsHandler, options: MappingOptions): void {
    const { visibilitySeconds } = this.queues.declaration(queue);
    // With 0 a message that always fails would be delivered for ever at one instant of a still clock.
    if (visibilitySeconds < 1) throw new Error(`The queue ${queue} needs a visibility time-out of 1 s or more.`);
    if (!(options.batchSize >= 1 && options.batchSize <= 10)) throw new Error('The batch size must be 1 to 10.');
    this.mappings.set(queue, { ...options, queue, handler });
  }

  /**
   * Delivers all that mapped queues hold and that is visible at the present house time, also what the handlers send
   * meanwhile, in the order (visible since, number). Resolves to the number of messages delivered. A drain asked for
   * while one runs comes after it, so a handler must not wait for one.
   */
  drain(): Promise<number> {
    const drained = this.running.then(() => this.deliverAll());
    this.running = drained.catch(() => undefined);
    return drained;
  }

  /** The instant at which a mapped queue has its next message visible (it may have gone already); null if none ever. */
  nextDeliverableAt(): number | null {
    return this.next()?.at ?? null;
  }

  private async deliverAll(): Promise<number> {
    let delivered = 0;
    for (let next = this.next(); next && next.at <= this.clock.now(); next = this.next()) {
      delivered += await this.deliver(next.mapping);
    }
    return delivered;
  }

  private next(): { mapping: Mapping; at: number; number: number } | null {
    const firsts = [...this.mappings.values()].flatMap((mapping) => {
      const first = this.queues.first(mapping.queue);
      return first ? [{ mapping, ...first }] : [];
    });
    return firsts.sort((a, b) => a.at - b.at || a.number - b.number)[0] ?? null;
  }

  private async deliver(mapping: Mapping): Promise<number> {
    const messages = await this.queues.receive(mapping.queue, mapping.batchSize);
    if (messages.length === 0) return 0; // all went to the dead-letter queue
    const event: SQSEvent = { Records: messages.map((message) => sqsRecord(message, this.place)) };
    let failed: Set<string>;
    try {
      failed = failures(event, await mapping.handler(event));
    } catch (error) {
      mapping.onError?.(error, event);
      return messages.length; // all come again after the visibility time-out
    }
    const done = event.Records.filter((record) => !failed.has(record.messageId));
    await this.queues.remove(
      mapping.queue,
      done.map((record) => record.receiptHandle),
    );
    return messages.length;
  }
}

/** Item ids that failed; throws if the answer names what was not in the event: Lambda then takes the whole batch as failed. */
function failures(event: SQSEvent, answer: SQSBatchResponse | void): Set<string> {
  const ids = (answer?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier);
  const known = new Set(event.Records.map((record) => record.messageId));
  const stranger = ids.find((id) => !known.has(id));
  if (stranger !== undefined || ids.length > known.size) {
    throw new Error(`batchItemFailures names ${JSON.stringify(stranger)}, which was not in the event.`);
  }
  return new Set(ids);
}

function sqsRecord(message: QueuedMessage, place: { region: string; account: string }): SQSRecord {
  const digest = attributesDigest(message.attributes);
  const arnOf = (queue: string): string => `arn:aws:sqs:${place.region}:${place.account}:${queue}`;
  return {
    messageId: message.id,
    receiptHandle: receiptHandle(message),
    body: message.body,
    attributes: systemAttributes(message, arnOf),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, attribute]) => [
        name,
        {
          ...(attribute.StringValue === undefined ? {} : { stringValue: attribute.StringValue }),
          ...(attribute.BinaryValue === undefined ? {} : { binaryValue: attribute.BinaryValue }),
          stringListValues: [],
          binaryListValues: [],
          dataType: attribute.DataType,
        },
      ]),
    ),
    ...(digest === null ? {} : { md5OfMessageAttributes: digest }),
    md5OfBody: md5Hex(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: arnOf(message.queue),
    awsRegion: place.region,
  };
}
