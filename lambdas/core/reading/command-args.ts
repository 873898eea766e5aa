import { deadline } from './days';
import { afterLength } from './run-length';
import { bearings, type Findings, type Scene } from './scene';

export type Args = Record<string, unknown>;
/** What an instruction says beside its name; a doubt where it says something impossible; null where it is no instruction after all. */
export type Said = { args: Args } | { doubt: Findings['doubts'][number] } | null;

type Until = { date: string | null } | 'impossible';

/** Words that want to be a day: a month with a number, a numeric date, yesterday. */
const LOOKS_LIKE_A_DAY =
  /\b\d{1,2}[./-]\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th|\.)? ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|okt|dez|mai|fev|abr|ene|gen|mag|giu|lug|ott|dic)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b|\b(?:yesterday|gestern|hier|ayer|ontem|ieri|gisteren|wczoraj|last (?:week|month|year))\b/i;

/** The day named, never one that is over. */
function untilIn(sentence: string, scene: Scene): Until {
  const at = bearings(scene);
  const date = afterLength(sentence, at) ?? deadline(sentence, at);
  if (date !== null) return date < scene.today.toString() ? 'impossible' : { date };
  return LOOKS_LIKE_A_DAY.test(sentence) ? 'impossible' : { date };
}

const askUntil = (what: string, words: string): Said => ({
  doubt: {
    reason: 'when',
    question: `I could not find the day in “${words}”. Until when shall I ${what}? A date such as 15 March is enough.`,
  },
});

const ITEM =
  /\b(?:snooze|remind me (?:of|about))\s+(?:number\s+|#)?(\d{1,2})\b(?!\s*(?:days|weeks|months|st|nd|rd|th|[./]|\p{L}))/iu;

export function snooze(sentence: string, scene: Scene): Said {
  const until = untilIn(sentence, scene);
  if (until === 'impossible') return askUntil('wait', sentence);
  if (until.date === null) return VAGUE.test(sentence) || scene.text.length < 80 ? askUntil('wait', sentence) : null;
  const item = ITEM.exec(sentence)?.[1];
  return { args: { until: until.date, ...(item === undefined ? {} : { item: Number(item) }) } };
}
const VAGUE = /^\W*snooze\b/i;

const THREAD =
  /\bthis (?:thread|one|conversation|matter|topic|reminder)\b|\b(?:pause|hold|mute|silence) (?:this|it)\b(?! (?:week|month|year))|\b(?:diese[nrs]? (?:faden|thread|vorgang|sache)|ce (?:fil|sujet)|cette (?:conversation|discussion)|est[ea] (?:hilo|tema|asunto|conversaci[oó]n|conversa|t[oó]pico|assunto)|quest[oa] (?:filo|thread|tema|discussione|conversazione)|deze (?:draad|conversatie)|dit gesprek)\b/i;

export function pause(sentence: string, scene: Scene): Said {
  const until = untilIn(sentence, scene);
  if (until === 'impossible') return askUntil('be quiet', sentence);
  if (until.date === null && OPEN_END.test(sentence)) return askUntil('be quiet', sentence);
  return { args: { until: until.date, scope: THREAD.test(sentence) ? 'thread' : 'all' } };
}
/** A day was meant to follow. */
const OPEN_END =
  /\b(?:until|till|bis|jusqu'(?:au?|en)|hasta|até|fino|tot) (?!further|i\b|you\b|ich\b|je\b|nouvel|nuevo|novo|nuovo|nader|auf weiteres)\S/i;

const ADDRESS = /[\p{L}\d._%+'-]{1,64}@[\p{L}\d.-]{1,190}\p{L}/u;
const DOMAIN = /(?<![\p{L}\d@.-])@?((?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,24})(?![\p{L}\d])/u;

/** An address, else a domain, else the name that `rest` is. */
export function whomIn(rest: string): Args | null {
  const address = ADDRESS.exec(rest)?.[0];
  if (address !== undefined) return { address: address.toLowerCase() };
  const domain = DOMAIN.exec(rest)?.[1];
  if (domain !== undefined) return { domain: domain.toLowerCase() };
  const name = nameIn(rest);
  return name === null ? null : { name };
}

/** Up to four words, without possessive and closing marks. */
export function nameIn(rest: string): string | null {
  const words = rest
    .trim()
    .split(/\s+/)
    .map((w) => w.replace(/^["“'(]/, '').replace(/["”),.!?:;]/g, ''))
    .filter((w) => w !== '');
  const name = words.join(' ').replace(/['’]s$/, '');
  return words.length === 0 || words.length > 4 || !/^\p{L}/u.test(name) ? null : name;
}

export function addressIn(rest: string): Args | null {
  const address = ADDRESS.exec(rest)?.[0];
  return address === undefined ? null : { address: address.toLowerCase() };
}
