/** What is kept of one person, in plain lines: for `notes` and `who`. */
import type { Introduction, Meeting, PersonRecord, Workflow } from '../workflow/records';
import { includes } from '../workflow/people';
import { asPerson } from '../workflow/work';
import type { Sheet } from './sheet';
import { dateWords, dayOf, listNames, personView, spanWords } from './views';

export const nameOf = (r: PersonRecord): string => personView(asPerson(r)).name;
const names = (people: { name: string | null; address: string | null }[]): string =>
  listNames(people.map((p) => personView(p).name));

/** Everything that the person takes part in: their own, and what is kept under somebody else. */
export function workflowsOf(s: Sheet, records: PersonRecord[]): Workflow[] {
  const own = records.flatMap((r) => [...r.past, ...r.workflows]);
  const shared = records.flatMap((r) =>
    r.shared.flatMap(({ key, workflow }) => {
      const other = s.book.people.get(key);
      return other ? [...other.past, ...other.workflows].filter((w) => w.id === workflow) : [];
    }),
  );
  const all = [...own, ...shared].filter((w, i, list) => list.findIndex((x) => x.id === w.id) === i);
  return all.sort((a, b) => a.openedAt.localeCompare(b.openedAt));
}

const isContact = (w: Workflow, records: PersonRecord[]): boolean => records.some((r) => includes(w.with, asPerson(r)));
export const introductionsTo = (ws: Workflow[], records: PersonRecord[]): Introduction[] =>
  ws.flatMap((w) => (w.kind === 'introduction' && isContact(w, records) ? [w] : []));
export const introductionsBy = (ws: Workflow[], records: PersonRecord[]): Introduction[] =>
  ws.flatMap((w) => (w.kind === 'introduction' && !isContact(w, records) ? [w] : []));
export const meetingsWith = (ws: Workflow[], records: PersonRecord[]): Meeting[] =>
  ws.flatMap((w) => (w.kind === 'meeting' && isContact(w, records) ? [w] : []));

const STATES: Partial<Record<Workflow['state'], string>> = {
  asked: 'asked for, not made yet',
  received: 'I have seen no answer of yours',
  acknowledged: 'you answered; I have seen none of theirs',
  answered: 'they answered; no time is fixed',
  scheduled: 'a time is fixed',
  declined: 'it will not come',
  'let-go': 'let go',
};

/** ` (mail “…”, Tuesday 3 November)`; empty where the mail is not at hand. */
export function mailOf(s: Sheet, key: string | null): string {
  const mail = s.book.journals.get(key ?? '');
  return mail ? ` (mail “${mail.subject}”, ${dayOf(mail.at, s.book.me.timeZone)})` : '';
}

export function introductionLine(s: Sheet, w: Introduction): string {
  const day = dayOf(w.madeAt, s.book.me.timeZone);
  const state = STATES[w.state] === undefined ? '' : `; ${STATES[w.state] ?? ''}`;
  if (w.direction === 'given')
    return `You introduced ${names(w.with)} on ${day}${mailOf(s, w.openedBy)}${w.outcome ? `; what came of it: ${w.outcome}` : ''}`;
  const by = w.introducers.length > 0 ? `Introduced by ${names(w.introducers)}` : 'Introduced';
  const reason = w.reason === null ? '' : `: “${w.reason}”`;
  return `${by} on ${day}${reason}${mailOf(s, w.openedBy)}${state}`;
}

const TOOK_PLACE: Partial<Record<Meeting['state'], string>> = {
  proposed: 'a meeting is offered, no time yet',
  scheduled: 'a meeting to come',
  cancelled: 'called off',
  'no-show': 'it did not take place',
  'let-go': 'it did not take place',
};

export function meetingTitle(s: Sheet, m: Meeting): string {
  const zone = s.book.me.timeZone;
  const when =
    m.start !== null ? spanWords(m.start, m.end, zone) : m.heldAt !== null ? dayOf(m.heldAt, zone) : 'No time';
  return `${when}: ${TOOK_PLACE[m.state] ?? 'you met'}`;
}

const size = (octets: number): string =>
  octets >= 1_000_000 ? `${(octets / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(octets / 1000))} kB`;

function thanks(s: Sheet, m: Meeting): string[] {
  if (m.heldAt === null) return [];
  return m.thankedAt === null
    ? ['I have seen no thanks of yours']
    : [`Thanked on ${dayOf(m.thankedAt, s.book.me.timeZone)}`];
}

export function meetingLines(s: Sheet, m: Meeting): string[] {
  const due = (at: string | null): string => (at === null ? '' : `, by ${dateWords(at.slice(0, 10))}`);
  return [
    ...m.takeaways.map((t) => `Noted: ${t}`),
    ...m.actions.map((a) => `Promise, ${a.done ? 'done' : 'open'}: ${a.text}${due(a.due)}`),
    ...(m.referrals.length > 0 ? [`Pointed you to ${names(m.referrals)}`] : []),
    ...(m.offered.length > 0 ? [`Offered to introduce you to ${names(m.offered)}`] : []),
    ...(m.kept ?? []).map((k) => `Kept with it: ${k.name} (${size(k.size)})`),
    ...thanks(s, m),
    ...(m.outcomeBy !== null && s.book.journals.has(m.outcomeBy) ? [`From your notes${mailOf(s, m.outcomeBy)}`] : []),
    ...(m.outcomeBy === null ? [`From the mail that opened it${mailOf(s, m.openedBy)}`] : []),
  ];
}

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** Who somebody is, in a paragraph. */
export function whoLine(s: Sheet, records: PersonRecord[]): string {
  const [first] = records;
  if (!first) return '';
  const zone = s.book.me.timeZone;
  const ws = workflowsOf(s, records);
  const address = records.flatMap((r) => r.address ?? [])[0];
  const { role, company } = records.flatMap((r) => r.signature ?? [])[0] ?? { role: null, company: null };
  const work = [role, company].filter((x) => x !== null && x !== '').join(' at ');
  const head = `${nameOf(first)}${address === undefined || address === nameOf(first) ? '' : ` <${address}>`}${work === '' ? '' : `, ${work}`}.`;
  const [met] = introductionsTo(ws, records).filter((w) => w.direction === 'received' && w.introducers.length > 0);
  const by = met ? ` ${names(met.introducers)} introduced you on ${dayOf(met.madeAt, zone)}.` : '';
  const held = meetingsWith(ws, records)
    .filter((m) => m.heldAt !== null)
    .sort((a, b) => (a.heldAt ?? '').localeCompare(b.heldAt ?? ''));
  const last = held.at(-1)?.heldAt;
  const talks = last ? ` You met ${times(held.length)}, last on ${dayOf(last, zone)}.` : ' I know of no meeting yet.';
  const given = introductionsBy(ws, records);
  const gave = given.length > 0 ? ` They introduced you to ${names(given.flatMap((w) => w.with))}.` : '';
  return `${head}${by}${talks}${gave}`;
}
