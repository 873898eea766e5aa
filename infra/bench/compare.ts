import type { Fact, Reading } from '../../lambdas/core/reading/reading';

/** What a case states of a fact: `type` and any of its fields; `optional` facts may be there and are never scored. */
export type WantedFact = Record<string, unknown> & { type: string; optional?: boolean };

/** What a case states of a reading (READING.md); what it does not state is not compared. */
export interface Expect {
  disposition: string;
  reason?: string | null;
  user?: string | null;
  facts?: WantedFact[];
  newTextHas?: string[];
  newTextLacks?: string[];
  signature?: Record<string, string | null> | null;
  returnsOn?: string | null;
  deadAddress?: string | null;
}

interface ComparedFact {
  type: string;
  fields: number;
  wrong: number;
  found: boolean;
}

/** How one reading differs from what was expected. */
export interface Comparison {
  /** Nothing differs; keys beyond READING.md's compared ones do not count. */
  exact: boolean;
  disposition: boolean;
  /** Phrases of the new text that are there or absent as stated. */
  text: { right: number; of: number };
  facts: ComparedFact[];
  /** Types of facts that nobody expected. */
  extra: string[];
  /** `signature`, `returnsOn`, `deadAddress` and fact types that READING.md leaves out, where the case states them. */
  beyond: { key: string; right: boolean }[];
  /** What differs, a line each. */
  differences: string[];
}

/** The fact types of READING.md's table; others are not compared. */
const COMPARED = ['introduction', 'meeting', 'outcome', 'reply', 'outreach', 'thanks', 'mentorship', 'command'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : isObject(value) ? JSON.stringify(value) : `${value as number}`;
};

/** Case, white space, width forms and curly apostrophes do not count. */
export const folded = (value: unknown): string =>
  textOf(value).normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();

const TITLE = /^(?:dr|prof|mr|mrs|ms|herr|frau|ing|engr)\b\.? ?/;

/** A name without titles and accents. */
function foldedName(value: unknown): string {
  let name = folded(value).normalize('NFD').replace(/\p{M}/gu, '');
  while (TITLE.test(name)) name = name.replace(TITLE, '');
  return name;
}

/** A stated address decides; a stated absence of one too; else the name where it is stated. */
function samePerson(want: unknown, got: unknown): boolean {
  if (!isObject(want) || !isObject(got)) return !isObject(want) && !isObject(got);
  if (typeof want.address === 'string' && want.address !== '') return folded(want.address) === folded(got.address);
  if (want.address === null && textOf(got.address) !== '') return false;
  return want.name === undefined || foldedName(want.name) === foldedName(got.name);
}

