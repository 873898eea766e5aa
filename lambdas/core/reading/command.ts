import { nameIn, pause, snooze, type Args } from './command-args';
import { settings } from './command-settings';
import { address, logAgain, neverLog } from './command-lists';
import {
  DONE_MORE,
  HELP_MORE,
  NEVER_LOG_LIST,
  SNOOZE_MORE,
  STOP_ALL,
  STOP_MORE,
  UNDO_MORE,
} from './command-more-words.data';
import { asWritten, unmarked, type Spoken, type Spoke } from './command-spoken';
import { settingsListed } from './command-settings-listed';
import { FILLERS, KEYWORDS, LEAD, PAUSE, SNOOZE, TAIL, WHOLE } from './command-words.data';
import { chosen } from './choice';
import type { CommandFact } from './reading';
import { evidence, fold, type Findings, type Scene } from './scene';
import { bullet, sentences } from './sentences';
import { unclear } from './who';

const whole = (sources: string[]) => new RegExp(`^(?:${sources.map(unmarked).join('|')})$`, 'u');
const LEADING = new RegExp(`^(?:${LEAD.join('|')})(?![\\p{L}'’-])[,:!. ]*`, 'u');
const TRAILING = new RegExp(`(?<=[ ,.!-])(?:${TAIL.join('|')})$`, 'u');
const FILLER = new RegExp(` (?:${FILLERS})(?= )`, 'gu');
const MORE: Record<string, string[]> = { done: DONE_MORE, help: HELP_MORE, stop: STOP_MORE, undo: UNDO_MORE };
/** The first that fits counts: what ends all of it goes before what ends one matter. */
const NAMED_WHOLE: { name: string; pattern: RegExp; args?: Args }[] = [
  { name: 'stop', pattern: whole(STOP_ALL), args: { scope: 'all' } },
  { name: 'never-log', pattern: whole(NEVER_LOG_LIST) },
  ...Object.entries(WHOLE).map(([name, sources]) => ({ name, pattern: whole([...sources, ...(MORE[name] ?? [])]) })),
];
const PAUSED = whole(PAUSE);
const SNOOZED = whole([...SNOOZE, ...SNOOZE_MORE]);

