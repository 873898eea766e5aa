import { Temporal } from 'temporal-polyfill';
import { findClocks } from '../../lambdas/core/reading/clocks';
import { findDays } from '../../lambdas/core/reading/days';

// Said on Friday 20 November 2026.
const today = Temporal.PlainDate.from('2026-11-20');
const two = (n: number) => String(n).padStart(2, '0');

/** Day, hour, end and zone as the words say them, parted by a blank. */
function said(words: string): string {
  const [day] = findDays(words, { today, order: null });
  const [clock] = findClocks(words, 'America/New_York');
  const at = clock === undefined ? '' : ` ${clock.hour}:${two(clock.minute)}`;
  const end = clock?.until ?? null;
  const until = end === null ? '' : `-${end.hour}:${two(end.minute)}`;
  const zone = clock?.zone ?? null;
  return `${day?.date.toString() ?? ''}${at}${until}${zone === null ? '' : ` ${zone}`}`;
}

const TABLE: Record<string, [string, string][]> = {
  German: [
    ['Dienstag, 24. November um 14 Uhr passt mir', '2026-11-24 14:00'],
    ['am Donnerstag um halb drei', '2026-11-26 14:30'],
    ['morgen um Viertel nach zehn', '2026-11-21 10:15'],
    ['übermorgen von 10 bis 11 Uhr', '2026-11-22 10:00-11:00'],
    ['am 24.11. um 14.30 Uhr', '2026-11-24 14:30'],
    ['kommenden Montag gegen 9', '2026-11-23 9:00'],
    ['in zwei Wochen', '2026-12-04'],
    ['Mi, 25.11., 15:00 Uhr MEZ', '2026-11-25 15:00 Europe/Berlin'],
    ['nächste Woche Dienstag 11 Uhr', '2026-11-24 11:00'],
    ['Montag um 3 am Bahnhof', '2026-11-23 15:00'],
    ['Freitag 14 Uhr 30', '2026-11-27 14:30'],
  ],
  French: [
    ['mardi 24 à 14h30', '2026-11-24 14:30'],
    ['jeudi prochain à 10 heures', '2026-11-26 10:00'],
    ['après-demain à midi', '2026-11-22 12:00'],
    ['le 3 décembre de 9h à 10h', '2026-12-03 9:00-10:00'],
    ['lundi à trois heures et demie', '2026-11-23 15:30'],
    ['vendredi 27 novembre à 15h, heure de Paris', '2026-11-27 15:00 Europe/Paris'],
    ['dans deux semaines', '2026-12-04'],
  ],
  Spanish: [
    ['el jueves a las 10', '2026-11-26 10:00'],
    ['el próximo martes a las 3 de la tarde', '2026-11-24 15:00'],
    ['mañana a las once y media', '2026-11-21 11:30'],
    ['pasado mañana por la mañana', '2026-11-22'],
    ['el 2 de diciembre a las 16:30', '2026-12-02 16:30'],
    ['el lunes de 10 a 11', '2026-11-23 10:00-11:00'],
  ],
  Portuguese: [
    ['quinta-feira às 15h', '2026-11-26 15:00'],
    ['terça às 10h30', '2026-11-24 10:30'],
    ['amanhã às três e meia', '2026-11-21 15:30'],
    ['na próxima segunda-feira às 14 horas', '2026-11-23 14:00'],
    ['dia 2 de dezembro às 9h', '2026-12-02 9:00'],
  ],
  Italian: [
    ['giovedì alle 15', '2026-11-26 15:00'],
    ['martedì 24 novembre alle ore 10:30', '2026-11-24 10:30'],
    ['domani alle nove e mezza', '2026-11-21 9:30'],
    ['lunedì prossimo alle 16', '2026-11-23 16:00'],
    ['dopodomani dalle 10 alle 11', '2026-11-22 10:00-11:00'],
  ],
  Dutch: [
    ['donderdag om half drie', '2026-11-26 14:30'],
    ['volgende week dinsdag om 10 uur', '2026-11-24 10:00'],
    ['overmorgen om kwart over negen', '2026-11-22 9:15'],
    ['maandag 23 november van 14 tot 15 uur', '2026-11-23 14:00-15:00'],
  ],
  Polish: [
    ['we wtorek o 14:30', '2026-11-24 14:30'],
    ['w czwartek o godz. 10', '2026-11-26 10:00'],
    ['w poniedziałek o piętnastej', '2026-11-23 15:00'],
    ['pojutrze o wpół do trzeciej', '2026-11-22 14:30'],
    ['2 grudnia o 9:00', '2026-12-02 9:00'],
  ],
  Swedish: [
    ['på torsdag kl. 10', '2026-11-26 10:00'],
    ['i morgon klockan halv tre', '2026-11-21 14:30'],
    ['tisdag den 24 november kl 13.30', '2026-11-24 13:30'],
  ],
  'Danish and Norwegian': [
    ['tirsdag kl. 14.15', '2026-11-24 14:15'],
    ['i morgen klokken halv ti', '2026-11-21 9:30'],
    ['torsdag den 26. november kl. 9', '2026-11-26 9:00'],
    ['på onsdag kl 12', '2026-11-25 12:00'],
  ],
  Czech: [
    ['čtvrtek v 9:30', '2026-11-26 9:30'],
    ['v úterý ve 14 hodin', '2026-11-24 14:00'],
    ['pozítří v půl třetí', '2026-11-22 14:30'],
    ['2. prosince v 10:00', '2026-12-02 10:00'],
  ],
  Turkish: [
    ["perşembe 15:00'te", '2026-11-26 15:00'],
    ['yarın saat iki buçukta', '2026-11-21 14:30'],
    ['24 Kasım Salı saat 10:30', '2026-11-24 10:30'],
  ],
  Russian: [
    ['в четверг в 15:00', '2026-11-26 15:00'],
    ['завтра в три часа дня', '2026-11-21 15:00'],
    ['24 ноября в 10:30', '2026-11-24 10:30'],
    ['во вторник в половине третьего', '2026-11-24 14:30'],
    ['через две недели', '2026-12-04'],
  ],
  Ukrainian: [
    ['у четвер о 15:00', '2026-11-26 15:00'],
    ['завтра о десятій', '2026-11-21 10:00'],
    ['24 листопада о 14:30', '2026-11-24 14:30'],
  ],
  Japanese: [
    ['11月24日（火）14時', '2026-11-24 14:00'],
    ['来週の木曜日 午後3時半', '2026-11-26 15:30'],
    ['明日10時から11時', '2026-11-21 10:00-11:00'],
    ['１１月２４日 １５：００', '2026-11-24 15:00'],
  ],
  Chinese: [
    ['周四下午三点', '2026-11-26 15:00'],
    ['下周二上午10点半', '2026-11-24 10:30'],
    ['明天下午2:30', '2026-11-21 14:30'],
    ['11月24日北京时间15点', '2026-11-24 15:00 Asia/Shanghai'],
  ],
  Korean: [
    ['목요일 오후 2시', '2026-11-26 14:00'],
    ['11월 24일 오전 10시 30분', '2026-11-24 10:30'],
    ['다음 주 화요일 오후 세 시', '2026-11-24 15:00'],
  ],
  English: [
    ['noon to 1pm on Monday', '2026-11-23 12:00-13:00'],
    ['Thursday at 2:30', '2026-11-26 14:30'],
    ['Monday next week at 3', '2026-11-23 15:00'],
    ['the 14th of next month at 10am', '2026-12-14 10:00'],
    ['Friday 12-1', '2026-11-27 12:00-13:00'],
    ['at three thirty on Tuesday', '2026-11-24 15:30'],
    ['1430 hrs on Monday', '2026-11-23 14:30'],
    ['a week on Tuesday at 11', '2026-12-01 11:00'],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows)('"%s" is %s', (words, expected) => {
    expect(said(words)).toBe(expected);
  });
});

