import { compare, type Expect } from '../../infra/bench/compare';
import { sharedRuns } from '../../infra/bench/likeness';
import type { Fact, MeetingFact, OutcomeFact, Reading } from '../../lambdas/core/reading/reading';

const DANA = { name: 'Dana Wu', address: 'dana@acme.example' };
const meeting: MeetingFact = {
  type: 'meeting',
  kind: 'interview',
  status: 'scheduled',
  with: [DANA],
  start: '2026-11-20T10:00:00-05:00',
  end: null,
  options: [],
  mode: 'video',
  place: null,
  moved: false,
};
const outcome: OutcomeFact = {
  type: 'outcome',
  with: [DANA],
  result: 'held',
  when: null,
  takeaways: ['Freight brokers hire in spring'],
  actions: [{ text: 'I will send her my deck', due: '2026-11-23' }],
  referrals: [],
  thanked: false,
};
const reading = (...facts: Fact[]): Reading => ({
  disposition: 'accepted',
  reason: null,
  user: 'ada',
  newText: 'Fine, Friday  it is',
  facts,
  question: null,
});
const accepted = (more: Partial<Expect>): Expect => ({ disposition: 'accepted', ...more });
const differences = (expect: Partial<Expect>, got: Reading): string[] => compare(accepted(expect), got).differences;

test('the same instant in another zone is the same start', () => {
  expect(
    differences({ facts: [{ type: 'meeting', start: '2026-11-20T15:00:00Z', end: null }] }, reading(meeting)),
  ).toEqual([]);
});

test('another instant is told with both values', () => {
  const [line] = differences({ facts: [{ type: 'meeting', start: '2026-11-20T16:00:00Z' }] }, reading(meeting));
  expect(line).toBe('meeting.start: want "2026-11-20T16:00:00Z", got "2026-11-20T10:00:00-05:00"');
});

test('an address decides who it is, and a stated absence of one is compared', () => {
  expect(
    differences(
      { facts: [{ type: 'meeting', with: [{ name: 'D.', address: 'DANA@acme.example' }] }] },
      reading(meeting),
    ),
  ).toEqual([]);
  expect(
    differences({ facts: [{ type: 'meeting', with: [{ name: 'Dana Wu', address: null }] }] }, reading(meeting)),
  ).toHaveLength(1);
});

test('names compare without titles, accents and case', () => {
  const got = reading({ type: 'reply', from: { name: 'Prof. Dr. José Núñez', address: null } });
  expect(differences({ facts: [{ type: 'reply', from: { name: 'jose nunez' } }] }, got)).toEqual([]);
});

test('takeaways and actions are found by key phrase, and due dates count', () => {
  const facts = [
    {
      type: 'outcome',
      takeaways: ['brokers hire in spring'],
      actions: [{ text: 'send her my deck', due: '2026-11-23' }],
    },
  ];
  expect(differences({ facts }, reading(outcome))).toEqual([]);
  expect(
    differences({ facts: [{ type: 'outcome', actions: [{ text: 'send her my deck', due: null }] }] }, reading(outcome)),
  ).toHaveLength(1);
});

test('a whole mail is no takeaway', () => {
  const long = { ...outcome, takeaways: [`Freight ${'and so on '.repeat(30)}`] };
  expect(differences({ facts: [{ type: 'outcome', takeaways: ['Freight'] }] }, reading(long))).toHaveLength(1);
});

test('a fact that nobody expected makes a case inexact, an optional one does not', () => {
  expect(compare(accepted({ facts: [] }), reading(meeting)).extra).toEqual(['meeting']);
  expect(compare(accepted({ facts: [{ type: 'meeting', optional: true }] }), reading(meeting)).exact).toBe(true);
  expect(compare(accepted({ facts: [{ type: 'meeting', optional: true }] }), reading()).exact).toBe(true);
});

test('a missing fact has none of its fields right', () => {
  const { facts, exact } = compare(accepted({ facts: [{ type: 'meeting', moved: false, mode: null }] }), reading());
  expect(facts).toEqual([{ type: 'meeting', fields: 2, wrong: 2, found: false }]);
  expect(exact).toBe(false);
});

test('new text is searched with white space and case folded', () => {
  expect(compare(accepted({ newTextHas: ['friday it'], newTextLacks: ['Monday'] }), reading()).text).toEqual({
    right: 2,
    of: 2,
  });
  expect(compare(accepted({ newTextLacks: ['FRIDAY'] }), reading()).exact).toBe(false);
});

test('reason and user are compared where they are stated', () => {
  expect(compare({ disposition: 'accepted', user: 'sam' }, reading()).disposition).toBe(false);
  expect(compare({ disposition: 'accepted', reason: null }, reading()).disposition).toBe(true);
  expect(
    compare({ disposition: 'ask', reason: 'when' }, { ...reading(), disposition: 'ask', reason: 'who' }).disposition,
  ).toBe(false);
});

test('what READING.md does not compare is scored apart', () => {
  const { exact, beyond } = compare(accepted({ facts: [{ type: 'offer' }], returnsOn: '2027-01-04' }), reading());
  expect(exact).toBe(true);
  expect(beyond).toEqual([
    { key: 'returnsOn', right: false },
    { key: 'offer', right: false },
  ]);
});

test('two texts that share five words in a row are found, with the words', () => {
  const texts = [
    { name: 'a', text: 'Hello all, shall we say Friday at noon?' },
    { name: 'b', text: 'Then shall we say, Friday at one' },
    { name: 'c', text: 'we say Friday' },
  ];
  expect(sharedRuns(texts, 5)).toEqual(['a and b: shall we say friday at']);
});
