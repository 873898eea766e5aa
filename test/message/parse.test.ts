import { parseMessage } from '../../lambdas/core/message/parse';
import { Unreadable } from '../../lambdas/core/message/message';
import type { Message } from '../../lambdas/core/message/message';

const service = { domain: 'in.example.org' };
const now = '2026-11-23T15:00:00Z';
const head = 'From: Ada Obi <ada@obi.example>\r\nTo: log@in.example.org\r\nDate: Mon, 23 Nov 2026 10:00:00 -0500\r\n';

function read(text: string, encoding: BufferEncoding = 'utf8'): Promise<Message> {
  return parseMessage(Buffer.from(text, encoding), service, now);
}

const block =
  'Return-Path: <ada@obi.example>\r\nReceived: from a by b\r\nAuthentication-Results: amazonses.com; spf=pass (spfCheck: x) client-ip=192.0.2.1; envelope-from=ada@obi.example; helo=a; dkim=pass header.i=@mail.obi.example; dmarc=none header.from=obi.example;\r\nX-SES-RECEIPT: AAAA\r\n';

describe('headers', () => {
  it('keeps every mailbox of every From, groups flattened, addresses in lower case with A-labels', async () => {
    const mail = await read(
      'From: A <A@X.example>, b@y.example\r\nFrom: c@z.example\r\nTo: Team: D <d@bücher.example>;\r\n\r\nx',
    );
    expect(mail.from.map(({ address }) => address)).toEqual(['a@x.example', 'b@y.example', 'c@z.example']);
    expect(mail.to).toEqual([{ name: 'D', address: 'd@xn--bcher-kva.example' }]);
  });

  it('lets no encoded word smuggle a line end into a subject or a name', async () => {
    const mail = await read(
      'From: =?utf-8?Q?Eve=0D=0ABcc=3A_x?= <e@x.example>\r\nSubject: =?utf-8?Q?a=0D=0AB=00c?=\r\n\r\nx',
    );
    expect(mail.subject).toBe('a Bc');
    expect(mail.from[0]?.name).toBe('Eve Bcc: x');
  });

  it('reads date and offset, and takes no garbage for a date', async () => {
    expect(await read(`${head}\r\nx`)).toMatchObject({ date: '2026-11-23T15:00:00.000Z', dateOffset: -300 });
    expect(await read('From: a@x.example\r\nDate: garbage\r\n\r\nx')).toMatchObject({ date: null, dateOffset: null });
  });

  it('judges alignment by the block above the first receipt alone', async () => {
    expect((await read(`${block}${head}\r\nx`)).aligned).toEqual({ spf: true, dkim: true });
    const forged =
      'Return-Path: <e@evil.example>\r\nAuthentication-Results: amazonses.com; dkim=none;\r\nX-SES-RECEIPT: BBBB\r\n';
    expect((await read(`${forged}${block}${head}\r\nx`)).aligned).toEqual({ spf: false, dkim: false });
    const quoted = forged.replace(
      'dkim=none',
      'spf=pass envelope-from="; dkim=pass header.i=@obi.example;"@evil.example',
    );
    expect((await read(`${quoted}${head}\r\nx`)).aligned).toEqual({ spf: false, dkim: false });
  });

  it('hashes the same mail alike whatever the receiving service put above it', async () => {
    const [one, two, other] = await Promise.all([
      read(`${head}\r\nx`),
      read(`${block}${head}\r\nx`),
      read(`${head}\r\ny`),
    ]);
    expect(one.contentHash).toMatch(/^[a-z2-7]{26}$/);
    expect(two.contentHash).toBe(one.contentHash);
    expect(other.contentHash).not.toBe(one.contentHash);
  });
});

