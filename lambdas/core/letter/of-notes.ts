/** `notes NAME`: all that is kept of a person, each thing with the mail that it came from. */
import type { PersonRecord } from '../workflow/records';
import { asPerson } from '../workflow/work';
import type { LetterData } from './letter';
import {
  introductionLine,
  introductionsBy,
  introductionsTo,
  meetingLines,
  meetingsWith,
  meetingTitle,
  whoLine,
  workflowsOf,
} from './person-lines';
import { names, present, type Sheet } from './sheet';
import { dayOf } from './views';

/** Keys that a note names, space-separated. */
export const peopleOf = (s: Sheet): PersonRecord[] =>
  present((s.row.note['people'] ?? '').split(' ').map((key) => s.book.people.get(key) ?? null));

export const NOBODY =
  'I know only the mail that I was copied on. “who” lists everybody whom I know; “find” with a word looks through all of it.';

export function nobody(s: Sheet): Partial<LetterData> {
  const name = s.row.note['name'] ?? '';
  const text =
    name === '' ? `Whom do you mean? Write “notes” and a name. ${NOBODY}` : `I keep nothing of “${name}”. ${NOBODY}`;
  return { text, person: null, people: [], introducer: null, introducers: [], sections: [] };
}

function lastMails(s: Sheet, records: PersonRecord[]): string[] {
  const mails = present(records.flatMap((r) => r.mails ?? []).map((key) => s.book.journals.get(key) ?? null));
  return mails
    .filter((m, i) => m.subject !== '' && mails.findIndex((n) => n.key === m.key) === i)
    .sort((a, b) => b.at.localeCompare(a.at))
    .map((m) => `“${m.subject}” from ${m.from ?? 'you'}, ${dayOf(m.at, s.book.me.timeZone)}`);
}

function sectionsOf(s: Sheet, records: PersonRecord[]): LetterData['sections'] {
  const ws = workflowsOf(s, records);
  const mentoring = ws.flatMap((w) => (w.kind === 'mentorship' && w.goal !== null ? [w.goal] : []));
  const all = [
    { title: 'How you met', lines: introductionsTo(ws, records).map((w) => introductionLine(s, w)) },
    {
      title: 'They introduced',
      lines: introductionsBy(ws, records).map(
        (w) =>
          `${names(w.with)
            .map((p) => p.name)
            .join(', ')}: ${introductionLine(s, w)}`,
      ),
    },
    ...meetingsWith(ws, records).map((m) => ({ title: meetingTitle(s, m), lines: meetingLines(s, m) })),
    { title: 'Mentorship', lines: mentoring.map((goal) => `Goal: ${goal}`) },
    { title: 'To ask when you meet', lines: records.flatMap((r) => r.questions) },
    { title: 'Last mails that I saw', lines: lastMails(s, records) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** One person's rows together; several people of one letter one after the other. */
export function ofPeople(
  s: Sheet,
  records: PersonRecord[],
  sections: (rows: PersonRecord[]) => LetterData['sections'],
): Partial<LetterData> {
  const [first] = records;
  if (!first) return nobody(s);
  const groups = records.every((r) => r === first || r.name === first.name) ? [records] : records.map((r) => [r]);
  const people = names(groups.flatMap(([r]) => (r ? [asPerson(r)] : [])));
  return {
    text: groups.map((rows) => whoLine(s, rows)).join('\n'),
    person: people[0] ?? null,
    people,
    introducer: null,
    introducers: [],
    sections: groups.flatMap(sections),
  };
}

export const ofNotes = (s: Sheet): Partial<LetterData> => ofPeople(s, peopleOf(s), (rows) => sectionsOf(s, rows));
