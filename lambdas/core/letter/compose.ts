/** Which letter with which data: from the records as they are now, when the letter is sent; null when it is no longer true. */
import type { Person } from '../message/message';
import { replyAddress, type TokenKeys } from '../token';
import { daysBetween } from '../workflow/days';
import type { Book, Introduction, LetterItem, LetterRow, Meeting, PersonRecord, Workflow } from '../workflow/records';
import {
  bump,
  closeLoop,
  confirmation,
  goodFaith,
  introducerThanks,
  introducerWord,
  replyAll,
  suggestTimes,
  thankYou,
  type Desk,
} from './drafts';
import { calendarHold } from './hold';
import { itemLine, itemWords } from './items';
import type { ComposedLetter, Draft, LetterData } from './letter';
import { questionWords } from './question-words';
import { chooseQuestions } from './questions';
import { dateWords, dayOf, meetingView, personView } from './views';
import { asDeed } from './voice';

export interface Service {
  domain: string;
  keys: TokenKeys;
}

interface About {
  record: PersonRecord;
  workflow: Workflow;
}

export interface Sheet {
  book: Book;
  row: LetterRow;
  service: Service;
  now: string;
  about: About[];
  desk: Desk;
}

function aboutOf(book: Book, refs: LetterRow['about']): About[] {
  return refs.flatMap(({ person, workflow }) => {
    const record = book.people.get(person);
    const found = record && [...record.workflows, ...record.past].find((w) => w.id === workflow);
    return record && found ? [{ record, workflow: found }] : [];
  });
}

const present = <T>(list: (T | null)[]): T[] => list.filter((x): x is T => x !== null);
const introductions = (s: Sheet): Introduction[] =>
  s.about.flatMap(({ workflow }) => (workflow.kind === 'introduction' ? [workflow] : []));
const meetings = (s: Sheet): Meeting[] =>
  s.about.flatMap(({ workflow }) => (workflow.kind === 'meeting' ? [workflow] : []));

function thanksDrafts(s: Sheet, m: Meeting): Draft[] {
  return present([
    m.thankedAt === null ? thankYou(s.desk, m) : null,
    m.introducerThankedAt === null ? introducerThanks(s.desk, m) : null,
  ]);
}

const FOR_INTRODUCTION: Record<string, (s: Sheet, w: Introduction, n: number) => (Draft | null)[]> = {
  'introduction-unanswered': (s, w) => [replyAll(s.desk, [w])],
  'introduction-quiet': (s, w, n) => [n > 1 ? introducerWord(s.desk, w) : bump(s.desk, w)],
  'fix-a-time': (s, w) => [suggestTimes(s.desk, w)],
};
const FOR_MEETING: Record<string, (s: Sheet, m: Meeting) => (Draft | null)[]> = {
  'thank-you': thanksDrafts,
  'sent-it': thanksDrafts,
  preparation: (s, m) => [confirmation(s.desk, m)],
  missed: (s, m) => [goodFaith(s.desk, m)],
  'close-the-loop': (s, m) => [closeLoop(s.desk, m)],
};

/** The drafts of one item, by what it is. */
function draftsOf(s: Sheet, kind: string, w: Workflow, n: number): Draft[] {
  if (w.kind === 'introduction') return present(FOR_INTRODUCTION[kind]?.(s, w, n) ?? []);
  return w.kind === 'meeting' ? present(FOR_MEETING[kind]?.(s, w) ?? []) : [];
}

function drafts(s: Sheet): Draft[] {
  const { kind } = s.row;
  if (kind === 'introduction-received') return introductions(s).length > 0 ? [replyAll(s.desk, introductions(s))] : [];
  if (s.row.items.length > 0) {
    return s.row.items.flatMap((i) =>
      s.about.filter((a) => a.workflow.id === i.workflow).flatMap((a) => draftsOf(s, i.kind, a.workflow, i.occurrence)),
    );
  }
  return s.about.flatMap((a) => draftsOf(s, kind, a.workflow, 1));
}

/** What is known of a person from before this workflow. */
function history(s: Sheet, record: PersonRecord, current: Workflow): string[] {
  const out: string[] = [];
  for (const w of [...record.past, ...record.workflows]) {
    if (w.id === current.id || w.kind !== 'meeting' || w.heldAt === null) continue;
    const by = w.introducers[0] ? `, introduced by ${personView(w.introducers[0]).name}` : '';
    out.push(`You met on ${dayOf(w.heldAt, s.book.me.timeZone)}${by}.`);
    for (const t of w.takeaways.slice(0, 2)) out.push(`You noted: ${t}`);
    for (const a of w.actions.filter((x) => !x.done)) out.push(`Still open: ${a.text}`);
  }
  return out;
}

function research(people: Person[]): string[] {
  return people.flatMap((p) => {
    const host = p.address?.split('@')[1];
    return [
      `${personView(p).name}: what they have written, said or built in the last year`,
      ...(host ? [`${host}: what the organisation says of itself, and what others say`] : []),
    ];
  });
}

const names = (people: Person[]): LetterData['people'] => people.map(personView);

