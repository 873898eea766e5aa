import { canonical } from './canonical';

/** A stated length in minutes ("30 min", "half an hour", "an hour and a half", "eine halbe Stunde"), if the text states one. */
export function findDuration(text: string): number | null {
  const words = canonical(text).text;
  if (HOUR_AND_HALF.test(words)) return 90;
  const said = SAID.find(([pattern]) => pattern.test(text))?.[1];
  if (said !== undefined) return said;
  if (HALF.test(words)) return 30;
  return counted(words);
}
const HOUR_AND_HALF = /\b(?:an|one|1) hour and a half\b|\banderthalb stunden\b/i;

function counted(words: string): number | null {
  const minutes = MINUTES.exec(words)?.[1];
  if (minutes !== undefined) return COUNTS[minutes.toLowerCase()] ?? Number(minutes);
  const hours = HOURS.exec(words)?.[1];
  return hours === undefined ? null : 60 * (COUNTS[hours.toLowerCase()] ?? Number(hours.replace(',', '.')));
}
const HALF =
  /(?<!\p{L})(?:half (?:an )?hour|half-hour|halbe[nr]? stunde|halbes stündchen|demi-heure|media hora|meia hora|mezz['’]?\s?ora|mezzora|half uur|halfuur|halfto uur|pół godziny|halvtimme|halv timme|halvtime|halv time|halfto time|půl hodiny|halfto Uhr|yarım saat|полчаса|півгодини)(?!\p{L})/iu;
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

/** Lengths said in words; hours that are hours of the clock ("à une heure", "om een uur") or distances ("in einer Stunde") are none. */
const said = (list: string, minutes: number): [RegExp, number] => [
  new RegExp(
    `(?<!\\p{L})(?<!(?:in|à|om|om de|kl|za|after|through|dans|через|за|о|об|er|klokken|klockan|ved|ca) )(?:${list})(?!\\p{L})`,
    'iu',
  ),
  minutes,
];
const SAID: [RegExp, number][] = [
  said(
    "une heure et demie|una hora y media|hora y media|uma hora e meia|hora e meia|un['’]ora e mezz[ao]|anderhalf uur|półtorej godziny|en och en halv timme|en og en halv time|halvanden time|halvannen time|hodinu a půl|bir buçuk saat|полтора часа|півтори години|eineinhalb stunden",
    90,
  ),
  said(
    "three[- ]quarters of an hour|dreiviertelstunde|drei viertel ?stunden?|trois quarts d['’]heure|tres cuartos de hora|três quartos de hora|tre quarti d['’]ora|drie kwartier|trzy kwadranse|tre kvart|tre kvarter|tři čtvrtě hodiny|tři čtvrtiny hodiny|üç çeyrek|три четверти часа|три чверті години",
    45,
  ),
  said(
    "(?:a )?quarter of an hour|viertelstunde|viertelstündchen|(?:un )?quart d['’]heure|(?:un )?cuarto de hora|(?:um )?quarto de hora|(?:un )?quarto d['’]ora|een kwartier|kwartiertje|kwadrans|en kvart|et kvarter|čtvrthodin\\p{L}{1,2}|čtvrt hodiny|çeyrek saat|четверть часа|чверть години",
    15,
  ),
  said(
    "eine stunde|une heure|una hora|uma hora|un['’]ora|een uur(?:tje)?|(?:jedną )?godzinę|en timme|en time|hodinu|bir saat|на час|на годину|одну годину|一时间|1時間|一時間|一小时|一个小时|1小时|한 시간|1시간",
    60,
  ),
];
