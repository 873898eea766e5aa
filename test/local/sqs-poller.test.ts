import type { SQSEvent } from 'aws-lambda';
import { HouseClock } from '../../infra/local/clock';
import { startSqs, type LocalSqs } from '../../infra/local/sqs';
import { openStore } from '../../infra/local/store';

const noon = Date.parse('2026-03-04T12:00:00Z');
const seconds = (count: number): number => noon + count * 1000;

describe('a local queue as a source of Lambda events', () => {
  let clock: HouseClock;
  let sqs: LocalSqs;
  beforeEach(async () => {
    clock = HouseClock.still(noon);
    const queues = [
      { name: 'post', visibilitySeconds: 30, maxReceiveCount: 3, deadLetter: 'post-dead' },
      { name: 'post-dead', visibilitySeconds: 30 },
      { name: 'short', visibilitySeconds: 10 },
      { name: 'zero', visibilitySeconds: 0 },
    ];
    sqs = await startSqs({ clock, store: await openStore(), queues });
  });
  afterEach(() => sqs.close());

  const bodies = (event: SQSEvent): string[] => event.Records.map((record) => record.body);

  it('delivers the event that AWS sends', async () => {
    const events: SQSEvent[] = [];
    sqs.mapQueue('post', async (event) => void events.push(event), { batchSize: 10 });
    const id = await sqs.send('post', '{"a":1}');
    expect(await sqs.drain()).toBe(1);
    expect(events).toEqual([
      {
        Records: [
          {
            messageId: id,
            receiptHandle: expect.any(String),
            body: '{"a":1}',
            attributes: {
              ApproximateReceiveCount: '1',
              SentTimestamp: String(noon),
              SenderId: 'house',
              ApproximateFirstReceiveTimestamp: String(noon),
            },
            messageAttributes: {},
            md5OfBody: 'bb6cb5c68df4652941caf652a366f2d8',
            eventSource: 'aws:sqs',
            eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:post',
            awsRegion: 'eu-west-1',
          },
        ],
      },
    ]);
    expect([sqs.depth('post'), sqs.nextDeliverableAt()]).toEqual([0, null]);
  });

  it('drains in order of sending, over queues, also what handlers send, and never two at once', async () => {
    const seen: string[] = [];
    let running = 0;
    const handler = async (event: SQSEvent): Promise<void> => {
      running += 1;
      expect(running).toBe(1);
      seen.push(bodies(event).join('+'));
      if (event.Records[0]?.body === '1') await sqs.send('short', '5');
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    sqs.mapQueue('short', handler, { batchSize: 1 });
    sqs.mapQueue('post', handler, { batchSize: 2 });
    for (const [queue, body] of [
      ['post', '1'],
      ['short', '2'],
      ['post', '3'],
      ['post', '4'],
    ] as const) {
      await sqs.send(queue, body);
    }
    expect(await Promise.all([sqs.drain(), sqs.drain()])).toEqual([5, 0]);
    expect(seen).toEqual(['1+3', '2', '4', '5']);
  });

  it('delivers again only the items that failed, after the visibility time-out', async () => {
    const seen: string[][] = [];
    sqs.mapQueue(
      'post',
      async (event) => {
        seen.push(bodies(event));
        const bad = event.Records.filter((record) => record.body === 'bad');
        return { batchItemFailures: bad.map((record) => ({ itemIdentifier: record.messageId })) };
      },
      { batchSize: 10 },
    );
    await sqs.send('post', 'good');
    await sqs.send('post', 'bad');
    await sqs.drain();
    expect([sqs.depth('post'), sqs.nextDeliverableAt()]).toEqual([1, seconds(30)]);
    clock.moveTo(seconds(30));
    await sqs.drain();
    expect(seen).toEqual([['good', 'bad'], ['bad']]);
  });

  it.each<[string, () => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>]>([
    ['throws', () => Promise.reject(new Error('broken'))],
    ['names an item that it was not given', async () => ({ batchItemFailures: [{ itemIdentifier: 'other' }] })],
    ['names an empty item', async () => ({ batchItemFailures: [{ itemIdentifier: '' }] })],
  ])('a handler that %s fails the batch, until it is dead', async (_, handler) => {
    const errors: unknown[] = [];
    sqs.mapQueue('post', handler, { batchSize: 10, onError: (error) => errors.push(error) });
    await sqs.send('post', 'a');
    await sqs.send('post', 'b');
    for (let next = sqs.nextDeliverableAt(); next !== null; next = sqs.nextDeliverableAt()) {
      clock.moveTo(next);
      await sqs.drain();
    }
    expect([errors.length, clock.now(), sqs.depth('post'), sqs.depth('post-dead')]).toEqual([3, seconds(90), 0, 2]);
  });

  it('needs a visibility time-out and a batch size that Lambda allows', async () => {
    const handler = async (): Promise<void> => undefined;
    expect(() => sqs.mapQueue('zero', handler, { batchSize: 1 })).toThrow('visibility time-out');
    expect(() => sqs.mapQueue('post', handler, { batchSize: 11 })).toThrow('batch size');
    expect(() => sqs.mapQueue('nope', handler, { batchSize: 1 })).toThrow('does not exist');
  });
});
