/** Drafts: mails that the user may send to somebody else, in the user's voice, with our plain log address in Bcc and no token. */
import type { Person } from '../message/message';
import { trimEndOf } from '../trim';
import type { Introduction, Meeting } from '../workflow/records';
import { draft, firsts, firstsIn, letterTo, phrasesFor, re, type Desk } from './draft';
import type { Draft } from './letter';
import { PHRASES, type Phrases } from './phrases.data';
import { asSentence, toAddressee } from './voice';
import { dateWords, dayOf, offeredTimes, personView, spanWords, zoneThere } from './views';

export type { Desk } from './draft';

const times = (desk: Desk, phrases: Phrases): string =>
  offeredTimes(desk.now, desk.me.timeZone, desk.me.meets, phrases)
    .map((t) => `- ${t}`)
    .join('\n');

/** Answer to all that thanks the introducer, moves them to Bcc and offers three times. */
export function replyAll(desk: Desk, ws: Introduction[]): Draft {
  const contacts = ws.flatMap((w) => w.with);
  const introducers = ws[0]?.introducers ?? [];
  const thread = ws[0]?.thread ?? null;
  const phrases = phrasesFor(desk, contacts);
  const thanks = introducers.length > 0 ? phrases.bring(firstsIn(introducers, phrases)) : '';
  const ask = [
    phrases.ask(contacts.length > 1),
    ...(desk.me.me === null ? [] : [phrases.me(asSentence(desk.me.me))]),
    phrases.suits,
  ];
  const title = `To ${firsts(contacts)}${introducers.length > 0 ? ` (${firsts(introducers)} in Bcc)` : ''}: your answer`;
  return draft(desk, {
    kind: 'reply-all',
    title,
    to: contacts,
    bcc: introducers,
    subject: re(thread, 'Thank you for the introduction'),
    thread,
    text: letterTo(desk, contacts, [thanks, ask.join(' '), times(desk, phrases), phrases.out]),
  });
}

/** At most 45 words. */
export function bump(desk: Desk, w: Introduction): Draft {
  return draft(desk, {
    kind: 'bump',
    title: `To ${firsts(w.with)}: a short word`,
    to: w.with,
    subject: re(w.thread, 'A short word'),
    thread: w.thread,
    text: letterTo(desk, w.with, [phrasesFor(desk, w.with).bump]),
  });
}

/** To the introducer, at most 60 words: what came of it so far. */
export function introducerWord(desk: Desk, w: Introduction): Draft | null {
  if (w.introducers.length === 0) return null;
  const phrases = phrasesFor(desk, w.introducers, w.with);
  const who = firstsIn(w.with, phrases);
  return draft(desk, {
    kind: 'introducer-word',
    title: `To ${firsts(w.introducers)}: how it stands`,
    to: w.introducers,
    subject: re(w.thread, phrases.introduction(who)),
    thread: null,
    text: letterTo(desk, w.introducers, [phrases.word(who)], phrases),
  });
}

/** Two lines on the day before, with both clocks where theirs is another. */
export function confirmation(desk: Desk, m: Meeting): Draft | null {
  if (m.start === null) return null;
  const [first] = m.with;
  const phrases = phrasesFor(desk, m.with);
  const here = desk.me.timeZone;
  const there = zoneThere(m, here, first && desk.record(first));
  const mine = there === null ? null : spanWords(m.start, m.end, here, phrases);
  return draft(desk, {
    kind: 'confirmation',
    title: `To ${firsts(m.with)}: until then`,
    to: m.with,
    subject: re(m.thread, 'Our talk'),
    thread: m.thread,
    text: letterTo(desk, m.with, [phrases.confirm(spanWords(m.start, m.end, there ?? m.zone ?? here, phrases), mine)]),
  });
}

/** What leads from one note to the next, and means nothing once they stand apart. */
const LEAD =
  /^(?:(?:two|three|a few|some) (?:things|points|takeaways)[^:]{0,30}:|and|also|then|plus|first(?:ly)?,|second(?:ly)?,)\s+/i;

const sentence = (note: string): string => {
  const words = note.trim().replace(LEAD, '').replace(LEAD, '').trim().replace(/\s+/g, ' ');
  const trimmed = trimEndOf(words, '.;,');
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
};
const bullets = (notes: string[]): string => notes.map((n) => `- ${sentence(n)}`).join('\n');

/** Lines that the user keeps for themselves never go into a draft. */
const shareable = (notes: string[]): string[] => notes.filter((n) => !/^\s*private\b/i.test(n));

/** The contact's names, by which notes speak of them; with one contact alone *she* and *he* are certain. */
const turned = (m: Meeting, note: string): string =>
  m.with.length === 1
    ? toAddressee(
        note,
        m.with.flatMap((p) => (p.name === null ? [] : [p.name, personView(p).first])),
      )
    : note;

const HAS_DAY = /\b(by|before|on|until|today|tomorrow)\b/i;

/** "(I owe) her the report, told her she'd have it": what is owed, up to the first comma. */
const OWED = /^(?:owe )?(?:her|him|them) ([^,;]+)/i;

