import { read } from '../../lambdas/core/reading/read';
import type { OutcomeFact } from '../../lambdas/core/reading/reading';
import { answer, askedAbout, context, mail, original } from './mail';
import { ANSWERS, REPORTS, type Told } from './outcomes.data';

const asked = askedAbout('outcome', '2026-11-19T10:00:00-05:00');
const outcomes = (facts: { type: string }[]) => facts.filter((f): f is OutcomeFact => f.type === 'outcome');

function check(told: Told): void {
  const [fact, ...more] = outcomes(read(answer(told.text), asked).facts);
  expect(more).toEqual([]);
  expect(fact?.result ?? null).toBe(told.result);
  if (told.when !== undefined) expect(fact?.when).toBe(told.when);
  expect(fact?.takeaways).toEqual((told.takeaways ?? []).map((t) => expect.stringContaining(t) as string));
  expect(fact?.actions).toEqual(
    (told.actions ?? []).map(([text, due]) => ({ text: expect.stringContaining(text) as string, due })),
  );
  expect(fact?.referrals.map((p) => p.name)).toEqual(told.referrals ?? []);
  expect(fact?.thanked).toBe(told.thanked ?? false);
}

describe('an answer to "how did it go?"', () => {
  test.each(ANSWERS)('$text', check);
});
describe('a report holds takeaways, actions, referrals and thanks', () => {
  test.each(REPORTS)('$text', check);
});

test('what nobody asked about is a report where it says so plainly', () => {
  const log = context({ people: [{ name: 'Dana Wu', address: 'dana@acme.example', roles: ['contact'] }] });
  const facts = (text: string) => outcomes(read(mail({ text }), log).facts);
  expect(facts('Had coffee with Dana on Tuesday, she said ports decide fast.')).toMatchObject([
    { result: 'held', when: '2026-11-17', with: [{ address: 'dana@acme.example' }] },
  ]);
  expect(facts('No luck with Dana, she declined.')).toMatchObject([{ result: 'declined' }]);
  expect(facts('Dana answered my questions by email.')).toMatchObject([{ result: 'held' }]);
  expect(facts('Great weather, and the project was cancelled.')).toEqual([]);
  expect(facts('I hope we talk soon.')).toEqual([]);
});

test('a note-taker that the user forwards is a report by the user, with the actions of the user alone', () => {
  const text =
    'Call recap\nThursday 19 November 2026\nParticipants: Ada Obi, Dana Wu\n\nSummary\n- Small ports decide fast\n\nAction items\n- Ada Obi: send the tide table by 4 December\n- Dana Wu: share the map';
  const recap = original({ text, kind: 'forwarded', subject: 'Recap: Ada and Dana' }, 'Notes <no-reply@notes.example>');
  const known = context({ people: [{ name: 'Dana Wu', address: 'dana@acme.example', roles: ['contact'] }] });
  expect(outcomes(read(mail({ text: 'To keep.', originals: [recap] }), known).facts)).toMatchObject([
    {
      result: 'held',
      when: '2026-11-19',
      with: [{ address: 'dana@acme.example' }],
      takeaways: ['Small ports decide fast'],
      actions: [{ text: 'send the tide table by 4 December', due: '2026-12-04' }],
    },
  ]);
});
