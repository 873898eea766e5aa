import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { pack, unpack } from '../../lambdas/adapters/aws/pack';
import { WORDS } from '../../lambdas/adapters/aws/pack-words.data';
import { bare, journalItem, personItem } from '../../lambdas/adapters/aws/rows';
import type { JournalRow, PersonRecord } from '../../lambdas/core/workflow/records';

// Rows are stored packed: what comes back is what went in, and dictionaries that rows were written with never change.

const dana: PersonRecord = {
  key: 'dana@tidewell.example',
  name: 'Dana “Dé” Whitcombe',
  address: 'dana@tidewell.example',
  roles: ['contact'],
  workflows: [],
  past: [],
  questions: ['日本語?', 'a\u0000b\u2028c'],
  shared: [{ key: 'priya@lowfield.example', workflow: 'abcdefghij' }],
  greeting: null,
  closing: 'Best wishes,',
  v: 3,
};

const journal: JournalRow = {
  key: 'k'.repeat(26),
  messageId: '<1@tidewell.example>',
  hash: 'h',
  sesIds: ['s'],
  at: '2026-11-24T10:00:00Z',
  from: dana.address,
  subject: 'Hello',
  disposition: 'accepted',
  reason: null,
  facts: [],
  newText: 'Hello 👋',
  question: null,
  touched: [{ person: dana.key, workflow: null, v: 3 }],
  before: { [dana.key]: dana, 'new@x.example': null },
  me: { aim: { from: null, to: 'x' } },
  now: { state: { from: 'active', to: 'paused' } },
  unkept: ['big@x.example'],
  previous: null,
  state: 'done',
};

test('people and mails come back from their items as they were', () => {
  const stored = personItem('u', dana, '2026-11-24T10:00:00Z');
  expect(bare(stored)).toEqual(dana);
  expect(bare(journalItem('u', journal))).toEqual(journal);
});

test('a mail without what undo needs comes back without it', () => {
  const { zb: _zb, ...item } = journalItem('u', journal);
  const { before: _b, touched: _t, me: _m, now: _n, unkept: _u, ...words } = journal;
  expect(bare(item)).toEqual(words);
});

test('rows that were written before anything was packed are read as they are', () => {
  expect(bare({ pk: 'U#u', sk: 'C#dana@tidewell.example', nm: 'dana ', ...dana })).toEqual(dana);
});

test('the dictionary makes a person a third smaller at least', () => {
  const plain = deflateSync(JSON.stringify(dana)).length;
  expect(pack({ ...dana }).length).toBeLessThan((plain * 2) / 3);
});

test('octets that were changed are refused', () => {
  const octets = pack({ ...dana });
  octets[octets.length - 1] = (octets.at(-1) ?? 0) ^ 1;
  expect(() => unpack(octets)).toThrow();
});

test('dictionaries stay as they were', () => {
  const sums = WORDS.map((words) => createHash('sha256').update(words).digest('hex').slice(0, 16));
  expect(sums).toEqual(['c241163d5035e574']);
});
