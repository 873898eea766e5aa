/** One reading applied to a user's book: each fact to its workflow, in the order in which the mail gives them. */
import type { Message, Person } from '../message/message';
import type { Asked, Fact, NoteFact, Reading } from '../reading/reading';
import { comeBack, welcomeBack } from './command-calm';
import { lastWords } from './gentle';
import { atOnce } from './leave';
import { isReachable, onDeadAddress } from './address';
import { onMeet, onPlainWords, onSent, onTold } from './answers';
import { onMeetingReply } from './by-mail';
import { asSaidIn, resolve, type Choice } from './choices';
import { onCommand } from './commands';
import { askWhat, mailMeant, onCorrection } from './correction';
import { isSettled, narrowed, plainDays } from './doubts';
import { readAgain } from './early';
import { besides } from './hypotheses';
import { onIntroduction, onReply } from './introduction';
import { keepFiles } from './kept';
import { onLanded } from './landed';
import { onLookingFor } from './looking-for';
import { keepManners } from './manners';
import { onMeeting } from './meeting';
import { onThanks } from './outcome';
import { onProfile } from './profile';
import type { Workflow } from './records';
import { onAnswered, onSomeoneAsks } from './someone-asks';
import { addLetter, take, takeByKey, type Found, type Work } from './work';

const peopleOf = (facts: Fact[], type: 'outreach' | 'thanks'): Person[] =>
  facts.flatMap((f) => (f.type === type ? f.to : []));

/** People that the same mail says the user has met, or has a time with. */
const settledWith = (facts: Fact[]): Person[] =>
  facts.flatMap((f) => {
    const settled = (f.type === 'outcome' && f.result === 'held') || (f.type === 'meeting' && f.status === 'scheduled');
    return settled ? f.with : [];
  });

function onNote(work: Work, fact: NoteFact, facts: Fact[]): void {
  if (fact.type === 'park') {
    if (fact.for) take(work, fact.for).questions.push(fact.text);
    return;
  }
  onProfile(work, fact, facts);
}

/** Somebody else wrote: they are reachable, and it may answer what was sent to them. */
function onAnswer(work: Work, from: Person): void {
  onReply(work, from);
  onMeetingReply(work, from);
  isReachable(work, from);
}

type Effects = { [T in Fact['type']]: (work: Work, fact: Extract<Fact, { type: T }>, facts: Fact[]) => void };

const EFFECTS: Effects = {
  introduction: (work, fact, facts) =>
    onIntroduction(work, fact, { answered: peopleOf(facts, 'outreach'), settled: settledWith(facts) }),
  meeting: (work, fact) => onMeeting(work, fact),
  outcome: onTold,
  reply: (work, fact) => onAnswer(work, fact.from),
  outreach: onSent,
  thanks: (work, fact) => onThanks(work, fact.to),
  command: onCommand,
  aim: onNote,
  me: onNote,
  park: onNote,
  mentorship: (work, fact) => void take(work, fact.mentor, 'mentor'),
  correction: (work, fact) => onCorrection(work, fact, applyFact),
  'looking-for': onLookingFor,
  landed: onLanded,
  // Kept in the journal with the mail's other facts; no workflow asks for them yet.
  progress: () => undefined,
  offer: () => undefined,
};

function applyFact<T extends Fact['type']>(work: Work, fact: Extract<Fact, { type: T }>, facts: Fact[]): void {
  EFFECTS[fact.type](work, fact, facts);
}

/** Introductions open first, so that what the same mail says of a meeting finds them. */
const ORDER: Record<Fact['type'], number> = {
  introduction: 0,
  mentorship: 1,
  outreach: 2,
  reply: 3,
  meeting: 4,
  outcome: 5,
  thanks: 6,
  command: 7,
  aim: 8,
  me: 8,
  park: 8,
  correction: 9,
  progress: 9,
  offer: 9,
  'looking-for': 9,
  landed: 9,
};

const ASKED_BY: Record<string, Asked> = { who: 'choice', when: 'schedule' };

const WRONG = /^\W*(?:wrong|correction)\b/i;

/** The reader's own list is left out where the letter numbers the choices. */
function questionNote({ question, reason }: Reading, choices: Choice[], zone: string): Record<string, string> {
  const text = question ?? '';
  if (choices.length === 0) return { question: 'asked', text: plainDays(text, zone) };
  const cut =
    reason === 'who' ? text.replace(/:? 1 [\s\S]*$/, '?') : text.replace(/(?: My best guess is [^?]*|: [\d-]+\?)$/, '');
  const more = reason === 'who' ? '' : ' If it is none of these, write the day and the hour.';
  return { question: 'asked', text: `${plainDays(cut.trim(), zone)}${more}`, choices: JSON.stringify(choices) };
}

