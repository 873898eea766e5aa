import PostalMime from 'postal-mime';
import { HouseClock } from '../../infra/local/clock';
import {
  startSesInbound,
  type InboundOptions,
  type IncomingMail,
  type SesInbound,
} from '../../infra/local/ses-inbound';
import { openStore } from '../../infra/local/store';

const START = Date.UTC(2026, 2, 3, 9, 0, 5);

describe('SES in', () => {
  interface House {
    inbound: SesInbound;
    objects: Map<string, Buffer>;
    published: string[];
  }

  async function start(options: Partial<InboundOptions> = {}): Promise<House> {
    const objects = new Map<string, Buffer>();
    const published: string[] = [];
    const inbound = await startSesInbound({
      clock: HouseClock.still(START),
      store: await openStore(),
      region: 'eu-west-1',
      bucket: 'raw-mail',
      topicArn: 'arn:aws:sns:eu-west-1:111122223333:mail',
      put: async (bucket, key, bytes) => void objects.set(`${bucket}/${key}`, Buffer.from(bytes)),
      publish: async (json) => void published.push(json),
      ...options,
    });
    return { inbound, objects, published };
  }

  const TEXT = [
    'Authentication-Results: amazonses.com; dkim=pass header.i=@forged.example',
    'From: =?utf-8?q?Dana_L=C3=B3pez?= <Dana@Lopez.example>',
    'To: "Obi, Ada" <ada@obi.example>, Friends: raj@rao.example, li@li.example;',
    'Cc: log@in.example.org (our log)',
    'Subject: Ada, meet',
    '\tRaj',
    'Message-ID: <m1@lopez.example>',
    '',
    'Hello \xff\r\n.\r\n',
  ].join('\r\n');
  const MAIL: IncomingMail = {
    raw: Buffer.from(TEXT, 'latin1'),
    mailFrom: 'bounce@lopez.example',
    recipients: ['log@in.example.org'],
  };

  test('the mail is stored whole under its id, below the block of headers that SES puts above it', async () => {
    const { inbound, objects } = await start();
    const { sesId } = await inbound.receive(MAIL);
    expect(sesId).toMatch(/^[a-z0-9]{40}$/);
    expect([...objects.keys()]).toEqual([`raw-mail/in/${sesId}`]);
    const stored = objects.get(`raw-mail/in/${sesId}`)!.toString('latin1');
    expect(stored.endsWith(`\r\n${TEXT}`)).toBe(true);
    const { headers } = await PostalMime.parse(stored.slice(0, stored.length - TEXT.length));
    expect(headers.map((header) => header.key)).toEqual([
      'return-path',
      'received',
      'x-ses-spam-verdict',
      'x-ses-virus-verdict',
      'received-spf',
      'authentication-results',
      'x-ses-receipt',
      'x-ses-dkim-signature',
    ]);
    expect(headers[0]?.value).toBe('<bounce@lopez.example>');
    expect(headers[1]?.value).toContain(
      `with SMTP id ${sesId} for log@in.example.org; Tue, 03 Mar 2026 09:00:05 +0000 (UTC)`,
    );
    expect(headers[5]?.value).toMatch(
      /^amazonses\.com; spf=pass .*envelope-from=bounce@lopez\.example;.* dkim=pass header\.i=@lopez\.example; dmarc=pass header\.from=lopez\.example;$/,
    );
  });

  test('the notice has the shape of an S3 action with a topic', async () => {
    const { inbound, published } = await start();
    const { sesId } = await inbound.receive(MAIL);
    const timestamp = '2026-03-03T09:00:05.000Z';
    expect(published).toHaveLength(1);
    const { mail, ...rest } = JSON.parse(published[0]!) as { mail: Record<string, unknown> };
    expect(rest).toEqual({
      notificationType: 'Received',
      receipt: {
        timestamp,
        processingTimeMillis: 400,
        recipients: ['log@in.example.org'],
        spamVerdict: { status: 'PASS' },
        virusVerdict: { status: 'PASS' },
        spfVerdict: { status: 'PASS' },
        dkimVerdict: { status: 'PASS' },
        dmarcVerdict: { status: 'PASS' },
        action: {
          type: 'S3',
          topicArn: 'arn:aws:sns:eu-west-1:111122223333:mail',
          bucketName: 'raw-mail',
          objectKeyPrefix: 'in/',
          objectKey: `in/${sesId}`,
        },
      },
    });
    const { headers, ...shown } = mail;
    expect(shown).toEqual({
      timestamp,
      source: 'bounce@lopez.example',
      messageId: sesId,
      destination: ['ada@obi.example', 'raj@rao.example', 'li@li.example', 'log@in.example.org'],
      headersTruncated: false,
      commonHeaders: {
        returnPath: 'bounce@lopez.example',
        from: ['=?utf-8?q?Dana_L=C3=B3pez?= <Dana@Lopez.example>'],
        to: ['"Obi, Ada" <ada@obi.example>', 'raj@rao.example', 'li@li.example'],
        cc: ['log@in.example.org (our log)'],
        messageId: '<m1@lopez.example>',
        subject: 'Ada, meet\tRaj',
      },
    });
    expect(headers).toHaveLength(8 + 6);
    expect((headers as unknown[])[8]).toEqual({
      name: 'Authentication-Results',
      value: 'amazonses.com; dkim=pass header.i=@forged.example',
    });
  });

  test('verdicts say the same in the notice and in the block', async () => {
    const { inbound, objects, published } = await start();
    const verdicts = { spam: 'FAIL', spf: 'FAIL', dkim: 'GRAY', dmarc: 'FAIL', dmarcPolicy: 'reject' } as const;
    const failed = await inbound.receive({ ...MAIL, mailFrom: '', verdicts });
    const gray = await inbound.receive({ ...MAIL, verdicts: { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' } });
    const receipts = published.map((json) => (JSON.parse(json) as { receipt: object }).receipt);
    expect(receipts[0]).toMatchObject({
      spamVerdict: { status: 'FAIL' },
      virusVerdict: { status: 'PASS' },
      spfVerdict: { status: 'FAIL' },
      dkimVerdict: { status: 'GRAY' },
      dmarcVerdict: { status: 'FAIL' },
      dmarcPolicy: 'reject',
    });
    expect(receipts[1]).toMatchObject({ dmarcVerdict: { status: 'GRAY' } });
    expect(receipts[1]).not.toHaveProperty('dmarcPolicy');
    const block = (sesId: string) => objects.get(`raw-mail/in/${sesId}`)!.toString('latin1').split('X-SES-RECEIPT')[0]!;
    expect(block(failed.sesId)).toContain('Return-Path: <>\r\n');
    expect(block(failed.sesId)).toContain('X-SES-Spam-Verdict: FAIL\r\n');
    expect(block(failed.sesId)).toMatch(/ spf=fail .*\r\n dmarc=fail header\.from=lopez\.example;\r\n$/);
    expect(block(gray.sesId)).toMatch(/ spf=none .*helo=mail\.lopez\.example;\r\n$/);
  });

  test('headers end at 10 kB in the notice and stay whole in the mail', async () => {
    const { inbound, objects, published } = await start();
    const raw = Buffer.from(`X-Long: ${'a'.repeat(9_000)}\r\n${TEXT}`, 'latin1');
    const { sesId } = await inbound.receive({ ...MAIL, raw });
    const { mail } = JSON.parse(published[0]!) as { mail: { headersTruncated: boolean; headers: unknown[] } };
    expect(mail.headersTruncated).toBe(true);
    expect(JSON.stringify(mail.headers).length).toBeLessThan(10_240);
    expect(objects.get(`raw-mail/in/${sesId}`)!.includes(raw)).toBe(true);
  });

  test('the same mail twice has two ids, and the same mails in a new house the same', async () => {
    const runs = await Promise.all([1, 2].map(() => start()));
    const ids: string[][] = [];
    for (const { inbound } of runs)
      ids.push([(await inbound.receive(MAIL)).sesId, (await inbound.receive(MAIL)).sesId]);
    expect(ids[0]).toEqual(ids[1]);
    expect(new Set(ids[0]).size).toBe(2);
    expect(runs[0]!.objects).toEqual(runs[1]!.objects);
    expect(runs[0]!.published).toEqual(runs[1]!.published);
  });

  test('a mail that cannot be stored is not taken; a notice that cannot be published is published later, in order', async () => {
    const store = await openStore();
    const broken = await start({ store, put: () => Promise.reject(new Error('the disk is full')) });
    await expect(broken.inbound.receive(MAIL)).rejects.toThrow('the disk is full');
    const deaf = await start({ store, publish: () => Promise.reject(new Error('the topic is away')) });
    const first = await deaf.inbound.receive(MAIL);
    const second = await deaf.inbound.receive(MAIL);
    const whole = await start({ store });
    const third = await whole.inbound.receive(MAIL);
    const told = whole.published.map((json) => (JSON.parse(json) as { mail: { messageId: string } }).mail.messageId);
    expect(told).toEqual([first.sesId, second.sesId, third.sesId]);
  });

  test('a notice that the topic refuses holds up no other, and is given up after four hours', async () => {
    const clock = HouseClock.still(START);
    const told: string[] = [];
    const tried: string[] = [];
    const publish = async (json: string): Promise<void> => {
      const { messageId } = (JSON.parse(json) as { mail: { messageId: string } }).mail;
      tried.push(messageId);
      if (json.includes('too large')) throw new Error('InvalidParameter: Message too long');
      told.push(messageId);
    };
    const { inbound } = await start({ clock, publish });
    const large = await inbound.receive({ ...MAIL, raw: Buffer.from('Subject: too large\r\n\r\n') });
    const next = await inbound.receive(MAIL);
    expect(told).toEqual([next.sesId]);
    clock.moveTo(START + 4 * 3600 * 1000);
    await inbound.receive(MAIL);
    tried.length = 0;
    await inbound.receive(MAIL);
    expect(tried).not.toContain(large.sesId);
    expect(told).toHaveLength(3);
  });

  test('the time that hostile headers take grows with their length only', async () => {
    const { inbound } = await start();
    const took = async (size: number): Promise<number> => {
      const hostile = ['"\\"', '<"(', '((\\(', ',:;', '<a@b>'].map((part) => `To: ${part.repeat(size / part.length)}`);
      const began = process.cpuUsage();
      await inbound.receive({ ...MAIL, raw: Buffer.from(`${hostile.join('\r\n')}\r\n\r\n`) });
      return process.cpuUsage(began).user / 1000;
    };
    await took(10_000);
    expect(await took(1_000_000)).toBeLessThan(2_000);
  });
});
