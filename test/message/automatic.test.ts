import { parseMessage } from '../../lambdas/core/message/parse';
import type { Message } from '../../lambdas/core/message/message';
import { absences, bounces, machines, people } from './automatic.data';

const read = (text: string): Promise<Message> =>
  parseMessage(Buffer.from(text), { domain: 'in.example.org' }, '2026-11-25T15:00:00Z');

const dana = 'From: Dana Wu <dana@acme.example>\r\nTo: ada@obi.example\r\nDate: Wed, 25 Nov 2026 10:00:00 +0000\r\n';
const mail = (subject: string, text: string): string =>
  `${dana}Subject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;

it.each(absences)(
  'an absence in %s is known by its words, with the day of return',
  async (_name, subject, text, day) => {
    expect(await read(mail(subject, text))).toMatchObject({ automatic: 'auto-reply', returnsOn: day });
  },
);

it.each(people)('a person who %s is not automatic', async (_name, subject, text) => {
  expect(await read(mail(subject, text))).toMatchObject({ automatic: null, returnsOn: null });
});

it.each(machines)('%s makes a mail automatic', async (_name, headers, body, kind) => {
  expect(await read(`${dana}${headers}\r\n\r\n${body}\r\n`)).toMatchObject({ automatic: kind, deadAddress: null });
});

it.each(bounces)('a bounce in the form of %s names the dead address', async (_name, text, address) => {
  expect(await read(text)).toMatchObject({ automatic: 'bounce', deadAddress: address });
});