/** Cuts marks and white space at the end, in linear time. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && ' .!?…,;:-–—)*_。！？、'.includes(text[end - 1] ?? 'x')) end -= 1;
  return text.slice(0, end).trimStart();
}

/** Without courtesies before and after, folded. */
function courtesyFree(sentence: string): string {
  let rest = trimmed(
    fold(sentence)
      .replace(/[“”"*_]|\p{Extended_Pictographic}/gu, '')
      .replace(/\s+/g, ' '),
  );
  for (let i = 0; i < 6; i += 1) {
    const next = rest.replace(LEADING, '');
    if (next === rest || next === '' || NONE_OF.test(rest)) break;
    rest = next;
  }
  for (let i = 0; i < 3; i += 1) {
    const next = trimmed(rest.replace(TRAILING, ''));
    if (next === rest || next === '') break;
    rest = next;
  }
  return rest.replace(FILLER, '');
}

/** Here "no" is no courtesy. */
const NONE_OF = /^no (?:more|mas|me|mails?|e-?mails?|letters?|reminders?|messages?|nothing|everything)\b/;

/** "pasue until Monday", "snoze", "udno": the keyword that was meant. */
function mended(words: string): string {
  const first = /^\p{L}+/u.exec(words)?.[0] ?? '';
  const meant = first.length < 4 || KEYWORDS.includes(first) ? undefined : KEYWORDS.find((k) => isTypo(first, k));
  return meant === undefined ? words : meant + words.slice(first.length);
}

/** Two neighbours swapped; in a long word also one letter wrong, missing or too many. */
function isTypo(word: string, keyword: string): boolean {
  const at = [...keyword].findIndex((c, i) => c !== word[i]);
  if (at < 0) return false;
  const swapped = keyword.slice(0, at) + (keyword[at + 1] ?? '') + (keyword[at] ?? '') + keyword.slice(at + 2);
  if (word === swapped) return true;
  if (keyword.length < 5 || at === 0) return false;
  const rest = keyword.slice(at + 1);
  return word.slice(at + 1) === rest || word.slice(at) === rest || word.slice(at + 1) === keyword.slice(at);
}

const alone: Spoke = ({ said, plain }, scene) => {
  // French for the week's letter, not a wish to go on.
  if (/^\W*résumé\W*$/iu.test(said)) return { name: 'digest', said: { args: {} } };
  const found = NAMED_WHOLE.find(({ pattern }) => pattern.test(plain));
  if (found === undefined || (AGREES.has(plain) && scene.asked !== null)) return null;
  return { name: found.name, said: { args: found.args ?? itemsIn(found.name, plain) } };
};
/** In answer to a question these agree, and instruct nothing. */
const AGREES = new Set(['continue', 'carry on', 'weiter', 'list', 'ta', 'si']);
const itemsIn = (name: string, plain: string): Args =>
  name === 'who' ? { words: plain.replace(/^.*?\b(?:at|in|from)\s/, '') } : {};

const NUMBERED =
  /^(?:done|sent|finished)(?: (?:with )?#?\d{1,2}(?: ?(?:,|and|&|\+) ?#?\d{1,2})*)$|^#?\d{1,2}(?: ?(?:,|and|&|\+) ?#?\d{1,2})* (?:are |is )?(?:done|sent|finished)$/;
const doneItems: Spoke = ({ plain }) =>
  NUMBERED.test(plain)
    ? { name: 'done', said: { args: { items: [...plain.matchAll(/\d{1,2}/g)].map((m) => Number(m[0])) } } }
    : null;

const later: Spoke = ({ said, plain }, scene) => {
  if (PAUSED.test(plain)) return { name: 'pause', said: pause(said, scene) };
  return SNOOZED.test(plain) ? { name: 'snooze', said: snooze(said, scene) } : null;
};

const NOTES =
  /^(?:(?:show|send|give|mail|read) (?:me )?)?(?:(?:all )?(?:my |the |your )?notes|what (?:do|did) (?:i|you) (?:have|know|note|write|write down|log)(?: down)?|history) (?:(?:on|for|about|of|with|from) )?(?<name>[^:]{2,60})$|^(?:show|send|give) (?:me )?(?<whose>[^:]{2,40}?)'s notes$|^(?:notizen|was (?:weiss ich|habe ich|weisst du)) (?:zu|uber|von) (?<de>[^:]{2,60})$|^(?:mes )?notes (?:sur|de) (?<fr>[^:]{2,60})$|^(?:mis )?notas (?:sobre|de) (?<es>[^:]{2,60})$|^(?:as minhas )?notas sobre (?<pt>[^:]{2,60})$|^(?:le mie )?note su (?<it>[^:]{2,60})$|^(?:mijn )?notities (?:over|van) (?<nl>[^:]{2,60})$/u;
const NOT_A_NAME = /^(?:it|that|this|the|her|him|them|how|what|why|my|our|a|an|today|yesterday|call|meeting)\b/;
const notes: Spoke = (spoken, scene) => {
  const rest = Object.values(NOTES.exec(spoken.plain)?.groups ?? {}).find((v) => v !== undefined);
  const name = rest === undefined || NOT_A_NAME.test(rest) ? null : nameIn(asWritten(spoken, rest));
  if (name === null || (!/^\p{Lu}/u.test(name) && scene.text.trim().split(/\s+/).length > 6)) return null;
  const doubt = unclear(name, scene);
  return { name: 'notes', said: doubt === null ? { args: whoOf(name) } : { doubt } };
};
const whoOf = (name: string): Args => (name.includes('@') ? { address: name.toLowerCase(), name } : { name });

const FIND =
  /^(?:find|search(?: for)?|look up|suche?n?(?: nach)?|cherche[rz]?|busca(?:r)?|procura(?:r)?|cerca(?:re)?|zoek(?:en)?(?: naar)?|szukaj|sok) (?!out\b|me\b|time\b|an? (?:time|day|slot|date)\b|some(?:one|body)\b|(?:jemand|quelqu'un|alguien|alguem|qualcuno|iemand))(?:notes (?:on|about) |everything (?:on|about) )?(?<words>.{2,100})$/u;
/** Only as a whole mail: in a note, "find …" is something to do. */
const find: Spoke = (spoken, scene) => {
  const words = FIND.exec(spoken.plain)?.groups?.words;
  return words === undefined || !isWholeMail(spoken, scene)
    ? null
    : { name: 'find', said: { args: { words: asWritten(spoken, words) } } };
};
const isWholeMail = ({ said }: Spoken, scene: Scene): boolean => {
  const subject = scene.text === '' ? scene.message.subject : scene.text;
  const rest = subject.replace(said, '').trim();
  return rest.length <= 30 && !/[.:?]/.test(rest.replace(/[.!?]$/, ''));
};

const set: Spoke = ({ said, plain }, scene) => {
  const found = settings(said, plain, scene);
  return found === null ? null : { name: 'settings', said: found };
};

/** In this order: what must be said exactly goes before what leaves room. */
const INSTRUCTIONS: Spoke[] = [alone, doneItems, notes, logAgain, neverLog, address, find, set, later];

interface Found {
  facts: CommandFact[];
  doubts: Findings['doubts'];
}
const NOTHING: Found = { facts: [], doubts: [] };

/** As it stands, else with its first word mended. */
function commandIn(sentence: string, scene: Scene): Found | null {
  const plain = courtesyFree(sentence);
  const meant = mended(plain);
  return spokenAs(plain, sentence, scene) ?? (meant === plain ? null : spokenAs(meant, sentence, scene));
}

function spokenAs(plain: string, sentence: string, scene: Scene): Found | null {
  const spoken = { said: sentence, plain };
  for (const read of INSTRUCTIONS) {
    const found = read(spoken, scene);
    if (found === null || found.said === null) continue;
    if ('doubt' in found.said) return { facts: [], doubts: [found.said.doubt] };
    return { facts: [fact(found.name, found.said.args, sentence)], doubts: [] };
  }
  return null;
}
const fact = (name: string, args: Args, words: string): CommandFact => ({
  type: 'command',
  name,
  args,
  evidence: evidence(words),
});

/** Between clauses; white space is single here. */
const CLAUSE =
  /[,;:(] | [–—-] | (?:and|then|but|so|because|since|as|und|aber|weil|denn|et|puis|mais|car|y|pero|porque|e|ma|perché|en|maar|omdat|want) /iu;

/** Several in a sentence, where every part instructs; else the sentence as one; else a wish to hear later after other words. */
function commandsIn(sentence: string, scene: Scene): Found {
  const listed = settingsListed(sentence, scene);
  if (listed !== null) return { facts: [fact('settings', listed, sentence)], doubts: [] };
  const clauses = sentence.split(CLAUSE).filter((c) => c.trim() !== '');
  const each = clauses.length > 1 && clauses.length < 8 ? clauses.map((c) => commandIn(c, scene)) : [];
  if (each.length > 1 && each.every((f) => f !== null)) return merged(each);
  return commandIn(sentence, scene) ?? before(clauses, scene) ?? afterOthers(sentence, scene) ?? NOTHING;
}
const merged = (list: (Found | null)[]): Found => ({
  facts: list.flatMap((f) => f?.facts ?? []),
  doubts: list.flatMap((f) => f?.doubts ?? []),
});

/** "Stop this one, she has changed her field": an instruction and the reason for it. */
function before(clauses: string[], scene: Scene): Found | null {
  const [first = '', ...more] = clauses;
  const found = more.length === 0 ? null : commandIn(first, scene);
  return found?.facts.some((f) => NEEDS_NO_MORE.has(f.name)) === true ? found : null;
}
const NEEDS_NO_MORE = new Set([
  'stop',
  'done',
  'undo',
  'resume',
  'pause',
  'export',
  'forget',
  'digest',
  'let-go',
  'snooze',
  'settings',
]);

/** "Not yet, ask me again on Monday." */
function afterOthers(sentence: string, scene: Scene): Found | null {
  for (const match of sentence.slice(0, 400).matchAll(new RegExp(CLAUSE, 'giu'))) {
    const rest = sentence.slice(match.index + match[0].length);
    const spoken = { said: rest, plain: courtesyFree(rest) };
    const found = later(spoken, scene);
    if (found !== null) return commandIn(rest, scene);
  }
  return null;
}

export const choose = (option: number, words: string): CommandFact =>
  fact('choose', { option }, words.split('\n')[0] ?? '');

const OPEN_LINE = /\b(until|till|on|in|for|at|to|from|bis|jusqu'au|hasta|até|fino|tot) ?\n(?=\S)/giu;

/** Lines and sentences; a line that ends in a preposition goes on in the next. List items are notes, and instruct nothing. */
function spokenIn(text: string): string[] {
  const joined = text.replace(/[ \t]+/g, ' ').replace(OPEN_LINE, '$1 ');
  return joined
    .split('\n')
    .filter((line) => !bullet.test(line) || /^\s*\d/.test(line))
    .flatMap((line) => sentences(line).map((s) => s.text.replace(/\s+/g, ' ')));
}

/** Settings said in several sentences are one instruction; of other kinds the first counts, a snooze each time. */
function united(facts: CommandFact[]): CommandFact[] {
  const all = facts.filter((f) => f.name === 'settings');
  const args = all.reduce<Args>((sum, f) => ({ ...sum, ...f.args }), {});
  return facts
    .filter((f, i) => f.name === 'snooze' || facts.findIndex((g) => g.name === f.name) === i)
    .map((f) => (f.name === 'settings' ? { ...f, args } : f));
}

/** "sent" to "has your answer gone out?" is an outreach. */
const isOutreach = (fact: CommandFact, scene: Scene): boolean =>
  scene.asked === 'reply-sent' &&
  scene.item === null &&
  fact.name === 'done' &&
  !/^\W*done/i.test(fact.evidence?.words ?? '');

/** Instructions in a user's own mail to the product alone. Subject words count only where a new mail has no text. */
export function readCommands(scene: Scene): Findings | null {
  if (!scene.mayCommand) return null;
  const text = scene.text === '' && scene.message.inReplyTo.length === 0 ? scene.message.subject : scene.text;
  const option = scene.asked === 'choice' ? chosen(text, scene) : null;
  if (option !== null) return { facts: [choose(option, text)], doubts: [] };
  const found = merged(spokenIn(text).map((s) => commandsIn(s, scene)));
  const facts = united(found.facts).filter((f) => !isOutreach(f, scene));
  return facts.length + found.doubts.length === 0 ? null : { facts, doubts: found.doubts.slice(0, 1) };
}
