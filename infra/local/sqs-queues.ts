import type { HouseClock } from './clock';
import { ServiceError } from './http';
import { uuidOf } from './store-ids';
import type { Change, Store } from './store';

// The queues themselves: what is kept, what is visible when, what goes to the dead-letter queue. No wire, no Lambda.

/** As the stack declares a queue; times are seconds. Retention is 4 days unless said, as on AWS. */
export interface QueueDeclaration {
  name: string;
  visibilitySeconds: number;
  /** With `deadLetter`: after so many receives the message moves there instead of being received again. */
  maxReceiveCount?: number;
  /** Name of another declared queue. */
  deadLetter?: string;
  retentionSeconds?: number;
}

/** As the JSON protocol carries it; a binary value is base64. */
export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  BinaryValue?: string;
}

export type MessageAttributes = Record<string, MessageAttribute>;

/** A message as kept; instants are milliseconds of the house clock. */
export interface QueuedMessage {
  /** Order of sending over all queues and restarts. */
  number: number;
  id: string;
  queue: string;
  body: string;
  attributes: MessageAttributes;
  senderId: string;
  sentAt: number;
  visibleAt: number;
  receives: number;
  firstReceivedAt?: number;
  /** The queue it failed in, once it is in a dead-letter queue. */
  deadFrom?: string;
}

export interface NewMessage {
  body: string;
  delaySeconds?: number;
  attributes?: MessageAttributes;
  senderId?: string;
}

interface Queue extends QueueDeclaration {
  messages: Map<number, QueuedMessage>;
}

const FOUR_DAYS = 345_600;
const MAX_BODY = 1_048_576;
const COUNTER = 'sqs/counter';

export class Queues {
  private readonly byName: Map<string, Queue>;
  private sent = 0;
  /** Told of every message sent, once it is on disk. */
  onSend: (queue: string) => void = () => undefined;

  private constructor(
    private readonly clock: HouseClock,
    private readonly store: Store,
    declared: QueueDeclaration[],
  ) {
    this.byName = new Map(declared.map((queue) => [queue.name, { ...queue, messages: new Map() }]));
    for (const { name, deadLetter } of declared) {
      if (deadLetter !== undefined && !this.byName.has(deadLetter)) {
        throw new Error(`The queue ${name} names a dead-letter queue ${deadLetter} that is not declared.`);
      }
    }
  }

