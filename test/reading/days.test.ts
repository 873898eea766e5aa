import { Temporal } from 'temporal-polyfill';
import { findClocks } from '../../lambdas/core/reading/clocks';
import { findDays } from '../../lambdas/core/reading/days';

// Said on Wednesday 4 March 2026.
const today = Temporal.PlainDate.from('2026-03-04');
const days = (text: string, order: 'dmy' | 'mdy' | null = 'mdy', past = false) =>
  findDays(text, { today, order, past }).map((d) => `${d.date.toString()}${d.sure ? '' : '?'}`);

test.each([
  ['Thursday the 12th', '2026-03-12'],
  ['by the 15th', '2026-03-15'],
  ['in 3 business days', '2026-03-09'],
  ['a week from Thursday', '2026-03-12'],
  ['two weeks from tomorrow', '2026-03-19'],
  ['first Monday of April', '2026-04-06'],
  ['last Friday of the month', '2026-03-27'],
  ['12.03.2026', '2026-03-12'],
  ['next Friday', '2026-03-13'],
  ['Mittwoch, 28. Oktober 2026', '2026-10-28'],
])('"%s" is %s', (text, date) => {
  expect(days(text)).toEqual([date]);
});

test.each(['24/7', '1/2 of the team', 'we sat in the sun', 'April said hi', 'I may go'])(
  '"%s" names no day',
  (text) => {
    expect(days(text)).toEqual([]);
  },
);

test('3/4 goes by the weekday beside it, then by the order of the writer, else it is unsure', () => {
  expect(days('Friday 3/4')).toEqual(['2026-04-03']);
  expect([days('on 3/4', 'dmy'), days('on 3/4', 'mdy')]).toEqual([['2026-04-03'], ['2026-03-04']]);
  expect(days('on 3/4', null)).toEqual(['2026-04-03?']);
});

test('what is told lies in the past', () => {
  expect([days('on Monday', 'mdy', true), days('Feb 20', 'mdy', true)]).toEqual([['2026-03-02'], ['2026-02-20']]);
});

const clock = (text: string) =>
  findClocks(text, 'America/New_York').map((c) => [
    c.hour,
    c.minute,
    c.until?.hour ?? null,
    c.until?.minute ?? null,
    c.zone,
  ]);

test.each([
  ['half past two', [14, 30, null, null, null]],
  ['between 2 and 4pm', [14, 0, 16, 0, null]],
  ['14h30', [14, 30, null, null, null]],
  ['10-10:30', [10, 0, 10, 30, null]],
  ['3pm Eastern', [15, 0, null, null, 'America/New_York']],
  ['11:30 Accra time', [11, 30, null, null, 'Africa/Accra']],
  ['9 a.m. Bot <b@x.example>', [9, 0, null, null, null]],
])('"%s" is read as %j', (text, expected) => {
  expect(clock(text)).toEqual([expected]);
});

test.each(['version 2.10', '5 to 10 people', 'meet at 10 Downing Street'])('"%s" names no hour', (text) => {
  expect(clock(text)).toEqual([]);
});