/** Whether each wanted thing has a partner of its own among those got. */
function eachFinds(want: unknown[], got: unknown[], same: (want: unknown, got: unknown) => boolean): boolean {
  const left = [...got];
  return want.every((one) => {
    const at = left.findIndex((other) => same(one, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const samePeople = (want: unknown, got: unknown): boolean =>
  Array.isArray(got) && got.length === listOf(want).length && eachFinds(listOf(want), got, samePerson);

const instant = (value: unknown): number | null =>
  value === null || value === undefined ? null : Date.parse(textOf(value));
const sameInstant = (want: unknown, got: unknown): boolean => instant(want) === instant(got);

function sameOptions(want: unknown, got: unknown): boolean {
  const given = listOf(got).filter(isObject);
  const stated = listOf(want).filter(isObject);
  if (!Array.isArray(got) || got.length !== stated.length) return false;
  return stated.every((one) =>
    given.some((o) => sameInstant(one.start, o.start) && (one.end === undefined || sameInstant(one.end, o.end))),
  );
}

/** The phrase stands in a text that is not much longer than it: a whole mail is no takeaway. */
function phraseIn(phrase: unknown, text: unknown): boolean {
  const [short, long] = [folded(phrase), folded(text)];
  return long.includes(short) && long.length <= 3 * short.length + 120;
}

function sameTakeaways(want: unknown, got: unknown): boolean {
  const [stated, given] = [listOf(want), listOf(got)];
  if (stated.length === 0) return given.length === 0;
  return given.length <= 2 * stated.length + 1 && eachFinds(stated, given, phraseIn);
}

const actionText = (value: unknown): unknown => (isObject(value) ? value.text : value);
function sameAction(want: unknown, got: unknown): boolean {
  if (!phraseIn(actionText(want), actionText(got))) return false;
  if (!isObject(want) || want.due === undefined) return true;
  return (want.due ?? null) === (isObject(got) ? (got.due ?? null) : null);
}
function sameActions(want: unknown, got: unknown): boolean {
  return listOf(want).length === listOf(got).length && eachFinds(listOf(want), listOf(got), sameAction);
}

const samePhrase = (want: unknown, got: unknown): boolean =>
  want === null ? got === null || got === undefined : phraseIn(want, got);

function sameArgs(want: unknown, got: unknown): boolean {
  const given = isObject(got) ? got : {};
  return Object.entries(isObject(want) ? want : {}).every(([key, value]) => folded(given[key]) === folded(value));
}

const RULES: Record<string, (want: unknown, got: unknown) => boolean> = {
  contacts: samePeople,
  with: samePeople,
  to: samePeople,
  referrals: samePeople,
  introducer: samePerson,
  from: samePerson,
  mentor: samePerson,
  start: sameInstant,
  end: sameInstant,
  options: sameOptions,
  takeaways: sameTakeaways,
  actions: sameActions,
  goal: samePhrase,
  place: samePhrase,
  args: sameArgs,
};
const sameValue = (want: unknown, got: unknown): boolean => (want ?? null) === (got ?? null);

const fieldsOf = (want: WantedFact): string[] => Object.keys(want).filter((k) => k !== 'type' && k !== 'optional');

const wrongFields = (want: WantedFact, got: Fact): string[] =>
  fieldsOf(want).filter((key) => !(RULES[key] ?? sameValue)(want[key], (got as unknown as WantedFact)[key]));

/** The fact of the same type (and command name) that differs least. */
function nearest(want: WantedFact, left: Fact[]): { fact: Fact; wrong: string[] } | null {
  const candidates = left
    .filter((f) => f.type === want.type)
    .filter((f) => f.type !== 'command' || want.name === undefined || f.name === want.name)
    .map((fact) => ({ fact, wrong: wrongFields(want, fact) }));
  return candidates.sort((a, b) => a.wrong.length - b.wrong.length)[0] ?? null;
}

function compareFacts(expect: Expect, got: Reading): Pick<Comparison, 'facts' | 'extra' | 'differences'> {
  const left = got.facts.filter((f) => COMPARED.includes(f.type));
  const wanted = (expect.facts ?? []).filter((f) => COMPARED.includes(f.type));
  const facts: ComparedFact[] = [];
  const differences: string[] = [];
  for (const want of [...wanted.filter((f) => !f.optional), ...wanted.filter((f) => f.optional)]) {
    const best = nearest(want, left);
    if (best !== null) left.splice(left.indexOf(best.fact), 1);
    if (want.optional) continue;
    const fields = fieldsOf(want).length;
    facts.push({ type: want.type, fields, wrong: best?.wrong.length ?? fields, found: best !== null });
    if (best === null) differences.push(`missing ${want.type}`);
    else for (const key of best.wrong) differences.push(differs(`${want.type}.${key}`, want, best.fact, key));
  }
  const extra = left.map((f) => f.type);
  return { facts, extra, differences: [...differences, ...left.map((f) => `extra ${f.type}: ${JSON.stringify(f)}`)] };
}

const differs = (label: string, want: object, got: object, key: string): string =>
  `${label}: want ${JSON.stringify((want as WantedFact)[key])}, got ${JSON.stringify((got as WantedFact)[key])}`;

function sameDisposition(expect: Expect, got: Reading): boolean {
  if (expect.disposition !== got.disposition) return false;
  const reason = expect.reason ?? null;
  return (reason === null || reason === got.reason) && (expect.user === undefined || expect.user === got.user);
}

function compareText(expect: Expect, newText: string): Pick<Comparison, 'text' | 'differences'> {
  const text = folded(newText);
  const has = expect.newTextHas ?? [];
  const lacks = expect.newTextLacks ?? [];
  const differences = [
    ...has.filter((p) => !text.includes(folded(p))).map((p) => `newTextHas: ${JSON.stringify(p)}`),
    ...lacks.filter((p) => text.includes(folded(p))).map((p) => `newTextLacks: ${JSON.stringify(p)}`),
  ];
  const of = has.length + lacks.length;
  return { text: { right: of - differences.length, of }, differences };
}

function compareBeyond(expect: Expect, got: Reading): Comparison['beyond'] {
  const beyond: Comparison['beyond'] = [];
  const { signature, returnsOn, deadAddress } = expect;
  if (signature !== undefined) beyond.push({ key: 'signature', right: sameSignature(signature, got.signature) });
  if (returnsOn !== undefined) beyond.push({ key: 'returnsOn', right: sameValue(returnsOn, got.returnsOn) });
  if (deadAddress !== undefined)
    beyond.push({ key: 'deadAddress', right: folded(deadAddress) === folded(got.deadAddress) });
  for (const want of (expect.facts ?? []).filter((f) => !COMPARED.includes(f.type) && !f.optional))
    beyond.push({ key: want.type, right: nearest(want, got.facts)?.wrong.length === 0 });
  return beyond;
}

function sameSignature(want: Record<string, string | null> | null, got: Reading['signature']): boolean {
  if (want === null) return got === undefined;
  const given: Record<string, unknown> = { ...got };
  return Object.entries(want).every(([key, value]) => folded(value) === folded(given[key]));
}

const said = (one: { disposition: string; reason?: string | null; user?: string | null }): string =>
  [one.disposition, one.reason ?? '-', one.user ?? '-'].join('/');

/**
 * Compares a reading with what a case expects, by READING.md's rulings: stated fields alone; names without titles,
 * accents and case; goal, place, takeaways and actions as contained key phrases; facts in any order.
 */
export function compare(expect: Expect, got: Reading): Comparison {
  const disposition = sameDisposition(expect, got);
  const text = compareText(expect, got.newText);
  const facts = compareFacts(expect, got);
  const differences = [
    ...(disposition ? [] : [`disposition: want ${said(expect)}, got ${said(got)}`]),
    ...text.differences,
    ...facts.differences,
  ];
  return {
    exact: differences.length === 0,
    disposition,
    text: text.text,
    facts: facts.facts,
    extra: facts.extra,
    beyond: compareBeyond(expect, got),
    differences,
  };
}
