import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { MAX_MAIL, startSmtp, type LocalSmtp, type SmtpOptions } from '../../infra/local/smtp';
import type { IncomingMail } from '../../infra/local/ses-inbound';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(options: Partial<SmtpOptions> = {}): Promise<{ smtp: LocalSmtp; received: IncomingMail[] }> {
  const received: IncomingMail[] = [];
  const smtp = await startSmtp({
    port: 0,
    accepts: (address) => (address.endsWith('@in.example.org') ? null : `No such mailbox here: ${address}.`),
    receive: async (mail) => {
      received.push(mail);
      return { sesId: `id${received.length}` };
    },
    ...options,
  });
  closing.push(() => smtp.close());
  return { smtp, received };
}

/** Sends each piece when the server has answered the one before with as many lines as it should; gives all answers. */
async function talk(port: number, pieces: [send: string | Buffer, answers: number][]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  const lines: string[] = [];
  let wake = (): void => undefined;
  let text = '';
  socket.on('data', (data: Buffer) => {
    text += data.toString('latin1');
    const parts = text.split('\r\n');
    text = parts.pop() ?? '';
    lines.push(...parts.filter((line) => /^\d{3} /.test(line)));
    wake();
  });
  const until = async (count: number): Promise<void> => {
    while (lines.length < count) await new Promise<void>((resolve) => (wake = resolve));
  };
  await until(1);
  for (const [piece, answers] of pieces) {
    const expected = lines.length + answers;
    socket.write(piece);
    await until(expected);
  }
  socket.destroy();
  return lines.slice(1);
}

const ENVELOPE = 'EHLO a\r\nMAIL FROM:<ada@obi.example>\r\nRCPT TO:<log@in.example.org>\r\nDATA\r\n';
const codes = (lines: string[]): string[] => lines.map((line) => line.slice(0, 3));

test('a mail arrives byte for byte over STARTTLS, with its envelope', async () => {
  const { smtp, received } = await start();
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtp.port,
    requireTLS: true,
    tls: { rejectUnauthorized: false },
  });
  closing.push(async () => transport.close());
  const raw = Buffer.from('Subject: x\r\n\r\n.dot\r\n..two\r\n\xff\x00\xfe \t\r\n\r\n', 'latin1');
  const envelope = { from: 'bounce@obi.example', to: ['log@in.example.org', 'Intro+x@in.example.org'] };
  const { response } = await transport.sendMail({ envelope, raw });
  expect(response).toBe('250 OK id1');
  expect(received).toEqual([
    { raw, mailFrom: 'bounce@obi.example', recipients: ['log@in.example.org', 'Intro+x@in.example.org'] },
  ]);
});

test('an address that is not ours is refused with the reason, the others of the mail are kept', async () => {
  const { smtp, received } = await start();
  const lines = await talk(smtp.port, [
    ['EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<no@in.example.com>\r\nRCPT TO:<log@in.example.org>\r\nDATA\r\n', 5],
    ['Subject: pipelined\r\n\r\nhello\r\n.\r\n', 1],
  ]);
  expect(codes(lines)).toEqual(['250', '250', '550', '250', '354', '250']);
  expect(lines[2]).toContain('No such mailbox here: no@in.example.com.');
  expect(received).toEqual([
    { raw: Buffer.from('Subject: pipelined\r\n\r\nhello\r\n'), mailFrom: '', recipients: ['log@in.example.org'] },
  ]);
});

test('250 comes only when the mail is stored, and 451 when it could not be', async () => {
  let stored = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (stored = resolve));
  const order: string[] = [];
  const slow = await start({ receive: () => waiting.then(() => ({ sesId: 'late' })) });
  const answer = talk(slow.smtp.port, [
    [ENVELOPE, 4],
    ['hello\r\n.\r\n', 1],
  ]).then((lines) => (order.push('answered'), lines.at(-1)));
  await new Promise((resolve) => setTimeout(resolve, 100));
  order.push('stored');
  stored();
  expect(await answer).toBe('250 OK late');
  expect(order).toEqual(['stored', 'answered']);

  const broken = await start({ receive: () => Promise.reject(new Error('the disk is full')) });
  const lines = await talk(broken.smtp.port, [
    [ENVELOPE, 4],
    ['hello\r\n.\r\n', 1],
  ]);
  expect(lines.at(-1)).toMatch(/^451 /);
});

test('40 MB are announced and accepted; more is refused at MAIL, or when it shows only in DATA', async () => {
  const { smtp, received } = await start();
  const big = await talk(smtp.port, [
    ['EHLO a\r\n', 1],
    [`MAIL FROM:<ada@obi.example> SIZE=${MAX_MAIL + 1}\r\n`, 1],
  ]);
  expect(big[0]).toBe(`250 SIZE ${MAX_MAIL}`);
  expect(codes(big)).toEqual(['250', '552']);
  const line = Buffer.from(`${'x'.repeat(1022)}\r\n`);
  const most = Buffer.concat(Array<Buffer>(MAX_MAIL / line.length).fill(line));
  const lines = await talk(smtp.port, [
    [ENVELOPE, 4],
    [Buffer.concat([most, Buffer.from('.\r\n')]), 1],
    [ENVELOPE.replace('EHLO a\r\n', ''), 3],
    [Buffer.concat([most, Buffer.from('x\r\n.\r\n')]), 1],
    [ENVELOPE.replace('EHLO a\r\n', ''), 3],
    ['small\r\n.\r\n', 1],
  ]);
  expect(codes(lines)).toEqual([
    '250',
    '250',
    '250',
    '354',
    '250',
    '250',
    '250',
    '354',
    '552',
    '250',
    '250',
    '354',
    '250',
  ]);
  expect(received.map(({ raw }) => raw.length)).toEqual([MAX_MAIL, 7]);
});

test('a bare line feed around a dot does not end a mail and smuggle in a second one', async () => {
  const { smtp, received } = await start();
  await talk(smtp.port, [
    [ENVELOPE, 4],
    ['one\n.\nMAIL FROM:<eve@evil.example>\nRCPT TO:<log@in.example.org>\nDATA\ntwo\r\n.\r\n', 1],
  ]);
  expect(received).toHaveLength(1);
  expect(received[0]?.mailFrom).toBe('ada@obi.example');
});

test('a client that goes away in the middle leaves nothing behind, and the next is served', async () => {
  const { smtp, received } = await start();
  await talk(smtp.port, [
    [ENVELOPE, 4],
    ['half a mail\r\n', 0],
  ]);
  const lines = await talk(smtp.port, [
    [ENVELOPE, 4],
    ['whole\r\n.\r\n', 1],
  ]);
  expect(lines.at(-1)).toMatch(/^250 /);
  expect(received.map(({ raw }) => String(raw))).toEqual(['whole\r\n']);
});

test('a port that is taken is named with what to do', async () => {
  const { smtp } = await start();
  await expect(start({ port: smtp.port })).rejects.toThrow(
    `Port ${smtp.port} is taken: stop the program that uses it, or choose another with --smtp-port.`,
  );
});
