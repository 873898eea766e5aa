/** Questions answerable by a digit (R5): each choice is frozen in the letter with the facts that it stands for. */
import { foldName } from '../fold';
import type { Fact, Reading } from '../reading/reading';
import type { JournalRow, LetterRow } from './records';
import { addLetter, type Work } from './work';

export interface Choice {
  /** As the letter shows it. */
  line: string;
  /** What applies when it is chosen, as if the mail in question had said so. */
  facts: Fact[];
}

/** A question about the mail `about` (its journal key), its choices numbered from 1. */
export function askChoice(work: Work, text: string, choices: Choice[], more: Record<string, string> = {}): LetterRow {
  return addLetter(work, {
    kind: 'question',
    about: [],
    asked: 'choice',
    note: { question: 'asked', text, choices: JSON.stringify(choices), ...more },
    mark: text,
  });
}

export const choicesOf = (letter: LetterRow | null): Choice[] => {
  const kept = letter?.note['choices'];
  return kept === undefined ? [] : (JSON.parse(kept) as Choice[]);
};

const DIGIT = /^\W*(\d{1,2})\W*$/;
const words = (text: string): string[] =>
  foldName(text)
    .split(/[^\p{L}\d@]+/u)
    .filter((w) => w !== '');

/** The number said, or that of the one choice whose words are said. */
function optionSaid(reading: Reading, choices: Choice[]): number | null {
  const chosen = reading.facts.find((f) => f.type === 'command' && f.name === 'choose');
  if (chosen?.type === 'command') return Number(chosen.args['option']);
  return reading.facts.length > 0 ? null : inWords(reading, choices);
}

function inWords(reading: Reading, choices: Choice[]): number | null {
  const [first = ''] = reading.newText.trim().split('\n');
  const digit = DIGIT.exec(first)?.[1];
  if (digit !== undefined) return Number(digit);
  const said = words(first).filter((w) => w.length > 2);
  if (said.length === 0 || said.length > 6) return null;
  const fits = choices.filter(({ line }) => said.every((w) => words(line).includes(w)));
  return fits.length === 1 ? choices.indexOf(fits[0] as Choice) + 1 : null;
}

function askAgain(work: Work, letter: LetterRow, choices: Choice[]): void {
  const { text = '', choices: _old, ...rest } = letter.note;
  const range = choices.length === 1 ? 'is 1' : `are 1 to ${choices.length}`;
  const again = 'That number was not offered';
  askChoice(work, text.startsWith(again) ? text : `${again}; the numbers ${range}. ${text}`, choices, {
    ...rest,
    mail: letter.note['mail'] ?? letter.because ?? '',
  });
}

export interface Resolved {
  reading: Reading;
  /** Facts that count as said in this earlier mail. */
  chosen: { mail: string | null; facts: Fact[] } | null;
}

/** What an answer means by the choices of the letter that it answers; anything but a choice is read as it stands. */
export function resolve(work: Work, reading: Reading): Resolved {
  const { letter, byUser } = work.source;
  const choices = choicesOf(letter);
  const option = letter && byUser && choices.length > 0 ? optionSaid(reading, choices) : null;
  if (option === null || !letter) return { reading, chosen: null };
  const done: Reading = { ...reading, disposition: 'accepted', reason: null, question: null, facts: [] };
  const choice = choices[option - 1];
  if (!choice) {
    askAgain(work, letter, choices);
    return { reading: done, chosen: null };
  }
  return { reading: done, chosen: { mail: letter.note['mail'] ?? letter.because, facts: choice.facts } };
}

/** Runs `step` as if its facts came with that earlier mail: ids, order and provenance are those of the mail. */
export function asSaidIn(work: Work, mail: JournalRow | undefined, step: () => void): void {
  const own = work.source;
  if (mail) {
    const byUser = mail.from !== null && work.me.addresses.includes(mail.from);
    const thread = threadOf(work, mail) ?? { messageId: mail.messageId, references: [], subject: mail.subject };
    work.source = { ...own, key: mail.key, at: mail.at, from: mail.from, byUser, thread, letter: null };
  }
  try {
    step();
  } finally {
    work.source = own;
  }
}

/** The thread of what the mail opened, as long as that stands in the record. */
const threadOf = (work: Work, mail: JournalRow) =>
  Object.keys(mail.before)
    .flatMap((key) => work.book.people.get(key)?.workflows ?? [])
    .find((w) => w.openedBy === mail.key)?.thread;
