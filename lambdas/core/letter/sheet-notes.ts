/** What a letter tells of the record: history, research, questions, notes, what is to come. */
import type { Person } from '../message/message';
import type { LetterItem, Meeting, PersonRecord, Workflow } from '../workflow/records';
import { itemLine, itemWords } from './items';
import type { LetterData } from './letter';
import { chooseQuestions } from './questions';
import { names, type Sheet } from './sheet';
import { dateWords, dayOf, listNames, personView } from './views';
import { asDeed } from './voice';

/** What is known of a person from before this workflow. */
export function history(s: Sheet, record: PersonRecord, current: Workflow): string[] {
  const out: string[] = [];
  for (const w of [...record.past, ...record.workflows]) {
    if (w.id === current.id || w.kind !== 'meeting' || w.heldAt === null) continue;
    const by = w.introducers[0] ? `, introduced by ${personView(w.introducers[0]).name}` : '';
    out.push(`You met on ${dayOf(w.heldAt, s.book.me.timeZone)}${by}.`);
    for (const t of w.takeaways.slice(0, 2)) out.push(`You noted: ${t}`);
    for (const a of w.actions.filter((x) => !x.done)) out.push(`Still open: ${a.text}`);
  }
  return out;
}

function research(people: Person[]): string[] {
  return people.flatMap((p) => {
    const host = p.address?.split('@')[1];
    return [
      `${personView(p).name}: what they have written, said or built in the last year`,
      ...(host ? [`${host}: what the organisation says of itself, and what others say`] : []),
    ];
  });
}

export function notesOf(s: Sheet, m: Meeting | undefined): Pick<LetterData, 'takeaways' | 'actions' | 'referrals'> {
  if (!m) return { takeaways: [], actions: [], referrals: [] };
  const [item] = s.row.items;
  const wanted =
    s.row.kind === 'promise' && item
      ? m.actions.filter((_, i) => i === item.occurrence)
      : m.actions.filter((a) => !a.done);
  return {
    takeaways: m.takeaways,
    actions: wanted.map((a) => ({ text: asDeed(a.text), due: a.due === null ? null : dateWords(a.due) })),
    referrals: names(m.referrals),
  };
}

/** The card of `preparation` ends with it. */
const ON_CARD = 'Who else should I talk to?';

export function questionsOf(s: Sheet): Pick<LetterData, 'ownQuestions' | 'questions' | 'spareQuestions' | 'research'> {
  const first = s.about[0];
  const people = s.about.flatMap((a) => a.workflow.with);
  const begins = s.row.kind === 'introduction-received' || s.row.kind === 'preparation';
  const ask =
    s.row.kind === 'preparation' && first
      ? chooseQuestions(first.workflow.id, first.record.questions.length)
      : { ask: [], spare: [] };
  return {
    ownQuestions: s.row.kind === 'preparation' ? (first?.record.questions ?? []) : [],
    questions: ask.ask.filter((q) => q !== ON_CARD),
    spareQuestions: ask.spare.filter((q) => q !== ON_CARD),
    research: begins ? research(people) : [],
  };
}

/** In the first word on an introduction nothing is outstanding yet: the name is the line. */
const lineOf = (s: Sheet, i: LetterItem, w: Workflow): string =>
  s.row.kind === 'introduction-received' ? listNames(w.with.map((p) => personView(p).name)) : itemLine(i, w);

export function itemsOf(s: Sheet): LetterData['items'] {
  // A letter about one thing has no numbers; several people of one introduction have them too.
  if (s.row.items.length < 2 && s.row.kind !== 'morning' && s.row.kind !== 'week') return [];
  return s.row.items.flatMap((i: LetterItem) =>
    s.about
      .filter((a) => a.workflow.id === i.workflow)
      .map((a) => ({ n: i.n, line: lineOf(s, i, a.workflow), words: itemWords(i) })),
  );
}