function seenWords(s: Sheet, w: Workflow | undefined): string | null {
  if (w?.kind !== 'introduction') return null;
  const zone = s.book.me.timeZone;
  if (s.row.kind === 'introduction-unanswered') return `I have seen no answer of yours since ${dayOf(w.madeAt, zone)}.`;
  if (s.row.kind !== 'introduction-quiet' || w.acknowledgedAt === null) return null;
  return `I have seen no answer of ${personView(w.with[0] ?? { name: null, address: null }).first} since ${dayOf(w.acknowledgedAt, zone)}.`;
}

function because(s: Sheet): LetterData['because'] {
  const openedBy = s.row.because ?? s.about[0]?.workflow.openedBy;
  const journal = openedBy === undefined ? undefined : s.book.journals.get(openedBy);
  return journal
    ? { from: journal.from ?? 'you', subject: journal.subject, date: dayOf(journal.at, s.book.me.timeZone) }
    : null;
}

function notesOf(s: Sheet, m: Meeting | undefined): Pick<LetterData, 'takeaways' | 'actions' | 'referrals'> {
  if (!m) return { takeaways: [], actions: [], referrals: [] };
  const [item] = s.row.items;
  const wanted =
    s.row.kind === 'promise' && item
      ? m.actions.filter((_, i) => i === item.occurrence)
      : m.actions.filter((a) => !a.done);
  return {
    takeaways: m.takeaways,
    actions: wanted.map((a) => ({ text: asDeed(a.text), due: a.due === null ? null : dateWords(a.due) })),
    referrals: names(m.referrals),
  };
}

function questionsOf(s: Sheet): Pick<LetterData, 'ownQuestions' | 'questions' | 'spareQuestions' | 'research'> {
  const first = s.about[0];
  const people = s.about.flatMap((a) => a.workflow.with);
  const begins = s.row.kind === 'introduction-received' || s.row.kind === 'preparation';
  const ask =
    s.row.kind === 'preparation' && first
      ? chooseQuestions(first.workflow.id, first.record.questions.length)
      : { ask: [], spare: [] };
  return {
    ownQuestions: s.row.kind === 'preparation' ? (first?.record.questions ?? []) : [],
    questions: ask.ask,
    spareQuestions: ask.spare,
    research: begins ? research(people) : [],
  };
}

function itemsOf(s: Sheet): LetterData['items'] {
  if (s.row.kind === 'pending') return pending(s);
  if (s.row.kind !== 'morning' && s.row.kind !== 'week') return [];
  return s.row.items.flatMap((i: LetterItem) =>
    s.about
      .filter((a) => a.workflow.id === i.workflow)
      .map((a) => ({ n: i.n, line: itemLine(i, a.workflow), words: itemWords(i) })),
  );
}

function pending(s: Sheet): LetterData['items'] {
  const zone = s.book.me.timeZone;
  const timers = [...s.book.people.values()].flatMap((r) =>
    r.workflows.flatMap((w) =>
      w.timers.filter((t) => t.name !== 'let-go' && t.name !== 'close').map((t) => ({ w, t })),
    ),
  );
  timers.sort((a, b) => a.t.at.localeCompare(b.t.at));
  return timers.slice(0, 40).map(({ w, t }, i) => ({
    n: i + 1,
    line: `${dayOf(t.at, zone)}: ${itemLine({ n: i + 1, kind: t.name, person: '', workflow: w.id, asked: null, occurrence: t.n }, w)}`,
    words: '',
  }));
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
    reason: introductions(s)[0]?.reason ?? null,
  };
}

function textOf(s: Sheet, first: string | null): string | null {
  const { note } = s.row;
  return note['question'] === undefined ? (note['text'] ?? null) : questionWords(note, first);
}

function data(s: Sheet): LetterData {
  const { row, book, service } = s;
  const [first] = s.about;
  const [meeting] = meetings(s);
  const people = peopleOf(s);
  return {
    kind: row.kind,
    ...people,
    meeting: meeting ? meetingView(meeting, book.me.timeZone, s.now) : null,
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
    logAddress: s.desk.logAddress,
    replyAddress: replyAddress(service.keys, service.domain, { user: row.user, letter: row.no }),
  };
}

const STILL_SCHEDULED = new Set(['preparation', 'how-did-it-go', 'meeting-scheduled']);

/** Whether what the letter says still holds now that it leaves. */
function holds(s: Sheet): boolean {
  if (s.row.about.length > 0 && s.about.length === 0) return false;
  const [first] = s.about;
  if (first?.workflow.muted && s.row.kind !== 'confirmed') return false;
  if (STILL_SCHEDULED.has(s.row.kind)) return meetings(s).some((m) => m.state === 'scheduled');
  if (s.row.kind === 'sent-it') return meetings(s).some((m) => m.thankedAt === null);
  return true;
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
  const [meeting] = meetings(sheet);
  const hold = row.kind === 'meeting-scheduled' && meeting ? calendarHold(meeting, service.domain, now) : null;
  const thread = `<${row.no}.${row.user}@${service.domain}>`;
  return {
    data: letter,
    attachments: hold ? [hold] : [],
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
