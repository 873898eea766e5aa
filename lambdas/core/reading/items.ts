import { MONTHS } from './calendar-words.data';
import { findDays } from './days';
import type { Asked } from './reading';
import { bearings, bears, fold, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

/** The lines of an answer that begin with the number of an item, each as a mail about that item alone; `rest` is what no number claims. */
export interface Numbered {
  lines: Scene[];
  rest: string;
}

type Item = Scene['items'][number];
/** Words that answer some items. */
interface Said {
  items: Item[];
  text: string;
}

const NUMBER = /^\s*(?:#|no\.? ?|nr\.? ?|n° ?|\()?(\d{1,2})(?=[\s.):,–=-])/iu;
const RANGE = /^\s*(\d{1,2}(?: ?(?:,|and|&|\+|und|et|y|e|en) ?\d{1,2})+)(?=[\s.):–=-])/iu;
const ARTICLE = '(?:(?:the|le|la|el|il|de|der|die|das|o|a) )?';
const place = (words: string) =>
  new RegExp(`^\\s*${ARTICLE}(?:${words})(?: (?:one|item|person))?(?=[\\s.):,–=-])`, 'iu');
const PLACES: [RegExp, number][] = [
  [place('first|1st|erste[rs]?|premi[eè]re?|primer[oa]?|primeir[oa]|prim[oa]|eerste'), 1],
  [place('second|2nd|zweite[rs]?|deuxi[eè]me|segund[oa]|second[oa]|tweede'), 2],
  [place('third|3rd|dritte[rs]?|troisi[eè]me|tercer[oa]?|terceir[oa]|terz[oa]|derde'), 3],
  [place('fourth|4th|vierte[rs]?|quatri[eè]me|cuart[oa]|quart[oa]|vierde'), 4],
];

/** What follows a number or place, without the marks between. */
function after(line: string, head: RegExpExecArray): string {
  let at = head[0].length;
  while (' \t.):,–=-'.includes(line[at] ?? 'x')) at += 1;
  return line.slice(at);
}

const isMonth = (rest: string) => MONTHS[fold(/^\p{L}+/u.exec(rest.trim())?.[0] ?? '')] !== undefined;
/** "3 weeks", "10 am", "2 March", "1/2" begin no answer. */
const isQuantity = (rest: string) =>
  isMonth(rest) ||
  /^\s*(?:[ap]\.?m\b|days?|weeks?|months?|hours?|minutes?|people|times|%|uhr|tage|wochen|[:/]\d)/i.test(rest);

/** "1 done, 2 let go" on one line is two; "moved to 2 March" is not. */
function split(line: string): string[] {
  const parts: string[] = [];
  for (const part of line.split(
    /(?:[,;.] | and | und | et | y | (?:–|-|\/|\|) )(?=(?:#|no\.? ?)?\d{1,2}[.):=]? ?\S)/iu,
  )) {
    const before = parts.pop();
    const starts = NUMBER.exec(part);
    const apart = starts !== null && !isQuantity(part.slice(starts[0].length));
    if (before === undefined) parts.push(part);
    else if (apart && !/^\s*\d{1,2}\s*$/.test(before)) parts.push(before, part);
    else parts.push(`${before}, ${part}`);
  }
  return parts;
}

/** The answer that a line begins: by numbers, by place in the row, by the name of whom an item is about, or for all. */
function startIn(line: string, items: Item[]): Said | null {
  return (
    byRange(line, items) ?? byNumber(line, items) ?? byPlace(line, items) ?? byName(line, items) ?? forAll(line, items)
  );
}

const withNumber = (items: Item[], numbers: number[]) => items.filter((i) => numbers.includes(i.n));
const said = (items: Item[], text: string): Said | null =>
  items.length === 0 || text.trim() === '' ? null : { items, text: text.trim() };

/** The numbers claim the line unless what follows makes them a quantity. */
function claimed(line: string, head: RegExpExecArray | null, items: Item[]): Said | null {
  if (head === null || isQuantity(line.slice(head[0].length))) return null;
  return said(withNumber(items, (head[1]?.match(/\d{1,2}/g) ?? []).map(Number)), after(line, head));
}
const byRange = (line: string, items: Item[]) => claimed(line, RANGE.exec(line), items);
const byNumber = (line: string, items: Item[]) => claimed(line, NUMBER.exec(line), items);

function byPlace(line: string, items: Item[]): Said | null {
  for (const [pattern, n] of PLACES) {
    const head = pattern.exec(line);
    if (head !== null) return said(withNumber(items, [n]), after(line, head));
  }
  return null;
}

/** "Dana: done", "Raj - no answer": at most four words before the mark, that only one item's people bear. */
function byName(line: string, items: Item[]): Said | null {
  const mark = line.search(/ ?(?::| [–—-] |= )/);
  if (mark < 2 || mark > 50) return null;
  const name = line.slice(0, mark).replace(/^[\s*•-]+/, '');
  const about = items.filter((i) => i.with.some((p) => bears(p.name, name)));
  return about.length === 1 ? said(about, line.slice(mark).replace(/^[\s:=–—-]+/, '')) : null;
}

const ALL =
  /^\s*(?:(?:all|both|everything|alles|beides|beide|tout|toutes|tous|todo|todos|todas|tudo|tutto|tutti|allebei)(?: (?:of (?:them|it)|two|three|are|is|ist|est))*)[:,]? (.{2,40})$/iu;
const forAll = (line: string, items: Item[]): Said | null => said(items, ALL.exec(line)?.[1] ?? '');

/** The scene of one item: what it asked, of whom, and the words that answer it. */
function sceneOf(scene: Scene, item: Item, text: string): Scene {
  const { start } = item;
  const thread = {
    about: start === undefined ? ('introduction' as const) : ('meeting' as const),
    asked: item.asked,
    with: item.with,
    ...(start === undefined ? {} : { start }),
  };
  return { ...scene, text, asked: item.asked, thread, items: [], item: item.n };
}

/** Splits an answer to a letter with several items; lines without a number go with the item above them until a blank one. */
export function numbered(scene: Scene): Numbered {
  const answers: Said[] = [];
  const rest: string[] = [];
  let open = false;
  for (const line of scene.items.length === 0 ? [] : scene.text.split('\n').flatMap(split)) {
    const own = startIn(line, scene.items);
    const above = answers.at(-1);
    open = own !== null || (open && line.trim() !== '');
    if (own !== null) answers.push(own);
    else if (open && above !== undefined) above.text += `\n${line}`;
    else rest.push(line);
  }
  return {
    lines: answers.flatMap(({ items, text }) => items.map((i) => sceneOf(scene, i, text))),
    rest: rest.join('\n').trim(),
  };
}

/** Words that put an item off or close it, with nothing else in the line. */
const NO =
  /^\W*(?:no|nope|nein|non|não|nee|nie|nej|nei|ne|нет|ні)(?:,? (?:thanks?|thank you|danke|merci|gracias|obrigad[oa]|grazie|dank je))?\W*$/iu;
const ONLY_WORDS = 4;

/** What a line means that nothing else explains: "next week" puts the item off till then, "no" lets an introduction go. */
export function meant(line: Scene): Scene | null {
  const text = line.text.trim();
  if (NO.test(text)) return line.asked === 'reply-sent' || line.asked === null ? { ...line, text: 'let go' } : null;
  if (text === '' || text.split(/\s+/).length > ONLY_WORDS || line.asked === 'schedule' || line.asked === 'confirm')
    return null;
  const [day] = findDays(text, bearings(line));
  return day === undefined ? null : { ...line, text: `snooze until ${text}` };
}

/** The line was written about an item and says nothing that is understood. */
export const notUnderstood = (line: Scene): Findings['doubts'][number] => {
  const who = line.thread?.with.map((p) => p.name ?? p.address ?? '').join(' and ') ?? '';
  const words = line.text.trim().replace(/\s+/g, ' ').slice(0, 60);
  return { reason: 'what', question: `What does “${words}” mean for ${line.item} (${who})?` };
};

const named = (sentence: string, item: Item): boolean =>
  item.with.some((p) =>
    (p.name ?? '')
      .split(/\s+/)
      .some((part) => part.length > 2 && new RegExp(`(?<!\\p{L})${escaped(part)}(?!\\p{L})`, 'u').test(sentence)),
  );
const escaped = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '\\$&');

/** What stands beside the lines about the people of an item, each as a mail about it alone: from a sentence that names them up to one that names others. */
export function proseOf(scene: Scene, rest: string): Scene[] {
  const told = new Map<Item, string[]>();
  let current: Item[] = [];
  for (const { text } of sentences(rest)) {
    const here = scene.items.filter((item) => named(text, item));
    if (here.length > 0) current = here;
    for (const item of current) told.set(item, [...(told.get(item) ?? []), text]);
  }
  return [...told].map(([item, parts]) => ({ ...sceneOf(scene, item, parts.join(' ')), asked: 'outcome' as const }));
}

const SHORT =
  /^\W*(?:(?:yes|yep|yeah|no|nope|done|sent|ok(?:ay)?|sure|not yet|nothing(?: yet)?|no (?:answer|reply|response)(?: yet)?|went well|it went well|great|ja|nein|oui|non|sí|si|sim|não|sì|nee|erledigt|fait|hecho|feito|fatto|gedaan)(?:,? (?:please|thanks|thank you|danke|merci|gracias|obrigad[oa]|grazie))?)[\s.!,]*$/iu;

/** A short answer that says nothing of which item: asked back, by number and name. */
export function unnumbered(scene: Scene): Findings | null {
  if (scene.items.length < 2 || !SHORT.test(scene.text.trim().split('\n')[0] ?? '')) return null;
  if (scene.text.trim().split('\n').length > 3) return null;
  const list = scene.items
    .map((i) => `${i.n} ${i.with.map((p) => p.name ?? p.address ?? '').join(' and ')}`)
    .join(', ');
  const word = scene.text.trim().split('\n')[0] ?? '';
  return {
    facts: [],
    doubts: [
      {
        reason: 'what',
        question: `Which of these is “${word.slice(0, 40)}” about: ${list}? For example: ${scene.items[0]?.n ?? 1} ${word.slice(0, 40)}`,
      },
    ],
  };
}

const OPTION = /^\W*([1-4])(?:\s*[.):,–-]|\s)\s*((?!please|pls)[^\s.):,–-][\s\S]*)$/iu;
const ASKS: Record<string, Asked> = { 1: 'schedule', 2: 'outcome' };

/** "1 Tuesday 10:00", "2 great, she suggested Raj": the option of a letter about one introduction, and what is said to it. */
export function optionWith(scene: Scene): { option: number; scene: Scene } | null {
  if (scene.asked !== 'choice' || scene.thread?.about !== 'introduction') return null;
  const [, option = '', text = ''] = OPTION.exec(scene.text) ?? [];
  return option === ''
    ? null
    : { option: Number(option), scene: { ...scene, text, asked: ASKS[option] ?? null, items: [] } };
}
