import { read } from '../../lambdas/core/reading/read';
import { context, dana, mail } from './mail';

const invite = (method: string, dtstart: string, more = '') => ({
  calendars: [
    {
      method,
      text: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:u1\r\nSEQUENCE:2\r\nDTSTAMP:20261120T100000Z\r\nDTSTART${dtstart}\r\nDURATION:PT45M\r\nORGANIZER;CN=Dana Wu:MAILTO:dana@acme.example\r\nATTENDEE;PARTSTAT=DECLINED;CN=Dana Wu:mailto:dana@acme.example\r\nATTENDEE:mailto:ada@obi.example\r\nATTENDEE;CUTYPE=ROOM:mailto:room@acme.example\r\nLOCATION:Zoom\r\n${more}END:VEVENT\r\nEND:VCALENDAR\r\n`,
    },
  ],
});
const facts = (method: string, dtstart: string) =>
  read(mail({ from: 'Dana Wu <dana@acme.example>', more: invite(method, dtstart) }), context()).facts;

test.each([
  [';TZID=W. Europe Standard Time:20270330T090000', '2027-03-30T09:00:00+02:00', '2027-03-30T09:45:00+02:00'],
  [';TZID=Asia/Kolkata:20270330T090000', '2027-03-30T09:00:00+05:30', '2027-03-30T09:45:00+05:30'],
  [':20270330T130000Z', '2027-03-30T09:00:00-04:00', '2027-03-30T09:45:00-04:00'],
  [':20270330T090000', '2027-03-30T09:00:00-04:00', '2027-03-30T09:45:00-04:00'],
  [';VALUE=DATE:20270330', '2027-03-30T00:00:00-04:00', '2027-03-30T00:45:00-04:00'],
])('DTSTART%s starts at %s', (dtstart, start, end) => {
  expect(facts('REQUEST', dtstart)).toMatchObject([
    { status: 'scheduled', with: [dana], start, end, mode: 'video', calendar: { uid: 'u1', sequence: 2 } },
  ]);
});
test('a month 13 is no time: it is asked', () => {
  const reading = read(
    mail({ from: 'Dana Wu <dana@acme.example>', more: invite('REQUEST', ':20271330T090000') }),
    context(),
  );
  expect(reading).toMatchObject({ disposition: 'ask', reason: 'when', facts: [{ start: null }] });
});
test('a declining REPLY is a reply and a cancelled meeting; a COUNTER proposes', () => {
  expect(facts('REPLY', ':20270330T130000Z')).toMatchObject([
    { type: 'reply', from: dana },
    { type: 'meeting', status: 'cancelled' },
  ]);
  expect(facts('COUNTER', ':20270330T130000Z')).toMatchObject([
    { status: 'proposed', start: null, options: [{ start: '2027-03-30T09:00:00-04:00' }] },
  ]);
});
