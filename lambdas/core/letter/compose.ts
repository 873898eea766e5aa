/** Which letter with which data: from the records as they are now, when the letter is sent; null when it is no longer true. */
import { replyAddress } from '../token';
import { daysBetween } from '../workflow/days';
import { wordsOf } from '../workflow/people';
import type { Book, LetterKind, LetterRow, Workflow } from '../workflow/records';
import type { Desk } from './drafts';
import { calendarHold } from './hold';
import type { Attachment, ComposedLetter, LetterData } from './letter';
import { ofWeek } from './of-week';
import { ofCorrection } from './of-correction';
import { ofFind } from './of-find';
import { ofNotes } from './of-notes';
import { ofPending } from './of-pending';
import { ofWho } from './of-who';
import { ofWhy } from './of-why';
import { ofQuestion } from './of-question';
import { ofWelcome } from './of-welcome';
import { ofAskForIntroduction } from './of-asking';
import { ofHowDidItGo } from './of-by-mail';
import { ofAsked, ofDeclined, ofGiven, ofIntroductionReceived } from './of-introduction';
import { ofLanded } from './of-landed';
import { ofSomeoneAsks } from './of-someone-asks';
import { questionWords } from './question-words';
import { aboutOf, introductions, meetings, names, type Service, type Sheet } from './sheet';
import { drafts } from './sheet-drafts';
import { history, itemsOf, notesOf, questionsOf } from './sheet-notes';
import { contactCard } from './vcard';
import { dayOf, meetingView, personView } from './views';
import { besideLines } from './why-left';

export type { Service } from './sheet';

function seenWords(s: Sheet, w: Workflow | undefined): string | null {
  if (s.row.kind === 'missed' && w?.kind === 'meeting' && w.ownFault)
    return 'This time it was you who could not come, as happens to everybody; a word of regret and another time put it right.';
  if (w?.kind !== 'introduction') return null;
  const zone = s.book.me.timeZone;
  if (s.row.kind === 'introduction-unanswered') return `I have seen no answer of yours since ${dayOf(w.madeAt, zone)}.`;
  if (s.row.kind !== 'introduction-quiet' || w.acknowledgedAt === null) return null;
  return `I have seen no answer of ${firstNameOf(w)} since ${dayOf(w.acknowledgedAt, zone)}.`;
}

const firstNameOf = ({ with: [first] }: Workflow): string => personView(first ?? { name: null, address: null }).first;

function because(s: Sheet): LetterData['because'] {
  const openedBy = s.row.because ?? s.about[0]?.workflow.openedBy;
  const journal = openedBy === undefined ? undefined : s.book.journals.get(openedBy);
  return journal
    ? { from: journal.from ?? 'you', subject: journal.subject, date: dayOf(journal.at, s.book.me.timeZone) }
    : null;
}

/** Whoever is named first is quoted: never the words of another introducer. */
function reasonOf(s: Sheet): string | null {
  const [w] = introductions(s);
  const [first] = w?.introducers ?? [];
  if (!w || !first) return w?.reason ?? null;
  const own = wordsOf(w, first);
  return own ? own.reason : w.introducers.length === 1 ? w.reason : null;
}

function peopleOf(s: Sheet): Pick<LetterData, 'user' | 'person' | 'people' | 'introducer' | 'introducers' | 'reason'> {
  const first = s.about[0]?.workflow;
  const introducers = first && first.kind !== 'mentorship' ? names(first.introducers) : [];
  return {
    user: personView({ name: s.book.me.name, address: s.row.to }),
    person: names(first?.with ?? [])[0] ?? null,
    people: names(s.about.flatMap((a) => a.workflow.with)),
    introducer: introducers[0] ?? null,
    introducers,
    reason: reasonOf(s),
  };
}

function textOf(s: Sheet, first: string | null): string | null {
  const { note } = s.row;
  return note['question'] === undefined ? (note['text'] ?? null) : questionWords(note, first);
}

/** What letters of a kind say beside, or instead of, what every letter says: one function a kind, in a file of its own. */
const OF_KIND: Partial<Record<LetterKind, (s: Sheet) => Partial<LetterData>>> = {
  welcome: ofWelcome,
  question: ofQuestion,
  week: ofWeek,
  'introduction-received': ofIntroductionReceived,
  asked: ofAsked,
  declined: ofDeclined,
  given: ofGiven,
  'how-did-it-go': ofHowDidItGo,
  'ask-for-introduction': ofAskForIntroduction,
  landed: ofLanded,
  'someone-asks': ofSomeoneAsks,
  correction: ofCorrection,
  notes: ofNotes,
  who: ofWho,
  find: ofFind,
  why: ofWhy,
  pending: ofPending,
};

