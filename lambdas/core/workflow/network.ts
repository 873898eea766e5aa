/** Who in the record may help: words shared between a wish and what is kept of a person; who helped so far. Pure, for steps and letters alike. */
import { foldName } from '../fold';
import type { Person } from '../message/message';
import type { PersonRecord, Workflow } from './records';

/** Words that tell nothing of what is looked for. */
const EMPTY = new Set(
  'somebody someone anybody anyone people person who whom that which the and for with from into about have has had can could would should know knows like want work works working does are was were been their there they them this those what where when how not but out our your looking find meet talk runs run role roles one any some more most very just also than then over under near around'.split(
    ' ',
  ),
);

/** Words of four letters and more without their commonest endings, so that "ferries" meets "ferry". */
export function wordsOf(text: string): Set<string> {
  const words = foldName(text).match(/[\p{L}\p{N}]{3,40}/gu) ?? [];
  return new Set(words.filter((w) => !EMPTY.has(w)).map(stem));
}
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?:ing|ers|er|ed|es|s)$/, '') : word;

const shared = (wish: Set<string>, text: string): string[] => [...wordsOf(text)].filter((w) => wish.has(w));

const heldMeetings = (r: PersonRecord): Extract<Workflow, { kind: 'meeting' }>[] =>
  [...r.past, ...r.workflows].flatMap((w) => (w.kind === 'meeting' && w.heldAt !== null ? [w] : []));

export interface Candidate {
  key: string;
  score: number;
  /** Why, from the record: whose words, and which. */
  why: { kind: 'signature' | 'note' | 'role'; text: string } | null;
}

const ROLE_SCORE: Partial<Record<string, number>> = { mentor: 3, introducer: 2 };

const signatureOf = (r: PersonRecord): string => [r.signature?.role, r.signature?.company].filter(Boolean).join(', ');

/** Notes that may be named to the user: what they keep for themselves is theirs to read too, but guides no ask. */
const notesOf = (r: PersonRecord): string[] =>
  heldMeetings(r)
    .flatMap((m) => m.takeaways)
    .filter((t) => !/^\s*(?:private|just for me)\b/i.test(t));

function candidate(r: PersonRecord, wish: Set<string>): Candidate {
  const signature = signatureOf(r);
  const inSignature = shared(wish, signature).length;
  const note = notesOf(r)
    .map((text) => ({ text, n: shared(wish, text).length }))
    .sort((a, b) => b.n - a.n)[0];
  const role = Math.max(0, ...r.roles.map((x) => ROLE_SCORE[x] ?? 0));
  const score = 6 * inSignature + 4 * (note?.n ?? 0) + role + (heldMeetings(r).length > 0 ? 1 : 0);
  if (inSignature > 0) return { key: r.key, score, why: { kind: 'signature', text: signature } };
  if (note && note.n > 0) return { key: r.key, score, why: { kind: 'note', text: note.text } };
  return { key: r.key, score, why: role > 0 ? { kind: 'role', text: '' } : null };
}

const ASKED_MAX = 2;
const MONTH_MS = 30 * 86_400_000;
const mayBeAsked = (r: PersonRecord, now: string): boolean =>
  r.address !== null &&
  r.deadSince === undefined &&
  (r.asks ?? []).filter((at) => Date.parse(now) - Date.parse(at) < MONTH_MS).length < ASKED_MAX;

const TO_ASK = 3;

/** Up to three who may know somebody; those the user named come first. Nobody is asked more than twice a month (R9). */
export function whomToAsk(people: PersonRecord[], wish: string, named: Person[], now: string): Candidate[] {
  const words = wordsOf(wish);
  const isNamed = (key: string): boolean => named.some((p) => p.address === key);
  return people
    .filter((r) => mayBeAsked(r, now))
    .map((r) => candidate(r, words))
    .filter((c) => c.why !== null || isNamed(c.key))
    .map((c) => (isNamed(c.key) ? { ...c, score: c.score + 1000 } : c))
    .sort((a, b) => b.score - a.score || a.key.localeCompare(b.key))
    .slice(0, TO_ASK);
}

export interface Help {
  key: string;
  /** People whom the user met through them. */
  introduced: Person[];
  /** Something that the user noted in their own words. */
  note: string | null;
  mentor: boolean;
}

const HELPERS_MAX = 10;

/** Who helped, by what they gave: mentors, introducers whose introduction led to a talk, people met. */
export function whoHelped(people: PersonRecord[]): Help[] {
  const introduced = new Map<string, Person[]>();
  for (const m of people.flatMap(heldMeetings))
    for (const by of m.introducers)
      if (by.address !== null) introduced.set(by.address, [...(introduced.get(by.address) ?? []), ...m.with]);
  const helps = people.flatMap((r): (Help & { score: number })[] => {
    if (r.address === null || r.deadSince !== undefined) return [];
    const through = introduced.get(r.key) ?? [];
    const [note = null] = notesOf(r);
    const mentor = r.roles.includes('mentor');
    const score = (mentor ? 4 : 0) + 2 * Math.min(3, through.length) + heldMeetings(r).length;
    return score === 0 ? [] : [{ key: r.key, introduced: through, note, mentor, score }];
  });
  return helps.sort((a, b) => b.score - a.score || a.key.localeCompare(b.key)).slice(0, HELPERS_MAX);
}
