import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  SendRawEmailCommand,
  GetSendQuotaCommand,
  SESClient,
  type SendRawEmailCommandInput,
} from '@aws-sdk/client-ses';
import { HouseClock } from '../../infra/local/clock';
import { startSes, type LocalSes, type Sent, type SesOptions } from '../../infra/local/ses';
import { openStore } from '../../infra/local/store';

const START = Date.UTC(2026, 2, 3, 9, 0, 5);
const place = { region: 'eu-west-1', account: '111122223333' };
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('SES out', () => {
  interface House {
    ses: LocalSes;
    client: SESClient;
    published: string[];
    onSent: Sent[];
  }

  async function start(options: Partial<SesOptions> = {}): Promise<House> {
    const published: string[] = [];
    const onSent: Sent[] = [];
    const ses = await startSes({
      clock: HouseClock.still(START),
      store: await openStore(),
      place,
      identities: ['in.example.org', 'ada@obi.example'],
      configurationSets: ['whetstone'],
      publish: async (json) => void published.push(json),
      onSent: (letter) => onSent.push(letter),
      ...options,
    });
    const credentials = { accessKeyId: 'LOCAL-post', secretAccessKey: 'x' };
    const client = new SESClient({ endpoint: ses.url, region: place.region, credentials, maxAttempts: 1 });
    closing.push(() => ses.close());
    closing.push(async () => client.destroy());
    return { ses, client, published, onSent };
  }

  const HEADERS = [
    'From: "Whetstone, local" <reply+1@in.example.org>',
    'To: Ada Obi <ada@obi.example>',
    'Bcc: log@in.example.org,',
    ' more@in.example.org',
    'Message-ID: <own@in.example.org>',
    'Date: Mon, 01 Jan 2001 00:00:00 +0000',
    'Subject: Dana, tomorrow',
    ' 10:00',
  ];
  const BODY = 'Bcc: this is text\r\n\r\n\xff\xfe.\r\n';
  const RAW = Buffer.from(`${HEADERS.join('\r\n')}\r\n\r\n${BODY}`, 'latin1');
  const LETTER: SendRawEmailCommandInput = {
    Source: 'reply+1@in.example.org',
    Destinations: ['other@obi.example'],
    RawMessage: { Data: RAW },
    ConfigurationSetName: 'whetstone',
    Tags: [
      { Name: 'letter', Value: 'u-n42' },
      { Name: 'attempt', Value: '1' },
    ],
  };

  async function refused(client: SESClient, change: Partial<SendRawEmailCommandInput>): Promise<string> {
    const error = await client
      .send(new SendRawEmailCommand({ ...LETTER, ...change }))
      .catch((reason: unknown) => reason);
    return error instanceof Error ? `${error.name}: ${error.message}` : 'it was sent';
  }

  const mailFrom = (from: string): Partial<SendRawEmailCommandInput> => ({
    Source: from,
    RawMessage: { Data: Buffer.from(`From: ${from}\r\nTo: ada@obi.example\r\n\r\nhello\r\n`) },
  });

  test('a letter goes to its Destinations only, without Bcc, with the Message-ID and Date of SES and its body untouched', async () => {
    const { ses, client, onSent } = await start();
    const { MessageId } = await client.send(new SendRawEmailCommand(LETTER));
    const letters = await ses.letters();
    expect(letters).toEqual(onSent);
    expect(letters).toEqual([
      {
        id: MessageId,
        at: START,
        source: 'reply+1@in.example.org',
        destinations: ['other@obi.example'],
        tags: { letter: 'u-n42', attempt: '1' },
        configurationSet: 'whetstone',
        raw: Buffer.from(
          [
            HEADERS[0],
            HEADERS[1],
            'Subject: Dana, tomorrow',
            ' 10:00',
            `Message-ID: <${MessageId}@eu-west-1.amazonses.com>`,
            'Date: Tue, 03 Mar 2026 09:00:05 +0000',
            '',
            BODY,
          ].join('\r\n'),
          'latin1',
        ),
      },
    ]);
  });

  test('the Send event names the letter by its tags', async () => {
    const { client, published } = await start();
    const { MessageId } = await client.send(new SendRawEmailCommand(LETTER));
    expect(published.map((json) => JSON.parse(json) as unknown)).toEqual([
      {
        eventType: 'Send',
        mail: {
          timestamp: '2026-03-03T09:00:05.000Z',
          source: 'reply+1@in.example.org',
          sourceArn: 'arn:aws:ses:eu-west-1:111122223333:identity/in.example.org',
          sendingAccountId: '111122223333',
          messageId: MessageId,
          destination: ['other@obi.example'],
          headersTruncated: false,
          headers: expect.arrayContaining([{ name: 'Subject', value: 'Dana, tomorrow 10:00' }]) as unknown,
          commonHeaders: {
            from: ['"Whetstone, local" <reply+1@in.example.org>'],
            to: ['Ada Obi <ada@obi.example>'],
            date: 'Tue, 03 Mar 2026 09:00:05 +0000',
            messageId: MessageId,
            subject: 'Dana, tomorrow 10:00',
          },
          tags: {
            'ses:configuration-set': ['whetstone'],
            'ses:source-ip': ['127.0.0.1'],
            'ses:from-domain': ['in.example.org'],
            'ses:caller-identity': ['LOCAL-post'],
            letter: ['u-n42'],
            attempt: ['1'],
          },
        },
        send: {},
      },
    ]);
  });

  test('without Destinations the headers decide, Bcc too; without a configuration set nothing is published', async () => {
    const { ses, client, published } = await start();
    await client.send(new SendRawEmailCommand({ RawMessage: { Data: RAW } }));
    const [letter] = await ses.letters();
    expect(letter?.destinations).toEqual(['ada@obi.example', 'log@in.example.org', 'more@in.example.org']);
    expect(letter?.source).toBe('reply+1@in.example.org');
    expect(published).toEqual([]);
  });

  test('SES refuses in its own words, and what it refused was not sent', async () => {
    const { ses, client } = await start();
    const unverified =
      'MessageRejected: Email address is not verified. The following identities failed the check in region EU-WEST-1';
    expect(await refused(client, mailFrom('eve@evil.example'))).toBe(`${unverified}: eve@evil.example`);
    expect(await refused(client, mailFrom('eve@notin.example.org'))).toBe(`${unverified}: eve@notin.example.org`);
    expect(await refused(client, { Source: 'eve@evil.example' })).toBe(`${unverified}: eve@evil.example`);
    expect(await refused(client, { ConfigurationSetName: 'none' })).toBe(
      'ConfigurationSetDoesNotExistException: Configuration set <none> does not exist.',
    );
    expect(await refused(client, { Destinations: Array(51).fill('a@b.example') as string[] })).toBe(
      'MessageRejected: Recipient count exceeds 50.',
    );
    expect(await refused(client, { Destinations: ['jürgen@obi.example'] })).toMatch(
      /^InvalidParameterValue: Local address/,
    );
    expect(await refused(client, { Tags: [{ Name: 'letter', Value: 'a b' }] })).toMatch(
      /^InvalidParameterValue: Invalid tag/,
    );
    expect(await refused(client, { RawMessage: { Data: Buffer.from('To: a@b.example\r\n\r\nx') } })).toMatch(
      /header 'From'/,
    );
    expect(await ses.letters()).toEqual([]);
  });

  test('a verified domain covers what is below it, a verified address only itself', async () => {
    const { client } = await start();
    expect(await refused(client, mailFrom('a@below.in.example.org'))).toBe('it was sent');
    expect(await refused(client, mailFrom('ada@obi.example'))).toBe('it was sent');
    expect(await refused(client, mailFrom('bob@obi.example'))).toMatch(/^MessageRejected/);
  });

  test('10 MB after base64 are the limit', async () => {
    const { client } = await start();
    const ofSize = (size: number) => ({
      RawMessage: { Data: Buffer.concat([RAW, Buffer.alloc(size - RAW.length, 'x')]) },
    });
    const most = (10 * 1024 * 1024 * 3) / 4;
    expect(await refused(client, ofSize(most))).toBe('it was sent');
    expect(await refused(client, ofSize(most + 3))).toMatch(
      /^InvalidParameterValue: Message length is more than 10485760/,
    );
  });

  test('a MAIL FROM domain without its record refuses', async () => {
    const { client } = await start({ mailFromVerified: false });
    expect(await refused(client, {})).toMatch(/^MailFromDomainNotVerifiedException: /);
  });

  test('an unknown action is answered with an error', async () => {
    const { client } = await start();
    await expect(client.send(new GetSendQuotaCommand({}))).rejects.toMatchObject({ name: 'InvalidAction' });
  });

  test('the house sees each call, and refuses by identity and by configuration set', async () => {
    const asked: string[] = [];
    const calls: object[] = [];
    const { client } = await start({
      onCall: (call) => calls.push(call),
      authorize: (id, action, resource) => {
        asked.push(`${id} ${action} ${resource}`);
        return resource.includes('configuration-set') ? 'Not with this set.' : null;
      },
    });
    expect(await refused(client, {})).toBe('AccessDenied: Not with this set.');
    expect(asked).toEqual([
      'LOCAL-post ses:SendRawEmail arn:aws:ses:eu-west-1:111122223333:identity/in.example.org',
      'LOCAL-post ses:SendRawEmail arn:aws:ses:eu-west-1:111122223333:configuration-set/whetstone',
    ]);
    expect(calls).toEqual([{ service: 'ses', operation: 'SendRawEmail', accessKeyId: 'LOCAL-post' }]);
  });

  test('bounce, complaint and reject are published about the letter; the topic is validated in plain text', async () => {
    const { ses, client, published } = await start();
    const { MessageId } = await client.send(new SendRawEmailCommand(LETTER));
    for (const kind of ['Bounce', 'Complaint', 'Reject'] as const) await ses.feedback(MessageId!, kind);
    await ses.validateTopic();
    const events = published.slice(1, 4).map((json) => JSON.parse(json) as object);
    const mail = expect.objectContaining({ messageId: MessageId }) as unknown;
    const bouncedRecipients = [expect.objectContaining({ emailAddress: 'other@obi.example' }) as unknown];
    expect(events).toMatchObject([
      { eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent', bouncedRecipients } },
      { eventType: 'Complaint', mail, complaint: { complainedRecipients: [{ emailAddress: 'other@obi.example' }] } },
      { eventType: 'Reject', mail, reject: { reason: 'Bad content' } },
    ]);
    expect(published[4]).toBe('Successfully validated SNS topic for Amazon SES event publishing.');
    await expect(ses.feedback('never', 'Bounce')).rejects.toThrow('SES has sent no letter never.');
  });

  test('letters survive a restart, numbering goes on, and an event that was not published is published then', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whetstone-ses-'));
    closing.push(() => rm(folder, { recursive: true }));
    const store = await openStore(folder);
    const first = await start({ store, publish: () => Promise.reject(new Error('the queue is away')) });
    const { MessageId } = await first.client.send(new SendRawEmailCommand(LETTER));
    await first.ses.close();
    await store.close();
    const again = await openStore(folder);
    closing.push(() => again.close());
    const second = await start({ store: again });
    expect(
      second.published.map((json) => (JSON.parse(json) as { mail: { messageId: string } }).mail.messageId),
    ).toEqual([MessageId]);
    const next = await second.client.send(new SendRawEmailCommand(LETTER));
    expect((await second.ses.letters()).map((letter) => letter.id)).toEqual([MessageId, next.MessageId]);
    expect(next.MessageId).not.toBe(MessageId);
  });

  test('the same calls at the same house time give the same bytes', async () => {
    const runs = await Promise.all([1, 2].map(() => start()));
    for (const { client } of runs) await client.send(new SendRawEmailCommand(LETTER));
    expect(await runs[0]!.ses.letters()).toEqual(await runs[1]!.ses.letters());
    expect(runs[0]!.published).toEqual(runs[1]!.published);
  });
});
