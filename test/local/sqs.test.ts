import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { HouseClock } from '../../infra/local/clock';
import { startSqs, type LocalSqs, type SqsOptions } from '../../infra/local/sqs';
import { openStore, type Store } from '../../infra/local/store';
import { refusalOf } from './refusal-of';

const noon = Date.parse('2026-03-04T12:00:00Z');
const seconds = (count: number): number => noon + count * 1000;

const declared = [
  { name: 'post', visibilitySeconds: 30, maxReceiveCount: 3, deadLetter: 'post-dead' },
  { name: 'post-dead', visibilitySeconds: 30, retentionSeconds: 1_209_600 },
  { name: 'short', visibilitySeconds: 10, retentionSeconds: 60 },
];

describe('the local SQS', () => {
  let clock: HouseClock;
  let store: Store;
  let sqs: LocalSqs;
  let client: SQSClient;

  async function start(more: Partial<SqsOptions> = {}): Promise<void> {
    sqs = await startSqs({ clock, store, queues: declared, ...more });
    client = new SQSClient({
      endpoint: sqs.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIAPOST', secretAccessKey: 'x' },
      maxAttempts: 1,
    });
  }

  async function stop(): Promise<void> {
    client.destroy();
    await sqs.close();
  }

  beforeEach(async () => {
    clock = HouseClock.still(noon);
    store = await openStore();
    await start();
  });
  afterEach(stop);

  const sendOne = (body: string, queue = 'post') =>
    client.send(new SendMessageCommand({ QueueUrl: sqs.queueUrl(queue), MessageBody: body }));

  async function receive(queue = 'post', max = 10) {
    const { Messages } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: sqs.queueUrl(queue),
        MaxNumberOfMessages: max,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
        WaitTimeSeconds: 20,
      }),
    );
    return Messages ?? [];
  }

  it('finds a queue by name, and says which it does not have', async () => {
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: 'post' }));
    expect(QueueUrl).toBe(sqs.queueUrl('post'));
    expect(await refusalOf(client.send(new GetQueueUrlCommand({ QueueName: 'nope' })))).toEqual([
      'QueueDoesNotExist',
      400,
      'The specified queue does not exist.',
    ]);
  });

  it('gives what was sent, with its attributes, checked by the client’s own MD5', async () => {
    const sent = await client.send(
      new SendMessageCommand({
        QueueUrl: sqs.queueUrl('post'),
        MessageBody: 'Grüße, Ada 🙂',
        MessageAttributes: {
          letter: { DataType: 'String', StringValue: '17' },
          raw: { DataType: 'Binary', BinaryValue: Uint8Array.of(0, 255) },
        },
      }),
    );
    const [message] = await receive();
    expect(message).toMatchObject({
      MessageId: sent.MessageId,
      Body: 'Grüße, Ada 🙂',
      Attributes: { SenderId: 'AKIAPOST', SentTimestamp: String(noon), ApproximateReceiveCount: '1' },
      MessageAttributes: {
        letter: { DataType: 'String', StringValue: '17' },
        raw: { BinaryValue: Uint8Array.of(0, 255) },
      },
      MD5OfMessageAttributes: sent.MD5OfMessageAttributes,
    });
  });

  it('knows the digest of attributes that AWS gives', async () => {
    // The vector that the test suite of moto (tests/test_sqs) keeps.
    const sent = await client.send(
      new SendMessageCommand({
        QueueUrl: sqs.queueUrl('post'),
        MessageBody: 'x',
        MessageAttributes: { timestamp: { DataType: 'Number', StringValue: '1493147359900' } },
      }),
    );
    expect(sent.MD5OfMessageAttributes).toBe('235c5c510d26fb653d073faed50ae77c');
  });

  it('hides a received message until the house clock has moved over its visibility time-out', async () => {
    await sendOne('a');
    expect(await receive()).toHaveLength(1);
    clock.moveTo(seconds(29));
    expect(await receive()).toHaveLength(0);
    clock.moveTo(seconds(30));
    const [again] = await receive();
    expect(again?.Attributes).toMatchObject({
      ApproximateReceiveCount: '2',
      ApproximateFirstReceiveTimestamp: String(noon),
    });
  });

  it('delays by the house clock, and only as long as AWS does', async () => {
    const delayed = (delay: number) =>
      client.send(
        new SendMessageCommand({ QueueUrl: sqs.queueUrl('post'), MessageBody: 'later', DelaySeconds: delay }),
      );
    await delayed(900);
    clock.moveTo(seconds(899));
    expect(await receive()).toHaveLength(0);
    clock.moveTo(seconds(900));
    expect(await receive()).toHaveLength(1);
    expect((await refusalOf(delayed(901)))?.[0]).toBe('InvalidParameterValue');
  });

  it('deletes by the newest receipt only, and refuses what is no receipt', async () => {
    const remove = (receipt: string | undefined) =>
      client.send(new DeleteMessageCommand({ QueueUrl: sqs.queueUrl('post'), ReceiptHandle: receipt }));
    await sendOne('a');
    const [first] = await receive();
    clock.moveTo(seconds(30));
    const [second] = await receive();
    await remove(first?.ReceiptHandle);
    expect(sqs.depth('post')).toBe(1);
    await remove(second?.ReceiptHandle);
    expect(sqs.depth('post')).toBe(0);
    await remove(second?.ReceiptHandle);
    expect((await refusalOf(remove('nonsense')))?.[0]).toBe('ReceiptHandleIsInvalid');
  });

  it('changes the visibility of what is in flight', async () => {
    const change = (receipt: string | undefined, timeout: number) =>
      client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: sqs.queueUrl('post'),
          ReceiptHandle: receipt,
          VisibilityTimeout: timeout,
        }),
      );
    await sendOne('a');
    const [message] = await receive();
    await change(message?.ReceiptHandle, 100);
    clock.moveTo(seconds(99));
    expect(await receive()).toHaveLength(0);
    await change(message?.ReceiptHandle, 0);
    expect((await refusalOf(change(message?.ReceiptHandle, 5)))?.[0]).toBe('MessageNotInflight');
    expect(await receive()).toHaveLength(1);
  });

  it('takes batches entry by entry', async () => {
    const url = sqs.queueUrl('post');
    const sent = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: [
          { Id: 'good', MessageBody: 'one' },
          { Id: 'bad', MessageBody: 'two', DelaySeconds: 901 },
          { Id: 'fine', MessageBody: 'three' },
        ],
      }),
    );
    expect(sent.Successful?.map((entry) => entry.Id)).toEqual(['good', 'fine']);
    expect(sent.Failed).toMatchObject([{ Id: 'bad', Code: 'InvalidParameterValue', SenderFault: true }]);
    const messages = await receive();
    expect(messages.map((message) => message.Body)).toEqual(['one', 'three']);
    await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url,
        Entries: messages.map((message, index) => ({ Id: `m${index}`, ReceiptHandle: message.ReceiptHandle })),
      }),
    );
    expect(sqs.depth('post')).toBe(0);
    const entries = (ids: string[]) =>
      refusalOf(
        client.send(
          new SendMessageBatchCommand({ QueueUrl: url, Entries: ids.map((Id) => ({ Id, MessageBody: 'x' })) }),
        ),
      );
    expect((await entries([]))?.[0]).toBe('EmptyBatchRequest');
    expect((await entries(['a', 'a']))?.[0]).toBe('BatchEntryIdsNotDistinct');
    expect((await entries([...'abcdefghijk']))?.[0]).toBe('TooManyEntriesInBatchRequest');
    expect((await entries(['a b']))?.[0]).toBe('InvalidBatchEntryId');
  });

  it.each([
    ['nothing', '', 'MissingParameter'],
    ['a character that XML cannot hold', 'a\u0000', 'InvalidMessageContents'],
    ['more than 1 MiB', 'x'.repeat(1_048_577), 'InvalidParameterValue'],
  ])('refuses a body of %s', async (_, body, code) => {
    expect((await refusalOf(sendOne(body)))?.[0]).toBe(code);
    expect(sqs.depth('post')).toBe(0);
  });

  it('moves what was received too often to the dead-letter queue, with its id and age', async () => {
    const { MessageId } = await sendOne('poison');
    for (const at of [0, 30, 60]) {
      clock.moveTo(seconds(at));
      expect(await receive()).toHaveLength(1);
    }
    clock.moveTo(seconds(90));
    expect(await receive()).toHaveLength(0);
    const [dead] = await receive('post-dead');
    expect(dead).toMatchObject({
      MessageId,
      Body: 'poison',
      Attributes: { SentTimestamp: String(noon), DeadLetterQueueSourceArn: sqs.queueArn('post') },
    });
    expect(sqs.depth('post')).toBe(0);
  });

  it('forgets after the retention period', async () => {
    await sendOne('a', 'short');
    clock.moveTo(seconds(59));
    expect(sqs.depth('short')).toBe(1);
    clock.moveTo(seconds(60));
    expect([sqs.depth('short'), await receive('short')]).toEqual([0, []]);
  });

  it('tells the attributes of a queue', async () => {
    await sendOne('a');
    await sqs.send('post', 'b', 60);
    await sendOne('c');
    await receive('post', 1);
    const attributes = (...names: ('All' | 'QueueArn')[]) =>
      client.send(new GetQueueAttributesCommand({ QueueUrl: sqs.queueUrl('post'), AttributeNames: names }));
    expect((await attributes('All')).Attributes).toMatchObject({
      QueueArn: 'arn:aws:sqs:eu-west-1:000000000000:post',
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      VisibilityTimeout: '30',
      MessageRetentionPeriod: '345600',
      RedrivePolicy: '{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:000000000000:post-dead","maxReceiveCount":3}',
    });
    expect((await attributes('QueueArn')).Attributes).toEqual({ QueueArn: sqs.queueArn('post') });
    expect((await refusalOf(attributes('Colour' as 'All')))?.[0]).toBe('InvalidAttributeName');
  });

  it('keeps messages, receives and numbers over a restart', async () => {
    await sendOne('in flight');
    const [before] = await receive();
    await sqs.send('post', 'delayed', 60);
    await stop();
    await start();
    expect(await receive()).toHaveLength(0);
    const { MessageId } = await sendOne('new');
    expect(MessageId).not.toBe(before?.MessageId);
    clock.moveTo(seconds(60));
    const after = await receive();
    expect(after.map((message) => [message.Body, message.Attributes?.ApproximateReceiveCount])).toEqual([
      ['new', '1'],
      ['in flight', '2'],
      ['delayed', '1'],
    ]);
    expect(after[1]?.MessageId).toBe(before?.MessageId);
  });

  it('gives the same ids for the same calls', async () => {
    const first = (await sendOne('a')).MessageId;
    await stop();
    store = await openStore();
    await start();
    expect((await sendOne('a')).MessageId).toBe(first);
  });

  it('asks the house before it says anything, and tells it of every call', async () => {
    const asked: string[] = [];
    const calls: unknown[] = [];
    await stop();
    await start({
      authorize: (key, action, resource) => {
        asked.push(`${key} ${action} ${resource}`);
        return action === 'sqs:DeleteMessage' ? 'Not yours to delete.' : null;
      },
      onCall: (call) => calls.push(call),
    });
    await client.send(
      new SendMessageBatchCommand({ QueueUrl: sqs.queueUrl('post'), Entries: [{ Id: 'a', MessageBody: 'x' }] }),
    );
    const remove = new DeleteMessageCommand({ QueueUrl: sqs.queueUrl('nope'), ReceiptHandle: 'x' });
    expect(await refusalOf(client.send(remove))).toEqual(['AccessDeniedException', 403, 'Not yours to delete.']);
    expect(asked).toEqual([
      'AKIAPOST sqs:SendMessage arn:aws:sqs:eu-west-1:000000000000:post',
      'AKIAPOST sqs:DeleteMessage arn:aws:sqs:eu-west-1:000000000000:nope',
    ]);
    expect(calls).toEqual([
      { service: 'sqs', operation: 'SendMessageBatch', accessKeyId: 'AKIAPOST' },
      { service: 'sqs', operation: 'DeleteMessage', accessKeyId: 'AKIAPOST' },
    ]);
  });
});
