/** Mails that one thing repeated makes hostile, at any size: what takes a parser too long, or too much memory. */

type Build = (size: number) => Buffer;

const HEAD = [
  'From: Ada Obi <ada@obi.example>',
  'To: reply+token@in.example.org',
  'Date: Wed, 04 Nov 2026 10:00:00 -0500',
  'Message-ID: <hostile@obi.example>',
];

const headers = (...more: string[]): string => `${[...HEAD, ...more].join('\r\n')}\r\n`;

/** `unit` again and again between `before` and `after`, `size` bytes in all. */
function around(before: string, unit: string | Buffer, after: string, size: number): Buffer {
  const [head, foot] = [Buffer.from(before), Buffer.from(after)];
  return Buffer.concat([head, Buffer.alloc(Math.max(0, size - head.length - foot.length), unit), foot]);
}

/** Pieces that differ, after `before`, until `size` bytes are full. */
function pieces(before: string, piece: (nth: number) => string, size: number): Buffer {
  const whole = Buffer.alloc(size, ' ');
  let end = whole.write(before);
  for (let nth = 0; end < size; nth += 1) {
    const written = whole.write(piece(nth), end);
    if (written === 0) break;
    end += written;
  }
  return whole.subarray(0, end);
}

const TEXT = headers('MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8');
const HTML = headers('MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8');
const encoded = (encoding: string, type = 'text/plain; charset=utf-8'): string =>
  headers('MIME-Version: 1.0', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`);
const mixed = (boundary: string): string =>
  headers('MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary="${boundary}"`);

/** `unit` as the text of a mail, below a first line that somebody would write. */
const text =
  (unit: string | Buffer): Build =>
  (size) =>
    around(`${TEXT}\r\nThanks, that was useful.\r\n`, unit, '', size);
const html =
  (unit: string, before = '<html><body><p>Thanks</p>', after = ''): Build =>
  (size) =>
    around(`${HTML}\r\n${before}`, unit, after, size);
const coded =
  (encoding: string, unit: string, type?: string): Build =>
  (size) =>
    around(`${encoded(encoding, type)}\r\n`, unit, '', size);
/** `unit` inside the value of a header, before a short body. */
const header =
  (start: string, unit: string, end = ''): Build =>
  (size) =>
    around(`${headers()}${start}`, unit, `${end}\r\n\r\nThanks.\r\n`, size);

const EVENT =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20261120T100000Z\r\n';
const EVENT_END = '\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const calendar =
  (unit: string, before = EVENT, after = EVENT_END): Build =>
  (size) =>
    around(
      `${headers('MIME-Version: 1.0', 'Content-Type: text/calendar; method=REQUEST; charset=utf-8')}\r\n${before}`,
      unit,
      after,
      size,
    );

const nested: Build = (size) => {
  const open = (nth: number): string => `--b${nth}\r\nContent-Type: multipart/mixed; boundary="b${nth + 1}"\r\n\r\n`;
  return pieces(`${mixed('b0')}\r\n`, (nth) => (nth < 5000 ? open(nth) : 'text\r\n'), size);
};
const sameBoundary: Build = (size) =>
  around(`${mixed('b')}\r\n`, '--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n', '', size);
const attachedInEachOther: Build = (size) =>
  around(
    `${headers('Content-Type: message/rfc822')}\r\n`,
    'Content-Type: message/rfc822\r\n\r\n',
    'Subject: x\r\n\r\nx',
    size,
  );
const attachedMany: Build = (size) =>
  around(
    `${mixed('b')}\r\n`,
    '--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@a.example\r\nSubject: x\r\n\r\nHello\r\n',
    '',
    size,
  );
