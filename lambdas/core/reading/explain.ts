import type { Message } from '../message/message';
import { explained, type Explained } from './read';
import type { Context, Evidence, Fact, Reading, Reason } from './reading';

const WHERE: Record<Evidence['where'], string> = {
  subject: 'in the subject',
  text: 'in what the sender newly wrote',
  quoted: 'in the quoted part',
  forwarded: 'in the forwarded part',
  calendar: 'in the calendar part',
  headers: 'in the headers',
  attachment: 'in an attachment',
};

const WHY: Record<Reason, string> = {
  who: 'a name could mean several people',
  when: 'a day or hour is missing or unsure',
  what: 'no reader understood a mail that was meant for the product',
  'auto-reply': 'it is an automatic answer',
  bounce: 'it is a delivery report',
  'mailing-list': 'it is list mail',
  loop: "it is the product's own mail coming back",
  'no-user': 'no registered user is on it',
  'unknown-sender': 'its sender fits no introduction, thread or meeting',
  'nothing-new': 'somebody else wrote it, with no new text and no calendar part',
  duplicate: 'it came before',
  limit: 'there were too many',
  unauthenticated: 'its sender is not proven to be who they say',
  spam: 'it was judged to be spam',
  virus: 'it holds a virus',
  unreadable: 'its bytes are no mail',
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? 'not said' : JSON.stringify(value);
const HIDDEN = ['type', 'evidence', 'item'];

function factLines(fact: Fact, reader: string, n: number): string[] {
  const fields = Object.entries(fact).filter(([key]) => !HIDDEN.includes(key));
  const item = fact.item === undefined ? '' : `, for item ${fact.item}`;
  const said = fact.evidence;
  return [
    `${n}. ${fact.type}, found by the reader "${reader}"${item}`,
    said === undefined ? '   no words are kept' : `   from the words “${said.words}”, ${WHERE[said.where]}`,
    ...fields.map(([key, value]) => `   ${key}: ${shown(value)}`),
  ];
}

/** What decided, in a sentence. */
function decision({ disposition, reason, facts, question }: Reading): string[] {
  if (reason === null)
    return [facts.length === 0 ? 'Accepted: it is kept, and says nothing new.' : 'Accepted: no reader was in doubt.'];
  const said = `(${reason}): ${WHY[reason]}.`;
  if (disposition === 'ask') return [`Asked back ${said}`, `The question: ${question ?? ''}`];
  return [`${disposition === 'ignored' ? 'Ignored' : 'Rejected'} ${said}`];
}

function lines({ reading, readers }: Explained): string[] {
  return [
    `For user: ${reading.user ?? 'nobody'}`,
    ...decision(reading),
    ...(reading.newText === ''
      ? ['No new text.']
      : ['New text:', ...reading.newText.split('\n').map((l) => `   | ${l}`)]),
    ...reading.facts.flatMap((fact, i) => factLines(fact, readers[i] ?? 'unknown', i + 1)),
  ];
}

/** Why a mail was read as it was, in lines for a person: per user on it the decision, and per fact its reader and the words it stands on. */
export const explain = (message: Message, context: Context): string[] =>
  explained(message, context).flatMap((e, i) => [...(i === 0 ? [] : ['']), ...lines(e)]);

/** The same for bytes that are no mail. */
export const explainReading = (reading: Reading): string[] => lines({ reading, readers: [] });
