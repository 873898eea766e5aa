import type { Temporal } from 'temporal-polyfill';
import type { Message, Original, Person } from '../message/message';
import { dayIn, monthFirst, offsetZone } from '../time';
import { MAX_READ_CHARS } from './limits';
import { isMachine } from './machines';
import type { Asked, Context, Evidence, Fact, KnownPerson, Thread, User } from './reading';
import type { Bearings } from './days';
import { unwrap } from './sentences';
import { orderShown } from './days';

/** One mail seen for one user: who wrote, to whom, what is new in it, and where its writer stands in time. */
export interface Scene {
  message: Message;
  context: Context;
  user: User;
  sender: Person;
  /** The user wrote it. */
  byUser: boolean;
  /** Everybody in To and Cc who is neither the user nor the product. */
  others: Person[];
  /** Visible To and Cc are all the product's (or nobody's). */
  alone: boolean;
  /** A user's own mail in which instructions and answers count (READING.md, last ruling). */
  mayCommand: boolean;
  /** What the answered letter asked; null unless this is an answer to it. */
  asked: Asked;
  thread: Thread | null;
  /** It answers a letter of ours, as the user alone may. */
  answering: boolean;
  /** Numbered items of the letter answered, where it had several. */
  items: NonNullable<Thread['items']>;
  /** The item that these words answer; null in a whole mail. */
  item: number | null;
  /** The writer's new words, text attachments of an answer included. */
  text: string;
  /** The sender's zone as far as it is known, and their own day when they wrote. */
  zone: string;
  today: Temporal.PlainDate;
}

/** What a reader found, and what it could not settle. */
export interface Findings {
  facts: Fact[];
  doubts: { reason: 'who' | 'when' | 'what'; question: string }[];
}

export type Reader = (scene: Scene, soFar: Findings) => Findings | null;

export const fold = (text: string) => (ASCII.test(text) ? text.toLowerCase().trim() : folded(text));
const ASCII = /^[\0-\x7f]*$/;
const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/[‘’]/g, "'").toLowerCase().trim();

/** The product's own addresses: every address of its domain. */
export const isProduct = (address: string | null, context: Context) =>
  address !== null && address.toLowerCase().endsWith(`@${context.service.domain.toLowerCase()}`);

/** The envelope, To or Cc hold this address of the product's ("intro", "mentor"). */
export function cameTo(local: string, { message, context }: Pick<Scene, 'message' | 'context'>): boolean {
  const all = [...(context.recipients ?? []), ...[...message.to, ...message.cc].map((p) => p.address ?? '')];
  return all.some((a) => a.toLowerCase().startsWith(`${local}@`) && isProduct(a, context));
}

export const isUserAddress = (address: string | null, user: User) =>
  address !== null && user.addresses.some((a) => a.toLowerCase() === address.toLowerCase());

/** People one can write to: no product address, no user, no machine; each once. */
export function persons(list: Person[], scene: Pick<Scene, 'context' | 'user'>): Person[] {
  const seen = new Set<string>();
  return list.filter((p) => {
    const key = p.address ?? fold(p.name ?? '');
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    if (p.address === null) return !sameName(p.name, scene.user.name);
    return !isProduct(p.address, scene.context) && !isUserAddress(p.address, scene.user) && !isMachine(p);
  });
}

const TITLES =
  /^(?:(?:dr|prof|mr|mrs|ms|mx|herr|frau|ing|engr|sir|sister|don|doña|señor|señora|mgr|madame|monsieur|mme|m)\b\.?\s*)+/i;