/** What the answered letter is about, as far as it is open. */
const openOf = (work: Work): Found<Workflow>[] =>
  (work.source.letter?.about ?? []).flatMap((a) => {
    const record = takeByKey(work, a.person);
    const workflow = record?.workflows.find((w) => w.id === a.workflow);
    return record && workflow ? [{ record, workflow }] : [];
  });

function ask(work: Work, reading: Reading, choices: Choice[]): void {
  if (work.source.byUser && WRONG.test(reading.newText)) return askWhat(work, mailMeant(work));
  const { letter } = work.source;
  const { about, lead } = narrowed(work, reading, openOf(work));
  const note = questionNote(reading, choices, work.me.timeZone);
  addLetter(work, {
    kind: 'question',
    about,
    asked: choices.length > 0 ? 'choice' : (ASKED_BY[reading.reason ?? ''] ?? letter?.asked ?? null),
    note: { ...note, text: `${lead}${note['text'] ?? ''}` },
  });
}

/** A delivery report that the user forwards. */
const onForwardedBounce = (work: Work, { deadAddress }: Reading): boolean =>
  work.source.byUser && deadAddress !== undefined && onDeadAddress(work, deadAddress);

/** An answer to "what should it have been?" puts right, whatever it says. */
function asCorrection(work: Work, reading: Reading): Reading {
  const { letter, byUser } = work.source;
  const isAnswer = letter?.note['puts'] !== undefined && letter.note['choices'] === undefined && byUser;
  if (!isAnswer || reading.facts.some((f) => f.type === 'correction' || f.type === 'command')) return reading;
  const text = reading.newText.trim();
  if (text === '') return reading;
  const fact: Fact = { type: 'correction', text, reads: reading.facts };
  return { ...reading, disposition: 'accepted', reason: null, question: null, facts: [fact] };
}

/** What a digit chose, as said in the mail that was asked about; instructions are of now. */
function applyChosen(work: Work, facts: Fact[], mail: string | null): void {
  const isNow = (f: Fact): boolean => f.type === 'command' || f.type === 'correction';
  for (const fact of facts.filter(isNow)) applyFact(work, fact, facts);
  asSaidIn(work, work.book.journals.get(mail ?? ''), () => {
    for (const fact of facts.filter((f) => !isNow(f))) applyFact(work, fact, facts);
  });
}

function applyAll(work: Work, unordered: Fact[], message: Message): void {
  const facts = [...unordered].sort((a, b) => ORDER[a.type] - ORDER[b.type]);
  for (const fact of facts)
    if (fact.type === 'meeting') onMeet(work, fact, message);
    else applyFact(work, fact, facts);
  readAgain(work, (again, fact) => applyFact(again, fact, [fact]));
  lastWords(work, peopleOf(facts, 'thanks'));
}

const onWords = (work: Work, reading: Reading): boolean =>
  onPlainWords(work, reading) || onForwardedBounce(work, reading);

/** Somebody else's mail that leaves something open is asked about only where it caused no letter. */
const mayAsk = ({ source, letters }: Work, reading: Reading): boolean =>
  reading.disposition === 'ask' && !isSettled(reading) && (source.byUser || letters.length === 0);

/** The user's newest mail is one of which nothing was understood: `undo` must not take another's place for it (R4). */
function noteIdle(work: Work, { facts }: Reading, asked: boolean): void {
  if (!work.source.byUser) return;
  const isIdle = asked && facts.length === 0;
  if (isIdle) work.now.idle = work.source.key;
  else if (typeof work.book.now.idle === 'string') work.now.idle = null;
}

/** What stands beside the reading: choices of its question, and our domain. */
interface Beside {
  choices: Choice[];
  domain: string;
}
const NOTHING_BESIDE: Beside = { choices: [], domain: '' };

/**
 * Applies what was understood; `given` is accepted or asks, with `choices` where the question has some. True: a question is asked.
 */
export function apply(
  work: Work,
  given: Reading,
  message: Message,
  { choices, domain }: Beside = NOTHING_BESIDE,
): boolean {
  if (work.source.byUser) comeBack(work);
  else onSomeoneAsks(work, given.newText);
  onAnswered(work);
  const { reading: read, chosen } = resolve(work, given);
  if (chosen) applyChosen(work, chosen.facts, chosen.mail);
  const reading = asCorrection(work, read);
  applyAll(work, besides(reading.facts, choices), message);
  if (work.source.byUser) welcomeBack(work);
  const kept = keepFiles(work, reading, message, domain);
  const taken = kept || read !== given || onWords(work, reading);
  keepManners(work, message);
  const asks = !taken && mayAsk(work, reading);
  if (asks) ask(work, reading, choices);
  noteIdle(work, reading, asks);
  atOnce(work);
  return asks;
}
