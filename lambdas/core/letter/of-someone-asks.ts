/** `someone-asks`: what is held of them in short, and a draft answer to them; nothing has been told or done. */
import type { PersonRecord } from '../workflow/records';
import { asPerson } from '../workflow/work';
import { draft, letterTo } from './draft';
import type { LetterData } from './letter';
import { peopleOf } from './of-asking';
import type { Sheet } from './sheet';
import { dayOf, listNames, personView } from './views';

const KEPT = (log: string): string =>
  `The address ${log} is a private notebook of mine: I copy it on mails about introductions and talks, so that I forget nobody. Only I read what it keeps; it writes to nobody but me.`;
const OFFER = 'If you would like it erased, tell me, and nothing of you is kept there from then on.';
const ERASED = 'As you ask, I have what it keeps about you erased, and nothing of you is kept there from now on.';

/** In plain words, without the user's own notes. */
function heldOf(r: PersonRecord, zone: string): string[] {
  const all = [...r.past, ...r.workflows];
  const days = all.flatMap((w) => (w.kind === 'meeting' && w.start !== null ? [dayOf(w.start, zone)] : []));
  const by = all.flatMap((w) => (w.kind === 'introduction' ? w.introducers.map((p) => personView(p).name) : []));
  return [
    'your name and address',
    ...(by.length > 0 ? [`that ${listNames([...new Set(by)])} introduced us`] : []),
    ...(days.length > 0 ? [`our talk on ${listNames([...new Set(days)])}, with my notes`] : []),
  ];
}

export function ofSomeoneAsks(s: Sheet): Partial<LetterData> {
  const [record] = peopleOf(s);
  if (!record) return {};
  const person = asPerson(record);
  const view = personView(person);
  const held = heldOf(record, s.book.me.timeZone);
  const what = s.row.note['what'];
  const paragraphs = [
    KEPT(s.desk.logAddress),
    `What it keeps about you: ${held.join('; ')}.`,
    what === 'forget' ? ERASED : OFFER,
  ];
  return {
    people: [view],
    person: view,
    introducer: null,
    introducers: [],
    text:
      what === 'forget'
        ? `${view.first} asks that nothing of them is kept. To erase them, answer: forget ${view.name}`
        : `${view.first} asks ${what === 'who' ? 'what my address is' : 'what I keep about them'}. The answer is yours; to erase them instead, answer: forget ${view.name}`,
    drafts: [
      draft(s.desk, {
        kind: 'answer',
        title: `To ${view.first}: what is kept`,
        to: [person],
        subject: 'What my notebook keeps',
        thread: null,
        text: letterTo(s.desk, [person], paragraphs),
      }),
    ],
  };
}
