import { S3Client } from '@aws-sdk/client-s3';
import { HouseClock } from '../../infra/local/clock';
import { startS3 } from '../../infra/local/s3';
import { RawMailTwin } from '../../infra/local/twins/raw-mail';
import { s3RawMail } from '../../lambdas/adapters/aws/raw-mail';
import type { RawMail } from '../../lambdas/ports';
import { START } from './records.cases';

interface Place {
  mail: RawMail;
  put(key: string, bytes: Uint8Array): Promise<void> | void;
  close(): Promise<void>;
}

async function onS3(): Promise<Place> {
  const s3 = await startS3({ clock: HouseClock.still(START), buckets: ['mails'] });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new S3Client({ endpoint: s3.url, region: 'eu-west-1', forcePathStyle: true, credentials });
  const close = async () => {
    client.destroy();
    await s3.close();
  };
  return { mail: s3RawMail(client, 'mails'), put: (key, bytes) => s3.put('mails', key, bytes), close };
}

async function inMemory(): Promise<Place> {
  const mail = new RawMailTwin(HouseClock.still(START));
  return { mail, put: (key, bytes) => mail.put(key, bytes), close: async () => undefined };
}

const BYTES = Uint8Array.from([0, 13, 10, 255, 195, 40]);

describe.each([
  ['S3', onS3],
  ['the twin', inMemory],
])('raw mails in %s', (_name, start) => {
  let place: Place;
  beforeEach(async () => {
    place = await start();
  });
  afterEach(() => place.close());

  test('a mail comes back byte for byte, and one that is gone is null', async () => {
    await place.put('in/one', BYTES);
    expect(Uint8Array.from((await place.mail.fetch('in/one')) ?? [])).toEqual(BYTES);
    expect(await place.mail.fetch('in/two')).toBeNull();
  });

  test('a held mail stands beside its notice, also when the mail itself is gone', async () => {
    await place.put('in/a +ü', BYTES);
    expect(await place.mail.hold('in/a +ü', '{"n":1}')).toBe('held/a +ü');
    expect(Uint8Array.from((await place.mail.fetch('held/a +ü')) ?? [])).toEqual(BYTES);
    await place.mail.hold('in/gone', '{"n":2}');
    expect(Buffer.from((await place.mail.fetch('held/gone.json')) ?? []).toString()).toBe('{"n":2}');
    expect(await place.mail.fetch('held/gone')).toBeNull();
  });

  test('a kept mail stands under its name when the mail itself is gone, twice is once, and one that is gone is not kept', async () => {
    await place.put('in/a +ü', BYTES);
    expect(await place.mail.keep('in/a +ü', 'user/meeting/mail')).toBe(true);
    expect(await place.mail.keep('in/a +ü', 'user/meeting/mail')).toBe(true);
    expect(Uint8Array.from((await place.mail.fetch('kept/user/meeting/mail')) ?? [])).toEqual(BYTES);
    expect(await place.mail.keep('in/gone', 'user/meeting/gone')).toBe(false);
    expect((await place.mail.list(null, 9)).map(({ key }) => key)).toEqual(['in/a +ü']);
  });

  test('the listing goes round in bounded pages, in order, and shows arrived mails only', async () => {
    for (const key of ['in/c', 'in/a', 'held/x', 'in/b', 'in/d']) await place.put(key, BYTES);
    const first = await place.mail.list(null, 3);
    expect(first.map(({ key }) => key)).toEqual(['in/a', 'in/b', 'in/c']);
    expect(Date.parse(first[0]?.at ?? '')).toBe(START);
    expect((await place.mail.list('in/c', 3)).map(({ key }) => key)).toEqual(['in/d']);
    expect(await place.mail.list('in/d', 3)).toEqual([]);
  });
});
