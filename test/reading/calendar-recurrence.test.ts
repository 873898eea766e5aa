import { occurrences, parseRule } from '../../lambdas/core/reading/calendar-recurrence';
import { read } from '../../lambdas/core/reading/read';
import { context, mail } from './mail';

const first = (rule: string, start: string, from: string, count = 2) => {
  const parsed = parseRule(rule);
  return parsed === null ? null : [...occurrences(parsed, start, from)].filter((d) => d >= from).slice(0, count);
};

test.each([
  ['FREQ=DAILY;INTERVAL=3', '2026-11-01', '2026-11-20', ['2026-11-22', '2026-11-25']],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-03', '2026-11-20', ['2026-12-01', '2026-12-15']],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30', '2026-11-20', ['2026-11-27', '2026-12-25']],
  ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', '2026-11-20', ['2026-12-31', '2027-01-31']],
  ['FREQ=YEARLY', '2020-03-08', '2026-11-20', ['2027-03-08', '2028-03-08']],
  ['FREQ=DAILY;COUNT=5', '2026-11-18', '2026-11-20', ['2026-11-20', '2026-11-21']],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2020-01-01', '2026-11-20', []],
])('%s from %s', (rule, start, from, days) => {
  expect(first(rule, start, from)).toEqual(days);
});

test.each(['FREQ=HOURLY', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2', 'FREQ=DAILY;INTERVAL=0', ''])(
  '%s is not understood',
  (rule) => {
    expect(parseRule(rule)).toBeNull();
  },
);

const event = (lines: string[]) => [
  'BEGIN:VEVENT',
  ...lines,
  'ORGANIZER;CN=Dana Wu:mailto:dana@acme.example',
  'ATTENDEE:mailto:ada@obi.example',
  'END:VEVENT',
];
const reading = (...lines: string[]) =>
  read(
    mail({
      from: 'Dana Wu <dana@acme.example>',
      more: {
        calendars: [
          { method: 'REQUEST', text: ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n') },
        ],
      },
    }),
    context(),
  );

test('a weekly invitation starts with its first occurrence after the mail, past a dropped one, and keeps its wall time over a clock change', () => {
  const found = reading(
    ...event([
      'UID:w',
      'DTSTART;TZID=Europe/Berlin:20260904T090000',
      'DTEND;TZID=Europe/Berlin:20260904T093000',
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=Europe/Berlin:20261127T090000',
    ]),
  );
  expect(found.facts).toMatchObject([
    { start: '2026-12-04T09:00:00+01:00', end: '2026-12-04T09:30:00+01:00', calendar: { recurring: true } },
  ]);
});
test('a changed occurrence has its own time', () => {
  const found = reading(
    ...event(['UID:w', 'DTSTART:20261105T140000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY']),
    ...event(['UID:w', 'RECURRENCE-ID:20261126T140000Z', 'DTSTART:20261126T160000Z', 'DURATION:PT1H']),
  );
  expect(found.facts).toMatchObject([{ start: '2026-11-26T11:00:00-05:00' }]);
});
test('two events are two meetings', () => {
  const found = reading(
    ...event(['UID:a', 'DTSTART:20261201T140000Z']),
    ...event(['UID:b', 'DTSTART:20261208T140000Z']),
  );
  expect(found.facts.map((f) => f.type === 'meeting' && f.start)).toEqual([
    '2026-12-01T09:00:00-05:00',
    '2026-12-08T09:00:00-05:00',
  ]);
});
test('a zone that nothing tells is asked about, with the best guess', () => {
  expect(reading(...event(['UID:z', 'DTSTART;TZID=Some Office:20261201T140000']))).toMatchObject({
    disposition: 'ask',
    reason: 'when',
    facts: [{ start: '2026-12-01T14:00:00-05:00' }],
  });
});
test.each([
  ['"(UTC-05:00) Eastern Time (US & Canada)"', '2026-12-01T14:00:00-05:00'],
  ['"(GMT+10:00) Canberra, Melbourne, Sydney"', '2026-12-01T14:00:00+11:00'],
  ['/vendor.example/20260101/Europe/Kyiv', '2026-12-01T14:00:00+02:00'],
])('TZID %s is a zone', (tzid, start) => {
  expect(reading(...event(['UID:z', `DTSTART;TZID=${tzid}:20261201T140000`])).facts).toMatchObject([{ start }]);
});
test('a zone of its own is computed by its VTIMEZONE', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Ours',
    'BEGIN:STANDARD',
    'DTSTART:16010101T000000',
    'TZOFFSETFROM:+0330',
    'TZOFFSETTO:+0330',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  expect(reading(...zone, ...event(['UID:z', 'DTSTART;TZID=Ours:20261201T140000'])).facts).toMatchObject([
    { start: '2026-12-01T05:30:00-05:00' },
  ]);
});
