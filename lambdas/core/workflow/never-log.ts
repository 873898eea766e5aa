/** `never-log`: of these addresses, domains and names nothing is kept from then on. */
import { foldName } from '../fold';
import type { Message, Person } from '../message/message';
import type { CommandFact, Fact, Reading } from '../reading/reading';
import { confirm } from './command-targets';
import { matchable } from './mailbox';
import type { Me, PersonRecord } from './records';
import { addLetter, look, type Work } from './work';

/** Stated limit of the list. */
export const NEVER_MAX = 200;

const ask = (work: Work, text: string): void =>
  void addLetter(work, { kind: 'question', about: [], note: { question: 'asked', text }, mark: text });

/** An entry as it is kept: an address, `@domain`, or a name. */
function entryOf({ args }: CommandFact): string | null {
  const { address, domain, name } = args;
  if (typeof address === 'string') return address.toLowerCase();
  if (typeof domain === 'string') return `@${domain.toLowerCase().replace(/^@/, '')}`;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

const kind = (entry: string): 'address' | 'domain' | 'name' =>
  entry.startsWith('@') ? 'domain' : entry.includes('@') ? 'address' : 'name';

const shown = (entry: string): string => (kind(entry) === 'domain' ? entry.slice(1) : entry);

const under = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Every word of the entry begins the name, in order: "Dana" and "Dana Whitcombe" are Dana Whitcombe, "Dan" is not. */
function isNamed(name: string, entry: string): boolean {
  const [words, wanted] = [foldName(name).split(' '), foldName(entry).split(' ')];
  return wanted.length > 0 && wanted.every((w, i) => words[i] === w);
}

function meant(p: Person, entry: string): boolean {
  const address = p.address?.toLowerCase() ?? null;
  if (kind(entry) === 'domain') return address !== null && under(address.split('@')[1] ?? '', entry.slice(1));
  if (kind(entry) === 'address') return address !== null && matchable(address) === matchable(entry);
  return p.name !== null && isNamed(p.name, entry);
}

const isLeftOut = (list: readonly string[], p: Person): boolean => list.some((entry) => meant(p, entry));

const LISTS = ['with', 'to', 'contacts', 'referrals', 'offered', 'ask'] as const;
const SINGLES = ['introducer', 'from', 'mentor', 'for', 'by'] as const;
/** Whom a fact is about: without them there is none. */
const MAIN = new Set<string>(['with', 'to', 'contacts', 'from', 'mentor', 'for', 'by']);

type Loose = Record<string, unknown>;

/** `kept` of a key of the fact; false where it leaves nobody whom the fact is about. */
function withoutMany(fact: Loose, name: string, out: (p: Person) => boolean): boolean {
  const people = fact[name];
  if (!Array.isArray(people)) return true;
  const kept = (people as Person[]).filter((p) => !out(p));
  fact[name] = kept;
  return kept.length > 0 || people.length === 0 || !MAIN.has(name);
}

function withoutOne(fact: Loose, name: string, out: (p: Person) => boolean): boolean {
  const person = (fact[name] ?? null) as Person | null;
  if (person === null || !out(person)) return true;
  fact[name] = null;
  return !MAIN.has(name);
}

/** A fact without these people; null where nobody is left whom it is about. */
function without(fact: Fact, out: (p: Person) => boolean): Fact | null {
  const copy = structuredClone(fact);
  const loose = copy as unknown as Loose;
  const stands =
    LISTS.every((name) => withoutMany(loose, name, out)) && SINGLES.every((name) => withoutOne(loose, name, out));
  return stands ? copy : null;
}

/** Who the never-log entries mean among the people of the reading and the mail. */
const peopleIn = (fact: Fact): Person[] => {
  const any = fact as Fact & Record<string, unknown>;
  return [
    ...LISTS.flatMap((n) => (Array.isArray(any[n]) ? (any[n] as Person[]) : [])),
    ...SINGLES.flatMap((n) => (any[n] ? [any[n] as Person] : [])),
  ];
};

/** Lines that speak of somebody left out. */
function withoutLines(text: string, names: string[]): string {
  const marks = names.map(foldName).filter((n) => n !== '');
  return text
    .split('\n')
    .filter((line) => !marks.some((mark) => foldName(line).includes(mark)))
    .join('\n');
}

export interface LeftOut {
  reading: Reading;
  /** `all`: the mail was about them alone, and nothing of it is kept. */
  left: 'nothing' | 'some' | 'all';
}

/** The reading without those of whom nothing is kept. Instructions to us stay: `forget Dana` must work. */
export function leaveOut(reading: Reading, message: Message, me: Me): LeftOut {
  const list = me.neverLog ?? [];
  if (list.length === 0) return { reading, left: 'nothing' };
  const out = (p: Person): boolean => isLeftOut(list, p);
  const people = [...message.from, ...message.to, ...message.cc, ...reading.facts.flatMap(peopleIn)].filter(out);
  if (people.length === 0) return { reading, left: 'nothing' };
  const facts = reading.facts.flatMap((f) => without(f, out) ?? []);
  const byThem = message.from.some(out);
  const all = byThem || (facts.length === 0 && (reading.facts.length > 0 || reading.disposition === 'ask'));
  if (all) {
    const blank: Reading = {
      disposition: 'accepted',
      reason: null,
      user: reading.user,
      newText: '',
      facts: [],
      question: null,
    };
    return { reading: blank, left: 'all' };
  }
  const names = people.flatMap((p) => [p.name ?? '', (p.name ?? '').split(' ')[0] ?? '', p.address ?? '']);
  const kept = facts.map((f) => withoutEvidence(f, names));
  return { reading: { ...reading, facts: kept, newText: withoutLines(reading.newText, names) }, left: 'some' };
}

/** Evidence that quotes a name left out would keep it. */
function withoutEvidence(fact: Fact, names: string[]): Fact {
  const words = fact.evidence?.words;
  if (words === undefined || withoutLines(words.replace(/\n/g, ' '), names) !== '') return fact;
  const { evidence: _evidence, ...rest } = fact;
  return rest;
}

const list = (work: Work): string[] => work.me.neverLog ?? [];

function setList(work: Work, entries: string[]): void {
  work.me.neverLog = entries;
  work.meChanged = true;
}

const same = (a: string, b: string): boolean => foldName(a) === foldName(b);

function tellList(work: Work): void {
  const entries = list(work);
  const one = entries[0];
  if (one === undefined)
    return confirm(
      work,
      'I leave out nobody. To leave somebody out, write: never log, and an address, a domain or a name.',
    );
  confirm(
    work,
    `I keep nothing about: ${entries.map(shown).join(', ')}.\nTo take one off, write: log ${shown(one)} again`,
  );
}

/** What is there of them from before, and how it goes away. */
function already(record: PersonRecord | undefined): string {
  if (record === undefined || record.v === 0) return '';
  const who = record.name ?? record.address ?? '';
  const open = record.workflows.length + record.past.length;
  const what = open === 0 ? 'their name and address' : 'their name and what you did together';
  return `\nFrom before I still hold ${what}; that stays until you write: forget ${who}`;
}

function known(work: Work, entry: string): PersonRecord | undefined {
  if (kind(entry) === 'address') return look(work, { name: null, address: entry });
  if (kind(entry) === 'name')
    return [...work.book.people.values()].find((p) => meant({ name: p.name, address: p.address }, entry));
  return [...work.book.people.values()].find((p) => meant({ name: null, address: p.address }, entry));
}

/** `never-log WHO`, `log WHO again` (args.off), and the list (no args). */
export function neverLog(work: Work, fact: CommandFact): void {
  const entry = entryOf(fact);
  if (entry === null) return tellList(work);
  const entries = list(work);
  const standing = entries.find((e) => same(e, entry) || same(shown(e), shown(entry)));
  if (fact.args['off'] === true) {
    if (standing === undefined) return tellList(work);
    setList(
      work,
      entries.filter((e) => e !== standing),
    );
    return confirm(
      work,
      `I keep notes about ${shown(standing)} again, from now on.\nTo undo that, write: never log ${shown(standing)}`,
    );
  }
  if (isOurs(work, entry)) return ask(work, 'That is you. To rest for a while, write: pause until 1 March');
  if (standing === undefined && entries.length >= NEVER_MAX)
    return ask(
      work,
      `The list holds ${NEVER_MAX} entries and is full. A domain such as "never log acme.example" leaves out everybody there.`,
    );
  if (standing === undefined) setList(work, [...entries, entry]);
  const record = known(work, entry);
  confirm(
    work,
    `From now on I keep nothing about ${shown(entry)}.${already(record)}\nTo take it back, write: log ${shown(entry)} again`,
  );
}

const isOurs = ({ me }: Work, entry: string): boolean =>
  kind(entry) === 'address' && me.addresses.some((a) => matchable(a) === matchable(entry));

/** A mail of the user's to us about nobody else: it is not kept, and that is said. */
export const answerLeftOut = (work: Work): void =>
  confirm(work, 'Left out, as you asked: nothing of this mail is kept. To see whom I leave out, write: never log');