const attachment =
  (type: string, unit: string, encoding: string): Build =>
  (size) =>
    around(
      `${mixed('b')}\r\n--b\r\n\r\nThanks\r\n--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
      unit,
      '\r\n--b--\r\n',
      size,
    );

const LINE64 = `${'QUJD'.repeat(19)}\r\n`;
const tower = (nth: number): string => `${'>'.repeat(1 + (nth % 200))} said\r\n`;

/** Each kind of repetition by its name. */
export const HOSTILE: Record<string, Build> = {
  'blank lines': text('\r\n'),
  'blank lines, LF': text('\n'),
  'spaces before newlines': text(`${' '.repeat(500)}\n`),
  'one run of spaces': text(' '),
  'spaces and tabs in turn': text(' \t'),
  '"On a "': text('On a '),
  '"On a" lines': text('On a\r\n'),
  'attribution lines that nothing ends': text('On Mon, 2 Nov 2026 at 10:00, Ada Obi\r\n'),
  'attribution lines': text('On Mon, 2 Nov 2026 at 10:00, Ada Obi <a@a.example> wrote:\r\n'),
  '">" run': text('>'),
  '"> " run': text('> '),
  'towers of ">"': (size) => pieces(`${TEXT}\r\nYes\r\n`, tower, size),
  'quoted lines': text('> What did she say?\r\n'),
  'quoted and own lines in turn': text('> Did you meet?\r\nYes, we did.\r\n'),
  'levels of multipart': nested,
  parts: (size) => around(`${mixed('b')}\r\n`, '--b\r\n\r\n', '', size),
  'parts with headers': (size) =>
    around(`${mixed('b')}\r\n`, '--b\r\nContent-Type: text/plain\r\n\r\nHi\r\n', '', size),
  'one boundary for all levels': sameBoundary,
  'a boundary line again and again, without parts': (size) => around(`${mixed('b')}\r\n`, '--b--\r\n', '', size),
  'one line': text('a'),
  'one line of words': text('word '),
  'one long word with hyphens': text('a-'),
  'long header': header('Subject: ', 'a'),
  'folded header': header('Subject: ', 'a\r\n '),
  'many headers': header('X-A: b', '\r\nX-A: b'),
  'header without end': (size) => around(headers(), 'X-A: b\r\n', '', size),
  'many addresses': header('Cc: a@a.example', ', Bea Ode <b@a.example>'),
  'commas for addresses': header('Cc: ', ','),
  'open parentheses in addresses': header('Cc: ', '('),
  'open quotes in addresses': header('Cc: ', '"'),
  'angles in addresses': header('Cc: ', '<'),
  references: header('References: ', '<a@a.example> '),
  'encoded words in the subject': header('Subject: ', '=?utf-8?B?QUJD?= '),
  'half encoded words': header('Subject: ', '=?utf-8?B?'),
  'parameters of a content type': header('Content-Type: text/plain', '; a*0=b'),
  'encoded words in the text': text('=?utf-8?Q?=41?= '),
  'deep HTML': html('<div>'),
  'deep block quotes': html('<blockquote>'),
  'deep HTML, closed': (size) => html('</div>', `<div>`.repeat(Math.floor(size / 12)))(size),
  'HTML paragraphs': html('<p>Yes</p>'),
  'HTML table cells': html('<td>a', '<table><tr>'),
  '"<" run in HTML': html('<'),
  '"<a " run in HTML': html('<a '),
  'comments left open': html('<!-- '),
  'styles left open': html('<style>'),
  'one long attribute': html('a', '<a href="'),
  '"&" run': html('&'),
  entities: html('&amp;'),
  'number entities': html('&#65;'),
  'line breaks of HTML': html('<br>'),
  'quoted-printable soft breaks': coded('quoted-printable', '=\r\n'),
  'quoted-printable codes': coded('quoted-printable', '=41'),
  'quoted-printable equals signs': coded('quoted-printable', '='),
  'base64 text': coded('base64', LINE64),
  'base64 line': coded('base64', 'QUJD'),
  'base64 of nothing legal': coded('base64', '!'),
  'base64 attachment': attachment('application/pdf; name="a.pdf"', LINE64, 'base64'),
  'text attachment': attachment('text/plain; name="notes.txt"', 'We met and talked.\r\n', '8bit'),
  'attached messages': attachedMany,
  'messages in messages': attachedInEachOther,
  '"<" run': text('<'),
  '"@" run': text('@'),
  'addresses in the text': text('a@a.example '),
  'angled addresses in the text': text('Bea Ode <b@a.example>, '),
  links: text('https://a.example/b?c=d '),
  digits: text('1'),
  colons: text(':'),
  'digits and colons': text('1:'),
  'clock times': text('10:00 '),
  'numeric dates': text('3/4 '),
  'days and hours': text('tomorrow at 3pm '),
  'days and hours, by lines': text('Thursday the 14th, 3pm ET\r\n'),
  deadlines: text('by Friday or next week I will send it. '),
  dots: text('.'),
  'exclamation marks': text('! '),
  commas: text('a, '),
  'list markers': text('- a\r\n'),
  'numbered lines': text('1. yes\r\n'),
  'bare list markers': text('- '),
  '"Date:" lines': text('Date: Monday\r\n'),
  '"From:" lines': text('From: Bea Ode <b@a.example>\r\n'),
  'header blocks': text('\r\nFrom: Bea <b@a.example>\r\nSent: Monday\r\nTo: Ada\r\nSubject: Re\r\n\r\nHello\r\n'),
  'forward marks': text('---------- Forwarded message ---------\r\nFrom: Bea <b@a.example>\r\n\r\nHello\r\n'),
  'original marks': text('-----Original Message-----\r\n'),
  'signature marks': text('-- \r\nBea\r\n'),
  rules: text('________\r\n'),
  'one rule': text('_'),
  asterisks: text('*'),
  'footers of phones': text('Sent from my iPhone\r\n'),
  'sign-offs': text('Best,\r\nAda\r\n'),
  'capitalised names': text('Dana Wu '),
  introductions: text('Priya introduced me to Dana Wu. '),
  meetings: text('We met and she said I should talk to Raj. '),
  commands: text('please stop. '),
  'right-to-left marks': text('\u200f'),
  'zero-width spaces': text('a\u200b'),
  'combining marks': text('\u0301'),
  emoji: text('👍'),
  'Chinese without spaces': text('我们明天见'),
  'bytes that are no UTF-8': text(Buffer.from([0xff])),
  NUL: text('\0'),
  'bare CR': text('a\r'),
  apostrophes: text("'"),
  brackets: text('[('),
  'calendar lines': calendar('X-A:b\r\n'),
  'calendar, one line': calendar('a', `${EVENT}DESCRIPTION:`),
  'calendar, folded': calendar('a\r\n ', `${EVENT}DESCRIPTION:`),
  'calendar attendees': calendar('ATTENDEE;CN=Bea:mailto:b@a.example\r\n'),
  'calendar events': calendar(
    'BEGIN:VEVENT\r\nDTSTART:20261120T100000Z\r\nEND:VEVENT\r\n',
    'BEGIN:VCALENDAR\r\n',
    'END:VCALENDAR\r\n',
  ),
  'calendar components left open': calendar('BEGIN:VEVENT\r\n'),
  'calendar parameters': calendar(';A=b', `${EVENT}DESCRIPTION`, `:x${EVENT_END}`),
  'calendar zone rules': calendar(
    'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n',
    'BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\n',
    'END:VTIMEZONE\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Own:20261120T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ),
};
