import { isZone, zoneOfWord } from '../time';
import { findClocks } from './clocks';
import { deadline } from './days';
import type { CommandFact } from './reading';
import { bearings, evidence, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

type Args = Record<string, unknown>;
interface Instruction {
  name: string;
  pattern: RegExp;
  args?: (sentence: string, scene: Scene) => Args | null;
}

const PLEASE =
  '^(?:(?:please|pls|kindly|can you|could you|would you|ok(?:ay)?,?|yes,?|hi[,!]?|hello[,!]?|hey[,!]?|and|also|then|so|just|no,?)\\s+)*';
const say = (source: string) => new RegExp(PLEASE + source, 'i');

const until = (sentence: string, scene: Scene): string | null => deadline(sentence, bearings(scene));

function snooze(sentence: string, scene: Scene): Args | null {
  const date = until(sentence, scene);
  const item =
    /\b(?:snooze|remind me (?:of|about))\s+(?:number\s+|#)?(\d{1,2})\b(?!\s*(?:days|weeks|months|st|nd|rd|th))/i.exec(
      sentence,
    )?.[1];
  return date === null ? null : { until: date, ...(item === undefined ? {} : { item: Number(item) }) };
}

function pause(sentence: string, scene: Scene): Args {
  const thread =
    /\bthis\b(?! (?:week|month|year))|\bthis (?:thread|one|conversation)\b/i.test(sentence) &&
    !/\b(?:everything|all)\b/i.test(sentence);
  const run = /\bfor (?:the next |about )?((?:a|an|one|two|three|four|six|\d+) (?:days?|weeks?|months?))\b/i.exec(
    sentence,
  )?.[1];
  return {
    until: run === undefined ? until(sentence, scene) : until(`in ${run}`, scene),
    scope: thread ? 'thread' : 'all',
  };
}

function namedZone(sentence: string, scene: Scene): string | null {
  const named = ZONE_SAID.exec(sentence)?.[1];
  if (named !== undefined) return isZone(named) ? named : null;
  const city = CITY_SAID.exec(sentence)?.[1];
  return city === undefined ? null : zoneOfWord(city, scene.user.timeZone);
}
const ZONE_SAID = /\b([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Za-z_]+)?)/;
const CITY_SAID =
  /\b(?:moved? to|living in|live in|now in|based in|zone (?:is|to|of)|to)\s+(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)/u;
const two = (n: number) => String(n).padStart(2, '0');

function settings(sentence: string, scene: Scene): Args | null {
  const zone = namedZone(sentence, scene);
  const [clock] = findClocks(sentence, scene.user.timeZone);
  const morning = clock !== undefined && /\bmorning|mails?|letters?|reminders?|send|write\b/i.test(sentence);
  const args: Args = {
    ...(zone === null ? {} : { timeZone: zone }),
    ...(morning ? { morning: `${two(clock.hour)}:${two(clock.minute)}` } : {}),
  };
  return Object.keys(args).length === 0 ? null : args;
}

