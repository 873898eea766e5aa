import type { Reading } from '../../lambdas/core/reading/reading';
import { besides, choicesFor } from '../../lambdas/core/workflow/hypotheses';
import { named, similar, snippet, holds } from '../../lambdas/core/workflow/matching';
import { plainCommand } from '../../lambdas/core/workflow/plain-commands';
import type { PersonRecord } from '../../lambdas/core/workflow/records';
import { DANA, meets, RAJ, went } from './diary';

const person = (name: string, key: string): PersonRecord => ({
  key,
  name,
  address: key.includes('@') ? key : null,
  roles: [],
  workflows: [],
  past: [],
  questions: [],
  shared: [],
  greeting: null,
  closing: null,
  v: 1,
});
const asks = (more: Partial<Reading>): Reading => ({
  disposition: 'ask',
  reason: 'when',
  user: 'ada',
  newText: '',
  facts: [],
  question: 'When?',
  ...more,
});
const AT = { zone: 'Europe/London', now: '2026-11-03T10:00:00Z' };

describe('who is meant', () => {
  const dana = person('Dana Reyes', 'dana@a.example');
  const lee = person('Dana Lee', 'dana@b.example');
  const bare = person('Dana Reyes', '~abc');
  const rene = person('René Müller', 'rene@c.example');

  test('by whole words from the first, the full name before a part, one person under two keys once', () => {
    expect(named([dana, lee, rene], 'dana')).toEqual([[dana], [lee]]);
    expect(named([dana, lee, bare], 'Dana Reyes')).toEqual([[dana, bare]]);
    expect(named([dana, person('Dana', 'd@d.example')], 'Dana').map(([p]) => p?.key)).toEqual(['d@d.example']);
    expect(named([rene], 'rene')).toEqual([[rene]]);
    expect(named([dana], 'Dan')).toEqual([]);
    expect(named([dana], '')).toEqual([]);
  });

  test.each([
    ['Reyes', dana],
    ['Danna', dana],
    ['Dan', dana],
    ['Muller', rene],
  ])('nearly by %s', (name, wanted) => {
    expect(similar([dana, rene], name)).toEqual([[wanted]]);
  });

  test('nobody is near to a name that shares nothing', () => {
    expect(similar([dana, lee, rene], 'Zebedee')).toEqual([]);
  });
});

describe('find', () => {
  test('holds where each word begins a word, accents and case aside', () => {
    expect(holds(['Der Übergang', 'of hospitals'], ['ubergang', 'hospital'])).toBe(true);
    expect(holds(['hospital'], ['pital'])).toBe(false);
    expect(holds(['anything'], [])).toBe(false);
  });

  test('cuts around the word, and takes no word for a pattern', () => {
    const text = `${'a '.repeat(100)}map${' b'.repeat(100)}`;
    expect(snippet(['nothing', text], ['map'])).toMatch(/^….*map.*…$/);
    expect(snippet(['x (y'], ['y'])).toBe('x (y');
  });
});

describe('choices of a question', () => {
  const none = (): Reading => asks({});

  test('a date in numbers that may be two days has both, the guess first', () => {
    const fact = {
      ...meets(DANA, '2026-12-05T10:00:00Z', { end: '2026-12-05T10:30:00Z' }),
      evidence: { words: 'on 5/12', where: 'text' as const },
    };
    const choices = choicesFor(asks({ facts: [fact] }), new Map(), AT, none);
    expect(choices.map((c) => c.line)).toEqual([
      'Saturday 5 December, 10:00–10:30 (London time)',
      'Wednesday 12 May, 10:00–10:30 (London time)',
    ]);
    expect(choices[1]?.facts).toMatchObject([{ start: '2027-05-12T09:00:00Z' }]);
  });

  test('only what is asked waits; the rest of the mail applies', () => {
    const [meeting, outcome] = [meets(DANA, '2026-12-05T10:00:00Z'), went(RAJ)];
    const choices = choicesFor(asks({ facts: [meeting, outcome] }), new Map(), AT, none);
    expect(besides([meeting, outcome], choices)).toEqual([outcome]);
    expect(choices).toHaveLength(1);
  });

  test('a reading that asks nothing, and a question without a guess, have none', () => {
    expect(choicesFor(asks({ disposition: 'accepted' }), new Map(), AT, none)).toEqual([]);
    expect(choicesFor(asks({ facts: [] }), new Map(), AT, none)).toEqual([]);
  });
});

test.each([
  ['Who is Dana?', { name: 'who', args: { name: 'Dana' } }],
  ['wer ist Dana Reyes', { name: 'who', args: { name: 'Dana Reyes' } }],
  ['Who is she?', { name: 'who', args: {} }],
  ['What do you know about Raj Patel?', { name: 'notes', args: { name: 'Raj Patel' } }],
  ['who is dana@a.example?', { name: 'who', args: { address: 'dana@a.example' } }],
])('“%s” asks of a person', (newText, wanted) => {
  expect(plainCommand(asks({ reason: 'what', newText }))).toMatchObject(wanted);
});

test.each(['Whoever is there', 'I met Dana. Who is she?', 'what'])('“%s” does not', (newText) => {
  expect(plainCommand(asks({ reason: 'what', newText }))).toBeNull();
});
