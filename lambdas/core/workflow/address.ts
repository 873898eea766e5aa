/** A person's address: dead, or new; somebody who is away. Small writes that change no step of a workflow. */
import type { Person } from '../message/message';
import { localDate, plusDays } from './days';
import type { PersonRecord, Workflow } from './records';
import { addLetter, openWith, personKey, point, take, type Found, type Work } from './work';

/** How far ahead a day of return is believed. */
const AWAY_DAYS_MAX = 180;

const openAbout = (work: Work, person: Person): Found<Workflow>[] => [
  ...openWith(work, person, 'introduction'),
  ...openWith(work, person, 'meeting'),
];

/** Somebody known is away until a local date: what waits for them waits until they are back. False: not to be believed. */
export function onAway(work: Work, person: Person, returnsOn: string): boolean {
  const { now } = work.source;
  const zone = work.me.timeZone;
  if (returnsOn <= localDate(now, zone) || localDate(plusDays(now, AWAY_DAYS_MAX), zone) < returnsOn) return false;
  take(work, person).awayUntil = returnsOn;
  for (const { workflow: w } of openAbout(work, person)) if (waitsFor(w, person)) w.awayUntil = returnsOn;
  return true;
}

/** An introduction that was only asked for waits for the introducer, everything else for those it is with. */
function waitsFor(w: Workflow, person: Person): boolean {
  const key = personKey(person);
  if (w.kind === 'introduction' && (w.state === 'asked' || w.state === 'wanted'))
    return w.introducers.some((p) => personKey(p) === key);
  return w.with.some((p) => personKey(p) === key);
}

/** The address of somebody known does not work: what needs it rests, and the user is asked for another, once. */
export function onDeadAddress(work: Work, address: string): boolean {
  const person = { name: null, address };
  const stored = work.people.get(address) ?? work.book.people.get(address);
  if (!stored || stored.deadSince !== undefined) return false;
  const record = take(work, person);
  record.deadSince = work.source.now;
  const open = openAbout(work, person).filter(({ workflow }) => waitsFor(workflow, person));
  for (const { workflow } of open) workflow.unreachable = true;
  if (open.length > 0)
    addLetter(work, { kind: 'question', about: open.slice(0, 1), note: { question: 'new-address', address } });
  return true;
}

/** They wrote from it: it works after all. */
export function isReachable(work: Work, person: Person): void {
  const record = take(work, person);
  if (record.deadSince === undefined) return;
  delete record.deadSince;
  for (const { workflow } of openAbout(work, person)) delete workflow.unreachable;
}

const ADDRESS = /[\w.+'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/i;

/** The answer to "which address works?": all that is kept moves to it. */
export function newAddress(work: Work, words: string): boolean {
  const address = ADDRESS.exec(words)?.[0]?.toLowerCase();
  const old = work.source.letter?.note['address'];
  const record = old === undefined ? undefined : (work.people.get(old) ?? work.book.people.get(old));
  if (address === undefined || !record || address === old) return false;
  const from = take(work, { name: record.name, address: record.address });
  const to = take(work, { name: record.name, address });
  move(work, from, to, address);
  return true;
}

function move(work: Work, from: PersonRecord, to: PersonRecord, address: string): void {
  const readdress = (people: Person[]): Person[] =>
    people.map((p) => (p.address === from.address ? { ...p, address } : p));
  for (const w of [...from.workflows, ...from.past]) {
    w.with = readdress(w.with);
    delete w.unreachable;
  }
  to.workflows.push(...from.workflows);
  to.past.push(...from.past);
  to.questions.push(...from.questions);
  to.shared.push(...from.shared);
  to.roles = [...new Set([...to.roles, ...from.roles])];
  to.greeting ??= from.greeting;
  to.closing ??= from.closing;
  for (const w of from.workflows)
    if (w.kind !== 'mentorship')
      for (const p of [...w.with.slice(1), ...w.introducers])
        point(work, p, 'introducer', { key: to.key, workflow: w.id });
  for (const { workflow: w } of openAbout(work, { name: null, address: from.address })) {
    w.with = readdress(w.with);
    if (w.kind !== 'mentorship') w.introducers = readdress(w.introducers);
    delete w.unreachable;
  }
  Object.assign(from, { workflows: [], past: [], questions: [], shared: [] });
}