export const bareName = (name: string) =>
  fold(name)
    .replace(/\([^()]*\)/g, ' ')
    .replace(TITLES, '')
    .replace(/[.,"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export function sameName(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && bareName(a) === bareName(b) && bareName(a) !== '';
}

/** True where every word of `said` is a word of `full` ("Meredith" of "Meredith Lachance"). */
export function bears(full: string | null, said: string): boolean {
  const words = bareName(flip(full ?? '')).split(/[\s-]+/);
  const asked = bareName(said)
    .split(/[\s-]+/)
    .filter((w) => w !== '');
  return asked.length > 0 && asked.every((w) => words.includes(w));
}

/** "Hartmann, Lena" as "Lena Hartmann". */
export function flip(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return !last || !first || more.length > 0 ? name.trim() : `${first} ${last}`;
}

/** "Drexler, Helmut (GRAZ)" as "Helmut Drexler", "Dana Wu (via Shoalnet)" and "Dana Wu via Shoalnet" as "Dana Wu". */
function shownName(name: string): string {
  const open = name.indexOf('(');
  const close = name.indexOf(')', open);
  const bare = open > 0 && close > open ? name.slice(0, open) + name.slice(close + 1) : name;
  const via = bare.search(/\svia\s/i);
  return flip((via > 0 ? bare.slice(0, via) : bare).replace(/^['"]|['"]$/g, ''));
}

export const plain = (p: Person): Person => ({
  name: p.name === null || p.name.trim() === '' ? null : shownName(p.name),
  address: p.address === null ? null : p.address.toLowerCase(),
});

/** Everybody whose address stands somewhere on the mail, its originals included. */
export function everybody(scene: Scene): Person[] {
  const { message } = scene;
  const deep = (list: Original[]): Person[] =>
    list.flatMap((o) => [...(o.from === null ? [] : [o.from]), ...o.to, ...o.cc, ...deep(o.originals)]);
  return persons(
    [...message.from, ...message.to, ...message.cc, ...message.replyTo, ...deep(message.originals)].map(plain),
    scene,
  );
}

export const known = (scene: Scene): KnownPerson[] => scene.context.people ?? [];

/** The one person meant by `name`: of those known and on the mail, if exactly one bears it; the name alone otherwise. */
export function personNamed(name: string, scene: Scene): Person {
  const candidates = new Map<string, Person>();
  const offer = (list: Person[]) => {
    for (const p of list)
      if (p.address !== null && bears(p.name, name)) candidates.set(p.address.toLowerCase(), plain(p));
  };
  offer(scene.thread?.with ?? []);
  if (candidates.size === 0) offer([...known(scene), ...everybody(scene)]);
  const [only] = candidates.values();
  return candidates.size === 1 && only !== undefined
    ? { name: only.name, address: only.address }
    : { name, address: null };
}

/** Evidence for a fact: the words, cut to a readable length. */
export function evidence(words: string, where: Evidence['where'] = 'text'): Evidence {
  const flat = words.replace(/\s+/g, ' ').trim();
  return { words: flat.length > 240 ? `${flat.slice(0, 239)}…` : flat, where };
}

/** The order in which the writer puts day and month: shown by the mail, else by language, else by zone. */
export function dateOrder(scene: Scene): 'dmy' | 'mdy' | null {
  const language = (scene.message.headers.get('content-language') ?? []).join(' ').trim().toLowerCase();
  const first = monthFirst(scene.byUser ? scene.user.timeZone : scene.zone);
  const byZone = first === null ? null : first ? 'mdy' : 'dmy';
  const byLanguage = language.startsWith('en-us') ? 'mdy' : DAY_FIRST.test(language) ? 'dmy' : null;
  return orderShown(scene.text) ?? byLanguage ?? byZone;
}
const DAY_FIRST = /^(?:en-gb|en-in|en-ie|en-au|en-nz|en-za|de|fr|es|pt|it|nl|pl|da|sv|nb)\b/;

/** Where the writer stands; the same object for the same scene, so that what was found from there is known again (days.ts). */
export function bearings(scene: Scene, past = false): Bearings {
  let known = standings.get(scene);
  if (known === undefined)
    standings.set(scene, (known = { told: standing(scene, true), ahead: standing(scene, false) }));
  return past ? known.told : known.ahead;
}
const standings = new WeakMap<Scene, { told: Bearings; ahead: Bearings }>();

/** Day and order are computed when a day was found: most texts name none. */
function standing(scene: Scene, past: boolean): Bearings {
  let order: Bearings['order'] | undefined;
  return {
    past,
    get today() {
      return scene.today;
    },
    get order() {
      return order === undefined ? (order = dateOrder(scene)) : order;
    },
  };
}

const WEEK = 7 * 86_400_000;

/** The sender's new words: what stands under quoted lines included, text attachments of an answer too. */
function ownText(message: Message, answering: boolean): string {
  const attached = answering ? message.textAttachments.map((a) => a.text) : [];
  const inline = message.inline.filter((a) => !message.newText.includes(a.answer.trim())).map((a) => a.answer);
  return [message.newText, ...inline, ...attached].join('\n').trim();
}

function commands(message: Message, context: Context): boolean {
  const visible = [...message.to, ...message.cc];
  const to = message.to.some((p) => isProduct(p.address, context));
  const age = message.date === null ? Infinity : Date.parse(context.now) - Date.parse(message.date);
  return to && visible.every((p) => isProduct(p.address, context)) && age <= WEEK && age >= -WEEK / 7;
}

/** `user` sees `message`. The message has exactly one From. */
export function sceneFor(message: Message, context: Context, user: User): Scene {
  const sender = plain(message.from[0] ?? { name: null, address: null });
  const byUser = isUserAddress(sender.address, user);
  const others = persons([...message.to, ...message.cc].map(plain), { context, user });
  const mayCommand = byUser && commands(message, context);
  const answering = mayCommand && isAnswer(message, context);
  const zone = byUser || !message.dateOffset ? user.timeZone : offsetZone(message.dateOffset);
  const thread = context.thread ?? null;
  let today: Temporal.PlainDate | null = null;
  return {
    message,
    context,
    user,
    sender,
    byUser,
    others,
    alone: others.length === 0,
    mayCommand,
    ...askedOf(thread, answering),
    thread,
    answering,
    item: null,
    text: unwrap(ownText(message, answering).slice(0, MAX_READ_CHARS)),
    zone,
    get today() {
      return (today ??= dayIn(message.date ?? context.now, zone));
    },
  };
}

/** What an answer answers. Items count as such where there are several, or the letter is a morning's. */
function askedOf(thread: Thread | null, answering: boolean): Pick<Scene, 'asked' | 'items'> {
  if (thread === null || !answering) return { asked: null, items: [] };
  const { asked, about, items = [] } = thread;
  return { asked, items: items.length > 1 || about === 'digest' ? items : [] };
}

/** It came to a reply address. */
function isAnswer(message: Message, context: Context): boolean {
  const recipients = [...(context.recipients ?? []), ...message.to.map((p) => p.address ?? '')];
  return recipients.some((r) => /^reply\+/i.test(r) && isProduct(r, context));
}
