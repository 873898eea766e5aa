import type { Message } from '../message/message';
import { readAnswer } from './answer';
import { calendarPeople, readCalendar } from './calendar';
import { choose, readCommands } from './command';
import { readCorrection } from './correction';
import { refusal, usersOn } from './disposition';
import { isKnown, readExchange } from './exchange';
import { numbered, optionWith } from './items';
import { readIntroduction } from './introduction';
import { readToldIntroduction } from './introduction-told';
import { readMeeting } from './meeting';
import { readMentorship } from './mentorship';
import { readNotes, withoutNotes } from './note';
import { readOutcome } from './outcome';
import type { Context, Reading, Reason, User } from './reading';
import { sceneFor, type Findings, type Reader, type Scene } from './scene';

/** In this order; each sees what the ones before it found. */
const READERS: Reader[] = [
  readCalendar,
  readCommands,
  readIntroduction,
  readToldIntroduction,
  readMentorship,
  readMeeting,
  readOutcome,
  readAnswer,
  readExchange,
];

/** Notes are the user's own words to keep: nothing else is read of their lines. */
function gatherText(scene: Scene): Findings {
  const notes = readNotes(scene);
  const found: Findings = notes ?? { facts: [], doubts: [] };
  const rest = notes === null ? scene : { ...scene, text: withoutNotes(scene.text) };
  if (notes !== null && rest.text === '') return found;
  for (const reader of READERS) {
    const more = reader(rest, found);
    if (more === null) continue;
    found.facts.push(...more.facts);
    found.doubts.push(...more.doubts);
  }
  return found;
}

/** Each numbered line is read as an answer to its item; what stands beside the lines can only instruct. */
function gatherItems(scene: Scene): Findings | null {
  const { lines, rest } = numbered(scene);
  if (lines.length === 0) return null;
  const parts = lines.map((line) => {
    const { facts, doubts } = gatherText(line);
    return { facts: facts.map((f) => ({ ...f, item: line.item ?? 0 })), doubts };
  });
  const beside = readCommands({ ...scene, text: rest, asked: null, items: [] });
  const all = beside === null || rest === '' ? parts : [...parts, beside];
  return { facts: all.flatMap((p) => p.facts), doubts: all.flatMap((p) => p.doubts) };
}

function gatherOption(scene: Scene): Findings | null {
  const chosen = optionWith(scene);
  if (chosen === null) return null;
  const found = gatherText(chosen.scene);
  return found.facts.length > 0 ? found : { facts: [choose(chosen.option, scene.text)], doubts: [] };
}

const gather = (scene: Scene): Findings =>
  readCorrection(scene, gatherText) ?? gatherItems(scene) ?? gatherOption(scene) ?? gatherText(scene);

const ignored = (scene: Scene, reason: Reason): Reading => ({
  disposition: 'ignored',
  reason,
  user: scene.user.id,
  newText: scene.message.newText,
  facts: [],
  question: null,
});

/** Somebody else's mail counts only if it makes or answers an introduction, thread or meeting that is known, or brings an invitation. */
function fits(scene: Scene, found: Findings): boolean {
  const { sender, thread } = scene;
  const colleague = scene.context.users.some((u) => u.addresses.some((a) => a.toLowerCase() === sender.address));
  return (
    colleague ||
    thread !== null ||
    isKnown(scene) ||
    found.facts.some((f) => f.type === 'introduction' || (f.type === 'meeting' && f.calendar !== undefined))
  );
}

function ofOther(scene: Scene, found: Findings): Reading | null {
  if (!fits(scene, found)) return ignored(scene, 'unknown-sender');
  const calendar = scene.message.calendars.length > 0 && calendarPeople(scene.message).length > 0;
  return scene.text === '' && !calendar ? ignored(scene, 'nothing-new') : null;
}

const WHAT = 'I could not make out what this is about. What would you like me to note?';

function judge(scene: Scene): Reading {
  const found = gather(scene);
  const refused = scene.byUser ? null : ofOther(scene, found);
  if (refused !== null) return refused;
  const { facts } = found;
  const reading: Reading = {
    disposition: 'accepted',
    reason: null,
    user: scene.user.id,
    newText: scene.message.newText,
    facts,
    question: null,
  };
  const doubt = found.doubts.find((d) => d.reason === 'who') ?? found.doubts[0];
  if (doubt !== undefined) return { ...reading, disposition: 'ask', reason: doubt.reason, question: doubt.question };
  return facts.length === 0 && scene.byUser
    ? { ...reading, disposition: 'ask', reason: 'what', question: WHAT }
    : reading;
}

/** One reading per registered user on the mail (sender, To, Cc, attendees), each with that user alone in view; at least one. Pure: no clock, no network, no chance. */
export function readings(message: Message, context: Context): Reading[] {
  const refused = refusal(message, context);
  if (refused !== null) {
    const user = refused.disposition === 'rejected' ? null : (usersOn(message, context)[0]?.id ?? null);
    return [{ ...refused, user, newText: message.newText, facts: [], question: null }];
  }
  return usersOn(message, context).map((user: User) => judge(sceneFor(message, context, user)));
}

/** What is understood of the mail, for its first user. */
export function read(message: Message, context: Context): Reading {
  const [first] = readings(message, context);
  if (first === undefined) throw new Error('a mail without a user on it has a refusal');
  return first;
}

/** The reading of bytes that are no mail. */
export const unreadable: Reading = {
  disposition: 'rejected',
  reason: 'unreadable',
  user: null,
  newText: '',
  facts: [],
  question: null,
};
