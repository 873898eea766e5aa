/** "wrong: it was Dana's colleague Raj": what a mail said is taken back and said anew, in one transaction (R4). */
import { foldName } from '../fold';
import type { Person } from '../message/message';
import type { CorrectionFact, Fact, IntroductionFact, MeetingFact, OutcomeFact } from '../reading/reading';
import { asSaidIn, askChoice } from './choices';
import { answeredMail } from './command-undo';
import { dayMoved, heldOn } from './correction-day';
import { withoutDenied } from './correction-names';
import { isAhead } from './meeting';
import { includes } from './people';
import type { JournalRow, LetterKind, Meeting, Workflow } from './records';
import { changedSince, takeBack } from './take-back';
import { addLetter, look, takeByKey, type Found, type Work } from './work';

type Apply = (work: Work, fact: Fact, facts: Fact[]) => void;

/** The mail that is wrong: the one a question named, that of the letter answered, else (in a new mail) the last one. */
export function mailMeant(work: Work): JournalRow | null {
  const { book, source } = work;
  const named = book.journals.get(source.letter?.note['puts'] ?? '');
  if (named) return named;
  if (source.letter) return answeredMail(work);
  const last = book.journals.get(book.now.last ?? '');
  return last && last.state === 'done' ? last : null;
}

const NOT_A =
  /\b(?:not|never|no|n['’]t|wasn['’]t|isn['’]t)\b[^.]{0,12}?\b(introduction|intro|meeting|interview|appointment|mentorship|mentoring)\b/i;
const TYPES: Record<string, Fact['type']> = {
  introduction: 'introduction',
  intro: 'introduction',
  meeting: 'meeting',
  interview: 'meeting',
  appointment: 'meeting',
  mentorship: 'mentorship',
  mentoring: 'mentorship',
};
const NOTHING =
  /^\W*(?:(?:it|that|this) (?:was|is|means) )?(?:nothing|not for you|none of (?:it|that|this)|ignore (?:it|that|this)|forget (?:it|that|this)|delete (?:it|that|this)|(?:all|everything)(?: of it)?(?: is| was)? wrong)\W*$/i;

/** The kinds of fact that the words deny. */
function denied(text: string, facts: Fact[]): Set<Fact['type']> {
  if (NOTHING.test(text)) return new Set(facts.map((f) => f.type));
  const word = NOT_A.exec(text)?.[1]?.toLowerCase();
  const type = word === undefined ? undefined : TYPES[word];
  return new Set(type === undefined ? [] : [type]);
}

const peopleIn = (fact: Fact): Person[] =>
  fact.type === 'introduction' ? fact.contacts : fact.type === 'meeting' || fact.type === 'outcome' ? fact.with : [];

const introductionOver = (said: IntroductionFact, read: IntroductionFact): IntroductionFact => ({
  ...said,
  ...read,
  introducer: read.introducer ?? said.introducer,
  reason: read.reason ?? said.reason ?? null,
  madeAt: read.madeAt ?? said.madeAt ?? null,
});

function overOutcome(said: OutcomeFact, read: Fact): Fact | null {
  if (read.type === 'outcome') return outcomeOver(said, read);
  return read.type === 'meeting' && read.start !== null
    ? { ...said, with: some(read.with, said.with), when: read.start }
    : null;
}

function overMeeting(said: MeetingFact, read: Fact, work: Work): Fact | null {
  if (read.type === 'meeting') return meetingOver(said, read);
  return read.type === 'outcome' ? dayMoved(said, read, work) : null;
}

/** What the correction says is put over what the mail said; what it does not say stays. null: it is about something else. */
function over(said: Fact, read: Fact, work: Work): Fact | null {
  if (said.type === 'meeting') return overMeeting(said, read, work);
  if (said.type === 'outcome') return overOutcome(said, read);
  if (said.type === 'introduction') return read.type === 'introduction' ? introductionOver(said, read) : null;
  return said.type === read.type ? read : null;
}

const meetingOver = (said: MeetingFact, read: MeetingFact): MeetingFact => ({
  ...said,
  status: read.status,
  with: read.with.length > 0 ? read.with : said.with,
  start: read.start ?? said.start,
  end: read.end ?? (read.start === null || read.start === said.start ? said.end : null),
  mode: read.mode ?? said.mode,
  place: read.place ?? said.place,
  ...(read.zone === undefined ? {} : { zone: read.zone }),
  ...(read.evidence === undefined ? {} : { evidence: read.evidence }),
});

const some = <T>(a: T[], b: T[]): T[] => (a.length > 0 ? a : b);

function outcomeOver(said: OutcomeFact, read: OutcomeFact): OutcomeFact {
  const withWhom = some(read.with, said.with);
  if (read.result !== 'held') return { ...read, with: withWhom };
  return {
    ...said,
    result: 'held',
    with: withWhom,
    when: read.when ?? said.when,
    takeaways: some(read.takeaways, said.takeaways),
    actions: some(read.actions, said.actions),
    referrals: some(read.referrals, said.referrals),
    thanked: read.thanked || said.thanked,
    ...(read.evidence === undefined ? {} : { evidence: read.evidence }),
  };
}

interface Put {
  before: Fact[];
  now: Fact[];
  /** All that the mail says from now on. */
  all: Fact[];
}

/** null: the correction touches nothing that the mail said. */
function putRight(work: Work, mail: JournalRow, fact: CorrectionFact): Put | null {
  const no = denied(fact.text, mail.facts);
  const left = mail.facts.filter((f) => !no.has(f.type));
  const before = mail.facts.filter((f) => no.has(f.type));
  const now: Fact[] = [];
  let all = left;
  for (const read of fact.reads.filter((r) => !no.has(r.type))) {
    const at = all.findIndex((f) => over(f, read, work) !== null);
    const said = all[at];
    if (!said) continue;
    const merged = over(said, read, work) as Fact;
    before.push(said);
    now.push(merged);
    all = all.map((f, i) => (i === at ? merged : f));
  }
  return before.length === 0 ? null : { before, now, all };
}

/** Answers that would say twice what `correction` says. */
const SAID_IN_CORRECTION = new Set<LetterKind>(['confirmed', 'meeting-scheduled']);

function withoutEcho(work: Work, step: () => void): void {
  const letters = [...work.letters];
  step();
  const added = work.letters.filter((l) => !letters.includes(l) && !SAID_IN_CORRECTION.has(l.kind));
  work.letters = [...letters, ...added];
}

function concerned(work: Work, facts: Fact[]): Found<Workflow>[] {
  const people = facts.flatMap(peopleIn);
  const kinds = new Set(facts.map((f) => (f.type === 'introduction' ? 'introduction' : 'meeting')));
  return people.flatMap((p) => {
    const record = look(work, p);
    const all = record ? [...record.past, ...record.workflows] : [];
    const workflow = all.filter((w) => kinds.has(w.kind as 'meeting')).at(-1);
    return record && workflow ? [{ record, workflow }] : [];
  });
}

function tell(work: Work, put: Omit<Put, 'all'>, mail: JournalRow | null): void {
  addLetter(work, {
    kind: 'correction',
    about: concerned(work, put.now),
    note: {
      before: JSON.stringify(put.before),
      now: JSON.stringify(put.now),
      ...(mail === null ? {} : { subject: mail.subject }),
    },
  });
}

/** The whole mail anew: nothing has come since about anybody whom it changed. */
function anew(work: Work, mail: JournalRow, put: Put, apply: Apply): void {
  takeBack(work, mail);
  work.restored.clear();
  withoutEcho(work, () => asSaidIn(work, mail, () => put.all.forEach((f) => apply(work, f, put.all))));
  heldOn(work, put.now);
  work.rewritten.set(mail.key, { ...mail, facts: put.all });
  work.takenBack = { undid: mail.key, amended: mail.facts };
  tell(work, put, mail);
}

/** What the letter is about, as a fact: what was known before a word that is only about it. */
function known(work: Work, reads: Fact[]): Fact[] {
  const people = reads.flatMap(peopleIn);
  const ids = new Set(work.source.letter?.about.map((a) => a.workflow));
  const all = people.flatMap((p) => {
    const record = look(work, p);
    return record ? [...record.past, ...record.workflows] : [];
  });
  const meetings = all.filter((w): w is Meeting => w.kind === 'meeting');
  const m = meetings.find((w) => ids.has(w.id)) ?? meetings.at(-1);
  return m ? [factOf(m)] : [];
}

function factOf(m: Meeting): Fact {
  const { with: people, start, end, mode, place } = m;
  const kind = m.purpose;
  if (isAhead(m))
    return {
      type: 'meeting',
      kind,
      status: 'scheduled',
      with: people,
      start,
      end,
      options: [],
      mode,
      place,
      moved: false,
    };
  const { takeaways, actions, referrals } = m;
  return {
    type: 'outcome',
    with: people,
    result: 'held',
    when: m.heldAt,
    takeaways,
    actions,
    referrals,
    thanked: false,
  };
}

/** The later word counts, on top of what has come since. */
function onTop(work: Work, fact: CorrectionFact, mail: JournalRow | null, apply: Apply): void {
  const before = known(work, fact.reads);
  const now = fact.reads.map((r) => {
    const [was] = before;
    return (was && was.type === 'meeting' && r.type === 'outcome' ? dayMoved(was, r, work) : null) ?? r;
  });
  withoutEcho(work, () => now.forEach((f) => apply(work, f, now)));
  heldOn(work, now);
  tell(work, { before, now }, mail);
}

const WHAT =
  'What should it have been? One sentence is enough: “wrong: it was Raj Patel”, “wrong: it is on Tuesday at 16:00”, “wrong: we did not meet”, “wrong: that is not an introduction”.';

export const askWhat = (work: Work, mail: JournalRow | null): void =>
  void addLetter(work, {
    kind: 'question',
    about: [],
    note: { question: 'asked', text: WHAT, ...(mail === null ? {} : { puts: mail.key }) },
  });

/** Somebody else is meant, and more has come in since about whoever was named. */
function askWhich(work: Work, mail: JournalRow, put: Put): void {
  const wrong = put.before.flatMap(peopleIn).filter((p) => !includes(put.now.flatMap(peopleIn), p));
  const right = put.now.flatMap(peopleIn);
  const name = (people: Person[]): string => people.map((p) => p.name ?? p.address ?? '').join(', ');
  const close: Fact[] = wrong.map((p) => ({
    type: 'command',
    name: 'close-with',
    args: { person: look(work, p)?.key ?? '', mail: mail.key },
  }));
  askChoice(
    work,
    `More has come in about ${name(wrong)} since that mail, so I change nothing by myself. Which is right?`,
    [
      {
        line: `${name(right)} instead: what that mail opened with ${name(wrong)} is let go`,
        facts: [...close, ...put.now],
      },
      { line: `Both: ${name(right)} too, and ${name(wrong)} stays`, facts: put.now },
      { line: 'Leave everything as it is', facts: [] },
    ],
    { mail: mail.key },
  );
}

/** People whom a bare name of the correction may mean. */
function bearers(work: Work, p: Person): Person[] {
  if (p.address !== null || p.name === null) return [];
  const name = `${foldName(p.name)} `;
  const all = [...work.book.people.values()].filter((r) => `${foldName(r.name ?? '')} `.startsWith(name));
  return all.map(({ name: full, address }) => ({ name: full, address }));
}

const replaced = (fact: Fact, from: Person, to: Person): Fact => {
  const swap = (list: Person[]): Person[] => list.map((p) => (p.name === from.name && p.address === null ? to : p));
  if (fact.type === 'introduction') return { ...fact, contacts: swap(fact.contacts) };
  return fact.type === 'meeting' || fact.type === 'outcome' ? { ...fact, with: swap(fact.with) } : fact;
};

/** Two people bear the name: which one is asked, and nothing changed meanwhile. */
function askWho(work: Work, fact: CorrectionFact, mail: JournalRow | null): boolean {
  const [unclear] = fact.reads.flatMap(peopleIn).filter((p) => bearers(work, p).length > 1);
  if (!unclear) return false;
  const choices = bearers(work, unclear).map((p) => ({
    line: `${p.name ?? ''}${p.address === null ? '' : ` <${p.address}>`}`,
    facts: [{ ...fact, reads: fact.reads.map((r) => replaced(r, unclear, p)) }],
  }));
  askChoice(
    work,
    `Which ${unclear.name ?? ''} do you mean?`,
    choices.slice(0, 6),
    mail === null ? {} : { puts: mail.key },
  );
  return true;
}

export function onCorrection(work: Work, said: CorrectionFact, apply: Apply): void {
  const fact = withoutDenied(said);
  const mail = mailMeant(work);
  if (askWho(work, fact, mail)) return;
  const put = mail && putRight(work, mail, fact);
  if (mail && put) {
    if (changedSince(work, mail).length === 0) return anew(work, mail, put, apply);
    const elsewhere = put.now.flatMap(peopleIn).some((p) => !includes(put.before.flatMap(peopleIn), p));
    if (elsewhere || put.now.length === 0) return askWhich(work, mail, put);
  }
  if (fact.reads.length === 0) return askWhat(work, mail);
  onTop(work, fact, mail, apply);
}

/** Of our own making (a choice above): what a mail opened with a person is let go, silently. */
export function closeWith(work: Work, { args }: { args: Record<string, unknown> }): void {
  const record = takeByKey(work, String(args['person']));
  for (const w of record?.workflows ?? [])
    if (w.openedBy === args['mail'] && w.kind !== 'mentorship') w.state = 'let-go';
}
