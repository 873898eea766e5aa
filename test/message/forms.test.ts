import { parseMessage } from '../../lambdas/core/message/parse';
import { splitText } from '../../lambdas/core/message/split';
import type { Message } from '../../lambdas/core/message/message';

const head = 'From: Ada Obi <ada@obi.example>\r\nTo: log@in.example.org\r\nDate: Mon, 23 Nov 2026 10:00:00 -0500\r\n';
const read = (bytes: Buffer): Promise<Message> =>
  parseMessage(bytes, { domain: 'in.example.org' }, '2026-11-23T15:00:00Z');
const options = { name: 'Ada Obi', forwards: 'none', domain: 'in.example.org' } as const;

it.each([
  ['Zoom', 'Join Zoom Meeting\nhttps://video.example/j/812\n\nMeeting ID: 812 0000 1111\nPasscode: 123456'],
  ['Teams', 'Microsoft Teams meeting\nJoin on your computer or mobile app\nMeeting ID: 312 000 111'],
  ['Meet', 'Google Meet joining info\nhttps://meet.example/abc\nOr dial: +1 646 555 0100'],
])('of the block of %s only how to join stays', (_name, block) => {
  const { newText } = splitText(`See you there.\n\n${block}\n\nBring the file.`, options);
  expect(newText).toMatch(/^See you there\.[\s\S]*Bring the file\.$/);
  expect(newText).not.toMatch(/Meeting ID|Passcode|dial|computer/);
});

it('our own letter ends the new words under an attribution of no known form', () => {
  const { newText } = splitText(
    'It did.\n\nQuod scripsit Whetstone <reply+abc@in.example.org> die 20:\n> Did it happen?\n',
    options,
  );
  expect(newText).toBe('It did.');
});

it('flowed lines are joined, DelSp taken into account', async () => {
  const flowed = (parameters: string, body: string): Promise<Message> =>
    read(Buffer.from(`${head}Content-Type: text/plain; charset=utf-8; format=flowed${parameters}\r\n\r\n${body}`));
  expect((await flowed('', 'It went \r\nwell.\r\n')).newText).toBe('It went well.');
  expect((await flowed('; delsp=yes', 'It we \r\nnt well.\r\n')).newText).toBe('It went well.');
});

it.each<[string, number[], string]>([
  ['windows-1252', [0x80, 0x20, 0xfc], '€ ü'],
  ['iso-8859-2', [0xb3, 0xf3, 0x64, 0xbc], 'łódź'],
  ['koi8-r', [0xc4, 0xc1], 'да'],
  ['shift_jis', [0x82, 0xcd, 0x82, 0xa2], 'はい'],
  ['gb18030', [0xba, 0xc3], '好'],
])('%s is decoded', async (charset, bytes, text) => {
  const headers = Buffer.from(`${head}Content-Type: text/plain; charset=${charset}\r\n\r\n`);
  expect((await read(Buffer.concat([headers, Buffer.from(bytes)]))).newText).toBe(text);
});

it.each([
  ['RFC 2231, encoded', "filename*=utf-8''na%C3%AFve%20notes.pdf", 'naïve notes.pdf'],
  ['RFC 2231, in pieces', 'filename*0="long "; filename*1="name.pdf"', 'long name.pdf'],
  ['RFC 2231, in encoded pieces', "filename*0*=utf-8''na%C3%AF; filename*1*=ve.pdf", 'naïve.pdf'],
  ['an encoded word', 'filename="=?utf-8?Q?na=C3=AFve.pdf?="', 'naïve.pdf'],
])('a file name as %s', async (_how, parameter, name) => {
  const body = `--b\r\n\r\nSee the file.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; ${parameter}\r\n\r\nx\r\n--b--\r\n`;
  const mail = await read(Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${body}`));
  expect(mail.attachments).toMatchObject([{ name, type: 'application/pdf' }]);
});
