/** `ask-for-introduction`: whom to ask and why, from the record; for a referral, who pointed to whom. */
import { whomToAsk } from '../workflow/network';
import { openReferrals } from '../workflow/people';
import { asPerson } from '../workflow/work';
import type { PersonRecord } from '../workflow/records';
import { askFor, namesOf } from './drafts-asking';
import type { LetterData } from './letter';
import { meetings, present, type Sheet } from './sheet';
import { dayOf, listNames, personView } from './views';

/** The people a letter names without being about a workflow of theirs. */
export const peopleOf = (s: Sheet): PersonRecord[] =>
  present(s.row.about.map((a) => s.book.people.get(a.person) ?? null));

function lastMet(s: Sheet, r: PersonRecord): string {
  const met = [...r.past, ...r.workflows].flatMap((w) => (w.kind === 'meeting' && w.heldAt !== null ? [w.heldAt] : []));
  const last = met.sort()[met.length - 1];
  return last === undefined ? '' : `; you met on ${dayOf(last, s.book.me.timeZone)}`;
}

const ROLES: Record<string, string> = { mentor: 'your mentor', introducer: 'has introduced you before' };

/** Why this person, from the record. */
function reason(s: Sheet, r: PersonRecord, wish: string): string {
  const why = whomToAsk([{ ...r, asks: [] }], wish, [asPerson(r)], s.now)[0]?.why ?? null;
  const { name } = personView(asPerson(r));
  if (why?.kind === 'signature') return `${name}: signs as ${why.text}${lastMet(s, r)}.`;
  if (why?.kind === 'note') return `${name}: you noted “${why.text}”${lastMet(s, r)}.`;
  const role = r.roles.flatMap((x) => ROLES[x] ?? [])[0];
  return `${name}: ${role ?? 'you named them'}${lastMet(s, r)}.`;
}

export function ofAskForIntroduction(s: Sheet): Partial<LetterData> {
  const wish = s.row.note['wish'];
  if (wish === undefined) return referral(s);
  const people = peopleOf(s);
  return {
    people: [],
    person: null,
    introducer: null,
    introducers: [],
    text: `You look for: ${wish}`,
    sections:
      people.length > 0 ? [{ title: 'Whom to ask, and why', lines: people.map((r) => reason(s, r, wish)) }] : [],
    drafts: people.map((r) => askFor(s.desk, asPerson(r), wish)),
  };
}

function referral(s: Sheet): Partial<LetterData> {
  const [m] = meetings(s);
  if (!m) return {};
  const [next, ...rest] = openReferrals(m);
  const who = listNames(m.with.map((p) => personView(p).first));
  const others = rest.length === 0 ? '' : ` ${namesOf(rest)} can wait: one ask a mail is easier to say yes to.`;
  return next ? { text: `${who} pointed you to ${personView(next).name}.${others}` } : {};
}
