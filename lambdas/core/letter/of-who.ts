/** `who`: one person in a paragraph, or everybody by how it stands. */
import type { PersonRecord } from '../workflow/records';
import type { LetterData } from './letter';
import { ofPeople, peopleOf } from './of-notes';
import { nameOf } from './person-lines';
import type { Sheet } from './sheet';
import { dayOf, spanWords } from './views';

const STAGES: [title: string, states: string[]][] = [
  ['To answer', ['received', 'wanted']],
  ['Asked for', ['asked']],
  ['Waiting for their answer', ['acknowledged']],
  ['A time to fix', ['answered', 'proposed', 'cancelled', 'no-show']],
  ['Meeting ahead', ['scheduled']],
  ['Met: thanks to send', ['held']],
  ['Thanked: promises and closing the loop', ['thanked', 'followed-through']],
  ['Mentors and mentees', ['begun', 'running', 'stalled']],
];

/** The furthest that anything open with them is. */
function stage(r: PersonRecord): number {
  const at = r.workflows.map((w) => STAGES.findIndex(([, states]) => states.includes(w.state)));
  return Math.max(-1, ...at);
}

function line(s: Sheet, r: PersonRecord): string {
  const zone = s.book.me.timeZone;
  const meeting = r.workflows.flatMap((w) =>
    w.kind === 'meeting' && w.state === 'scheduled' && w.start !== null ? [w] : [],
  )[0];
  const when = meeting?.start ? `, ${spanWords(meeting.start, meeting.end, zone)}` : '';
  const since = r.workflows.map((w) => w.openedAt).sort()[0];
  const company = r.signature?.company ? `, ${r.signature.company}` : '';
  return `${nameOf(r)}${company}${when === '' && since !== undefined ? `, since ${dayOf(since, zone)}` : when}`;
}

function everybody(s: Sheet, people: PersonRecord[]): Partial<LetterData> {
  const { list = 'open', count = '0', known = '0', whole } = s.row.note;
  const what = list === 'open' ? 'with something open' : `for “${list}”`;
  const more = Number(count) > people.length ? ` These are the ${people.length} latest.` : '';
  const bound = whole === 'false' ? ` I looked through ${known} people; there are more.` : '';
  const groups = STAGES.map(([title], i) => ({
    title,
    lines: people.filter((r) => stage(r) === i).map((r) => line(s, r)),
  }));
  const rest = people.filter((r) => stage(r) < 0).map((r) => line(s, r));
  const text =
    people.length === 0
      ? `I know nobody ${what}; I know ${known} in all.`
      : `${count} ${what}, of ${known} whom I know.${more}`;
  return {
    text: `${text}${bound}`,
    person: null,
    people: [],
    introducer: null,
    introducers: [],
    sections: [...groups, { title: 'Nothing open', lines: rest }].filter(({ lines }) => lines.length > 0),
  };
}

export function ofWho(s: Sheet): Partial<LetterData> {
  const people = peopleOf(s);
  if (s.row.note['list'] !== undefined) return everybody(s, people);
  return ofPeople(s, people, () => []);
}