function data(s: Sheet): LetterData {
  const { row, book, service } = s;
  const [first] = s.about;
  const [meeting] = meetings(s);
  const people = peopleOf(s);
  return {
    kind: row.kind,
    ...people,
    meeting: meeting
      ? meetingView(meeting, book.me.timeZone, s.now, meeting.with[0] && s.desk.record(meeting.with[0]))
      : null,
    moved: row.note['moved'] === 'yes',
    drafts: drafts(s),
    items: itemsOf(s),
    ...notesOf(s, meeting),
    ...questionsOf(s),
    history: first ? history(s, first.record, first.workflow) : [],
    n: row.items[0]?.occurrence ?? 1,
    days: first ? daysBetween(first.workflow.openedAt, s.now) : null,
    text: textOf(s, people.person && people.person.first),
    seen: seenWords(s, first?.workflow),
    because: because(s),
    beside: besideLines(row, book.me.timeZone),
    sections: [],
    logAddress: s.desk.logAddress,
    replyAddress: replyAddress(service.keys, service.domain, { user: row.user, letter: row.no }),
    ...OF_KIND[row.kind]?.(s),
  };
}

/** Letters that are about people rather than about what is open with them. */
const ABOUT_PEOPLE = new Set(['ask-for-introduction', 'landed', 'someone-asks']);
/** Letters of an introduction that say in which state it is. */
const STATE_SAID: Partial<Record<LetterKind, string>> = { asked: 'asked', declined: 'declined', given: 'received' };

const ENDED = new Set<string>(['met', 'closed', 'declined', 'let-go']);
const STILL_SCHEDULED = new Set(['preparation', 'how-did-it-go', 'meeting-scheduled']);

/** What the user asked is answered, however things stand by then. */
const ANSWERS = new Set<LetterKind>(['confirmed', 'correction', 'help', 'pending', 'notes', 'who', 'find', 'why']);

/** Whether what the letter says still holds now that it leaves. */
function holds(s: Sheet): boolean {
  // Its mail was taken back before it left.
  if (s.book.journals.get(s.row.because ?? '')?.state === 'undone') return false;
  return ANSWERS.has(s.row.kind) || isStillTrue(s);
}

function isStillTrue(s: Sheet): boolean {
  if (s.row.about.length > 0 && s.about.length === 0)
    return ABOUT_PEOPLE.has(s.row.kind) && s.row.about.every((a) => a.workflow === '');
  const said = STATE_SAID[s.row.kind];
  if (said !== undefined) return introductions(s).some((w) => w.state === said && !w.muted);
  // It waited for the morning: the user may have answered meanwhile.
  if (s.row.notBefore !== undefined && s.row.kind === 'introduction-received')
    return introductions(s).some((w) => w.acknowledgedAt === null && !ENDED.has(w.state));
  const [first] = s.about;
  return first?.workflow.muted !== true && meetingStands(s);
}

function meetingStands(s: Sheet): boolean {
  if (STILL_SCHEDULED.has(s.row.kind)) return meetings(s).some((m) => m.state === 'scheduled');
  if (s.row.kind === 'sent-it') return meetings(s).some((m) => m.thankedAt === null);
  return true;
}

function attachments(s: Sheet): Attachment[] {
  const [meeting] = meetings(s);
  if (s.row.kind === 'welcome') return [contactCard(s.book.me.name, s.desk.logAddress, s.row.user)];
  const hold = s.row.kind === 'meeting-scheduled' && meeting ? calendarHold(meeting, s.service.domain, s.now) : null;
  return hold ? [hold] : [];
}

/** The letter as it should leave now; null = it is no longer true and is dropped. */
export function compose(row: LetterRow, book: Book, service: Service, now: string): ComposedLetter | null {
  const logAddress = `log@${service.domain}`;
  const desk: Desk = {
    me: book.me,
    now,
    logAddress,
    record: (p) => (p.address === null ? undefined : book.people.get(p.address)),
  };
  const sheet: Sheet = { book, row, service, now, about: aboutOf(book, row.about), desk };
  if (!holds(sheet)) return null;
  const letter = data(sheet);
  const thread = `<${row.no}.${row.user}@${service.domain}>`;
  return {
    data: letter,
    attachments: attachments(sheet),
    to: { name: book.me.name, address: row.to },
    from: {
      name: `${personView({ name: book.me.name, address: null }).first}’s notes (private)`,
      address: `letters@${service.domain}`,
    },
    replyTo: letter.replyAddress,
    date: now,
    messageId: thread,
    references: [thread],
  };
}
