/** `forget NAME`: one person is erased, from the record and from what mails left in it; their address is never logged again. */
import type { CommandFact } from '../reading/reading';
import { askChoice } from './choices';
import { confirm } from './command-targets';
import { named } from './matching';
import { calendarKey } from './meeting';
import { NEVER_MAX } from './never-log';
import type { JournalRow, PersonRecord } from './records';
import { mentions, scrub, type Gone } from './scrub';
import { settleAsk } from './someone-asks';
import { addLetter, take, takeByKey, type Work } from './work';

/** Stated limits: one transaction holds 100 writes. */
export const FORGET_MAILS = 60;
const FORGET_PEOPLE = 25;

const arg = (fact: CommandFact, name: string): string => {
  const value = fact.args[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** Who asked, where the answered letter says that somebody did. */
function askerOf({ source, book }: Work): PersonRecord | undefined {
  const { letter } = source;
  return letter?.kind === 'someone-asks' ? book.people.get(letter.about[0]?.person ?? '') : undefined;
}

const atHand = ({ book }: Work): PersonRecord[] => [
  ...new Map([...(book.shelf?.people ?? []), ...book.people.values()].map((r) => [r.key, r])).values(),
];

const isBare = ({ evidence }: CommandFact): boolean => /^\W*forget\W*$/i.test(evidence?.words ?? '');

/** Who is meant: an address, a name, or whom the answered letter is about. */
function meant(work: Work, fact: CommandFact): PersonRecord[] {
  const [address, name] = [arg(fact, 'address').toLowerCase(), arg(fact, 'name')];
  const asker = askerOf(work);
  const byKey = work.book.people.get(address);
  if (byKey) return [byKey];
  if (name === '') return asker && address === '' && isBare(fact) ? [asker] : [];
  const bearers = named(atHand(work), name).flat();
  return asker && bearers.some((r) => r.key === asker.key) ? [asker] : bearers;
}

export function forget(work: Work, fact: CommandFact): void {
  const found = meant(work, fact);
  const [one] = found;
  if (found.length === 1 && one) return erase(work, one);
  if (one)
    return void askChoice(
      work,
      'Whom shall I erase? What is erased does not come back.',
      found.slice(0, 6).map((r) => ({
        line: `${r.name ?? ''} ${r.address === null ? '' : `<${r.address}>`}`.trim(),
        facts: [{ type: 'command', name: 'forget', args: { address: r.key } }],
      })),
    );
  const name = arg(fact, 'name') || arg(fact, 'address');
  addLetter(work, {
    kind: 'question',
    about: [],
    note:
      name === ''
        ? { question: 'cannot-yet', name: 'forget' }
        : {
            question: 'asked',
            text: `I keep nothing of anybody called “${name}”. To leave somebody out from now on, write: never log, and the name or address.`,
          },
    mark: name,
  });
}

const uids = (r: PersonRecord): string[] =>
  [...r.past, ...r.workflows].flatMap((w) =>
    w.kind === 'meeting' && w.uid !== null ? [calendarKey({ uid: w.uid, recurrenceId: null })] : [],
  );

function others(work: Work, gone: Gone, key: string): void {
  const all = [...(work.book.shelf?.people ?? []), ...work.book.people.values()];
  const keys = [...new Set(all.filter((r) => r.key !== key && mentions(r, gone)).map((r) => r.key))];
  for (const other of keys.slice(0, FORGET_PEOPLE)) {
    const stored = all.find((r) => r.key === other);
    const record = takeByKey(work, other) ?? (stored && take({ ...work, book: work.book }, stored));
    if (!record) continue;
    const clean = scrub(record, gone);
    clean.shared = clean.shared.filter((s) => s.key !== key);
    clean.workflows = clean.workflows.filter((w) => w.with.length > 0);
    clean.past = clean.past.filter((w) => w.with.length > 0);
    work.people.set(other, { ...clean, key: other, v: record.v });
  }
}

/** What a mail said of them, and what they wrote themselves. */
function withoutThem(row: JournalRow, gone: Gone, key: string): JournalRow {
  const isTheirs = row.from !== null && row.from === gone.address;
  const { [key]: _before, ...before } = row.before;
  const facts = row.facts.filter((f) => !mentions(f, gone));
  const clean = scrub({ ...row, before, facts, touched: row.touched.filter((t) => t.person !== key) }, gone);
  const text = isTheirs ? { from: null, messageId: null, subject: '', newText: '', question: null } : {};
  return { ...clean, key: row.key, ...text };
}

const speaksOf = (j: JournalRow, gone: Gone, key: string): boolean =>
  key in j.before || j.touched.some((t) => t.person === key) || mentions(j, gone);

/** False: the list is full. */
function leaveOutFromNow(work: Work, entry: string): boolean {
  const list = work.me.neverLog ?? [];
  if (list.includes(entry)) return true;
  if (list.length >= NEVER_MAX) return false;
  work.me.neverLog = [...list, entry];
  work.meChanged = true;
  return true;
}

const hasFiles = (r: PersonRecord): boolean =>
  [...r.past, ...r.workflows].some((w) => w.kind === 'meeting' && (w.kept ?? []).length > 0);

function erase(work: Work, record: PersonRecord): void {
  const { key, name, address } = record;
  const gone: Gone = { name, address };
  const rows = [...work.book.journals.values()].filter((j) => j.key !== work.source.key && speaksOf(j, gone, key));
  for (const row of rows.slice(0, FORGET_MAILS)) work.rewritten.set(row.key, withoutThem(row, gone, key));
  others(work, gone, key);
  work.people.delete(key);
  work.erased = { people: [{ key, v: record.v }], calendars: uids(record) };
  settleAsk(work, key);
  const isLeftOut = leaveOutFromNow(work, address ?? name ?? '');
  const isMore = work.book.shelf?.whole === false || rows.length > FORGET_MAILS;
  confirm(
    work,
    [
      'Erased: the name and address, what was open and past with them, your notes about them, and what mails said of them. It does not come back, and “undo” does not bring it.',
      hasFiles(record)
        ? 'Files that you kept with a meeting of theirs stay until whoever runs this service deletes them.'
        : '',
      isMore ? 'There is more than I can look through at once: a part of it stays.' : '',
      isLeftOut
        ? 'From now on I keep nothing about them.'
        : 'Your never-log list is full, so what comes in about them is kept again.',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
}
