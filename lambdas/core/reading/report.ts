import type { Person } from '../message/message';
import { deadline } from './days';
import { distinct, mentions } from './names';
import type { Action } from './reading';
import { bearings, type Scene } from './scene';
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
    /\b(?:point (?:you|me)|introduc|referr|refer|should (?:i|you) (?:talk|meet)|name[ds]? (?:any|some)|people to (?:talk|meet)|who else|contacts?)\b/i,
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
  /\b(?:(?:i|we) (?:should|must|ought to|could|need to|might want to) (?:really |also |definitely )?(?:talk|speak|meet|write|reach out|get in touch|contact|connect)|(?:told|said|suggest(?:s|ed)?|recommend(?:s|ed)?|advis(?:es|ed)|urged)[^.]{0,50}\b(?:talk|speak|meet|contact|write|reach out|get in touch|look up|connect|to )|pointed me (?:to|at|towards)|referred me to|point(?:s|ed)? (?:me )?to|wants? me to (?:meet|talk|speak|contact|write)|put me on to|gave me (?:the )?(?:name|contact|number|address)|named|(?:will|['’]ll|offered to|going to|would|can|promised to) (?:introduce|connect|put) me|mentioned|recommend(?:s|ed)|suggest(?:s|ed))\b/i;
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
    report.thanked = /^\W*(?:yes|yep|done|already|sent|i (?:have|did)|it['’]s (?:out|gone))/i.test(words);
    return;
  }
  if (part === 'referrals') {
    report.referrals.push(...named(words, scene));
    return;
  }
  for (const item of itemsOf(words)) {
    if (part === 'actions') addAction(report, item, scene);
    else if (clean(item).length > 2) report.takeaways.push(clean(item));
  }
}

/** List items where there are any, else sentences. */
function itemsOf(text: string): string[] {
  return sentences(text)
    .map((s) => s.text)
    .filter((t) => clean(t).length > 2);
}

/** Splits the text at its headings ("To do on my side:"); text before the first one has no part. */
function sections(text: string): { part: Part | null; body: string }[] {
  const result: { part: Part | null; body: string }[] = [{ part: null, body: '' }];
  let bulleted = false;
  for (const line of text.split('\n')) {
    const heading = /^\s*(?:[*_#]*\s*)([^:\n]{2,50}):[*_]*\s*(.*)$/.exec(line);
    const part = heading === null || bullet.test(line) ? null : partOf(heading[1] ?? '');
    const current = result.at(-1);
    if (part !== null && !/^i\b/i.test((heading?.[1] ?? '').trim())) {
      result.push({ part, body: `${heading?.[2] ?? ''}\n` });
      bulleted = false;
    } else if (
      current !== undefined &&
      current.part !== null &&
      ((line.trim() === '' && !bulleted && current.body.trim() !== '') ||
        (bulleted && line.trim() !== '' && !bullet.test(line) && !/^\s/.test(line) && current.body.endsWith('\n\n')))
    ) {
      result.push({ part: null, body: `${line}\n` });
      bulleted = false;
    } else if (current !== undefined) {
      current.body += `${line}\n`;
      bulleted ||= bullet.test(line);
    }
  }
  return result;
}

/** One sentence of free prose. */
function addProse(report: Report, sentence: string, scene: Scene): void {
  const text = sentence.replace(/\s+/g, ' ');
  if (REFERRAL.test(text)) {
    const people = named(text, scene);
    report.referrals.push(...people);
    if (OFFERED.test(text)) report.offered.push(...people);
    if (people.length > 0 && !/\bi(?:['’]ll| will)\b/i.test(text)) return;
  }
  const promises = splitPromises(text)
    .map((p) => PROMISE.exec(p)?.groups?.what)
    .filter((w) => w !== undefined && !NO_ACTION.test(w.slice(0, 24)));
  for (const what of promises) if (what !== undefined) addAction(report, tidy(what), scene);
  if (promises.length > 0) return;
  if (LESSON.test(text) && !ABOUT_SELF.test(text) && !/\?\s*$/.test(text)) report.takeaways.push(clean(text));
  else if (/^i (?:learn(?:ed|t)|took away|realis?z?ed)/i.test(text)) report.takeaways.push(clean(text));
}
const splitPromises = (text: string) =>
  text.split(/,?\s+and\s+(?=(?:then\s+)?i(?:['’]ll| will| have| must| need| owe))/i);
const tidy = (what: string) =>
  what.replace(/,?\s+and (?:after that|then) i leave.*$/i, '').replace(/,\s*(?:was|which|because|since)\b.*$/i, '');

/** Reads a report: answers under their questions, lists under headings, and prose. */
export function labelled(scene: Scene): Report {
  const report: Report = { takeaways: [], actions: [], referrals: [], offered: [], thanked: null };
  const inline = scene.message.inline.map((a) => ({ part: partOf(a.question), body: a.answer }));
  const parts = inline.some((a) => a.part !== null) ? inline : sections(scene.text);
  for (const { part, body } of parts) {
    if (part !== null) addPart(report, part, body, scene);
    else for (const s of sentences(body)) addProse(report, s.text, scene);
  }
  report.referrals = unique(report.referrals);
  return report;
}

function unique(people: Person[]): Person[] {
  return people.filter((p, i) => people.findIndex((q) => (q.address ?? q.name) === (p.address ?? p.name)) === i);
}
