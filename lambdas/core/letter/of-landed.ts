/** `landed`: two sentences for each who helped, when it may be known. */
import { whoHelped, type Help } from '../workflow/network';
import type { Person } from '../message/message';
import type { PersonRecord } from '../workflow/records';
import { asPerson } from '../workflow/work';
import { namesOf, newsTo } from './drafts-asking';
import type { LetterData } from './letter';
import { peopleOf } from './of-asking';
import type { Sheet } from './sheet';
import { trimEndOf } from '../trim';

/** What they gave, from the record; only what the user may have told them anyway. */
function gave({ introduced, mentor, note }: Help): string {
  if (introduced.length > 0)
    return `You introduced me to ${namesOf(introduced.slice(0, 2))}, and that was part of the way here; thank you.`;
  if (mentor) return 'Your time and your questions as my mentor were part of the way here; thank you.';
  const kept = note === null ? '' : `, and this stayed with me: “${trimEndOf(note.trim(), '.')}”`;
  return `You gave me your time when I was finding out${kept}; thank you.`;
}

function helpOf(s: Sheet, r: PersonRecord): Help {
  const through = JSON.parse(s.row.note['through'] ?? '{}') as Record<string, Person[]>;
  const [help] = whoHelped([r]);
  const mentor = r.roles.includes('mentor');
  return { key: r.key, note: help?.note ?? null, mentor, introduced: through[r.key] ?? [] };
}

export function ofLanded(s: Sheet): Partial<LetterData> {
  const { news = '', known } = s.row.note;
  const sentence = /[.…]$/.test(news.trim()) ? news.trim() : `${news.trim()}.`;
  const drafts = peopleOf(s).map((r) =>
    newsTo(s.desk, asPerson(r), sentence.charAt(0).toUpperCase() + sentence.slice(1), gave(helpOf(s, r))),
  );
  const quiet =
    ' I keep it to us; when others may hear it, write “landed: …, it may be known”, and I draft a word to each who helped.';
  return {
    people: [],
    person: null,
    introducer: null,
    introducers: [],
    text: `You wrote: ${sentence}${known === 'yes' ? '' : quiet}`,
    drafts,
  };
}
