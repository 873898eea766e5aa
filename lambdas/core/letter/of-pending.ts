/** `pending`: all that is to come by date, each line answerable by its number. */
import type { LetterItem, Meeting } from '../workflow/records';
import { itemLine, itemWords } from './items';
import type { LetterData } from './letter';
import type { Sheet } from './sheet';
import { dayOf, listNames, personView, spanWords } from './views';

function line(s: Sheet, i: LetterItem): LetterData['items'] {
  const workflow = s.about.find((a) => a.workflow.id === i.workflow)?.workflow;
  const timer =
    workflow?.timers.find((t) => t.name === i.kind && t.n === i.occurrence) ??
    workflow?.timers.find((t) => t.name === i.kind);
  if (!workflow || !timer) return [];
  return [{ n: i.n, line: `${dayOf(timer.at, s.book.me.timeZone)}: ${itemLine(i, workflow)}`, words: itemWords(i) }];
}

function ahead(s: Sheet): LetterData['sections'] {
  const meetings = s.about.flatMap(({ workflow: w }) =>
    w.kind === 'meeting' && w.state === 'scheduled' && w.start !== null ? [w] : [],
  );
  const lines = meetings
    .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
    .map(
      (m: Meeting) =>
        `${spanWords(m.start ?? '', m.end, s.book.me.timeZone)}: ${listNames(m.with.map((p) => personView(p).name))}`,
    );
  return lines.length === 0 ? [] : [{ title: 'Meetings ahead', lines }];
}

export function ofPending(s: Sheet): Partial<LetterData> {
  const more = Number(s.row.note['more'] ?? '0');
  return {
    items: s.row.items.flatMap((i) => line(s, i)),
    sections: ahead(s),
    text: more > 0 ? `${more} more come later than these.` : null,
    person: null,
    people: [],
    introducer: null,
    introducers: [],
    takeaways: [],
    actions: [],
    meeting: null,
  };
}
