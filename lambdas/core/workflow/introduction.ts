/** Introduction: wanted → asked → received → acknowledged → answered → scheduled → met → closed (declined; let go). */
import { hash } from '../hash';
import type { Person } from '../message/message';
import type { IntroductionFact } from '../reading/reading';
import { earlier, isBefore, later } from './days';
import { catchUp, joinMeetings, reconcile, type Told } from './introduction-met';
import { keepWords } from './introducer-words';
import { samePeople } from './people';
import type { Introduction, LetterItem, PersonRecord, Workflow } from './records';
import { markReferral } from './referrals';
import { addLetter, includes, known, look, openWith, point, take, type Found, type Work } from './work';

const instant = (at: string): string => new Date(Date.parse(at)).toISOString();

/** When the mail says that it was made: never after we learned of it. */
const saidAt = (work: Work, fact: IntroductionFact): string => {
  const said = fact.status === 'made' ? (fact.madeAt ?? work.source.at) : work.source.at;
  return isBefore(work.source.now, said) ? work.source.now : instant(said);
};

function create(work: Work, fact: IntroductionFact, people: Person[], record: PersonRecord): Introduction {
  const { source, me } = work;
  return {
    kind: 'introduction',
    id: hash(10, me.user, 'introduction', record.key, fact.direction, source.key),
    direction: fact.direction,
    state: fact.status === 'made' ? 'received' : 'asked',
    with: people.map((p) => known(work, p)),
    openedBy: source.key,
    openedAt: source.now,
    thread: source.thread,
    timers: [],
    letters: {},
    introducers: [],
    reason: null,
    madeAt: saidAt(work, fact),
    acknowledgedAt: null,
    answeredAt: null,
    nudges: 0,
    lastOutreachAt: null,
    ...(record.awayUntil === undefined ? {} : { awayUntil: record.awayUntil }),
  };
}

function addIntroducer(work: Work, found: Found<Introduction>, introducer: Person): boolean {
  const { record, workflow } = found;
  const seat = { key: record.key, workflow: workflow.id };
  if (record.workflows.includes(workflow)) point(work, introducer, 'introducer', seat);
  if (includes(workflow.introducers, introducer)) return false;
  workflow.introducers.push(known(work, introducer));
  joinMeetings(work, found, introducer);
  return true;
}

interface Result {
  found: Found<Introduction>;
  /** Opened, or made after it was asked for. */
  news: boolean;
  /** A further introducer of a contact who is known. */
  joined: boolean;
}

/** The introduction meant: the open one, else one that had ended when this was written. */
function existing(
  work: Work,
  fact: IntroductionFact,
  people: Person[],
  record: PersonRecord,
): Introduction | undefined {
  const fits = (w: Introduction): boolean =>
    w.direction === fact.direction &&
    (w.direction === 'received' ? record.workflows.includes(w) : samePeople(w.with, people));
  const [first] = people;
  const stands = first && openWith(work, first, 'introduction').find((f) => fits(f.workflow));
  if (stands) return stands.workflow;
  const at = saidAt(work, fact);
  const over = (w: Introduction): boolean => w.endedAt !== undefined && !isBefore(w.endedAt, at);
  return record.past.find(
    (w): w is Introduction => w.kind === 'introduction' && w.direction === fact.direction && over(w),
  );
}

/** One contact of an introduction (two people of one that the user made): a new workflow, or the one that is meant. */
function introduce(work: Work, fact: IntroductionFact, people: Person[], told: Told): Result | null {
  const [first] = people;
  if (!first) return null;
  const record = take(work, first, 'contact');
  const stood = existing(work, fact, people, record);
  const found = { record, workflow: stood ?? open(work, fact, people, record) };
  const joined = seatIntroducer(work, found, fact, first);
  const made = restate(work, found.workflow, fact, told);
  const news = stood === undefined || made;
  if (news) catchUp(work, found);
  return { found, news, joined: stood !== undefined && joined };
}

function open(work: Work, fact: IntroductionFact, people: Person[], record: PersonRecord): Introduction {
  const workflow = create(work, fact, people, record);
  record.workflows.push(workflow);
  for (const other of people.slice(1)) point(work, other, 'contact', { key: record.key, workflow: workflow.id });
  return workflow;
}

