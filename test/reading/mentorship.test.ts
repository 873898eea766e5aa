import { read } from '../../lambdas/core/reading/read';
import type { Context, MentorshipFact, Thread } from '../../lambdas/core/reading/reading';
import { answer, askedAbout, context, mail } from './mail';

const grace = { name: 'Grace Lin', address: 'grace@lin.example' };
const withGrace = (asked: Thread['asked'] = null): Context => ({
  ...askedAbout(asked, undefined, 'mentorship'),
  people: [{ ...grace, roles: ['mentor'] }],
  thread: { about: 'mentorship', asked, with: [grace] },
});
const told = context({ people: [{ ...grace, roles: ['mentor'] }] });
const none = { goal: null, targetDate: null, cadence: null, until: null };
const terms = (text: string, known: Context) =>
  read(answer(text), known).facts.filter((f): f is MentorshipFact => f.type === 'mentorship');

describe('terms told in plain sentences', () => {
  test.each<[string, Partial<MentorshipFact>]>([
    ['We now meet every other Tuesday.', { ...none, cadence: 'every 2 weeks' }],
    ['From now on monthly instead of weekly.', { ...none, cadence: 'monthly' }],
    ['Wir sprechen uns künftig einmal im Quartal.', { ...none, cadence: 'quarterly' }],
    ['On se voit toutes les deux semaines.', { ...none, cadence: 'every 2 weeks' }],
    ['Nos vemos una vez al mes.', { ...none, cadence: 'monthly' }],
    ['Agreed: we meet for six months.', { ...none, until: '2027-05-20' }],
    ['My goal is to lead a team by 30 June 2027.', { ...none, goal: 'lead a team', targetDate: '2027-06-30' }],
    ["We've wrapped up our mentorship.", { ...none, until: '2026-11-20' }],
  ])('%j', (text, fact) => {
    expect(terms(text, withGrace())).toMatchObject([{ mentor: grace, ...fact }]);
  });
});

describe('one part of the terms, asked by itself', () => {
  test.each<[Thread['asked'], string, Partial<MentorshipFact>]>([
    ['date', 'End of March', { targetDate: '2027-03-31' }],
    ['cadence', 'monthly', { cadence: 'monthly' }],
    ['cadence', 'once a fortnight', { cadence: 'every 2 weeks' }],
    ['until', 'for three months', { until: '2027-02-20' }],
    ['until', '5 August', { until: '2027-08-05' }],
    ['date', 'skip', {}],
    ['goal', 'not sure yet', {}],
  ])('to %s: %j', (asked, text, fact) => {
    expect(terms(text, withGrace(asked))).toMatchObject([{ mentor: grace, ...none, ...fact }]);
  });
  test('an instruction is no answer', () => {
    expect(read(answer('snooze until Friday'), withGrace('until')).facts).toMatchObject([{ type: 'command' }]);
  });
});

test('a mentorship begins, and its mentor is found among the people known', () => {
  expect(read(mail({ text: 'Grace agreed to be my mentor. We meet monthly.' }), told).facts).toMatchObject([
    { type: 'mentorship', mentor: grace, cadence: 'monthly' },
  ]);
});
test('the user may be the mentor', () => {
  const text = "I'm now mentoring Kofi Mensah <kofi@mensah.example>, we meet every month.";
  expect(read(mail({ text }), context()).facts).toMatchObject([
    {
      type: 'mentorship',
      mentor: { name: 'Ada Obi', address: 'ada@obi.example' },
      mentee: { name: 'Kofi Mensah', address: 'kofi@mensah.example' },
      cadence: 'monthly',
    },
  ]);
});
test.each([
  'I would love to have a mentor like that.',
  'My mentor said that silence helps.',
  'The mentoring programme at Acme starts in May.',
])('%j is no mentorship', (text) => {
  expect(terms(text, context())).toEqual([]);
});
