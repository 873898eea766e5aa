import type { Message, Original, Person } from '../../lambdas/core/message/message';
import type { Context } from '../../lambdas/core/reading/reading';

/** `Dana Wu <dana@acme.example>` or a bare address. */
export function person(text: string): Person {
  const parts = /^(.*?)\s*<(.+)>$/.exec(text);
  return parts === null
    ? { name: null, address: text }
    : { name: parts[1] === '' ? null : (parts[1] ?? null), address: parts[2] ?? null };
}

interface Letter {
  from?: string;
  to?: string[];
  cc?: string[];
  subject?: string;
  /** With offset, as the Date header has it. */
  date?: string;
  text?: string;
  originals?: Original[];
  more?: Partial<Message>;
}

const PLAIN = {
  from: 'Ada Obi <ada@obi.example>',
  to: ['log@in.example.org'],
  cc: [],
  subject: 'note',
  date: '2026-11-20T12:00:00-05:00',
  text: '',
  originals: [],
  more: {},
};

/** A mail as parsed, by default Ada's to the product on Friday 20 November 2026. */
export function mail(letter: Letter): Message {
  const { from, to, cc, subject, date, text, originals, more } = { ...PLAIN, ...letter };
  const offset = /([+-])(\d\d):(\d\d)$/.exec(date);
  return {
    messageId: '<1@mail.example>',
    inReplyTo: [],
    references: [],
    subject,
    date: new Date(date).toISOString(),
    dateOffset: offset === null ? 0 : (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])),
    from: [person(from)],
    sender: null,
    replyTo: [],
    to: to.map(person),
    cc: cc.map(person),
    bcc: [],
    newText: text,
    fullText: text,
    signature: null,
    inline: [],
    originals,
    calendars: [],
    textAttachments: [],
    attachments: [],
    automatic: null,
    returnsOn: null,
    aligned: { spf: true, dkim: true },
    headers: new Map(),
    contentHash: 'x',
    ...more,
  };
}

export function original(fields: Partial<Original> & { text: string }, from: string, to: string[] = []): Original {
  return {
    kind: 'quoted',
    where: 'inline',
    from: person(from),
    to: to.map(person),
    cc: [],
    subject: null,
    date: null,
    dateText: null,
    originals: [],
    messageId: null,
    calendars: [],
    ...fields,
  };
}

export const dana = { name: 'Dana Wu', address: 'dana@acme.example' };
export const priya = { name: 'Priya Rao', address: 'priya@rao.example' };

export function context(fields: Partial<Context> = {}): Context {
  return {
    now: '2026-11-20T17:00:05Z',
    service: { domain: 'in.example.org' },
    users: [
      {
        id: 'ada',
        name: 'Ada Obi',
        addresses: ['ada@obi.example', 'ada.obi@home.example'],
        timeZone: 'America/New_York',
      },
    ],
    verdicts: { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' },
    recipients: ['log@in.example.org'],
    ...fields,
  };
}

/** An answer of Ada's to a letter that asked something about Dana. */
export const answer = (text: string, more: Partial<Message> = {}): Message =>
  mail({
    to: ['Whetstone <reply+tok@in.example.org>'],
    subject: 'Re: Dana Wu',
    text,
    more: { inReplyTo: ['<2@in.example.org>'], ...more },
  });
export const askedAbout = (
  asked: NonNullable<Context['thread']>['asked'],
  start?: string,
  about: NonNullable<Context['thread']>['about'] = 'meeting',
): Context =>
  context({
    recipients: ['reply+tok@in.example.org'],
    people: [{ ...dana, roles: ['contact'] }],
    thread: { about, asked, with: [dana], ...(start === undefined ? {} : { start }) },
  });