/** True: they are new to it. */
function seatIntroducer(work: Work, found: Found<Introduction>, fact: IntroductionFact, contact: Person): boolean {
  const { introducer, direction, status } = fact;
  if (introducer === null || direction !== 'received') return false;
  if (status !== 'declined') markReferral(work, introducer, contact);
  if (status === 'made') keepWords(work, found.workflow, introducer, fact);
  return addIntroducer(work, found, introducer);
}

const BEFORE_MADE = new Set<Introduction['state']>(['wanted', 'asked']);

/** What the mail says of it: asked for, made after all (true), or that it will not come. */
function restate(work: Work, w: Introduction, fact: IntroductionFact, told: Told): boolean {
  const at = saidAt(work, fact);
  if (fact.reason && (w.reason === null || isBefore(work.source.at, w.reasonAt ?? w.madeAt))) {
    w.reason = fact.reason;
    w.reasonAt = work.source.at;
  }
  if (fact.status === 'made') return made(work, w, at);
  if (fact.status === 'asked') asked(work, w);
  else declined(work, w, told);
  return false;
}

function asked(work: Work, w: Introduction): void {
  const { at, byUser } = work.source;
  if (w.state === 'declined' && w.endedAt !== undefined && isBefore(w.endedAt, at)) w.state = 'asked';
  if (BEFORE_MADE.has(w.state) || w.state === 'declined') w.madeAt = earlier(instant(at), w.madeAt);
  w.askedAt = earlier(at, w.askedAt ?? at);
  w.lastWordAt = later(at, w.lastWordAt ?? at);
  wordsBefore(work, w)
    .filter((word) => isWord(w, word))
    .forEach((word) => noteWord(w, word));
  if (!byUser) w.offered = true;
}

/** What passed between the user and whoever was asked, though it came before the ask did. */
const wordsBefore = (work: Work, w: Introduction): string[] =>
  w.introducers
    .map((p) => look(work, p))
    .flatMap((r) => [r?.answerAt, r?.outreachAt])
    .filter((at) => at !== undefined);

/** Closed gently: thanks for whoever tried come with the next morning; none where the user said no. */
function declined(work: Work, w: Introduction, told: Told): void {
  const { at, now, byUser } = work.source;
  const isMadeSince = !BEFORE_MADE.has(w.state) && w.state !== 'declined' && isBefore(at, w.madeAt);
  if (isMadeSince) return;
  const ownNo = byUser && told.answered.some((p) => includes(w.introducers, p));
  w.state = 'declined';
  w.endedAt = later(at, w.endedAt ?? at);
  if (!ownNo) w.declinedAt ??= now;
}

function made(work: Work, w: Introduction, at: string): boolean {
  const again = w.state === 'declined' && (w.endedAt === undefined || isBefore(w.endedAt, at));
  if (!BEFORE_MADE.has(w.state) && !again) {
    if (w.state !== 'declined') w.madeAt = isOnlyAsked(w) ? at : earlier(at, w.madeAt);
    return false;
  }
  w.state = 'received';
  w.madeAt = at;
  delete w.declinedAt;
  delete w.endedAt;
  if (work.source.thread?.messageId) w.thread = work.source.thread;
  return true;
}

/** Somebody connected the user with people (`received`), or the user connected others (`given`). */
export function onIntroduction(work: Work, fact: IntroductionFact, told: Told): void {
  const groups = fact.direction === 'given' ? [fact.contacts] : fact.contacts.map((c) => [c]);
  const results = groups.flatMap((people) => introduce(work, fact, people, told) ?? []);
  if (results.length > 1) results.forEach((r, i) => (r.found.workflow.place ??= i));
  if (fact.direction === 'given' || fact.status !== 'made') return;
  tell(work, results, told);
}

const TO_ANSWER = new Set<Introduction['state']>(['received', 'acknowledged', 'answered']);

