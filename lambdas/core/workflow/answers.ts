/** What an answer means by the letter that it answers: "sent", what came of an introduction given, "by mail". */
import type { Message, Person } from '../message/message';
import type { MeetingFact, OutcomeFact, OutreachFact, Reading } from '../reading/reading';
import { newAddress } from './address';
import { onByMail, wantsMail } from './by-mail';
import { onIntroduction, onInvitation, onOutreach, onWordWith } from './introduction';
import { onMeeting } from './meeting';
import { isNoInterview } from './no-interview';
import { onOutcome, onThanks } from './outcome';
import { nextReferral } from './referrals';
import { seriesOf } from './series-read';
import type { Introduction, Meeting, PersonRecord, Workflow } from './records';
import { includes, takeByKey, type Found, type Work } from './work';

/** What the letter, or the item of it that is named, asked. */
function askedKind(work: Work, item: number | undefined): string | undefined {
  const { letter } = work.source;
  const items = letter?.items ?? [];
  const named = item === undefined ? (items.length === 1 ? items[0] : undefined) : items.find((i) => i.n === item);
  return named?.kind ?? letter?.kind;
}

/** The open workflows that the letter, or its item, is about. */
function about(work: Work, item?: number): Found<Workflow>[] {
  const { letter } = work.source;
  const named = letter?.items.filter((i) => item !== undefined && i.n === item) ?? [];
  return (named.length > 0 ? named : (letter?.about ?? [])).flatMap((a) => {
    const record = takeByKey(work, a.person);
    const workflow = record?.workflows.find((w) => w.id === a.workflow);
    return record && workflow ? [{ record, workflow }] : [];
  });
}

/** The ask for a referral went out: its introduction is asked for. */
function askSent(work: Work, fact: OutreachFact): void {
  for (const { workflow: m } of about(work, fact.item)) {
    const contact = m.kind === 'meeting' ? nextReferral(m) : null;
    const introducer = m.with[0];
    if (contact === null || introducer === undefined) continue;
    onIntroduction(
      work,
      { type: 'introduction', direction: 'received', status: 'asked', introducer, contacts: [contact] },
      { answered: [], settled: [] },
    );
  }
}

/** The word to the introducer went out: the clock of the ask begins again, and nothing was written to the contact. */
function wordSent(work: Work, fact: OutreachFact): void {
  for (const { workflow: w } of about(work, fact.item))
    if (w.kind === 'introduction') for (const p of w.introducers) onWordWith(work, p);
}

const SENT: Record<string, (work: Work, fact: OutreachFact) => void> = {
  'sent-it': (work, fact) => onThanks(work, fact.to),
  'thank-you': (work, fact) => onThanks(work, fact.to),
  'ask-for-introduction': askSent,
  asked: wordSent,
  declined: wordSent,
};

/** The user wrote to somebody; "sent" as an answer says that the draft of that letter went out. */
export function onSent(work: Work, fact: OutreachFact): void {
  const letter = askedKind(work, fact.item) ?? '';
  const effect = Object.hasOwn(SENT, letter) && isAnswer(work, fact) ? SENT[letter] : undefined;
  if (effect) effect(work, fact);
  else onOutreach(work, fact.to);
}

/** The fact is about the people of the letter: a mail of its own to somebody else is none. */
const isAnswer = (work: Work, fact: OutreachFact): boolean =>
  about(work, fact.item).some(({ workflow }) => fact.to.every((p) => includes(workflow.with, p)));

const given = (work: Work, item?: number): Introduction[] =>
  about(work, item).flatMap(({ workflow: w }) => (w.kind === 'introduction' && w.direction === 'given' ? [w] : []));

function noteGiven(work: Work, ws: Introduction[], words: string): void {
  for (const w of ws) {
    if (words !== '') w.outcome = words.slice(0, 500);
    w.state = 'closed';
    w.endedAt = work.source.at;
  }
}

/** How a meeting went; or what came of an introduction that the user made, which is no meeting of theirs. */
export function onTold(work: Work, fact: OutcomeFact): void {
  const ws = askedKind(work, fact.item) === 'given' ? given(work, fact.item) : [];
  if (ws.length > 0) return noteGiven(work, ws, fact.takeaways.join('; ') || (fact.evidence?.words ?? fact.result));
  reopen(work, fact);
  onOutcome(work, fact);
}

/** News of a meeting that was closed meanwhile takes it up again: it is not too late. */
function reopen(work: Work, fact: OutcomeFact): void {
  for (const a of work.source.letter?.about ?? []) {
    const record = takeByKey(work, a.person);
    const m = record?.past.find((w) => w.id === a.workflow);
    if (record && m?.kind === 'meeting' && fact.with.every((p) => includes(m.with, p))) takeUp(record, m);
  }
}

function takeUp(record: PersonRecord, m: Meeting): void {
  record.past = record.past.filter((w) => w !== m);
  record.workflows.push(m);
  if (m.heldAt === null) m.state = 'scheduled';
  else m.state = m.thankedAt === null ? 'held' : 'thanked';
}

export function onMeet(work: Work, fact: MeetingFact, message: Message): void {
  if (isNoInterview(work, fact)) return;
  onInvitation(work, fact.with);
  if (wantsMail(fact)) onByMail(work, fact.with, fact.kind);
  else onMeeting(work, fact, seriesOf(message, fact));
}

const BY_MAIL =
  /^\W*(?:(?:ok|yes|let['’]?s|we|i(?:['’]d| would)? (?:like|prefer|rather)|can we|please)\b[^.\n]{0,40})?\b(?:by|over|via) (?:e-?mail|mail)\b/i;
const MAY_BE_BY_MAIL = new Set([
  'introduction-received',
  'introduction-unanswered',
  'introduction-quiet',
  'fix-a-time',
]);

function byMailInstead(work: Work, words: string): boolean {
  if (!MAY_BE_BY_MAIL.has(askedKind(work, undefined) ?? '') || !BY_MAIL.test(words)) return false;
  const people: Person[] = about(work).flatMap(({ workflow }) => workflow.with);
  for (const person of people) onByMail(work, [person], 'interview');
  return people.length > 0;
}

/** Plain words that answer what only this letter asks, where the reading found nothing else to do; true = they were taken. */
export function onPlainWords(work: Work, reading: Reading): boolean {
  const { letter, byUser } = work.source;
  const words = reading.newText.trim();
  if (!letter || !byUser || words === '') return false;
  if (letter.note['question'] === 'new-address') return newAddress(work, words);
  if (reading.facts.length > 0) return false;
  if (letter.kind === 'given') {
    const ws = given(work);
    noteGiven(work, ws, words);
    return ws.length > 0;
  }
  return byMailInstead(work, words);
}