test('the words found are those of the original', () => {
  const text = 'Wir sehen uns also am Dienstag, 24. November um halb drei im Büro.';
  expect(findDays(text, { today, order: null }).map((d) => text.slice(d.at, d.end))).toEqual([
    'Dienstag, 24. November',
  ]);
  expect(findClocks(text, 'UTC').map((c) => text.slice(c.at, c.end))).toEqual(['halb drei']);
});

test('"nächsten Donnerstag" is unsure where it could be this week\'s; English "next Thursday" is next week\'s', () => {
  const monday = { today: Temporal.PlainDate.from('2026-11-23'), order: null };
  expect(findDays('Passt dir nächsten Donnerstag?', monday)).toMatchObject([{ sure: false }]);
  expect(findDays('next Thursday', monday).map((d) => [d.date.toString(), d.sure])).toEqual([['2026-12-03', true]]);
});

test('time grows linearly with the text, in every language', () => {
  const cost = (n: number) => {
    const text = 'um halb am 3. den 24. mardi à 14h de la tarde 11月 '.repeat(n);
    const start = performance.now();
    findDays(text, { today, order: null });
    findClocks(text, 'UTC');
    return performance.now() - start;
  };
  cost(50);
  expect(cost(800) / Math.max(1, cost(200))).toBeLessThan(12);
});
