/** `why`: the rule by which a letter came, and the facts behind it with the words they were read from (R6). */
import type { LetterKind, LetterRow } from '../workflow/records';
import { factWithEvidence } from './fact-lines';
import type { LetterData } from './letter';
import { letterName, letterRule } from './letter-names';
import { names, type Sheet } from './sheet';
import { dayOf } from './views';
import { whyHeld, whyLeft } from './why-left';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** People of the letter that is asked about. */
const peopleOf = (s: Sheet, letter: LetterRow): LetterData['people'] =>
  names(
    [...new Set(letter.about.map((a) => a.person))].flatMap((key) => {
      const r = s.book.people.get(key);
      return r ? [{ name: r.name, address: r.address }] : [];
    }),
  );

function sections(s: Sheet, letter: LetterRow): LetterData['sections'] {
  const zone = s.book.me.timeZone;
  const kinds = [...new Set(letter.items.map((i) => i.kind as LetterKind))].filter((k) => k !== letter.kind);
  const mails = [...s.book.journals.values()]
    .filter((m) => m.key !== s.row.because || m.key === letter.because)
    .sort((a, b) => a.at.localeCompare(b.at));
  const about = new Set(letter.about.map((a) => a.workflow));
  const waiting = [...s.book.people.values()].flatMap((r) =>
    [...r.workflows, ...r.past].filter((w) => about.has(w.id)).flatMap((w) => whyHeld(w, zone, s.now)),
  );
  return [
    ...(kinds.length > 0
      ? [{ title: 'Its lines', lines: kinds.map((k) => `${capital(letterName(k))}: ${letterRule(k)}`) }]
      : []),
    ...(waiting.length > 0 ? [{ title: 'What waits, or was let go', lines: waiting }] : []),
    ...mails.map((m) => ({
      title: `“${m.subject}” from ${m.from ?? 'you'}, ${dayOf(m.at, zone)}`,
      lines: m.facts.length > 0 ? m.facts.map((f) => factWithEvidence(f, zone)) : ['I read no fact of it.'],
    })),
  ];
}

export function ofWhy(s: Sheet): Partial<LetterData> {
  const nobody = { person: null, people: [], introducer: null, introducers: [] };
  const letter = s.book.letters.get(s.row.note['letter'] ?? '');
  if (!letter)
    return {
      ...nobody,
      text: 'I have written you no letter yet that I could explain. In answer to a letter, “why” shows what is behind it.',
    };
  const people = peopleOf(s, letter);
  const who = people.length > 0 ? ` about ${people.map((p) => p.name).join(', ')}` : '';
  const behind = sections(s, letter);
  const none =
    behind.length === 0 ? ' No mail stands behind it.' : ' Behind it stand these mails, with what I read in them.';
  const day = dayOf(letter.at, s.book.me.timeZone);
  const left = whyLeft(letter);
  return {
    ...nobody,
    text: `${capital(letterName(letter.kind))}${who}, ${day}. ${letterRule(letter.kind)}${left === null ? '' : ` ${left}`}${none}`,
    sections: behind,
  };
}
