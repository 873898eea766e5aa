/** Who is meant by a name or words, and what holds them: for `notes`, `who` and `find`. Pure comparison of folded words. */
import { foldName } from '../fold';
import type { Person } from '../message/message';
import type { JournalRow, PersonRecord, Workflow } from './records';

const WORD = /[\p{L}\p{N}]+/gu;
export const wordsIn = (text: string): string[] => foldName(text).match(WORD) ?? [];

/** Whole words from the first: "dana" finds Dana Reyes. */
const begins = (name: string | null, with_: string): boolean =>
  with_ !== '' && `${foldName(name ?? '')} `.startsWith(`${with_} `);

/** One person under two keys (before and after their address was known) is one. */
function merged(found: PersonRecord[]): PersonRecord[][] {
  const groups: PersonRecord[][] = [];
  for (const r of [...found].sort((a, b) => Number(a.key.startsWith('~')) - Number(b.key.startsWith('~')))) {
    const own = groups.filter(([first]) => foldName(first?.name ?? '') === foldName(r.name ?? ''));
    if (r.key.startsWith('~') && own.length === 1) own[0]?.push(r);
    else groups.push([r]);
  }
  return groups;
}

/** The people that a name means, each with all keys under which they stand. */
export function named(people: PersonRecord[], name: string): PersonRecord[][] {
  const wanted = foldName(name);
  const found = people.filter((r) => begins(r.name, wanted));
  const exact = found.filter((r) => foldName(r.name ?? '') === wanted);
  return merged(exact.length > 0 ? exact : found);
}

/** At most one letter wrong, missing or too many. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.length < 3) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at);
}

/** Whose name has one of these words in any place, or nearly. */
export function similar(people: PersonRecord[], name: string): PersonRecord[][] {
  const wanted = wordsIn(name);
  const fits = (word: string): boolean =>
    wanted.some((w) => word === w || isNear(word, w) || (w.length > 2 && word.startsWith(w)));
  return merged(people.filter((r) => wordsIn(`${r.name ?? ''} ${r.address?.split('@')[0] ?? ''}`).some(fits)));
}

const names = (people: Person[]): string[] => people.flatMap((p) => [p.name ?? '', p.address ?? '']);

function textsOfWorkflow(w: Workflow): string[] {
  if (w.kind === 'mentorship') return [w.goal ?? ''];
  if (w.kind === 'introduction') return [w.reason ?? '', w.outcome ?? '', ...names(w.introducers)];
  return [
    ...w.takeaways,
    ...w.actions.map((a) => a.text),
    ...names(w.referrals),
    w.place ?? '',
    ...(w.kept ?? []).map((k) => k.name),
  ];
}

/** All that is kept of a person in words. */
export const textsOf = (r: PersonRecord): string[] => [
  ...names([r]),
  r.signature?.role ?? '',
  r.signature?.company ?? '',
  ...r.questions,
  ...[...r.past, ...r.workflows].flatMap(textsOfWorkflow),
];

export const textsOfMail = (m: Pick<JournalRow, 'subject' | 'newText' | 'from' | 'facts'>): string[] => [
  m.subject,
  m.newText,
  m.from ?? '',
  ...m.facts.flatMap((f) => f.evidence?.words ?? []),
];

/** Each of the words begins a word of the texts. */
export function holds(texts: string[], words: string[]): boolean {
  const kept = wordsIn(texts.join('\n'));
  return words.length > 0 && words.every((w) => kept.some((k) => k.startsWith(w)));
}

const AROUND = 60;

/** The first text that holds the word, cut around it to one line. */
export function snippet(texts: string[], words: string[]): string {
  const text = (texts.find((t) => holds([t], words)) ?? texts.find((t) => words.some((w) => holds([t], [w]))) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const [first = ''] = words;
  const place = foldName(text).search(new RegExp(`(?<![\\p{L}\\p{N}])${first}`, 'u'));
  const from = Math.max(0, place - AROUND);
  const cut = text.slice(from, from + 2 * AROUND + first.length);
  return `${from > 0 ? '…' : ''}${cut.trim()}${from + cut.length < text.length ? '…' : ''}`;
}
