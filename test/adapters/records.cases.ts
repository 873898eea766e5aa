import { hash } from '../../lambdas/core/hash';
import type {
  Change,
  JournalRow,
  LedgerRow,
  LetterRow,
  Me,
  Meeting,
  PersonRecord,
  Timer,
  UserChange,
} from '../../lambdas/core/workflow/records';

/** Rows for the contracts, complete in every field. */

export const START = Date.UTC(2026, 10, 24, 9, 0, 30);
export const AT = '2026-11-24T09:00:30Z';

export const userId = (name: string): string => hash(10, 'user', name);

export const meOf = (name: string, v = 0): Me => ({
  user: userId(name),
  name,
  addresses: [`${name}@example.org`, `${name}@work.example`],
  timeZone: 'Africa/Lagos',
  morning: '07:30',
  language: 'en',
  me: null,
  aim: null,
  v,
});

export const meeting = (id: string, timers: Timer[]): Meeting => ({
  id,
  kind: 'meeting',
  purpose: 'interview',
  with: [{ name: 'Dana Okafor', address: 'dana@contact.example' }],
  openedBy: 'journal',
  openedAt: AT,
  thread: { messageId: null, references: [], subject: 'Tea' },
  timers,
  letters: { preparation: 1 },
  state: 'scheduled',
  start: '2026-12-01T10:00:00Z',
  end: null,
  zone: null,
  mode: 'video',
  place: null,
  link: null,
  uid: null,
  sequence: 0,
  dtstamp: null,
  introducers: [],
  takeaways: ['Ask early', ''],
  actions: [],
  referrals: [],
  offered: [],
  outcomeBy: null,
  heldAt: null,
  thankedAt: null,
  introducerThankedAt: null,
  missed: 0,
  missedAt: null,
  scheduledAt: null,
  outcomeAt: null,
});

export const person = (key: string, name: string | null, ...due: string[]): PersonRecord => ({
  key,
  name,
  address: key.includes('@') ? key : null,
  roles: [],
  workflows:
    due.length === 0
      ? []
      : [
          meeting(
            hash(10, key),
            due.map((at, n) => ({ name: 'preparation', at, n })),
          ),
        ],
  past: [],
  questions: [],
  shared: [],
  greeting: null,
  closing: null,
  v: 0,
});

export const ledger = (sesId: string, user: string | null = null): LedgerRow => ({
  sesId,
  at: AT,
  outcome: 'accepted',
  reason: null,
  user,
  hash: null,
  letters: user === null ? [] : [{ user, no: 'aaaaaaaaaa' }],
});

export const journal = (key: string): JournalRow => ({
  key,
  messageId: `<${key}@mail.example>`,
  hash: key,
  sesIds: ['ses'],
  at: AT,
  from: 'dana@contact.example',
  subject: '',
  disposition: 'accepted',
  reason: null,
  facts: [],
  newText: 'Hello',
  question: null,
  touched: [],
  before: { 'dana@contact.example': null },
  state: 'done',
});

export const letter = (user: string, no: string, at = AT): LetterRow => ({
  no,
  user,
  kind: 'preparation',
  to: 'ada@example.org',
  about: [],
  items: [],
  asked: null,
  because: null,
  note: {},
  status: 'open',
  attempt: 0,
  at,
  sesId: null,
});

export const nothing = { people: [], journals: [], letters: [], calendars: [] };

export const change = (user: string, parts: Partial<UserChange> = {}, ledgerRow: LedgerRow | null = null): Change => ({
  ledger: ledgerRow,
  users: [
    {
      user,
      epoch: 1,
      now: {},
      journal: null,
      journalUpdates: [],
      people: [],
      calendars: [],
      letters: [],
      me: null,
      ...parts,
    },
  ],
});
