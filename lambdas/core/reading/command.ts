import { addressIn, nameIn, pause, snooze, whomIn, type Args, type Said } from './command-args';
import { settings } from './command-settings';
import { FILLERS, KEYWORDS, LEAD, PAUSE, SNOOZE, TAIL, WHOLE } from './command-words.data';
import { chosen } from './choice';
import type { CommandFact } from './reading';
import { evidence, fold, type Findings, type Scene } from './scene';
import { bullet, sentences } from './sentences';
import { unclear } from './who';

/** One sentence: as written, and folded without courtesies. */
interface Spoken {
  said: string;
  plain: string;
}

const whole = (sources: string[]) => new RegExp(`^(?:${sources.join('|')})$`, 'u');
const LEADING = new RegExp(`^(?:${LEAD.join('|')})(?![\\p{L}'’-])[,:!. ]*`, 'u');
const TRAILING = new RegExp(`(?<=[ ,.!-])(?:${TAIL.join('|')})$`, 'u');
const FILLER = new RegExp(` (?:${FILLERS})(?= )`, 'gu');
const NAMED_WHOLE = Object.entries(WHOLE).map(([name, sources]) => ({ name, pattern: whole(sources) }));
const PAUSED = whole(PAUSE);
const SNOOZED = whole(SNOOZE);

/** Cuts marks and white space at the end, in linear time. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && ' .!?…,;:-–—)*_'.includes(text[end - 1] ?? 'x')) end -= 1;
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
    if (next === rest || next === '') break;
    rest = next;
  }
  for (let i = 0; i < 3; i += 1) {
    const next = trimmed(rest.replace(TRAILING, ''));
    if (next === rest || next === '') break;
    rest = next;
  }
  return rest.replace(FILLER, '');
}

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

type Reading = (spoken: Spoken, scene: Scene) => { name: string; said: Said } | null;

/** The words of `said` from where the folded `rest` begins, as written. */
const asWritten = ({ said }: Spoken, rest: string): string => {
  const at = fold(said).lastIndexOf(rest.trim());
  return at < 0 ? rest.trim() : said.trim().slice(at, at + rest.trim().length);
};

const alone: Reading = ({ said, plain }, scene) => {
  // French for the week's letter, not a wish to go on.
  if (/^\W*résumé\W*$/iu.test(said)) return { name: 'digest', said: { args: {} } };
  const found = NAMED_WHOLE.find(({ pattern }) => pattern.test(plain));
  if (found === undefined || (AGREES.has(plain) && scene.asked !== null)) return null;
  return { name: found.name, said: { args: itemsIn(found.name, plain) } };
};
/** In answer to a question these agree, and instruct nothing. */
const AGREES = new Set(['continue', 'carry on', 'weiter', 'list', 'ta', 'si']);
const itemsIn = (name: string, plain: string): Args =>
  name === 'who' ? { words: plain.replace(/^.*?\b(?:at|in|from)\s/, '') } : {};