function tell(work: Work, results: Result[], told: Told): void {
  // The user's own answer, "met already", or a time that is fixed needs no letter that says how to answer.
  const done = [...told.answered, ...told.settled];
  const live = results.filter(
    ({ found: { workflow: w } }) => !done.some((p) => includes(w.with, p)) && TO_ANSWER.has(w.state),
  );
  const news = live.filter((r) => (r.news || r.joined) && r.found.workflow.acknowledgedAt === null);
  const joined = live.filter((r) => r.joined && r.found.workflow.acknowledgedAt !== null);
  if (news.length > 0) {
    const about = news.map((r) => r.found);
    const note = news.some((r) => r.joined) ? { joined: 'yes' } : {};
    addLetter(work, { kind: 'introduction-received', about, asked: 'reply-sent', items: itemsOf(about), note });
  } else if (joined.length > 0)
    addLetter(work, { kind: 'introduction-received', about: joined.map((r) => r.found), note: { joined: 'answered' } });
}

/** Several contacts of one mail are numbered in its order, so that an answer may name each ("1 done, 2 next week"). */
const itemsOf = (about: Found<Introduction>[]): LetterItem[] =>
  about.length < 2
    ? []
    : about.map(({ record, workflow }, i) => ({
        n: i + 1,
        kind: 'introduction-unanswered',
        person: record.key,
        workflow: workflow.id,
        asked: 'choice',
        occurrence: 1,
      }));

const BEFORE_ANSWER = new Set(['wanted', 'asked', 'received', 'acknowledged']);

/** The open introductions that the user received to this very person. */
const receivedTo = (work: Work, person: Person): Found<Introduction>[] =>
  openWith(work, person, 'introduction').filter(
    ({ workflow }) => workflow.direction === 'received' && includes(workflow.with, person),
  );

/** Ended introductions to this person that were open when the mail was written: it belongs to them, though it came late. */
const endedSince = (work: Work, person: Person): Introduction[] =>
  take(work, person).past.flatMap((w) =>
    w.kind === 'introduction' &&
    w.direction === 'received' &&
    w.endedAt !== undefined &&
    !isBefore(w.endedAt, work.source.at)
      ? [w]
      : [],
  );

/** A word between the user and whoever was asked for an introduction counts for the time it may take. */
export function onWordWith(work: Work, introducer: Person): void {
  for (const { workflow: w } of openWith(work, introducer, 'introduction'))
    if (includes(w.introducers, introducer) && isWord(w, work.source.at)) noteWord(w, work.source.at);
}

/** The user wrote to whoever introduced them: they know how it stands. */
function tellIntroducer(work: Work, introducer: Person): void {
  const { at } = work.source;
  for (const { workflow: w } of openWith(work, introducer, 'introduction'))
    if (w.direction === 'received' && includes(w.introducers, introducer) && !isBefore(at, w.madeAt))
      w.toldAt = later(at, w.toldAt ?? at);
}

/** Written while it was only asked for. */
const isWord = (w: Introduction, at: string): boolean =>
  w.askedAt !== undefined &&
  !isBefore(at, w.askedAt) &&
  (BEFORE_MADE.has(w.state) || isOnlyAsked(w) || isBefore(at, w.madeAt));

/** That it was made has not reached us: the day of the ask stands in its place. */
const isOnlyAsked = (w: Introduction): boolean =>
  w.askedAt !== undefined && Date.parse(w.askedAt) === Date.parse(w.madeAt);

function noteWord(w: Introduction, at: string): void {
  w.lastWordAt = later(at, w.lastWordAt ?? at);
}

/** The user wrote to these people: an answer to an introduction, a bump. */
export function onOutreach(work: Work, to: Person[]): void {
  for (const person of to) {
    const record = take(work, person);
    record.wroteAt = later(work.source.at, record.wroteAt ?? work.source.at);
    record.outreachAt = later(work.source.at, record.outreachAt ?? work.source.at);
    onWordWith(work, person);
    tellIntroducer(work, person);
    for (const { workflow } of receivedTo(work, person)) answered(work, workflow);
    for (const w of endedSince(work, person)) noteOutreach(w, later(work.source.at, w.madeAt));
  }
}

function noteOutreach(w: Introduction, at: string): void {
  w.acknowledgedAt = earlier(at, w.acknowledgedAt ?? at);
  w.lastOutreachAt = later(at, w.lastOutreachAt ?? at);
}

