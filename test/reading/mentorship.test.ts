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

describe('a mentorship that has ended has that day as its end', () => {
  test.each([
    'Mentorskapet med Grace avslutades den 16 november.',
    'Das Mentorat mit Grace ist am 16. November zu Ende gegangen.',
    "Le mentorat avec Grace s'est terminé le 16 novembre.",
    'Mi mentoría con Grace terminó el 16 de noviembre.',
    'A mentoria com a Grace chegou ao fim em 16 de novembro.',
    'Il mentoring con Grace si è concluso il 16 novembre.',
    'Het mentoraat met Grace is op 16 november afgelopen.',
    'Mentoring z Grace zakończył się 16 listopada.',
    'Mentorforløbet med Grace sluttede den 16. november.',
    'Mentoring s Grace skončil 16. listopadu.',
    'Менторство с Grace Lin завершилось 16 ноября.',
    "Grace Lin ile mentorluk 16 Kasım'da sona erdi.",
    'Grace Linさんとのメンタリングは11月16日に終了しました。',
    '与Grace Lin的导师关系已于11月16日结束了。',
  ])('%j', (text) => {
    expect(terms(text, withGrace())).toMatchObject([{ mentor: grace, until: '2026-11-16' }]);
  });
});

describe('the day of a goal', () => {
  test.each([
    ['Quiero dirigir un equipo antes del 1 de septiembre.', '2027-08-31'],
    ["Diriger une équipe d'ici le 1er septembre", '2027-09-01'],
    ['Diriger une équipe avant le 1er septembre', '2027-08-31'],
    ['Ein Team leiten bis zum 1. September', '2027-09-01'],
    ['Ein Team leiten vor dem 1. September', '2027-08-31'],
    ['Poprowadzić zespół przed 1 września', '2027-08-31'],
    ['Liderar uma equipa até 1 de setembro', '2027-09-01'],
    ['Guidare un team prima del 1 settembre', '2027-08-31'],
    ['Een team leiden vóór 1 september', '2027-08-31'],
    ['Leda ett team senast den 1 september', '2027-09-01'],
    ['Lede et team før 1. september', '2027-08-31'],
    ['Vést tým do 1. září', '2027-09-01'],
    ['Руководить командой до 1 сентября', '2027-09-01'],
    ["1 Eylül'den önce bir ekip yönetmek", '2027-08-31'],
    ['9月1日までにチームを率いる', '2027-09-01'],
    ['在9月1日之前带一个团队', '2027-08-31'],
  ])('%j is %s', (text, targetDate) => {
    expect(terms(text, withGrace('goal'))).toMatchObject([{ targetDate, until: null }]);
  });
});