const NUMBERED =
  /^(?:done|sent|finished)(?: (?:with )?#?\d{1,2}(?: ?(?:,|and|&|\+) ?#?\d{1,2})*)$|^#?\d{1,2}(?: ?(?:,|and|&|\+) ?#?\d{1,2})* (?:are |is )?(?:done|sent|finished)$/;
const doneItems: Reading = ({ plain }) =>
  NUMBERED.test(plain)
    ? { name: 'done', said: { args: { items: [...plain.matchAll(/\d{1,2}/g)].map((m) => Number(m[0])) } } }
    : null;

const later: Reading = ({ said, plain }, scene) => {
  if (PAUSED.test(plain)) return { name: 'pause', said: pause(said, scene) };
  return SNOOZED.test(plain) ? { name: 'snooze', said: snooze(said, scene) } : null;
};

const NOTES =
  /^(?:(?:show|send|give|mail|read) (?:me )?)?(?:(?:all )?(?:my |the |your )?notes|what (?:do|did) (?:i|you) (?:have|know|note|write|write down|log)(?: down)?|history) (?:(?:on|for|about|of|with|from) )?(?<name>[^:]{2,60})$|^(?:show|send|give) (?:me )?(?<whose>[^:]{2,40}?)'s notes$|^(?:notizen|was (?:weiss ich|habe ich|weisst du)) (?:zu|uber|von) (?<de>[^:]{2,60})$|^(?:mes )?notes (?:sur|de) (?<fr>[^:]{2,60})$|^(?:mis )?notas (?:sobre|de) (?<es>[^:]{2,60})$|^(?:as minhas )?notas sobre (?<pt>[^:]{2,60})$|^(?:le mie )?note su (?<it>[^:]{2,60})$|^(?:mijn )?notities (?:over|van) (?<nl>[^:]{2,60})$/u;
const NOT_A_NAME = /^(?:it|that|this|the|her|him|them|how|what|why|my|our|a|an|today|yesterday|call|meeting)\b/;
const notes: Reading = (spoken, scene) => {
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
const find: Reading = (spoken, scene) => {
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

const NEVER_LOG =
  /^(?:never[- ]log|(?:never|don't|do not) (?:log|record|keep|save|store|read|note|file|track)|stop (?:logging|recording|keeping|tracking)|(?:always )?ignore) (?:(?:anything|any|mails?|e-?mails?|messages?|letters?|all|everything|what comes) )*(?:(?:from|about|with|by|to|of|on|sent by) )?(?<who>.{2,100})$|^(?:nie(?:mals)? (?:aufzeichnen|speichern|notieren)|ne (?:note|garde|conserve|enregistre)[rz]? jamais|nunca (?:registres?|guardes?|anotes?|registr(?:ar|es)|guardar)|non (?:registrare|salvare) mai|nooit (?:opslaan|bewaren|noteren)):? (?:(?:rien|nada|niente|iets|etwas|von|de|di|da|van|uber|sobre|su|over) )*(?<other>.{2,100})$/u;
const neverLog: Reading = (spoken) => {
  const groups = NEVER_LOG.exec(spoken.plain)?.groups;
  const rest = groups?.who ?? groups?.other;
  if (rest === undefined) return null;
  const written = asWritten(spoken, rest);
  const args = whomIn(written);
  // A name has a capital: "ignore the noise" is talk.
  return args === null || (args['name'] !== undefined && !/^\p{Lu}/u.test(written))
    ? null
    : { name: 'never-log', said: { args } };
};

/** Around the address, which is written `@` here. */
const ADDRESS =
  /^(?:(?:add|use|register|link) )?(?:(?:my|another|a|new|other|second|private|work|additional|also) )*(?:e-?mail )?(?:address|adresse|direccion|endereco|indirizzo|adres)(?: is)?:? @$|^(?:add|link|register|use) @(?: (?:to my (?:account|addresses)|as (?:my|mine|a|another)[\p{L} ]*|for me|too|as well|from now on))?$|^i (?:also|now|sometimes) (?:write|mail|send)(?: mails?)? from @$|^@ is (?:also )?(?:me|mine|my (?:\p{L}+ )?(?:address|e-?mail))(?: too| as well)?$|^(?:(?:meine|ma|mon|mi|a minha|il mio|mijn) )?(?:neue|nouvelle|nueva|nova|nuovo|nieuwe) (?:e-?mail-?)?(?:adresse|direccion|endereco|indirizzo|adres)(?: (?:ist|est|es|e|is))?:? @$/u;
const addressless = (plain: string) =>
  plain
    .split(' ')
    .map((word) => (word.includes('@') ? '@' : word))
    .join(' ');
const address: Reading = (spoken) => {
  const args = ADDRESS.test(addressless(spoken.plain)) ? addressIn(spoken.said) : null;
  return args === null ? null : { name: 'address', said: { args } };
};

const set: Reading = ({ said, plain }, scene) => {
  const found = settings(said, plain, scene);
  return found === null ? null : { name: 'settings', said: found };
};

/** In this order: what must be said exactly goes before what leaves room. */
const INSTRUCTIONS: Reading[] = [alone, doneItems, notes, neverLog, address, find, set, later];

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
    return {
      facts: [{ type: 'command', name: found.name, args: found.said.args, evidence: evidence(sentence) }],
      doubts: [],
    };
  }
  return null;
}

/** Between clauses; white space is single here. */
const CLAUSE =
  /[,;:(] | [–—-] | (?:and|then|but|so|because|since|as|und|aber|weil|denn|et|puis|mais|car|y|pero|porque|e|ma|perché|en|maar|omdat|want) /iu;

/** Several in a sentence, where every part instructs; else the sentence as one; else a wish to hear later after other words. */
function commandsIn(sentence: string, scene: Scene): Found {
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

export const choose = (option: number, words: string): CommandFact => ({
  type: 'command',
  name: 'choose',
  args: { option },
  evidence: evidence(words.split('\n')[0] ?? ''),
});

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
