import type { Context, Thread } from '../../lambdas/core/reading/reading';
import { read } from '../../lambdas/core/reading/read';
import { answer, askedAbout, context, dana } from './mail';

const raj = { name: 'Raj Patel', address: 'raj@patel.example' };
const START = '2026-11-19T10:00:00-05:00';
const morning = context({
  recipients: ['reply+tok@in.example.org'],
  thread: {
    about: 'digest',
    asked: 'choice',
    with: [dana, raj],
    items: [
      { n: 1, with: [dana], asked: 'outcome', start: START },
      { n: 2, with: [raj], asked: 'choice' },
    ],
  },
});
const stands: Context = {
  ...askedAbout('choice', undefined, 'introduction'),
  thread: { about: 'introduction', asked: 'choice', with: [dana], items: [{ n: 1, with: [dana], asked: 'choice' }] },
};
const command = (name: string, args: object = {}) => ({ type: 'command', name, args });

describe('lines of a morning answer their items', () => {
  test.each<[string, object[]]>([
    [
      '1 done\n2 let go',
      [
        { ...command('done'), item: 1 },
        { ...command('choose', { option: 4 }), item: 2 },
      ],
    ],
    [
      '1. done, 2. stop',
      [
        { ...command('done'), item: 1 },
        { ...command('stop'), item: 2 },
      ],
    ],
    ['1 let go', [{ ...command('let-go'), item: 1 }]],
    [
      '1 moved to Thursday 15:00',
      [
        {
          type: 'meeting',
          status: 'scheduled',
          moved: true,
          start: '2026-11-26T15:00:00-05:00',
          with: [dana],
          item: 1,
        },
      ],
    ],
    ['2 sent', [{ ...command('done'), item: 2 }]],
    ['1 not yet', [{ type: 'outcome', result: 'pending', with: [dana], item: 1 }]],
    ['2 snooze until Monday', [{ ...command('snooze', { until: '2026-11-23' }), item: 2 }]],
    ['1 stop', [{ ...command('stop'), item: 1 }]],
    [
      '1 we met, great, she suggested Lee Moor',
      [{ type: 'outcome', result: 'held', with: [dana], referrals: [{ name: 'Lee Moor' }], item: 1 }],
    ],
    [
      '2 we met on Tuesday. He said that price follows value.',
      [{ type: 'outcome', result: 'held', with: [raj], when: '2026-11-17', item: 2 }],
    ],
    [
      '1 no-show\n\npause until 1 March',
      [{ type: 'outcome', result: 'no-show', item: 1 }, command('pause', { until: '2027-03-01', scope: 'all' })],
    ],
    ['2', [command('choose', { option: 2 })]],
  ])('%j', (text, facts) => {
    expect(read(answer(text), morning)).toMatchObject({ disposition: 'accepted', facts });
  });
});

test.each<[string, object]>([
  ['4', command('choose', { option: 4 })],
  ['let go', command('choose', { option: 4 })],
  ['we met', command('choose', { option: 2 })],
  ['no answer yet', command('choose', { option: 3 })],
  ['1 Tuesday 10:00', { type: 'meeting', status: 'scheduled', start: '2026-11-24T10:00:00-05:00', with: [dana] }],
  ['2 it was great, she suggested Raj Patel', { type: 'outcome', result: 'held', referrals: [{ name: 'Raj Patel' }] }],
  ['We met two weeks ago.', { type: 'outcome', result: 'held', with: [dana] }],
])('to "how does it stand?" %j is understood', (text, fact) => {
  expect(read(answer(text), stands)).toMatchObject({ disposition: 'accepted', facts: [fact] });
});

const LETTERS: [string, Context][] = (['outcome', 'reply-sent', 'schedule', 'confirm', null] as Thread['asked'][]).map(
  (asked) => [String(asked), askedAbout(asked, START)],
);
describe.each(LETTERS)('to a letter that asks %s', (_asked, known) => {
  test.each<[string, object]>([
    ['done', command('done')],
    ['not yet', { type: 'outcome', result: 'pending', with: [dana] }],
    ['nothing yet', { type: 'outcome', result: 'no-answer', with: [dana] }],
    ['no-show', { type: 'outcome', result: 'no-show', with: [dana] }],
    ['we met', { type: 'outcome', result: 'held', with: [dana] }],
    ['let go', command('let-go')],
    [
      'moved to Thursday 15:00',
      { type: 'meeting', status: 'scheduled', moved: true, start: '2026-11-26T15:00:00-05:00', with: [dana] },
    ],
    ['snooze until Friday', command('snooze', { until: '2026-11-27' })],
    ['snooze until January', command('snooze', { until: '2027-01-01' })],
    ['pause until 1 March', command('pause', { until: '2027-03-01' })],
    ['pause', command('pause', { until: null })],
    ['resume', command('resume')],
    ['undo', command('undo')],
    ['pending', command('pending')],
    ['help', command('help')],
    ['stop', command('stop')],
    ['export', command('export')],
    ['forget me', command('forget')],
    ['me: I plan trials and want to move by 3 May', { type: 'me', text: 'I plan trials and want to move by 3 May' }],
    ['aim: talk to ten people by Monday', { type: 'aim', text: 'talk to ten people by Monday' }],
    ['for Dana: what would you stop doing on Monday?', { type: 'park', for: dana }],
    [
      'wrong: it was Thursday at 15:00\nwith Raj Patel',
      { type: 'correction', text: 'it was Thursday at 15:00\nwith Raj Patel' },
    ],
  ])('%j is understood', (text, fact) => {
    expect(read(answer(text), known)).toMatchObject({ disposition: 'accepted', facts: [fact] });
  });
});

test.each<[Thread['asked'], object]>([
  ['reply-sent', { type: 'outreach', to: [dana] }],
  ['outcome', command('done')],
  [null, command('done')],
])('"sent" to a letter that asks %s', (asked, fact) => {
  expect(read(answer('sent'), askedAbout(asked, START)).facts).toMatchObject([fact]);
});
test('"cancelled" is an outcome where one was asked, a meeting called off before', () => {
  expect(read(answer('cancelled'), askedAbout('outcome', START)).facts).toMatchObject([
    { type: 'outcome', result: 'cancelled' },
  ]);
  expect(read(answer('cancelled'), askedAbout('confirm', START)).facts).toMatchObject([
    { type: 'meeting', status: 'cancelled', start: START },
  ]);
});
