import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HouseClock } from '../../infra/local/clock';
import { startSes } from '../../infra/local/ses';
import { openStore } from '../../infra/local/store';
import { PostTwin } from '../../infra/local/twins/post';
import { unfitness } from '../../lambdas/adapters/aws/post-guard';
import { outcomeOf, sesClient, sesPost } from '../../lambdas/adapters/aws/post';
import type { Post } from '../../lambdas/ports';
import { START, userId } from './records.cases';

interface Place {
  post: Post;
  sent(): Promise<{ to: string[]; tags: Record<string, string>; raw: string }[]>;
  close(): Promise<void>;
}

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const clientAt = (endpoint: string) => sesClient({ endpoint, region: 'eu-west-1', credentials });

async function onSes(): Promise<Place & { events: string[] }> {
  const store = await openStore();
  const events: string[] = [];
  const ses = await startSes({
    clock: HouseClock.still(START),
    store,
    place: { region: 'eu-west-1', account: '000000000000' },
    identities: ['in.example.org'],
    configurationSets: ['letters'],
    publish: async (json) => void events.push(json),
  });
  const client = clientAt(ses.url);
  return {
    events,
    post: sesPost(client, 'in.example.org', 'letters'),
    async sent() {
      const letters = await ses.letters();
      return letters.map(({ destinations, tags, raw }) => ({ to: destinations, tags, raw: raw.toString() }));
    },
    async close() {
      client.destroy();
      await ses.close();
      await store.close();
    },
  };
}

async function inMemory(): Promise<Place> {
  const post = new PostTwin();
  const sent = async () =>
    post.sent.map(({ to, user, no, attempt, raw }) => ({
      to: [to],
      tags: { user, letter: no, attempt: String(attempt) },
      raw: Buffer.from(raw).toString(),
    }));
  return { post, sent, close: async () => undefined };
}

const ADA = userId('ada');
const letterTo = (to: string, header: string, body = 'Hello') => ({
  raw: Buffer.from(`From: letters@in.example.org\r\n${header}\r\nSubject: Dana\r\n\r\n${body}\r\n`),
  to,
  user: ADA,
  no: 'aaaaaaaaaa',
  attempt: 2,
});

describe.each([
  ['SES', onSes],
  ['the twin', inMemory],
])('the post on %s', (_name, start) => {
  let place: Place;
  beforeEach(async () => {
    place = await start();
  });
  afterEach(() => place.close());

  test('a letter leaves to the one address, tagged with what its events must name', async () => {
    const sent = await place.post.send(letterTo('ada@example.org', 'To: "Ada, a@b.example"\r\n <Ada@example.org>'));
    expect(sent).toMatchObject({ kind: 'accepted', sesId: expect.any(String) as unknown });
    const [letter, ...others] = await place.sent();
    expect(others).toEqual([]);
    expect(letter?.to).toEqual(['ada@example.org']);
    expect(letter?.tags).toMatchObject({ user: ADA, letter: 'aaaaaaaaaa', attempt: '2' });
    expect(letter?.raw).toContain('Hello');
  });

  test.each([
    ['to somebody else than its To', 'ada@example.org', 'To: dana@contact.example'],
    ['with a second receiver', 'ada@example.org', 'To: ada@example.org, dana@contact.example'],
    ['with two To fields', 'ada@example.org', 'To: ada@example.org\r\nTo: dana@contact.example'],
    ['with a Cc', 'ada@example.org', 'To: ada@example.org\r\nCC: dana@contact.example'],
    ['with a Bcc', 'ada@example.org', 'To: ada@example.org\r\nBcc: dana@contact.example'],
    ['without a To', 'ada@example.org', 'X-To: ada@example.org'],
    ['with the sending service’s own fields', 'ada@example.org', 'To: ada@example.org\r\nX-SES-MESSAGE-TAGS: a=b'],
    ['to a list', 'ada@example.org,dana@contact.example', 'To: ada@example.org'],
    ['to an address beyond ASCII', 'adá@example.org', 'To: adá@example.org'],
  ])('a letter %s does not leave', async (_case, to, header) => {
    expect(await place.post.send(letterTo(to, header))).toMatchObject({ kind: 'refused', retry: false });
    expect(await place.sent()).toEqual([]);
  });

  test('a letter of a megabyte leaves; one larger than the service takes does not', async () => {
    const line = `${'x'.repeat(76)}\r\n`;
    const fits = letterTo('ada@example.org', 'To: ada@example.org', line.repeat(13_000));
    expect(await place.post.send(fits)).toMatchObject({ kind: 'accepted' });
    const large = letterTo('ada@example.org', 'To: ada@example.org', line.repeat(95_000));
    expect(large.raw.length).toBeGreaterThan(7 * 1024 * 1024);
    expect(await place.post.send(large)).toMatchObject({ kind: 'refused', retry: false });
  });

  test('the limit is seven megabytes to the byte', () => {
    const empty = letterTo('ada@example.org', 'To: ada@example.org', '').raw.length;
    const of = (size: number) => letterTo('ada@example.org', 'To: ada@example.org', 'x'.repeat(size - empty));
    expect(unfitness(of(7 * 1024 * 1024))).toBeNull();
    expect(unfitness(of(7 * 1024 * 1024 + 1))).not.toBeNull();
  });
});

