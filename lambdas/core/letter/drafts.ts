/** Drafts: mails that the user may send to somebody else, in the user's voice, with our plain log address in Bcc and no token. */
import type { Person } from '../message/message';
import { trimEndOf } from '../trim';
import type { Introduction, Meeting } from '../workflow/records';
import { draft, firsts, letterTo, re, type Desk } from './draft';
import type { Draft } from './letter';
import { toAddressee } from './voice';
import { dateWords, dayOf, offeredTimes, personView, spanWords } from './views';

export type { Desk } from './draft';

/** Answer to all that thanks the introducer, moves them to Bcc and offers three times. */
export function replyAll(desk: Desk, ws: Introduction[]): Draft {
  const contacts = ws.flatMap((w) => w.with);
  const introducers = ws[0]?.introducers ?? [];
  const thread = ws[0]?.thread ?? null;
  const thanks =
    introducers.length > 0 ? `${firsts(introducers)}, thank you for bringing us together; I am moving you to Bcc.` : '';
  const who = desk.me.me === null ? '' : ` A word about me: ${desk.me.me}`;
  const ask = `${contacts.length === 1 ? 'I' : 'To each of you: I'} would be glad of 20 to 30 minutes to hear how you came to what you do now.${who} Would one of these times suit you?`;
  const times = offeredTimes(desk.now, desk.me.timeZone, desk.me.meets)
    .map((t) => `- ${t}`)
    .join('\n');
  const out = 'If none of them does, name one that is better for you, and if this is a busy season, I understand.';
  const title = `To ${firsts(contacts)}${introducers.length > 0 ? ` (${firsts(introducers)} in Bcc)` : ''}: your answer`;
  return draft(desk, {
    kind: 'reply-all',
    title,
    to: contacts,
    bcc: introducers,
    subject: re(thread, 'Thank you for the introduction'),
    thread,
    text: letterTo(desk, contacts, [thanks, ask, times, out]),
  });
}

/** At most 45 words. */
export function bump(desk: Desk, w: Introduction): Draft {
  const text = letterTo(desk, w.with, [
    'I am coming back to my note of last week in case it slipped under. A short call would mean a lot, whenever it suits you; and if now is not the time, that is quite all right.',
  ]);
  return draft(desk, {
    kind: 'bump',
    title: `To ${firsts(w.with)}: a short word`,
    to: w.with,
    subject: re(w.thread, 'A short word'),
    thread: w.thread,
    text,
  });
}

/** To the introducer, at most 60 words: what came of it so far. */
export function introducerWord(desk: Desk, w: Introduction): Draft | null {
  if (w.introducers.length === 0) return null;
  const text = letterTo(desk, w.introducers, [
    `Thank you again for introducing me to ${firsts(w.with)}. I wrote and have not heard back yet, which is quite all right; I only wanted you to know. If there is a better moment or way, I am glad of a hint.`,
  ]);
  return draft(desk, {
    kind: 'introducer-word',
    title: `To ${firsts(w.introducers)}: how it stands`,
    to: w.introducers,
    subject: re(w.thread, `Your introduction to ${firsts(w.with)}`),
    thread: null,
    text,
  });
}

/** Two lines on the day before. */
export function confirmation(desk: Desk, m: Meeting): Draft | null {
  if (m.start === null) return null;
  const text = letterTo(desk, m.with, [
    `I look forward to our talk on ${spanWords(m.start, m.end, m.zone ?? desk.me.timeZone)}. If anything has changed on your side, a word is enough.`,
  ]);
  return draft(desk, {
    kind: 'confirmation',
    title: `To ${firsts(m.with)}: until then`,
    to: m.with,
    subject: re(m.thread, 'Our talk'),
    thread: m.thread,
    text,
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

function promise(m: Meeting): string {
  const [first] = m.actions.filter((a) => !a.done);
  if (!first) return '';
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
  const points = shareable(m.takeaways)
    .slice(0, 2)
    .map((note) => turned(m, note));
  const day = m.start === null ? '' : ` on ${dayOf(m.start, desk.me.timeZone)}`;
  const open = `Thank you for the time you gave me${day}. ${points.length === 2 ? 'These two points have stayed with me since, and I am going on with them' : 'This has stayed with me since, and I am going on with it'}:`;
  const offer =
    m.offered.length > 0
      ? `I would gladly take up your offer to put me in touch with ${firsts(m.offered)}, whenever it suits you.`
      : '';
  const end = 'I will tell you what comes of it, and if there is ever something I can do in return, please say so.';
  return draft(desk, {
    kind: 'thank-you',
    title: `To ${firsts(m.with)}: thank you`,
    to: m.with,
    subject: re(m.thread, 'Thank you'),
    thread: m.thread,
    text: letterTo(desk, m.with, [open, bullets(points), promise(m), offer, end]),
  });
}

const INTRODUCER_WORDS_MAX = 60;
const countWords = (text: string): number => text.split(/\s+/).length;

/** To the introducer, at most 60 words: that they met, and what it changed: both points, or one where two would be too long. */
export function introducerThanks(desk: Desk, m: Meeting, to: Person[] = m.introducers): Draft | null {
  if (to.length === 0) return null;
  const points = shareable(m.takeaways).slice(0, 2);
  const write = (told: string[]): string => {
    const what = told.length > 0 ? `What I took from it:\n\n${bullets(told)}` : '';
    const met = `${firsts(m.with)} and I have met, thanks to you.`;
    return letterTo(desk, to, [met, what, 'Thank you for thinking of me.']);
  };
  const whole = write(points);
  return draft(desk, {
    kind: 'introducer-thanks',
    title: `To ${firsts(to)}: what came of it`,
    to,
    subject: `Your introduction to ${firsts(m.with)}`,
    thread: null,
    text: countWords(whole) > INTRODUCER_WORDS_MAX ? write(points.slice(0, 1)) : whole,
  });
}

/** In good faith, after a no-show or a cancellation: to find another time. */
export function goodFaith(desk: Desk, m: Meeting): Draft {
  const times = offeredTimes(desk.now, desk.me.timeZone, desk.me.meets)
    .map((t) => `- ${t}`)
    .join('\n');
  const text = letterTo(desk, m.with, [
    m.ownFault
      ? 'I am sorry that I was not there; the fault is mine, and I regret the time it cost you. If you would still like to talk, would one of these times do?'
      : 'Something must have come in between, as it does. I would still be glad to talk; would one of these times be easier?',
    times,
    'If this is not a good season, that is quite all right too.',
  ]);
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
  const times = offeredTimes(desk.now, desk.me.timeZone, desk.me.meets)
    .map((t) => `- ${t}`)
    .join('\n');
  const text = letterTo(desk, w.with, [
    'Thank you for your answer. To make it easy, here are three times that I can keep free:',
    times,
    'Any other that suits you better is fine too.',
  ]);
  return draft(desk, {
    kind: 'times',
    title: `To ${firsts(w.with)}: three times`,
    to: w.with,
    subject: re(w.thread, 'A time to talk'),
    thread: w.thread,
    text,
  });
}
