import type { Message } from '../message/message';
import { parseSignature } from '../message/signature';
import { calendarPeople } from './calendar';
import { refusal, usersOn } from './disposition';
import { isKnown } from './exchange';
import { gather, type Traced } from './gather';
import type { Context, Reading, Reason, User } from './reading';
import { sceneFor, type Findings, type Scene } from './scene';
import { unclearIn } from './who';

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

function signatureOf({ signature, from }: Message): Pick<Reading, 'signature'> {
  const fields = signature === null ? null : parseSignature(signature, from[0]?.name ?? null);
  return fields === null ? {} : { signature: fields };
}

/** What a machine's mail tells beside that it is one: when somebody is back, which address is dead. */
function told({ returnsOn, deadAddress }: Message): Pick<Reading, 'returnsOn' | 'deadAddress'> {
  return { ...(returnsOn === null ? {} : { returnsOn }), ...(deadAddress ? { deadAddress } : {}) };
}

const WHAT = 'I could not make out what this is about. What would you like me to note?';

/** A reading, and which reader found each of its facts. */
export interface Explained {
  reading: Reading;
  readers: string[];
}

function judge(scene: Scene): Explained {
  const found = gather(scene);
  const refused = scene.byUser ? null : ofOther(scene, found);
  return refused === null
    ? { reading: settled(scene, found), readers: found.readers }
    : { reading: refused, readers: [] };
}

function settled(scene: Scene, { facts, doubts }: Traced): Reading {
  const reading: Reading = {
    disposition: 'accepted',
    reason: null,
    user: scene.user.id,
    newText: scene.message.newText,
    facts,
    question: null,
    ...signatureOf(scene.message),
  };
  const doubt = doubts.find((d) => d.reason === 'who') ?? doubts[0] ?? unclearIn(facts, scene);
  if (doubt !== null) return { ...reading, disposition: 'ask', reason: doubt.reason, question: doubt.question };
  return facts.length === 0 && scene.byUser
    ? { ...reading, disposition: 'ask', reason: 'what', question: WHAT }
    : reading;
}

/** As `readings`, each with the names of the readers that found its facts, in their order. */
export function explained(message: Message, context: Context): Explained[] {
  const refused = refusal(message, context);
  if (refused !== null) {
    const user = refused.disposition === 'rejected' ? null : (usersOn(message, context)[0]?.id ?? null);
    const beside = refused.disposition === 'ignored' ? told(message) : {};
    const reading = { ...refused, user, newText: message.newText, facts: [], question: null, ...beside };
    return [{ reading, readers: [] }];
  }
  return usersOn(message, context).map((user: User) => judge(sceneFor(message, context, user)));
}

/** One reading per registered user on the mail (sender, To, Cc, attendees), each with that user alone in view; at least one. Pure: no clock, no network, no chance. */
export const readings = (message: Message, context: Context): Reading[] =>
  explained(message, context).map((e) => e.reading);

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