function answered(work: Work, workflow: Introduction): void {
  const at = later(work.source.at, workflow.madeAt);
  if (workflow.state === 'received' || BEFORE_MADE.has(workflow.state)) workflow.state = 'acknowledged';
  // Stopped, and taken up again by writing.
  delete workflow.muted;
  noteOutreach(workflow, at);
  // The user's answer is the thread that drafts answer from now on.
  if (work.source.thread?.messageId) workflow.thread = work.source.thread;
}

/** An invitation of theirs is a word of theirs too. */
export function onInvitation(work: Work, people: Person[]): void {
  const { at, byUser, from } = work.source;
  const writer = byUser ? undefined : people.find((p) => p.address !== null && p.address === from);
  if (!writer) return;
  const record = take(work, writer);
  record.answerAt = later(at, record.answerAt ?? at);
  const live = receivedTo(work, writer).map((f) => f.workflow);
  for (const w of [...live, ...endedSince(work, writer)]) w.answeredAt = later(at, w.answeredAt ?? at);
}

/** Somebody else answered: they are here again, whatever an automatic answer said. */
export function onReply(work: Work, from: Person): void {
  const record = take(work, from);
  record.repliedAt = later(work.source.at, record.repliedAt ?? work.source.at);
  record.answerAt = later(work.source.at, record.answerAt ?? work.source.at);
  delete record.awayUntil;
  onWordWith(work, from);
  for (const w of endedSince(work, from)) w.answeredAt = later(work.source.at, w.answeredAt ?? work.source.at);
  for (const { workflow } of openWith(work, from, 'introduction')) {
    delete workflow.awayUntil;
    if (includes(workflow.with, from)) replied(work, workflow);
  }
}

function replied({ source }: Work, w: Introduction): void {
  if (w.direction === 'received' && BEFORE_ANSWER.has(w.state)) w.state = 'answered';
  w.answeredAt = later(source.at, w.answeredAt ?? source.at);
  if (source.thread?.messageId) w.thread = source.thread;
}

const ENDS = new Set<Introduction['state']>(['met', 'declined', 'let-go']);

/** An answer that comes after all: the introduction that was let go goes on with its meeting. */
function takeUp(work: Work, person: Person): void {
  const record = take(work, person);
  if (receivedTo(work, person).length > 0) return;
  const [last] = record.past.flatMap((w) => (isLetGo(w) && includes(w.with, person) ? [w] : [])).slice(-1);
  if (!last || isBefore(work.source.at, last.madeAt)) return;
  record.past = record.past.filter((w) => w !== last);
  record.workflows.push(last);
  last.state = 'answered';
  delete last.endedAt;
  delete last.withMeeting;
  delete last.muted;
}

const isLetGo = (w: Workflow): w is Introduction =>
  w.kind === 'introduction' && w.direction === 'received' && w.state === 'let-go';

/** The open introductions to these people go on to `state`. */
export function advance(work: Work, people: Person[], state: 'scheduled' | 'met' | 'declined' | 'let-go'): void {
  const { at, now } = work.source;
  if (state === 'scheduled') for (const person of people) takeUp(work, person);
  for (const { workflow } of people.flatMap((person) => receivedTo(work, person))) goOn(workflow, state, at, now);
  if (state === 'met') for (const person of people) reconcile(take(work, person), person, at);
}

function goOn(w: Introduction, state: 'scheduled' | 'met' | 'declined' | 'let-go', at: string, now: string): void {
  if (state === 'scheduled' && ENDS.has(w.state)) return;
  w.state = state;
  if (ENDS.has(state)) w.endedAt = later(at, w.endedAt ?? at);
  if (state === 'declined') w.declinedAt ??= now;
}

/** Everybody who introduced the user to these people, as far as is open or remembered. */
export function introducersOf(work: Work, people: Person[]): Person[] {
  const all = people.flatMap((person) => {
    const record = take(work, person);
    return [...record.workflows, ...record.past].flatMap((w) =>
      w.kind === 'introduction' && w.direction === 'received' && w.state !== 'asked' ? w.introducers : [],
    );
  });
  return all.filter((p, i) => all.findIndex((q) => includes([q], p)) === i);
}
