import type { Person } from '../message/message';
import { deadline } from './days';
import { distinct, mentions } from './names';
import type { Action } from './reading';
import { bearings, bears, type Scene } from './scene';
import { bullet, sentences } from './sentences';

/** What a report of a conversation holds, in the writer's words. */
export interface Report {
  takeaways: string[];
  actions: Action[];
  referrals: Person[];
  /** Referrals that the contact offered to make. */
  offered: Person[];
  thanked: boolean | null;
}

type Part = 'takeaways' | 'actions' | 'referrals' | 'thanked';

/** A heading, or a question of the letter that is answered below it. */
const HEADINGS: [RegExp, Part][] = [
  [/\b(?:thank(?:ed|s| you)?)\b/i, 'thanked'],
  [
    /\b(?:point (?:you|me)|introduc\w*|refer\w*|should (?:i|you) (?:talk|meet)|name[ds]? (?:any|some)|people to (?:talk|meet)|who else|contacts?)\b/i,
    'referrals',
  ],
  [
    /\b(?:promise|to[- ]?do|actions?|next steps?|on my side|my side|i will|follow[- ]?ups?|what (?:will|are) you|homework|i owe|to dos?|tasks?)\b/i,
    'actions',
  ],
  [
    /\b(?:take ?aways?|took? away|take away|learn(?:ed|t|ings?)?|notes|lessons?|insights?|key points?|main points?|what stuck|highlights?)\b/i,
    'takeaways',
  ],
];
const partOf = (heading: string): Part | null => HEADINGS.find(([p]) => p.test(heading))?.[1] ?? null;

const PROMISE =
  /(?:^|[,;:]\s*|\b(?:and|but|so|then|also)\s+)(?:i(?:['’]ll| will| shall|['’]m going to| am going to| need to| have to| must| should| owe| promised(?: \p{L}+)? to| promised(?: \p{L}+)?| committed to| have committed to|['’]ve committed to| said i(?:['’]d| would)| told \p{L}+ i(?:['’]d| would)| agreed to|['’]ve promised(?: \p{L}+)? to| have promised(?: \p{L}+)? to| want to)|next step(?:s)?(?: is| are|:)?(?: to)?|to-?do(?: is)?:?|my (?:homework|job|task|part)(?: is|:)(?: to)?|action(?:s| items?)?:|promised(?: \p{L}+)? to|need to|must)\s+(?:also |then |now |just )?(?<what>[^;]+)/iu;
const NO_ACTION =
  /\b(?:leave it|let (?:it|you)|never|not |be (?:glad|happy|fine|there)|see (?:how|what)|think about|say\b|admit|confess|remember|miss|wait|stop calling)/i;
