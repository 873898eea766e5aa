import { canonical } from './canonical';

/** A stated length in minutes ("30 min", "half an hour", "an hour and a half", "eine halbe Stunde"), if the text states one. */
export function findDuration(text: string): number | null {
  const words = canonical(text).text;
  if (/\b(?:an|one|1) hour and a half\b|\banderthalb stunden\b/i.test(words)) return 90;
  if (HALF.test(words)) return 30;
  const minutes = MINUTES.exec(words)?.[1];
  if (minutes !== undefined) return COUNTS[minutes.toLowerCase()] ?? Number(minutes);
  const hours = HOURS.exec(words)?.[1];
  return hours === undefined ? null : 60 * (COUNTS[hours.toLowerCase()] ?? Number(hours.replace(',', '.')));
}
const HALF =
  /(?<!\p{L})(?:half (?:an )?hour|half-hour|halbe stunde|halbes stündchen|demi-heure|media hora|meia hora|mezz['’]?\s?ora|mezzora|half uur|halfuur|halfto uur|pół godziny|halvtimme|halv timme|halvtime|halv time|halfto time|půl hodiny|halfto Uhr|yarım saat|полчаса|півгодини)(?!\p{L})/iu;
const COUNTS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  sixty: 60,
};
const MINUTES =
  /(?<![\p{L}\d])(\d{1,3}|fifteen|twenty|thirty|forty-five|forty|sixty)(?:[\s-]?(?:min(?:ut\p{L}{0,3}|s)?|мин(?:ут[аы]?)?|хв(?:илин)?|dk|dakika)(?!\p{L})|['’](?!\w)|\s?(?:分間|分钟|分鐘|분))/iu;
const HOURS =
  /(?<![\p{L}\d.,])(\d(?:[.,]5)?|an|a|one|two)\s?-?(?:hours?|hrs?|stunden?|heures? de|ore di|timm(?:e|ar)|timer?|saatlik)(?!\p{L})(?!\s+(?:later|ago|before|after|earlier|away))/iu;