describe('bodies', () => {
  it('reads windows-1252 quotation marks right on every Node', async () => {
    const mail = await read(
      `${head}Content-Type: text/plain; charset=windows-1252\r\n\r\n\x93well\x94 \x96 5 \x80`,
      'latin1',
    );
    expect(mail.newText).toBe('“well” – 5 €');
  });

  it('makes text of HTML and shows nothing hidden', async () => {
    const html =
      '<style>p{}</style><p>Meet <a href="mailto:dana@acme.example">Dana</a>.</p><div style="display:none">no</div><ul><li>one<li>two</ul><ol><li>x</ol>';
    const mail = await read(`${head}Content-Type: text/html\r\n\r\n${html}`);
    expect(mail.newText).toBe('Meet Dana (dana@acme.example).\n\n- one\n- two\n\n1. x');
  });

  it('opens an attached message and keeps its words out of the new text', async () => {
    const inner =
      'From: Priya <priya@raman.example>\r\nTo: ada@obi.example\r\nSubject: Meet Dana\r\n\r\nAda, meet Dana.';
    const mail = await read(
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nFor the list.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`,
    );
    expect(mail.newText).toBe('For the list.');
    expect(mail.originals).toMatchObject([
      { kind: 'forwarded', where: 'attached', from: { address: 'priya@raman.example' }, text: 'Ada, meet Dana.' },
    ]);
  });

  it('drops the bytes of pictures before parsing and still tells their size', async () => {
    const mail = await read(
      `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhi\r\n--b\r\nContent-Type: image/png; name="../x.png"\r\nContent-Disposition: attachment\r\n\r\n${'A'.repeat(100)}\r\n--b--\r\n`,
    );
    expect(mail.attachments).toEqual([{ name: 'x.png', type: 'image/png', size: 102 }]);
  });
});

describe('automatic mail', () => {
  const kind = async (headers: string, body = 'x'): Promise<string | null> =>
    (await read(`${headers}\r\n${body}`)).automatic;

  it('tells out-of-office, bounce, list and loop from a person', async () => {
    expect(await kind(head)).toBeNull();
    expect(await kind(`${head}Auto-Submitted: auto-replied\r\n`)).toBe('auto-reply');
    expect(await kind(`${head}Auto-Submitted: no\r\n`)).toBeNull();
    expect(await kind(`${head}Subject: Automatische Antwort: hallo\r\n`)).toBe('auto-reply');
    expect(await kind(`${head}Subject: Out of office next week?\r\n`)).toBeNull();
    expect(await kind(`${head}List-Id: <l.example>\r\n`)).toBe('mailing-list');
    expect(await kind(`From: MAILER-DAEMON@x.example\r\nSubject: Undelivered Mail Returned to Sender\r\n`)).toBe(
      'bounce',
    );
    expect(await kind(`From: Whetstone <reply+abc@in.example.org>\r\n`)).toBe('loop');
  });

  it('never takes a calendar answer for an automatic one', async () => {
    const calendar = 'Content-Type: text/calendar; method=REPLY\r\nAuto-Submitted: auto-generated\r\n';
    const mail = await read(`${head}${calendar}\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n`);
    expect(mail).toMatchObject({ automatic: null, calendars: [{ method: 'REPLY' }] });
  });

  it('reads the day of return', async () => {
    const mail = await read(
      `${head}Auto-Submitted: auto-replied\r\n\r\nI am away. I will be back on Monday, 4 January.`,
    );
    expect(mail.returnsOn).toBe('2027-01-04');
  });
});

describe('hostile mail', () => {
  it('refuses what nests or divides beyond the limits', async () => {
    let deep = head;
    for (let n = 0; n < 100; n += 1) deep += `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`;
    await expect(read(deep)).rejects.toThrow(Unreadable);
    await expect(
      read(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(600)}`),
    ).rejects.toThrow(Unreadable);
    await expect(read(`${'X: y\r\n'.repeat(20_000)}\r\nx`)).rejects.toThrow(Unreadable);
  });

  it.each([
    ['openings of quotes', '', 'On Mon, Apr 2, 2012 at 6:26 PM, Megan <m@x.example> '.repeat(5000)],
    ['blank lines', '', '\r\n'.repeat(200_000)],
    ['header blocks', '', 'From: a\r\nTo: b\r\nDate: c\r\nSubject: d\r\n'.repeat(5000)],
    ['angle brackets in HTML', 'Content-Type: text/html\r\n', '<'.repeat(300_000)],
    ['unclosed elements', 'Content-Type: text/html\r\n', '<div><blockquote>'.repeat(40_000)],
  ])('reads %s in linear time', async (_name, headers, body) => {
    const started = performance.now();
    await read(`${head}${headers}\r\n${body}`);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