const REFERRAL =
  /\b(?:(?<=^\W*)(?:talk|speak|write|reach out) to |(?:i|we) (?:should|must|ought to|could|need to|might want to) (?:really |also |definitely )?(?:talk|speak|meet|write|reach out|get in touch|contact|connect)|(?:told|said|suggest(?:s|ed)?|recommend(?:s|ed)?|advis(?:es|ed)|urged)[^.]{0,50}\b(?:talk|speak|meet|contact|write|reach out|get in touch|look up|connect|to )|pointed me (?:to|at|towards)|referred me to|point(?:s|ed)? (?:me )?to|wants? me to (?:meet|talk|speak|contact|write)|put me on to|gave me (?:the )?(?:name|contact|number|address)|named|(?:will|['’]ll|offered to|going to|would|can|promised to) (?:introduce|connect|put) me|mentioned|recommend(?:s|ed)|suggest(?:s|ed))\b/i;
const OFFERED = /\b(?:will|['’]ll|offered to|going to|promised to|is happy to|would) (?:introduce|connect|put) me\b/i;
const LESSON =
  /\b(?:(?:(?:his|her|their|the|my) )?(?:main |key |biggest |big |first |second |best |other )?(?:point|advice|lesson|takeaway|tip|insight|message|thing)\b[^.]{0,60}?(?:is|was|:)|learn(?:ed|t)|took away|take away|takeaway|(?:she|he|they) (?:said|says|thinks?|feels?|believes?|told me|explained|argued|warned|reckons?|advised)|turns out|realis?z?ed|apparently|never |always |stuck with me)\b/i;
const ABOUT_SELF = /^(?:i|we|yes|no|so|kindly|thanks|thank|please|best|dear|hi|hello)\b/i;

const clean = (text: string) =>
  text
    .replace(bullet, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:–-]\s*/, '')
    .replace(/\s*[.;,]$/, '');

function addAction(report: Report, words: string, scene: Scene): void {
  const text = clean(words);
  if (text.length > 2 && !/^(?:nothing|none|no|n\/a|-)\b/i.test(text))
    report.actions.push({ text, due: dueIn(text, scene) });
}

/** A due date is a day the words name as such; "next call on Thursday" is none. */
const dueIn = (text: string, scene: Scene): string | null => deadline(text, bearings(scene));

const named = (text: string, scene: Scene): Person[] =>
  distinct(mentions(text, scene), scene).filter((p) => !aboutContact(p, scene));
const aboutContact = (p: Person, scene: Scene) =>
  scene.thread?.with.some(
    (w) =>
      (p.address !== null && w.address === p.address) ||
      (p.name !== null && w.name !== null && w.name.includes(p.name)),
  ) === true;

function addPart(report: Report, part: Part, words: string, scene: Scene): void {
  if (part === 'thanked') {
    report.thanked ||= /^\W*(?:yes|yep|done|already|sent|i (?:have|did)|it['’]s (?:out|gone))/i.test(words);
    return;
  }
  if (part === 'referrals') {
    report.referrals.push(...named(words, scene));
    return;
  }
  for (const item of itemsOf(words)) {
    if (part === 'actions') addAction(report, promised(item) ?? item, scene);
    else addTakeaway(report, item, scene);
  }
}

/** Under a heading for lessons a promise, a referral or a word of thanks may still follow in the same breath. */
function addTakeaway(report: Report, item: string, scene: Scene): void {
  const text = clean(item);
  const foreign =
    promised(text) !== null || (REFERRAL.test(text) && named(text, scene).length > 0) || /\bthank/i.test(text);
  if (foreign) addProse(report, text, scene);
  else if (text.length > 2) report.takeaways.push(text);
}

function promised(text: string): string | null {
  const what = PROMISE.exec(text.replace(/\s+/g, ' '))?.groups?.what;
  return what === undefined || NO_ACTION.test(what.slice(0, 24)) ? null : what;
}

/** List items where there are any, else sentences. */
function itemsOf(text: string): string[] {
  return sentences(text.replace(/\s(?=\d[.)]\s)/g, '\n'))
    .map((s) => s.text)
    .filter((t) => clean(t).length > 2);
}

interface Section {
  part: Part | null;
  body: string;
}

/** "To do on my side:", "Takeaways: price by value", or "Actions" alone above a list. */
function headingOf(line: string, next: string): { part: Part; rest: string } | null {
  if (bullet.test(line) || /^\s*i\b/i.test(line)) return null;
  const [, title, rest] = /^\s*[*_#]*\s*([^:\n]{2,50}):[*_]*\s*(.*)$/.exec(line) ?? [];
  const alone = bullet.test(next) && line.trim().split(/\s+/).length <= 6;
  const part = title !== undefined || alone ? partOf(title ?? line) : null;
  return part === null ? null : { part, rest: rest ?? '' };
}

/** A section ends at a blank line; one with list items at a line that is none, after a blank line. */
function ends(section: Section, line: string): boolean {
  if (section.part === null || section.body.trim() === '') return false;
  const listed = section.body.split('\n').some((l) => bullet.test(l));
  if (!listed) return line.trim() === '';
  const plainLine = line.trim() !== '' && !bullet.test(line) && !/^\s/.test(line);
  return plainLine && (/\n\s*\n$/.test(section.body) || /^[\p{Lu}]/u.test(line));
}

/** Splits the text at its headings; text before the first one, and after a section's end, has no part. */
function sections(text: string): Section[] {
  const result: Section[] = [{ part: null, body: '' }];
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    const heading = headingOf(line, lines.slice(i + 1).find((l) => l.trim() !== '') ?? '');
    const current = result.at(-1);
    if (heading !== null) result.push({ part: heading.part, body: `${heading.rest}\n` });
    else if (current === undefined || ends(current, line)) result.push({ part: null, body: `${line}\n` });
    else current.body += `${line}\n`;
  });
  return result;
}

/** One sentence of free prose. */
function addProse(report: Report, sentence: string, scene: Scene): void {
  const text = sentence.replace(/\s+/g, ' ');
  const people = REFERRAL.test(text) ? named(text, scene) : [];
  report.referrals.push(...people);
  if (OFFERED.test(text)) report.offered.push(...people);
  if (people.length > 0 && !/\bi(?:['’]ll| will)\b/i.test(text)) return;
  const promises = splitPromises(text)
    .map(promised)
    .filter((p) => p !== null);
  for (const what of promises) addAction(report, tidy(what), scene);
  if (promises.length === 0 && isLesson(text)) report.takeaways.push(clean(text));
}
function isLesson(text: string): boolean {
  if (/^i (?:also |then |now )?(?:learn(?:ed|t)|took away|realis?z?ed)/i.test(text)) return true;
  return LESSON.test(text) && !ABOUT_SELF.test(text) && !/\?\s*$/.test(text);
}
const splitPromises = (text: string) =>
  text.split(/,?\s+and\s+(?=(?:then\s+)?i(?:['’]ll| will| have| must| need| owe))/i);
const tidy = (what: string) =>
  what.replace(/,?\s+and (?:after that|then) i leave.*$/i, '').replace(/,\s*(?:was|which|because|since)\b.*$/i, '');

/** Outside all headings a list item is a takeaway, unless it promises, refers or signs; the rest is prose. */
function addLoose(report: Report, text: string, scene: Scene): void {
  const item = clean(text);
  const said = bullet.test(text) && !bears(scene.user.name, item) && !/^(?:we|i) (?:met|spoke|talked)\b/i.test(item);
  if (said) addTakeaway(report, item, scene);
  else addProse(report, text, scene);
}

/** Reads a report: answers under their questions, lists under headings, and prose. */
export function labelled(scene: Scene): Report {
  const report: Report = { takeaways: [], actions: [], referrals: [], offered: [], thanked: null };
  const inline = scene.message.inline.map((a) => ({ part: partOf(a.question), body: a.answer }));
  const parts = inline.some((a) => a.part !== null) ? inline : sections(scene.text);
  for (const { part, body } of parts) {
    if (part !== null) addPart(report, part, body, scene);
    else for (const s of sentences(body)) addLoose(report, s.text, scene);
  }
  report.referrals = unique(report.referrals);
  return report;
}

function unique(people: Person[]): Person[] {
  return people.filter((p, i) => people.findIndex((q) => (q.address ?? q.name) === (p.address ?? p.name)) === i);
}