function owes(what: string, due: string | null): string {
  const by = due === null || HAS_DAY.test(what) ? '' : ` by ${dateWords(due)}`;
  return `I have not forgotten what I owe you: ${what.trim()}. You will have it${by === '' ? ' soon' : by}.`;
}

function promise(m: Meeting, phrases: Phrases): string {
  const [first] = m.actions.filter((a) => !a.done);
  if (!first) return '';
  const day = first.due === null ? null : dateWords(first.due, phrases);
  return phrases === PHRASES['en'] ? promiseInEnglish(m, first) : phrases.promise(trimEndOf(first.text, '.;'), day);
}

function promiseInEnglish(m: Meeting, first: Meeting['actions'][number]): string {
  const bare = trimEndOf(first.text.trim(), '.;').replace(
    /^(i('ll| will| promised to| want to| should| must| need to)?|to)\s+/i,
    '',
  );
  const owed = OWED.exec(bare)?.[1];
  if (owed !== undefined) return owes(owed, first.due);
  const words = turned(m, `${bare.charAt(0).toLowerCase()}${bare.slice(1)}`);
  const due = first.due === null || HAS_DAY.test(words) ? '' : `, by ${dateWords(first.due)}`;
  return `As I said I would, I am going to ${words}${due}.`;
}

/** 60 to 120 words with two points from the user's own notes, in the user's own words. */
export function thankYou(desk: Desk, m: Meeting): Draft {
  const phrases = phrasesFor(desk, m.with);
  // Notes stand as the user wrote them where the frame is in another language than English.
  const isEnglish = phrases === PHRASES['en'];
  const points = shareable(m.takeaways)
    .slice(0, 2)
    .map((note) => (isEnglish ? turned(m, note) : note));
  const open = phrases.thanks(m.start === null ? null : dayOf(m.start, desk.me.timeZone, phrases), points.length);
  const offer = m.offered.length > 0 ? phrases.offer(firstsIn(m.offered, phrases)) : '';
  return draft(desk, {
    kind: 'thank-you',
    title: `To ${firsts(m.with)}: thank you`,
    to: m.with,
    subject: re(m.thread, 'Thank you'),
    thread: m.thread,
    text: letterTo(desk, m.with, [open, bullets(points), promise(m, phrases), offer, phrases.end]),
  });
}

const INTRODUCER_WORDS_MAX = 60;
const countWords = (text: string): number => text.split(/\s+/).length;

/** To the introducer, at most 60 words: that they met, and what it changed: both points, or one where two would be too long. */
export function introducerThanks(desk: Desk, m: Meeting, to: Person[] = m.introducers): Draft | null {
  if (to.length === 0) return null;
  const points = shareable(m.takeaways).slice(0, 2);
  const phrases = phrasesFor(desk, to, m.with);
  const write = (told: string[]): string => {
    const what = told.length > 0 ? `${phrases.took}\n\n${bullets(told)}` : '';
    return letterTo(desk, to, [phrases.met(firstsIn(m.with, phrases)), what, phrases.thinking], phrases);
  };
  const whole = write(points);
  return draft(desk, {
    kind: 'introducer-thanks',
    title: `To ${firsts(to)}: what came of it`,
    to,
    subject: phrases.introduction(firstsIn(m.with, phrases)),
    thread: null,
    text: countWords(whole) > INTRODUCER_WORDS_MAX ? write(points.slice(0, 1)) : whole,
  });
}

/** In good faith, after a no-show or a cancellation: to find another time. */
export function goodFaith(desk: Desk, m: Meeting): Draft {
  const phrases = phrasesFor(desk, m.with);
  const begin = m.ownFault ? phrases.ownFault : phrases.missed;
  const text = letterTo(desk, m.with, [begin, times(desk, phrases), phrases.season]);
  return draft(desk, {
    kind: 'good-faith',
    title: `To ${firsts(m.with)}: another time`,
    to: m.with,
    subject: re(m.thread, 'Another time'),
    thread: m.thread,
    text,
  });
}

/** Weeks later: what the user did with it. */
export function closeLoop(desk: Desk, m: Meeting): Draft {
  const did = m.actions
    .filter((a) => a.done)
    .slice(0, 2)
    .map((a) => a.text);
  const what =
    did.length > 0
      ? `I wanted to tell you what I did after our talk:\n\n${bullets(did)}`
      : 'I wanted to tell you what I did after our talk: (one sentence of yours goes here).';
  return draft(desk, {
    kind: 'loop',
    title: `To ${firsts(m.with)}: what came of it`,
    to: m.with,
    subject: re(m.thread, 'What came of our talk'),
    thread: m.thread,
    text: letterTo(desk, m.with, [what, 'Thank you again; it made a difference.']),
  });
}

/** Offers times once the contact has answered. */
export function suggestTimes(desk: Desk, w: Introduction): Draft {
  const phrases = phrasesFor(desk, w.with);
  const text = letterTo(desk, w.with, [phrases.answered, times(desk, phrases), phrases.other]);
  return draft(desk, {
    kind: 'times',
    title: `To ${firsts(w.with)}: three times`,
    to: w.with,
    subject: re(w.thread, 'A time to talk'),
    thread: w.thread,
    text,
  });
}
