/** Days and hours of Japanese, Chinese and Korean, which put no spaces between words. */

/** Words between `at` and `end` of the original that become `by`. */
export interface Swap {
  at: number;
  end: number;
  by: string;
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
export const hasCjk = (text: string): boolean => CJK.test(text);

const DIGITS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
};
const KOREAN: Record<string, number> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열한: 11,
  열두: 12,
  열: 10,
};
const WEEKDAYS: Record<string, string> = {
  月: 'Monday',
  火: 'Tuesday',
  水: 'Wednesday',
  木: 'Thursday',
  金: 'Friday',
  土: 'Saturday',
  日: 'Sunday',
  一: 'Monday',
  二: 'Tuesday',
  三: 'Wednesday',
  四: 'Thursday',
  五: 'Friday',
  六: 'Saturday',
  天: 'Sunday',
  월: 'Monday',
  화: 'Tuesday',
  수: 'Wednesday',
  목: 'Thursday',
  금: 'Friday',
  토: 'Saturday',
  일: 'Sunday',
};
const MONTHS = ' January February March April May June July August September October November December'.split(' ');
const NAMED: Record<string, string> = {
  今日: 'today',
  今天: 'today',
  오늘: 'today',
  明日: 'tomorrow',
  明天: 'tomorrow',
  내일: 'tomorrow',
  明後日: 'the day after tomorrow',
  明后天: 'the day after tomorrow',
  あさって: 'the day after tomorrow',
  后天: 'the day after tomorrow',
  後天: 'the day after tomorrow',
  모레: 'the day after tomorrow',
  昨日: 'yesterday',
  昨天: 'yesterday',
  어제: 'yesterday',
  来週: 'next week',
  下周: 'next week',
  下週: 'next week',
  '다음 주': 'next week',
  正午: 'noon',
  정오: 'noon',
  または: ' or ',
  或者: ' or ',
  또는: ' or ',
  あるいは: ' or ',
};

const NUMBER = '(?:[0-9０-９]{1,2}|十[一二]?|[一二两兩三四五六七八九]|열[한두]?|한|두|세|네|다섯|여섯|일곱|여덟|아홉)';
const NUMERAL = '[0-9０-９]{1,2}';
const TIMES = new RegExp(
  [
    `(?:(?<year>[0-9０-９]{4})\\s?[年년]\\s?)?(?<month>${NUMERAL})\\s?[月월]\\s?(?<day>${NUMERAL})\\s?[日号號일](?:\\s?[（(][月火水木金土日一二三四五六월화수목금토일](?:曜日?)?[)）])?`,
    `(?<next>来週の?|再来週の?|下个?|下個?|다음\\s?주\\s?|今週の?|这个?|這個?|本|이번\\s?주\\s?)?(?:(?<ja>[月火水木金土日])曜日?|(?:周|週|星期|礼拜|禮拜)(?<zh>[一二三四五六日天])|(?<ko>[월화수목금토일])요일)`,
    `(?<half>午前|午後|上午|下午|早上|晚上|傍晚|中午|오전|오후|아침|저녁|朝|夕方|夜)?(?:の|\\s)?(?<hour>${NUMBER})\\s?(?:[時时點点]|시)(?!間|间|간)(?:\\s?(?:(?<thirty>半|반)|(?<quarter>一刻)|(?<minute>${NUMERAL})\\s?[分분]))?`,
    `(?<half2>午前|午後|上午|下午|오전|오후)\\s?(?<clock>[0-9０-９]{1,2}[:：][0-9０-９]{2})`,
    `(?<only>${NUMERAL})[日号號]`,
    `(?<named>${Object.keys(NAMED)
      .sort((a, b) => b.length - a.length)
      .join('|')})`,
    `(?<to>から|到|至|[〜～~]|부터)(?=\\s?(?:午|上|下|中|오|[0-9０-９一二三四五六七八九十]))`,
    `(?<wide>[０-９]{1,2}[：:][０-９]{2})`,
  ].join('|'),
  'gu',
);

type Groups = Record<string, string | undefined>;
const narrow = (text: string) => text.replace(/[０-９]/g, (c) => String(c.charCodeAt(0) - 0xff10)).replace('：', ':');
const numberOf = (word: string) => DIGITS[word] ?? KOREAN[word] ?? Number(narrow(word));
const isPm = (half: string) => /午後|下午|晚上|傍晚|오후|저녁|夕方|夜/.test(half);

function clockOf(hour: number, minute: number, half: string | undefined): string {
  const late = half !== undefined && (isPm(half) || (half === '中午' && hour < 6));
  const two = String(minute).padStart(2, '0');
  if (half !== undefined && hour <= 12)
    return ` ${String(hour === 0 ? 12 : hour)}:${two}${late || (half === '中午' && hour === 12) ? 'pm' : 'am'} `;
  return ` ${String(hour)}:${two} `;
}

const TO_WEEK: [RegExp, string][] = [
  [/^(?:来週|下|다음)/, 'next '],
  [/^(?:今週|这|這|本|이번)/, 'this '],
];

/** What each kind of match says in English; the first kind that the match has. */
const SAYS: [string, (g: Groups) => string][] = [
  ['month', dateWords],
  ['ja', weekdayWords],
  ['zh', weekdayWords],
  ['ko', weekdayWords],
  ['hour', hourWords],
  ['clock', (g) => ` ${narrow(g.clock ?? '')}${isPm(g.half2 ?? '') ? 'pm' : 'am'} `],
  ['only', (g) => ` the ${String(numberOf(g.only ?? ''))}th `],
  ['named', (g) => ` ${NAMED[g.named ?? ''] ?? ''} `],
  ['to', () => ' - '],
  ['wide', (g) => narrow(g.wide ?? '')],
];

function dateWords(g: Groups): string {
  const year = g.year === undefined ? '' : ` ${narrow(g.year)}`;
  return ` ${String(numberOf(g.day ?? ''))} ${MONTHS[numberOf(g.month ?? '')] ?? ''}${year} `;
}

function weekdayWords(g: Groups): string {
  const lead = TO_WEEK.find(([pattern]) => pattern.test(g.next ?? ''));
  return ` ${lead?.[1] ?? ''}${WEEKDAYS[g.ja ?? g.zh ?? g.ko ?? ''] ?? ''} `;
}

function hourWords(g: Groups): string {
  const part = g.thirty !== undefined ? 30 : g.quarter !== undefined ? 15 : numberOf(g.minute ?? '0');
  return clockOf(numberOf(g.hour ?? ''), part, g.half);
}

const english = (g: Groups): string => SAYS.find(([kind]) => g[kind] !== undefined)?.[1](g) ?? '';

/** The days and hours in the text, with their English. */
export function cjkTimes(text: string): Swap[] {
  return [...text.matchAll(TIMES)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    by: english(match.groups ?? {}),
  }));
}
