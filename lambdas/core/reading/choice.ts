import { fold, type Scene } from './scene';
import { sentences } from './sentences';

/** Places in a row, folded. */
const PLACES: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  erste: 1,
  ersten: 1,
  erster: 1,
  zweite: 2,
  zweiten: 2,
  zweiter: 2,
  dritte: 3,
  dritten: 3,
  vierte: 4,
  vierten: 4,
  eins: 1,
  zwei: 2,
  drei: 3,
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  primero: 1,
  primera: 1,
  primer: 1,
  segundo: 2,
  segunda: 2,
  tercero: 3,
  tercera: 3,
  cuarto: 4,
  cuarta: 4,
  primeiro: 1,
  primeira: 1,
  terceiro: 3,
  terceira: 3,
  quarto: 4,
  quarta: 4,
  primo: 1,
  prima: 1,
  secondo: 2,
  seconda: 2,
  terzo: 3,
  terza: 3,
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  pierwszy: 1,
  pierwsza: 1,
  drugi: 2,
  druga: 2,
  trzeci: 3,
  forsta: 1,
  andra: 2,
  tredje: 3,
};
const PLACE = Object.keys(PLACES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const THING =
  '(?:one|draft|version|option|choice|text|letter|entwurf|fassung|version|vorschlag|brouillon|borrador|opcion|rascunho|opcao|versao|bozza|versione|opzione|concept|versie|optie)';
const LABEL = `(?:${THING}|number|nummer|numero|no|nr|n°|#)\\.?`;
const ARTICLE = "(?:the|le|la|l'|el|il|lo|o|a|de|den|die|das|der|het)";
const FIRST_WORDS =
  "(?:(?:yes|ok|please|bitte|i(?:'ll| will| would|'d)? (?:like|take|choose|prefer|go (?:with|for)|pick|want)|take|send|use|choose|let'?s (?:go with|take|use)|go with|ich nehme|nimm|je (?:prends|choisis|prefere)|prends|prefiero|elijo|quiero|prefiro|escolho|quero|scelgo|preferisco|prendo|ik (?:kies|neem)|neem|kies)[,:]? )*";
const DIGIT = new RegExp(
  `^${FIRST_WORDS}(?:${ARTICLE} ?)?(?:${LABEL} ?)?([1-9])(?![\\d:./]\\d|\\d| ?(?:am|pm|h|uhr|days?|weeks?|months?)\\b)(?:[.,!) -]|$)`,
  'u',
);
const PLACED = new RegExp(
  `^${FIRST_WORDS}(?:${ARTICLE} ?(${PLACE})|(${PLACE}) ${THING}|${LABEL} (${PLACE})|(${PLACE})(?= ?(?:please|bitte|merci|thanks|$|[.!])))(?![\\p{L}])`,
  'u',
);
const INSIDE = new RegExp(
  `(?<![\\p{L}])(?:${LABEL} ?([1-9])(?!\\d)|${ARTICLE} ?(${PLACE})(?: ${THING})?(?![\\p{L}]))`,
  'u',
);

/** Which one of several: by digit, label or place in the row; null where the words leave it open. */
export function optionIn(text: string): number | null {
  const [lead = ''] = sentences(
    text.replace(/^\W*(?:hi|hello|hey|dear|bonjour|hallo|hola|olá|ciao|dag)\b[^\n]*\n/i, ''),
  ).map((s) => fold(s.text).replace(/\b(?:not|nicht|pas|no) (?:the |die |den |le |la )?\p{L}+[,;]\s*/u, ''));
  const digit = DIGIT.exec(lead)?.[1];
  if (digit !== undefined) return Number(digit);
  const short = lead.split(' ').length <= 12;
  const places = [...(PLACED.exec(lead) ?? []).slice(1), ...(short ? (INSIDE.exec(lead) ?? []).slice(1) : [])];
  const found = places.find((p) => p !== undefined);
  if (found === undefined) return null;
  return /^\d$/.test(found) ? Number(found) : (PLACES[found] ?? null);
}

/** The options of "how does it stand?" in their own words. */
const STANDS: [RegExp, number][] = [
  [/^\W*(?:yes,? )?we(?:['’]ve| have)? met\W*$/iu, 2],
  [/^\W*(?:(?:no (?:answer|reply|response)|nothing)(?: yet)?|not yet)\W*$/iu, 3],
  [/^\W*let (?:it |this )?go\W*$/iu, 4],
];

/** The answer to "which one?"; of an introduction the option's own words too. Several numbered items leave only a bare digit. */
export function chosen(text: string, scene: Scene): number | null {
  const said = text.replace(/^(?:hi|hello|hey|dear)\b[^\n]*\n/i, '').trim();
  const stands = scene.thread?.about === 'introduction';
  const own = stands ? STANDS.find(([pattern]) => pattern.test(said.split('\n')[0] ?? ''))?.[1] : undefined;
  if (own !== undefined) return own;
  const strict = stands || scene.items.length > 0;
  if (strict && !/^\W*\d\W*(?:\n|$|please|pls)/i.test(said)) return null;
  const option = optionIn(said);
  return option === null || option < 1 ? null : option;
}
