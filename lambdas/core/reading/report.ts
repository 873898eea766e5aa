import type { Person } from '../message/message';
import { deadline, findDays } from './days';
import { flat, phrases } from './phrases';
import type { Action } from './reading';
import { dictated, namedIn } from './report-people';
import { nothingPromised } from './report-core';
import { lessonIn } from './report-lesson';
import { beside, breaths, clean, isAdvised, isOffer, promised, referralAt, splitPromises, tidy } from './report-prose';
import { partOf, sections, table, type Part, type Row, type Section } from './report-sections';
import { DONE, NOT_THANKED, THANK, THANKED } from './report-words.data';
import { bearings, bears, fold, type Scene } from './scene';
import { bullet, sentences } from './sentences';
import { mend } from './typos';

/** What a report of a conversation holds, in the writer's words. */
export interface Report {
  takeaways: string[];
  actions: Action[];
  referrals: Person[];
  /** Referrals that the contact offered to make. */
  offered: Person[];
  thanked: boolean | null;
}

export const nothing = (): Report => ({ takeaways: [], actions: [], referrals: [], offered: [], thanked: null });

const WORDS = {
  done: phrases(DONE),
  thank: phrases(THANK),
  thanked: phrases(THANKED),
  notThanked: phrases(NOT_THANKED),
};
/** Enough for any report that people write. */
const LONGEST = 20_000;