const CHOICES: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  premier: 1,
  première: 1,
  deuxième: 2,
  troisième: 3,
  primero: 1,
  segundo: 2,
  tercero: 3,
  erste: 1,
  zweite: 2,
  dritte: 3,
  last: -1,
};
function choice(text: string): number | null {
  const digit =
    /^(?:(?:option|number|no\.?|draft|version|#|the|i(?:['’]ll)? take|take|send|use|choose)\s*)*([1-9])(?:\s*(?:please|pls|[.,!)–-]|$))/i.exec(
      text.trim(),
    )?.[1] ?? /\b(?:option|number|no\.?|draft|version|#)\s*([1-9])\b/i.exec(text)?.[1];
  if (digit !== undefined) return Number(digit);
  const word = new RegExp(`(?<!\\p{L})(${Object.keys(CHOICES).join('|')})(?!\\p{L})`, 'iu').exec(text)?.[1];
  return word === undefined ? null : (CHOICES[word.toLowerCase()] ?? null);
}

const END = '(?:[.!,]|\\s+(?:please|pls|thanks|thank you|it|that|this)\\b.*)*\\s*$';
const INSTRUCTIONS: Instruction[] = [
  {
    name: 'forget',
    pattern: say(
      '(?:forget me|erase me|delete (?:me|my (?:account|data|records?)|everything(?: about me| you (?:have|know))?)|erase (?:everything|all)|remove me)\\b',
    ),
  },
  { name: 'forget', pattern: say(`forget${END}`) },
  { name: 'export', pattern: say('(?:export|send me (?:all |everything|a copy of (?:all |my )))') },
  { name: 'undo', pattern: say('(?:undo|take that back|revert)\\b') },
  { name: 'help', pattern: say(`help(?: me)?${END}|^(?:what can you do|how does this work)`) },
  { name: 'digest', pattern: say(`(?:digest|(?:send|give) me (?:the|my) (?:digest|week(?:ly)?(?: letter)?))${END}`) },
  {
    name: 'pending',
    pattern: say(
      `(?:pending|what(?:['’]s| is) (?:pending|to come|coming|due|open)|(?:show|list|send) (?:me )?(?:what(?:['’]s| is) )?(?:pending|coming up|due|open))\\b`,
    ),
  },
  { name: 'why', pattern: say(`why(?: did (?:i|you)\\b.*|\\?)?${END}`) },
  {
    name: 'notes',
    pattern: say('notes (?:on |for |about )?(?=\\p{Lu})'),
    args: (s) => ({ name: /notes (?:on |for |about )?(.+?)[.!?]*$/i.exec(s)?.[1] ?? '' }),
  },
  { name: 'find', pattern: say('find \\S'), args: (s) => ({ words: /find (.+?)[.!?]*$/i.exec(s)?.[1] ?? '' }) },
  { name: 'resume', pattern: say("(?:resume|unpause|start again|carry on|i(?:['’]m| am) back)\\b") },
  {
    name: 'pause',
    pattern: say(
      '(?:pause\\b|hold (?:everything|all)|(?:no|stop) (?:more )?(?:mails?|letters?|reminders?|everything) (?:until|till|for|before)|stop (?:everything |all |writing |reminding )?(?:until|till)|go quiet)',
    ),
    args: pause,
  },
  {
    name: 'settings',
    pattern:
      /\b(?:time\s?zone|settings?|send (?:me )?(?:the |my )?(?:mails?|letters?|reminders?|morning \w+) at|mornings? (?:mails? |letters? )?at|i(?:[’']ve| have)? moved to|morning:)/i,
    args: settings,
  },
  {
    name: 'snooze',
    pattern:
      /\b(?:snooze|remind me(?: again)?|ask (?:me )?(?:again )?|come back|try me again|later,? please|nudge me|check (?:back|again) with me|poke me)\b/i,
    args: snooze,
  },
  {
    name: 'done',
    pattern: say(
      `(?:done|did it|it['’]s done|all done|sent(?: it)?)(?:\\s+(?:\\d{1,2})(?:\\s*(?:,|and|&)\\s*\\d{1,2})*)?${END}`,
    ),
    args: (s) => numbered(s),
  },
  { name: 'let-go', pattern: say(`let (?:it |this |him |her |them )?go${END}`) },
  {
    name: 'stop',
    pattern: say(
      `(?:stop|drop (?:it|this)|leave (?:it|this)|no more(?: reminders?| mails?)?(?: about this)?|stop (?:this|reminding me|asking|writing)(?: .*)?|never mind)${END}`,
    ),
  },
];

function numbered(sentence: string): Args {
  const items = [...sentence.matchAll(/\b\d{1,2}\b/g)].map((m) => Number(m[0]));
  return items.length === 0 ? {} : { items };
}

function commandIn(sentence: string, scene: Scene): CommandFact | null {
  for (const { name, pattern, args } of INSTRUCTIONS) {
    if (!pattern.test(sentence)) continue;
    const given = args === undefined ? {} : args(sentence, scene);
    if (given !== null) return { type: 'command', name, args: given, evidence: evidence(sentence) };
  }
  return null;
}

export const choose = (option: number, words: string): CommandFact => ({
  type: 'command',
  name: 'choose',
  args: { option },
  evidence: evidence(words.split('\n')[0] ?? ''),
});

/** The options of "how does it stand?" in their own words. */
const STANDS: [RegExp, number][] = [
  [/^\W*(?:yes,? )?we(?:['’]ve| have)? met\W*$/iu, 2],
  [/^\W*(?:(?:no (?:answer|reply|response)|nothing)(?: yet)?|not yet)\W*$/iu, 3],
  [/^\W*let (?:it |this )?go\W*$/iu, 4],
];

/** A digit or a place in the row, in answer to "which one?"; of an introduction the option's own words too. */
function chosen(text: string, scene: Scene): CommandFact | null {
  const said = text.replace(/^(?:hi|hello|hey|dear)\b[^\n]*\n/i, '').trim();
  const stands = scene.thread?.about === 'introduction';
  const own = stands ? STANDS.find(([pattern]) => pattern.test(said.split('\n')[0] ?? ''))?.[1] : undefined;
  const strict = stands || scene.items.length > 0;
  const option = own ?? (strict && !/^\W*\d\W*(?:\n|$|please|pls)/i.test(said) ? null : choice(said));
  return option === null || option < 1 ? null : choose(option, text);
}

/** "wrong: …": what follows is what it should have been, for the user's records to be put right by. */
export function readCorrection(scene: Scene): Findings | null {
  const text = scene.mayCommand ? /^\W*wrong\s*[:,–-]\s*(\S[\s\S]*)$/i.exec(scene.text)?.[1] : undefined;
  if (text === undefined) return null;
  const args = { text: text.trim() };
  return { facts: [{ type: 'command', name: 'correction', args, evidence: evidence(scene.text) }], doubts: [] };
}

/** Instructions in a user's own mail to the product alone. Subject words count only where a new mail has no text. */
export function readCommands(scene: Scene): Findings | null {
  if (!scene.mayCommand) return null;
  const text = scene.text === '' && scene.message.inReplyTo.length === 0 ? scene.message.subject : scene.text;
  const option = scene.asked === 'choice' ? chosen(text, scene) : null;
  if (option !== null) return { facts: [option], doubts: [] };
  const all = sentences(text).map((s) => commandIn(s.text.replace(/\s+/g, ' '), scene));
  const facts = all
    .filter((f) => f !== null)
    // "sent" to "has your answer gone out?" is an outreach.
    .filter((f) => !(scene.asked === 'reply-sent' && scene.item === null && /^\W*sent/i.test(f.evidence?.words ?? '')))
    .filter((f, i, list) => f.name === 'snooze' || list.findIndex((g) => g.name === f.name) === i);
  return facts.length === 0 ? null : { facts, doubts: [] };
}
