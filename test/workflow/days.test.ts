import {
  daysBetween,
  eveningBefore,
  firstMorning,
  isMonday,
  localDate,
  morningBefore,
  outsideQuiet,
  plus,
  plusDays,
  plusMinutes,
  wallTime,
} from '../../lambdas/core/workflow/days';

const rule = (timeZone: string, morning = '07:30') => ({ timeZone, morning });
const LONDON = rule('Europe/London');

test.each([
  ['before the hour on a working day', '2026-11-24T06:00:00Z', '2026-11-24T07:30:00Z', '2026-11-24'],
  ['at the hour itself', '2026-11-24T07:30:00Z', '2026-11-24T07:30:00Z', '2026-11-24'],
  ['a minute after it', '2026-11-24T07:31:00Z', '2026-11-25T07:30:00Z', '2026-11-25'],
  ['on a Friday after it', '2026-11-27T08:00:00Z', '2026-11-30T07:30:00Z', '2026-11-30'],
  ['on a Saturday', '2026-11-28T00:00:00Z', '2026-11-30T07:30:00Z', '2026-11-30'],
  ['on a Sunday night', '2026-11-29T23:59:00Z', '2026-11-30T07:30:00Z', '2026-11-30'],
])('the first morning %s', (_when, at, instant, date) => {
  expect(firstMorning(at, LONDON)).toEqual({ at: instant, date });
});

test('a morning is of the local day, also where that is another date than in UTC', () => {
  // Friday evening in UTC is Saturday in Auckland, and Friday still in Honolulu.
  expect(firstMorning('2026-11-27T19:00:00Z', rule('Pacific/Auckland'))).toEqual({
    at: '2026-11-29T18:30:00Z',
    date: '2026-11-30',
  });
  expect(firstMorning('2026-11-28T05:00:00Z', rule('Pacific/Honolulu'))).toEqual({
    at: '2026-11-30T17:30:00Z',
    date: '2026-11-30',
  });
  expect(firstMorning('2026-11-25T03:00:00Z', rule('Asia/Kathmandu'))).toEqual({
    at: '2026-11-26T01:45:00Z',
    date: '2026-11-26',
  });
});

test('over a clock change the morning stays at its local hour', () => {
  // London goes back on Sunday 25 October, New York a week later; London goes forward on 29 March 2026.
  expect(firstMorning('2026-10-23T06:00:00Z', LONDON).at).toBe('2026-10-23T06:30:00Z');
  expect(firstMorning('2026-10-23T09:00:00Z', LONDON).at).toBe('2026-10-26T07:30:00Z');
  expect(firstMorning('2026-10-30T12:00:00Z', rule('America/New_York')).at).toBe('2026-11-02T12:30:00Z');
  expect(firstMorning('2026-03-27T12:00:00Z', LONDON).at).toBe('2026-03-30T06:30:00Z');
});

test('an hour that the clock change skips moves on; of one that comes twice the first is taken', () => {
  expect(wallTime('2026-03-29', '01:30', 'Europe/London')).toBe('2026-03-29T01:30:00Z');
  expect(wallTime('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00Z');
  // Samoa had no 30 December 2011 at all.
  expect(wallTime('2011-12-30', '07:30', 'Pacific/Apia')).toBe('2011-12-30T17:30:00Z');
});

test('the morning before is that of the working day before', () => {
  expect(morningBefore('2026-11-26', LONDON)).toEqual({ at: '2026-11-25T07:30:00Z', date: '2026-11-25' });
  for (const due of ['2026-11-28', '2026-11-29', '2026-11-30'])
    expect(morningBefore(due, LONDON)).toEqual({ at: '2026-11-27T07:30:00Z', date: '2026-11-27' });
});

test('the evening before is 17:00 of the local day before, over clock changes and month ends', () => {
  expect(eveningBefore('2026-12-01T10:00:00Z', 'Europe/London')).toBe('2026-11-30T17:00:00Z');
  expect(eveningBefore('2026-10-25T10:00:00Z', 'Europe/London')).toBe('2026-10-24T16:00:00Z');
  // 22:00 UTC on Tuesday is Wednesday 11:00 in Auckland.
  expect(eveningBefore('2026-12-01T22:00:00Z', 'Pacific/Auckland')).toBe('2026-12-01T04:00:00Z');
});

test.each([
  ['2026-11-24T20:59:00Z', '2026-11-24T20:59:00Z'],
  ['2026-11-24T21:00:00Z', '2026-11-25T07:00:00Z'],
  ['2026-11-24T23:59:00Z', '2026-11-25T07:00:00Z'],
  ['2026-11-25T00:00:00Z', '2026-11-25T07:00:00Z'],
  ['2026-11-25T06:59:00Z', '2026-11-25T07:00:00Z'],
  ['2026-11-25T07:00:00Z', '2026-11-25T07:00:00Z'],
])('quiet hours are 21:00 to 07:00: %s -> %s', (at, wanted) => {
  expect(outsideQuiet(at, 'Europe/London')).toBe(wanted);
});

test('quiet hours are the local ones', () => {
  expect(outsideQuiet('2026-11-24T16:00:00Z', 'Asia/Kolkata')).toBe('2026-11-25T01:30:00Z');
  expect(outsideQuiet('2026-11-24T02:30:00Z', 'America/New_York')).toBe('2026-11-24T12:00:00Z');
  // The night in which the clock goes back is longer by an hour.
  expect(outsideQuiet('2026-10-24T20:30:00Z', 'Europe/London')).toBe('2026-10-25T07:00:00Z');
});

test('sums are whole minutes, rounded up so that nothing is early', () => {
  expect(plus('2026-11-24T09:00:30Z', 24)).toBe('2026-11-25T09:01:00Z');
  expect(plusDays('2026-11-24T09:00:00Z', 7)).toBe('2026-12-01T09:00:00Z');
  expect(plusMinutes('2026-11-24T23:50:00.001Z', 15)).toBe('2026-11-25T00:06:00Z');
});

test('dates, Mondays and whole days between', () => {
  expect(localDate('2026-11-24T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-25');
  expect(localDate('2026-11-24T03:30:00Z', 'America/Lima')).toBe('2026-11-23');
  expect(isMonday('2026-11-30')).toBe(true);
  expect(isMonday('2026-11-29')).toBe(false);
  expect(daysBetween('2026-11-24T09:00:00Z', '2026-11-26T08:59:00Z')).toBe(1);
  expect(daysBetween('2026-11-26T09:00:00Z', '2026-11-24T09:00:00Z')).toBe(0);
});
