/** Introduction: wanted → asked → received → acknowledged → answered → scheduled → met → closed (declined; let go). */
import { hash } from '../hash';
import type { Person } from '../message/message';
import type { IntroductionFact } from '../reading/reading';
import { isBefore, later } from './days';
import type { Introduction, PersonRecord } from './records';
import { addLetter, includes, known, openWith, point, take, type Found, type Work } from './work';

function create(work: Work, fact: IntroductionFact, contact: Person): Introduction {
  const { source, me } = work;
  const record = take(work, contact);
  return {
    kind: 'introduction',
    id: hash(10, me.user, 'introduction', record.key, fact.direction, source.key),
    direction: fact.direction,
    state: fact.status === 'made' ? 'received' : fact.status,
    with: [known(work, contact)],
    openedBy: source.key,
    openedAt: source.now,
    thread: source.thread,
    timers: [],
    letters: {},
    introducers: [],
    reason: fact.reason ?? null,
    madeAt: madeAt(work, fact),
    acknowledgedAt: null,
    answeredAt: null,
    nudges: 0,
    lastOutreachAt: null,
  };
}

const madeAt = (work: Work, fact: IntroductionFact): string => {
  const said = fact.madeAt ?? work.source.at;
  return Date.parse(said) > Date.parse(work.source.now) ? work.source.now : new Date(Date.parse(said)).toISOString();
};

function addIntroducer(work: Work, found: Found<Introduction>, introducer: Person): boolean {
  point(work, introducer, 'introducer', { key: found.record.key, workflow: found.workflow.id });
  if (includes(found.workflow.introducers, introducer)) return false;
  found.workflow.introducers.push(known(work, introducer));
  return true;
}

/** One contact of an introduction: a new workflow, or the open one joined; says whether that is news to the user. */
function introduce(work: Work, fact: IntroductionFact, contact: Person): { found: Found<Introduction>; news: boolean } {
  const record = take(work, contact, 'contact');
  const open = openWith(work, contact, 'introduction').find(
    (f) => f.workflow.direction === fact.direction && f.record.key === record.key,
  );
  const found = open ?? { record, workflow: create(work, fact, contact) };
  if (!open) record.workflows.push(catchUp(found.workflow, record));
  const joined =
    fact.introducer !== null && fact.direction === 'received' && addIntroducer(work, found, fact.introducer);
  const made = restate(found.workflow, fact);
  return { found, news: !open || joined || made };
}

/** What was written before the introduction reached us, and after it was made, counts for it: mails come in any order. */
function catchUp(w: Introduction, { wroteAt, repliedAt }: PersonRecord): Introduction {
  const since = (at: string | undefined): string | null => (at !== undefined && !isBefore(at, w.madeAt) ? at : null);
  if (w.state !== 'received' || w.direction === 'given') return w;
  w.acknowledgedAt = w.lastOutreachAt = since(wroteAt);
  w.answeredAt = since(repliedAt);
  if (w.acknowledgedAt !== null) w.state = 'acknowledged';
  if (w.answeredAt !== null) w.state = 'answered';
  return w;
}

const BEFORE_MADE = new Set(['wanted', 'asked']);

/** What was asked for is made now (true), or it will not come. */
function restate(w: Introduction, fact: IntroductionFact): boolean {
  w.reason ??= fact.reason ?? null;
  if (fact.status === 'declined') w.state = 'declined';
  if (fact.status !== 'made' || !BEFORE_MADE.has(w.state)) return false;
  w.state = 'received';
  return true;
}

/** Somebody connected the user with people (`received`), or the user connected others (`given`). */
export function onIntroduction(
  work: Work,
  fact: IntroductionFact,
  told: { answered: Person[]; settled: Person[] },
): void {
  const results = fact.contacts.map((contact) => introduce(work, fact, contact));
  if (fact.direction === 'given' || fact.status !== 'made') return;
  // The user's own answer, "met already", or a time that is fixed needs no letter that says how to answer.
  const done = [...told.answered, ...told.settled];
  const news = results.filter(
    (r) => r.news && r.found.workflow.acknowledgedAt === null && !done.some((p) => includes(r.found.workflow.with, p)),
  );
  if (news.length === 0) return;
  addLetter(work, { kind: 'introduction-received', about: news.map((r) => r.found), asked: 'reply-sent' });
}

const BEFORE_ANSWER = new Set(['wanted', 'asked', 'received', 'acknowledged']);

/** The open introductions that the user received to this very person. */
const receivedTo = (work: Work, person: Person): Found<Introduction>[] =>
  openWith(work, person, 'introduction').filter(
    ({ workflow }) => workflow.direction === 'received' && includes(workflow.with, person),
  );

/** The user wrote to these people: an answer to an introduction, a bump. */
export function onOutreach(work: Work, to: Person[]): void {
  for (const person of to) {
    const record = take(work, person);
    record.wroteAt = later(work.source.at, record.wroteAt ?? work.source.at);
    for (const { workflow } of receivedTo(work, person)) answered(work, workflow);
  }
}

function answered(work: Work, workflow: Introduction): void {
  const at = later(work.source.at, workflow.madeAt);
  if (workflow.state === 'received' || workflow.state === 'wanted') workflow.state = 'acknowledged';
  workflow.acknowledgedAt ??= at;
  // Stopped, and taken up again by writing.
  delete workflow.muted;
  workflow.lastOutreachAt = later(at, workflow.lastOutreachAt ?? at);
  // The user's answer is the thread that drafts answer from now on.
  if (work.source.thread?.messageId) workflow.thread = work.source.thread;
}

/** Somebody else answered. */
export function onReply(work: Work, from: Person): void {
  const record = take(work, from);
  record.repliedAt = later(work.source.at, record.repliedAt ?? work.source.at);
  for (const { workflow } of receivedTo(work, from)) {
    if (BEFORE_ANSWER.has(workflow.state)) workflow.state = 'answered';
    workflow.answeredAt = later(work.source.at, workflow.answeredAt ?? work.source.at);
    if (work.source.thread?.messageId) workflow.thread = work.source.thread;
  }
}

/** The open introductions to these people go on to `state`. */
export function advance(work: Work, people: Person[], state: 'scheduled' | 'met' | 'declined' | 'let-go'): void {
  for (const { workflow } of people.flatMap((person) => receivedTo(work, person))) workflow.state = state;
}

/** Everybody who introduced the user to these people, as far as is open or remembered. */
export function introducersOf(work: Work, people: Person[]): Person[] {
  const all = people.flatMap((person) => {
    const record = take(work, person);
    return [...record.workflows, ...record.past].flatMap((w) =>
      w.kind === 'introduction' && w.direction === 'received' ? w.introducers : [],
    );
  });
  return all.filter((p, i) => all.findIndex((q) => includes([q], p)) === i);
}