  /** Takes up what the store holds of the declared queues; messages of queues no longer declared stay in the store. */
  static async open(clock: HouseClock, store: Store, declared: QueueDeclaration[]): Promise<Queues> {
    const queues = new Queues(clock, store, declared);
    queues.sent = (await store.get<number>(COUNTER)) ?? 0;
    for (const [, message] of await store.list<QueuedMessage>('sqs/message/')) {
      queues.byName.get(message.queue)?.messages.set(message.number, message);
    }
    return queues;
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  declaration(name: string): QueueDeclaration {
    return this.queue(name);
  }

  /** Throws InvalidParameterValue, MissingParameter or InvalidMessageContents as SendMessage does. */
  async send(name: string, message: NewMessage): Promise<QueuedMessage> {
    const queue = this.queue(name);
    const delaySeconds = message.delaySeconds ?? 0;
    checkBody(message.body);
    checkRange('DelaySeconds', delaySeconds, 900);
    this.sent += 1;
    const now = this.clock.now();
    const kept: QueuedMessage = {
      number: this.sent,
      id: uuidOf(`sqs/${this.sent}`),
      queue: name,
      body: message.body,
      attributes: message.attributes ?? {},
      senderId: message.senderId ?? 'house',
      sentAt: now,
      visibleAt: now + delaySeconds * 1000,
      receives: 0,
    };
    queue.messages.set(kept.number, kept);
    await this.store.batch([{ key: COUNTER, value: this.sent }, putting(kept)]);
    this.onSend(name);
    return { ...kept };
  }

  /**
   * Up to `max` messages that are visible now, longest visible first, hidden from now for `visibilitySeconds` (the
   * queue's own unless given). What has been received too often moves to the dead-letter queue instead.
   */
  async receive(name: string, max: number, visibilitySeconds?: number): Promise<QueuedMessage[]> {
    const queue = this.queue(name);
    const now = this.clock.now();
    const changes = this.expire(queue, now);
    const received: QueuedMessage[] = [];
    for (const message of visible(queue, now)) {
      if (received.length === max) break;
      if (isSpent(queue, message)) {
        changes.push(...this.bury(queue, message, now));
        continue;
      }
      message.receives += 1;
      message.firstReceivedAt ??= now;
      message.visibleAt = now + (visibilitySeconds ?? queue.visibilitySeconds) * 1000;
      changes.push(putting(message));
      received.push({ ...message });
    }
    await this.write(changes);
    return received;
  }

  /** Removes what these receipts are the newest of; older receipts do nothing, as on AWS. */
  async remove(name: string, receipts: string[]): Promise<void> {
    const queue = this.queue(name);
    const changes = receipts.flatMap((receipt) => {
      const message = this.receiptOf(queue, receipt);
      if (message === null) return [];
      queue.messages.delete(message.number);
      return [removing(message)];
    });
    await this.write(changes);
  }

  /** Throws InvalidParameterValue for a message that is gone, MessageNotInflight for one that is visible. */
  async changeVisibility(name: string, receipt: string, seconds: number): Promise<void> {
    const queue = this.queue(name);
    checkRange('VisibilityTimeout', seconds, 43_200);
    const message = this.receiptOf(queue, receipt);
    const reason = 'Reason: Message does not exist or is not available for visibility timeout change.';
    if (message === null) {
      throw new ServiceError(
        'InvalidParameterValue',
        `Value ${receipt} for parameter ReceiptHandle is invalid. ${reason}`,
      );
    }
    const now = this.clock.now();
    if (message.visibleAt <= now) throw new ServiceError('MessageNotInflight', reason);
    message.visibleAt = now + seconds * 1000;
    await this.write([putting(message)]);
  }

  /** Messages kept: visible, in flight and delayed. */
  counts(name: string): { visible: number; inFlight: number; delayed: number } {
    const now = this.clock.now();
    const messages = [...this.queue(name).messages.values()].filter(
      (message) => !isExpired(this.queue(name), message, now),
    );
    const hidden = messages.filter((message) => message.visibleAt > now);
    const inFlight = hidden.filter((message) => message.receives > 0).length;
    return { visible: messages.length - hidden.length, inFlight, delayed: hidden.length - inFlight };
  }

  /** When and with which number the first message of a queue becomes visible; null if it is empty. */
  first(name: string): { at: number; number: number } | null {
    const queue = this.queue(name);
    const now = this.clock.now();
    let first: QueuedMessage | null = null;
    for (const message of queue.messages.values()) {
      if (!isExpired(queue, message, now) && (!first || byVisibility(message, first) < 0)) first = message;
    }
    return first && { at: first.visibleAt, number: first.number };
  }

  private queue(name: string): Queue {
    const queue = this.byName.get(name);
    if (!queue) throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
    return queue;
  }

  private receiptOf(queue: Queue, receipt: string): QueuedMessage | null {
    const [name, number, receives] = Buffer.from(receipt, 'base64').toString('utf8').split('/');
    if (name !== queue.name || number === undefined || receives === undefined) {
      throw new ServiceError(
        'ReceiptHandleIsInvalid',
        `The input receipt handle "${receipt}" is not a valid receipt handle.`,
      );
    }
    const message = queue.messages.get(Number(number));
    return message?.receives === Number(receives) ? message : null;
  }

  /** A message keeps its id, its age and its count of receives in the dead-letter queue, as in AWS's standard queues. */
  private bury(queue: Queue, message: QueuedMessage, now: number): Change[] {
    queue.messages.delete(message.number);
    const buried: QueuedMessage = { ...message, queue: queue.deadLetter ?? '', deadFrom: queue.name, visibleAt: now };
    this.queue(buried.queue).messages.set(buried.number, buried);
    return [removing(message), putting(buried)];
  }

  private expire(queue: Queue, now: number): Change[] {
    const expired = [...queue.messages.values()].filter((message) => isExpired(queue, message, now));
    for (const message of expired) queue.messages.delete(message.number);
    return expired.map(removing);
  }

  private async write(changes: Change[]): Promise<void> {
    if (changes.length > 0) await this.store.batch(changes);
  }
}

/** What DeleteMessage and ChangeMessageVisibility are given to name one receive of one message. */
export function receiptHandle(message: QueuedMessage): string {
  return Buffer.from(`${message.queue}/${message.number}/${message.receives}`).toString('base64');
}

/** Throws InvalidParameterValue unless 0 <= value <= most and whole. */
export function checkRange(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= most) return;
  const reason = `${name} must be >= 0 and <= ${most}.`;
  throw new ServiceError('InvalidParameterValue', `Value ${value} for parameter ${name} is invalid. Reason: ${reason}`);
}

function checkBody(body: string): void {
  if (body === '') throw new ServiceError('MissingParameter', 'The request must contain the parameter MessageBody.');
  if (Buffer.byteLength(body) > MAX_BODY) {
    const reason = `Message must be shorter than ${MAX_BODY} bytes.`;
    throw new ServiceError('InvalidParameterValue', `One or more parameters are invalid. Reason: ${reason}`);
  }
  // SendMessage: #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(body)) {
    throw new ServiceError(
      'InvalidMessageContents',
      'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF.',
    );
  }
}

function visible(queue: Queue, now: number): QueuedMessage[] {
  return [...queue.messages.values()].filter((message) => message.visibleAt <= now).sort(byVisibility);
}

function byVisibility(a: QueuedMessage, b: QueuedMessage): number {
  return a.visibleAt - b.visibleAt || a.number - b.number;
}

function isSpent(queue: Queue, message: QueuedMessage): boolean {
  return queue.deadLetter !== undefined && message.receives >= (queue.maxReceiveCount ?? Infinity);
}

function isExpired(queue: Queue, message: QueuedMessage, now: number): boolean {
  return now >= message.sentAt + (queue.retentionSeconds ?? FOUR_DAYS) * 1000;
}

function keyOf(message: QueuedMessage): string {
  return `sqs/message/${message.queue}/${String(message.number).padStart(12, '0')}`;
}

function putting(message: QueuedMessage): Change {
  return { key: keyOf(message), value: { ...message } };
}

function removing(message: QueuedMessage): Change {
  return { key: keyOf(message) };
}
