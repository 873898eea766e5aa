import { read } from '../../lambdas/core/reading/read';
import type { OutcomeFact } from '../../lambdas/core/reading/reading';
import { answer, askedAbout, context, mail, original } from './mail';
import { ANSWERS, REPORTS, type Told } from './outcomes.data';

const asked = askedAbout('outcome', '2026-11-19T10:00:00-05:00');
const outcomes = (facts: { type: string }[]) => facts.filter((f): f is OutcomeFact => f.type === 'outcome');

const holding = (text: string) => expect.stringContaining(text) as string;

function check({ text, result, when, takeaways = [], actions = [], referrals = [], thanked = false }: Told): void {
  const facts = outcomes(read(answer(text), asked).facts);
  expect(facts).toMatchObject([
    {
      result,
      takeaways: takeaways.map(holding),
      actions: actions.map(([words, due]) => ({ text: holding(words), due })),
      referrals: referrals.map((name) => ({ name })),
      thanked,
      ...(when === undefined ? {} : { when }),
    },
  ]);
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

test('time grows no faster than the text', () => {
  const seconds = (n: number) => {
    const texts = ['we met and ', '- ', 'a\tb\n', 'je ', 'Takeaways:\n', '1. ', 'had a ', '-'].map((t) => t.repeat(n));
    const begin = process.cpuUsage().user;
    for (const text of texts) read(answer(text), asked);
    return (process.cpuUsage().user - begin) / 1e6;
  };
  seconds(500);
  expect(seconds(5_000)).toBeLessThan(6);
});
