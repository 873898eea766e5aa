/** One reading applied to a user's book: each fact to its workflow, in the order in which the mail gives them. */
import type { Message, Person } from '../message/message';
import type { Asked, Fact, NoteFact, Reading } from '../reading/reading';
import { comeBack } from './command-calm';
import { isReachable, onDeadAddress } from './address';
import { onMeet, onPlainWords, onSent, onTold } from './answers';
import { onMeetingReply } from './by-mail';
import { onCommand } from './commands';
import { readAgain } from './early';
import { onIntroduction, onReply } from './introduction';
import { onLanded } from './landed';
import { onLookingFor } from './looking-for';
import { onMeeting } from './meeting';
import { onThanks } from './outcome';
import { onProfile } from './profile';
import { addLetter, take, takeByKey, type Work } from './work';

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

/** Understood, and answered with what the user can do meanwhile. */
const notYet = (work: Work, fact: Fact): void => onCommand(work, { type: 'command', name: fact.type, args: {} });

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
  correction: notYet,
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

function ask(work: Work, reading: Reading): void {
  const { letter } = work.source;
  const about = (letter?.about ?? []).flatMap((a) => {
    const record = takeByKey(work, a.person);
    const workflow = record?.workflows.find((w) => w.id === a.workflow);
    return record && workflow ? [{ record, workflow }] : [];
  });
  addLetter(work, {
    kind: 'question',
    about,
    asked: ASKED_BY[reading.reason ?? ''] ?? letter?.asked ?? null,
    note: { question: 'asked', text: reading.question ?? '' },
  });
}

/** How the user greets and closes is kept from what they write to one person. */
function keepManners(work: Work, message: Message): void {
  const to = [...message.to, ...message.cc].filter((p) => p.address !== null && work.people.has(p.address));
  const [only] = to;
  if (!work.source.byUser || only === undefined || to.length !== 1) return;
  const lines = message.newText
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const record = take(work, only);
  if (/^(dear|hi|hello|hey|good (morning|afternoon|evening))\b[^.!?]{0,60},?$/i.test(lines[0] ?? ''))
    record.greeting = (lines[0] ?? '').replace(/,$/, '');
  const closing = lines[lines.length - 2] ?? '';
  if (/^[A-Za-z ]{3,30},$/.test(closing)) record.closing = closing.replace(/,$/, '');
}

/** A delivery report that the user forwards. */
const onForwardedBounce = (work: Work, { deadAddress }: Reading): boolean =>
  work.source.byUser && deadAddress !== undefined && onDeadAddress(work, deadAddress);

/** Applies what was understood; `reading` is accepted or asks. */
export function apply(work: Work, reading: Reading, message: Message): void {
  if (work.source.byUser) comeBack(work);
  const facts = [...reading.facts].sort((a, b) => ORDER[a.type] - ORDER[b.type]);
  for (const fact of facts)
    if (fact.type === 'meeting') onMeet(work, fact, message);
    else applyFact(work, fact, facts);
  readAgain(work, (again, fact) => applyFact(again, fact, [fact]));
  const taken = onPlainWords(work, reading) || onForwardedBounce(work, reading);
  keepManners(work, message);
  if (reading.disposition === 'ask' && !taken && (work.source.byUser || work.letters.length === 0)) ask(work, reading);
}
