/** `undo` (R4): the mail whose letter is answered, else the newest not yet taken back; in answer to an undo, that undo. */
import type { CommandFact } from '../reading/reading';
import { askChoice } from './choices';
import { confirm } from './command-targets';
import { changedAnything } from './before';
import { letterName } from '../letter/letter-names';
import { dayOf } from '../letter/views';
import type { JournalRow, LetterKind, LetterRow } from './records';
import { takeBack } from './take-back';
import type { Work } from './work';

/** Letters that a mail causes at once: answering one means that mail. Others go back to the mail that opened what they are about. */
const AT_ONCE = new Set<LetterKind>([
  'introduction-received',
  'meeting-scheduled',
  'thank-you',
  'missed',
  'by-mail',
  'landed',
  'confirmed',
  'correction',
  'question',
]);

/** The journal row of the mail that the answered letter speaks of; null: it speaks of none, or changed nothing. */
export function answeredMail({ source, book }: Work): JournalRow | null {
  const { letter } = source;
  if (!letter || letter.because === null || !AT_ONCE.has(letter.kind)) return null;
  const journal = book.journals.get(letter.because);
  return journal && (changedAnything(journal) || journal.undid !== undefined) ? journal : null;
}

const lastMail = ({ book }: Work): JournalRow | null =>
  book.now.last === null ? null : (book.journals.get(book.now.last) ?? null);

/** One undone out of its turn is passed over when its turn comes. */
function newest(work: Work): JournalRow | null {
  let next = lastMail(work);
  while (next?.state === 'undone') next = work.book.journals.get(next.previous ?? '') ?? null;
  return next;
}

const REACHED = new Set<LetterRow['status']>(['sent', 'claimed', 'bounced']);

/** What became of the letters that the mail caused. */
function ofLetters(work: Work, journal: JournalRow): string[] {
  const rows = (journal.letters ?? []).flatMap((no) => work.book.letters.get(no) ?? []);
  const name = (l: LetterRow): string => {
    const who = l.about.flatMap((a) => work.book.people.get(a.person)?.name ?? []);
    return `${letterName(l.kind)}${who.length > 0 ? ` (${[...new Set(who)].join(', ')})` : ''}`;
  };
  const sent = rows.filter((l) => REACHED.has(l.status));
  const open = rows.filter((l) => l.status === 'open');
  return [
    ...sent.map((l) => `Already with you, and not to be called back: ${name(l)}, ${dayOf(l.at, work.me.timeZone)}.`),
    ...open.map((l) => `Not sent yet, and dropped: ${name(l)}.`),
  ];
}

const quoted = (work: Work, { from, subject }: JournalRow): string =>
  from === null || work.me.addresses.includes(from) ? `your mail "${subject}"` : `the mail "${subject}" from ${from}`;

/** The row that an undo took back stands again, and is what the next undo takes. */
function again(work: Work, undo: JournalRow): void {
  const first = work.book.journals.get(undo.undid ?? '');
  if (!first) return;
  work.rewritten.set(first.key, { ...first, state: 'done' });
  work.last = first.key;
}

function mend(work: Work, journal: JournalRow): void {
  const { undid, amended } = journal;
  const first = undid === undefined ? undefined : work.book.journals.get(undid);
  // A correction taken back: its mail says again what it said.
  if (first && amended) work.rewritten.set(first.key, { ...first, facts: amended });
  work.rewritten.set(journal.key, { ...journal, state: 'undone' });
}

const isAllLater = ({ before, me, now }: JournalRow, later: string[]): boolean =>
  later.length > 0 && later.length === Object.keys(before).length && me === undefined && now === undefined;

/** What the answer says: first what is so now, then what could not be, then how to go back. */
function tell(work: Work, journal: JournalRow, later: string[]): void {
  const first = work.book.journals.get(journal.undid ?? '') ?? journal;
  const rest = later.length > 0 ? [`Left as it is, since more has come in about it: ${later.join(', ')}.`] : [];
  const lines = isUndo(journal)
    ? [`It stands again as before your "undo": ${quoted(work, first)} counts.`, ...rest]
    : [
        ...(isAllLater(journal, later)
          ? [`I could take back nothing of ${quoted(work, journal)}.`]
          : [`I took back what ${quoted(work, journal)} changed. What came later stays.`]),
        ...ofLetters(work, journal),
        ...rest,
        'To have it back, answer this letter with "undo"; sent in a new mail, "undo" takes back the mail before it.',
      ];
  confirm(work, lines.join('\n'));
}

const isUndo = (journal: JournalRow): boolean => journal.undid !== undefined && journal.amended === undefined;

function back(work: Work, journal: JournalRow, isAnswered: boolean): void {
  const { last } = work.book.now;
  const later = takeBack(work, journal);
  mend(work, journal);
  work.takenBack = { undid: journal.key };
  if (isUndo(journal)) again(work, journal);
  else work.last = isAnswered && last !== journal.key ? last : (journal.previous ?? null);
  tell(work, journal, later);
}

/** The user's last mail changed nothing: whether the one before it is meant is asked, by name. */
function askBefore(work: Work, before: JournalRow | null): void {
  const nothing = 'Your last mail changed nothing, so there is nothing of it to take back.';
  if (!before) return confirm(work, nothing);
  askChoice(
    work,
    `${nothing} Shall I take back ${quoted(work, before)}, ${dayOf(before.at, work.me.timeZone)}?`,
    [
      { line: 'Yes, take that back', facts: [{ type: 'command', name: 'undo', args: { mail: before.key } }] },
      { line: 'No, leave everything as it is', facts: [] },
    ],
    { mail: before.key },
  );
}

/** Nothing was understood of the mail that came last, or of the one that the answered letter asks about. */
function isIdle({ book, source }: Work): boolean {
  const { idle } = book.now;
  const { letter } = source;
  return typeof idle === 'string' && (letter === null || letter.because === idle || !AT_ONCE.has(letter.kind));
}

export function undo(work: Work, fact?: CommandFact): void {
  const mail = fact?.args['mail'];
  const chosen = typeof mail === 'string' ? work.book.journals.get(mail) : undefined;
  if (!chosen && isIdle(work)) return askBefore(work, newest(work));
  const answered = chosen ?? answeredMail(work);
  const journal = answered ?? newest(work);
  if (!journal) return confirm(work, 'There is nothing to take back.');
  if (journal.state === 'done') return back(work, journal, answered !== null);
  confirm(
    work,
    `What ${quoted(work, journal)} changed is taken back already. To take back the mail before it, send "undo" in a new mail.`,
  );
}