/** A word that denies, or puts off, somewhere in the clause that speaks of thanks. */
const DENIED =
  /(?<![\p{L}'])(?:not|never|nobody|no one|nor|without|should|ought|would|could|wish|forgot|forgotten|meant|hope|haven't|hasn't|didn't|havent|didnt|nicht|nie|niemand|niemandem|niemanden|kein|keine[mnrs]?|ne|pas|jamais|personne|aucun|aucune|no|nunca|nadie|jamas|todavia no|nao|ninguem|non|mai|nessuno|ancora|niet|nooit|niemand|nie|nikt|nikomu|nikogo|nigdy|inte|ingen|aldrig|ikke|aldri|nikdy|nikomu|не|никого|нікого|никому|ні)(?![\p{L}'])|(?<!\p{L})n'|\p{L}n't(?!\p{L})/u;
const saysSo = (clause: string): boolean =>
  WORDS.thank.test(clause) && WORDS.thanked.test(clause) && !DENIED.test(clause) && !WORDS.notThanked.test(clause);

/** The writer says that thanks have gone out. */
export const saysThanked = (text: string): boolean =>
  sentences(text.slice(0, LONGEST)).some(
    (s) =>
      !WORDS.notThanked.test(flat(mend(s.text))) &&
      s.text.split(/[,;:–—()]|\s(?:but|aber|mais|pero|mas|ma|maar)\s/).some((c) => saysSo(flat(mend(c)))),
  );

/** "Before" in front of a day, in the languages that say so. */
const BEFORE =
  /(?<!\p{L})(?:before|ahead of|avant|antes|prima|vor|voor|przed|före|innan|før|inden|před|перед|раніше)\s+(?:(?:the|le|du|de|del|d[aeo]l?|dem|den|de|di|el)\s+)?$/iu;

/** A due date is a day from today on; "last week" is none. */
function dueIn(text: string, scene: Scene): string | null {
  const [first] = findDays(text, bearings(scene));
  const before = first !== undefined && BEFORE.test(text.slice(Math.max(0, first.at - 16), first.at));
  const due = before ? first.date.subtract({ days: 1 }).toString() : deadline(text, bearings(scene));
  return due !== null && due >= scene.today.toString() ? due : null;
}

function addAction(report: Report, words: string, scene: Scene, around = words): void {
  const text = clean(words);
  if (
    text.length < 3 ||
    /^(?:(?:her|him|them|ihr|ihm) )?(?:nothing|none|no|n\/a|nichts|keine|rien|nada|niente|niets|nic|inget|ничего|-)\b/i.test(
      text,
    )
  )
    return;
  report.actions.push({ text, due: dueIn(text, scene) ?? dueIn(around, scene) });
}

/** Under a list of actions "Farida Haddad: share the protocol" is hers; the writer's own name or "me" leads the writer's. */
function ownAction(item: string, scene: Scene): string | null {
  if (/^\s*(?:[-*•]\s+)?\[x\]/i.test(item)) return null;
  const text = clean(item);
  const owner = /^([\p{L}][\p{L}.'’ -]{0,38}?)(?:\s*:\s|\s+[–-]\s|\s+to\s(?=\p{Ll}))/u.exec(text);
  const name = owner?.[1] ?? '';
  if (owner === null || !(/^\p{Lu}\S*(?:\s\p{Lu}\S*)*$/u.test(name) || isMe(name))) return text;
  if (isMe(name) || bears(scene.user.name, name)) return text.slice(owner[0].length);
  return isPerson(name, owner[0].includes(':'), scene) ? null : text;
}
const isMe = (name: string) => /^(?:me|i|mine|you|ich|moi|je|yo|eu|io|ik|ja|jag|jeg|ben|я)$/i.test(name);
const isPerson = (name: string, byColon: boolean, scene: Scene) => {
  const known = [...(scene.thread?.with ?? []), ...(scene.context.people ?? [])];
  return (
    (byColon && name.includes(' ')) || /^(?:she|he|they)$/.test(fold(name)) || known.some((p) => bears(p.name, name))
  );
};

function addPart(report: Report, { part, body }: { part: Part; body: string }, scene: Scene): void {
  if (part === 'thanked') {
    const words = flat(mend(body));
    report.thanked ||= (WORDS.done.test(words) || WORDS.thanked.test(words)) && !WORDS.notThanked.test(words);
    return;
  }
  for (const item of itemsOf(body)) {
    if (part === 'referrals') report.referrals.push(...peopleIn(item, scene));
    else if (part === 'actions') addOwn(report, item, scene);
    else addTakeaway(report, item, scene);
  }
}
function addOwn(report: Report, item: string, scene: Scene): void {
  const own = ownAction(item, scene);
  if (own !== null) addAction(report, promised(own) ?? own, scene, own);
}
function peopleIn(text: string, scene: Scene, from = 0): Person[] {
  const named = namedIn(text, scene, from);
  return named.length > 0 ? named : dictated(text, scene);
}

/** Under a heading for lessons a promise, a referral or a word of thanks may still follow in the same breath. */
function addTakeaway(report: Report, item: string, scene: Scene): void {
  const text = clean(item);
  const foreign =
    promised(text) !== null || (referralAt(text) !== null && peopleIn(text, scene).length > 0) || /\bthank/i.test(text);
  if (foreign) addProse(report, text, scene);
  else if (text.length > 2) report.takeaways.push(text);
}

/** Sentences; "bis 18. Dezember" and "by 11.12. my curves" end none. */
function wholeSentences(text: string): string[] {
  const result: string[] = [];
  let end = 0;
  for (const s of sentences(text)) {
    const before = result.at(-1) ?? '';
    const dated = /(?:^|\D)\d{1,2}\.$/.test(before) && !text.slice(end, s.at).includes('\n') && AFTER_DATE.test(s.text);
    if (dated) result[result.length - 1] = `${before} ${s.text}`;
    else result.push(s.text);
    end = s.at + s.text.length;
  }
  return result;
}

const AFTER_DATE = /^(?:\p{Ll}|(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{Ll}*\b)/u;

/** List items where there are any, else sentences. */
function itemsOf(text: string): string[] {
  const lines = text.split('\n').filter((l) => l.trim() !== '');
  const rows = lines.length > 1 && lines.every((l) => l.length < 90 && !bullet.test(l) && !/[.!?]\s+\p{Lu}/u.test(l));
  if (rows) return lines.filter((l) => clean(l).length > 2);
  return wholeSentences(text.replace(/\s(?=\d[.)]\s)/g, '\n')).filter((t) => clean(t).length > 2);
}

/** One sentence of free prose. */
function addProse(report: Report, sentence: string, scene: Scene): void {
  const text = sentence.replace(/\s+/g, ' ');
  const at = referralAt(text);
  const people = at === null ? [] : peopleIn(text, scene, at);
  report.referrals.push(...people);
  if (isOffer(text)) report.offered.push(...people);
  if (people.length > 0 && !/\bi(?:['’]ll| will)\b/i.test(text)) {
    const own = beside(text);
    if (own !== null) addAction(report, own, scene);
    return;
  }
  const promises = splitPromises(text)
    .map((part) => ({ part, what: isAdvised(part) ? null : promised(part) }))
    .filter((p): p is { part: string; what: string } => p.what !== null);
  for (const { part, what } of promises) addAction(report, tidy(what), scene, part);
  const lesson = promises.length === 0 ? lessonIn(text) : null;
  if (lesson !== null) report.takeaways.push(clean(lesson));
}

/** Outside all headings a list item is a takeaway, unless it promises, refers or signs; the rest is prose. */
function addLoose(report: Report, text: string, scene: Scene): void {
  const item = clean(text);
  const said = bullet.test(text) && !bears(scene.user.name, item) && !/^(?:we|i) (?:met|spoke|talked)\b/i.test(item);
  if (said) addTakeaway(report, item, scene);
  else for (const part of breaths(text)) addProse(report, part, scene);
}

function addRow(report: Report, row: Row, scene: Scene): void {
  for (const { part, text } of row.cells) {
    if (part === 'actions') {
      const own = ownAction(text, scene);
      if (own !== null) addAction(report, promised(own) ?? own, scene, `${own} ${row.due}`);
    } else if (part !== null) addPart(report, { part, body: text }, scene);
    else addLoose(report, `- ${text}`, scene);
  }
}

const asWritten = ({ message }: Scene): string =>
  [message.newText, ...message.textAttachments.map((a) => a.text)].join('\n');

/** The parts of a report: answers under the questions of our letter, and text with headings. */
function partsOf(scene: Scene, text: string): Section[] {
  const inline = scene.message.inline.map((a) => ({ part: partOf(a.question), body: a.answer }));
  if (scene.item !== null || !inline.some((a) => a.part !== null)) return sections(text);
  return [...inline, ...scene.message.textAttachments.flatMap((a) => sections(a.text))];
}

function addBody(report: Report, body: string, scene: Scene): void {
  const all = wholeSentences(body);
  for (const s of all) addLoose(report, s, scene);
  if (all.some(nothingPromised)) report.actions = [];
}

/** Reads a report of the user's own: answers under their questions, tables, lists under headings, and prose. */
export function labelled(scene: Scene): Report {
  const report = nothing();
  const grid = scene.item === null ? table(asWritten(scene).slice(0, LONGEST)) : null;
  for (const row of grid?.rows ?? []) addRow(report, row, scene);
  const text = grid === null ? scene.text.slice(0, LONGEST) : grid.rest;
  for (const { part, body } of partsOf(scene, text)) {
    if (part !== null) addPart(report, { part, body }, scene);
    else addBody(report, body, scene);
  }
  report.referrals = unique(report.referrals);
  return report;
}

/** Reads only what stands under headings: of a text that somebody else, or a machine, wrote. */
export function headed(scene: Scene, text: string): Report {
  const report = nothing();
  for (const { part, body } of sections(text.slice(0, LONGEST)))
    if (part !== null) addPart(report, { part, body }, scene);
  report.referrals = unique(report.referrals);
  return report;
}

function unique(people: Person[]): Person[] {
  return people.filter((p, i) => people.findIndex((q) => (q.address ?? q.name) === (p.address ?? p.name)) === i);
}