describe('what a failed call says of a letter', () => {
  const letter = letterTo('ada@example.org', 'To: ada@example.org');
  const sendTo = (server: string, domain = 'in.example.org') => {
    const client = clientAt(server);
    return sesPost(client, domain, 'letters')
      .send(letter)
      .finally(() => client.destroy());
  };
  const answering = async (
    work: (server: Server, url: string) => Promise<void>,
    answer: [number, string] | 'hang up',
  ) => {
    let calls = 0;
    const server = createServer((request, response) => {
      calls += 1;
      if (answer === 'hang up') return void request.socket.destroy();
      const [status, xml] = answer;
      response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await work(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await new Promise((resolve) => server.close(resolve));
    return calls;
  };
  const fault = (code: string, message: string) =>
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code>` +
    `<Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

  test.each([
    [400, 'Throttling', 'Maximum sending rate exceeded.', { kind: 'refused', retry: true, why: 'Throttling' }],
    [400, 'Throttling', 'Daily message quota exceeded.', { kind: 'refused', retry: true, why: 'daily quota' }],
    [400, 'AccountSendingPausedException', 'Paused', { kind: 'refused', retry: true }],
    [400, 'ConfigurationSetDoesNotExist', 'No such set', { kind: 'refused', retry: true }],
    [403, 'AccessDenied', 'ada@example.org may not', { kind: 'refused', retry: true, why: 'AccessDenied' }],
    [
      400,
      'MessageRejected',
      'Email address is not verified.',
      { kind: 'refused', retry: false, why: 'MessageRejected' },
    ],
    [400, 'InvalidParameterValue', 'Bad', { kind: 'refused', retry: false }],
    [500, 'InternalFailure', 'Oops', { kind: 'unknown' }],
    [503, 'ServiceUnavailable', 'Later', { kind: 'unknown' }],
  ])('%i %s "%s"', async (status, code, message, expected) => {
    const calls = await answering(
      async (_server, url) => {
        expect(await sendTo(url)).toMatchObject(expected);
      },
      [status, fault(code, message)],
    );
    expect(calls).toBe(1);
  });

  test('a connection that breaks after the request is not known, and is not tried again', async () => {
    const calls = await answering(async (_server, url) => {
      expect(await sendTo(url)).toMatchObject({ kind: 'unknown' });
    }, 'hang up');
    expect(calls).toBe(1);
  });

  test('where nobody listens nothing was sent', async () => {
    let url = '';
    await answering(async (_server, at) => void (url = at), 'hang up');
    expect(await sendTo(url)).toEqual({ kind: 'refused', retry: true, why: 'ECONNREFUSED' });
  });

  test('a connection never made is certain, a request without an answer is not', () => {
    const timeout = (text: string) => outcomeOf(Object.assign(new Error(text), { name: 'TimeoutError' }));
    const handler = '@smithy/node-http-handler -';
    expect(timeout(`${handler} the request socket did not establish a connection with the server`).kind).toBe(
      'refused',
    );
    expect(timeout(`${handler} [ERROR] a request has exceeded the configured 15000 ms requestTimeout.`).kind).toBe(
      'unknown',
    );
  });

  test('a sender that is not verified, and a Send event that names the letter, on the embedded service', async () => {
    const place = await onSes();
    expect((await place.post.send(letter)).kind).toBe('accepted');
    const event = JSON.parse(place.events[0] ?? '{}') as {
      eventType: string;
      mail: { tags: Record<string, string[]> };
    };
    expect(event.eventType).toBe('Send');
    expect(event.mail.tags).toMatchObject({ user: [ADA], letter: ['aaaaaaaaaa'], attempt: ['2'] });
    await place.close();
  });
});
