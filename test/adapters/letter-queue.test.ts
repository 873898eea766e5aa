import { SQSClient } from '@aws-sdk/client-sqs';
import { HouseClock } from '../../infra/local/clock';
import { startSqs } from '../../infra/local/sqs';
import { openStore } from '../../infra/local/store';
import { LetterQueueTwin } from '../../infra/local/twins/letter-queue';
import { sqsLetterQueue } from '../../lambdas/adapters/aws/letter-queue';
import type { LetterQueue } from '../../lambdas/ports';
import { START, userId } from './records.cases';

interface Place {
  queue: LetterQueue;
  take(): Promise<{ user: string; no: string }[]>;
  close(): Promise<void>;
}

async function onSqs(): Promise<Place> {
  const store = await openStore();
  const sqs = await startSqs({
    clock: HouseClock.still(START),
    store,
    queues: [{ name: 'letters', visibilitySeconds: 60 }],
  });
  const client = new SQSClient({
    endpoint: sqs.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const taken: { user: string; no: string }[] = [];
  const handler = async (event: { Records: { body: string }[] }) => {
    for (const { body } of event.Records) {
      const { user, letter } = JSON.parse(body) as { user: string; letter: string };
      taken.push({ user, no: letter });
    }
  };
  sqs.mapQueue('letters', handler, { batchSize: 10 });
  return {
    queue: sqsLetterQueue(client, sqs.queueUrl('letters')),
    async take() {
      await sqs.drain();
      return taken.splice(0);
    },
    async close() {
      client.destroy();
      await sqs.close();
      await store.close();
    },
  };
}

async function inMemory(): Promise<Place> {
  const queue = new LetterQueueTwin();
  return { queue, take: async () => queue.take(), close: async () => undefined };
}

describe.each([
  ['SQS', onSqs],
  ['the twin', inMemory],
])("the letters' queue on %s", (_name, start) => {
  let place: Place;
  beforeEach(async () => {
    place = await start();
  });
  afterEach(() => place.close());

  test('every hint arrives, more than one batch holds too, and none is none', async () => {
    const hints = Array.from({ length: 23 }, (_, n) => ({ user: userId('ada'), no: `letter${n}` }));
    await place.queue.hint([]);
    expect(await place.take()).toEqual([]);
    await place.queue.hint(hints);
    const nos = (await place.take()).map(({ user, no }) => `${user} ${no}`);
    expect(nos.sort()).toEqual(hints.map(({ user, no }) => `${user} ${no}`).sort());
    expect(await place.take()).toEqual([]);
  });
});
