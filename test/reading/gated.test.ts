import { Gated, gated } from '../../lambdas/core/gated';
import { needsOf } from '../../lambdas/core/gated-needs';
import { parseMessage } from '../../lambdas/core/message/parse';
import { CLOCK_RULES } from '../../lambdas/core/reading/clock-rules';
import { DAY_RULES } from '../../lambdas/core/reading/day-rules';
import { findDays } from '../../lambdas/core/reading/days';
import { MAX_MOMENTS, MAX_READ_CHARS } from '../../lambdas/core/reading/limits';
import { HELD, NO_SHOW, PENDING } from '../../lambdas/core/reading/outcome-words.data';
import { phrases } from '../../lambdas/core/reading/phrases';
import { read } from '../../lambdas/core/reading/read';
import { bearings, sceneFor } from '../../lambdas/core/reading/scene';
import { findMoments } from '../../lambdas/core/reading/times';

const TEXTS = [
  '',
  'We met on Thursday the 14th at 3pm, great chat!',
  'he never showed up, so we talked the next day, 2026-11-20 at 10:30',
  'Not yet, it is tomorrow. NOON or midnight, half past two, 3/4 or 24.11. um 14 Uhr',
  'ich habe nicht mit ihr gesprochen; nous nous sommes vus hier à 14h30',
  'ﬁrst ſecond ẞ İstanbul ıssız K', // Letters that change with their case.
  '今日の午後3時 👍 мы встретились во вторник',
  `${'nothing is said here. '.repeat(120)}we spoke on Friday`,
];
const SOURCES: [string, string][] = [
  ['cat|dog', 'u'],
  ['(cat|dog)s?|bird', 'i'],
  ['a+b?(?:met|saw)|(?<=we )spoke', 'iu'],
  ['(?<x>\\d)/\\k<x>|(\\d)0\\2', 'u'],
  ['[sk]econd|İ|ı', 'iu'],
  ['\\d{1,2}:\\d{2}|\\d{4}-\\d{2}|h(?!\\d)', 'u'],
  ['👍|встр.{1,3}|午後', 'u'],
  ['|never', 'u'],
];
const EXPRESSIONS = [
  ...SOURCES.flatMap(([source, flags]) => [gated(source, flags), gated(source, `${flags}g`)]),
  ...[HELD, NO_SHOW, PENDING].map((table) => phrases(table)),
  ...[...DAY_RULES, ...CLOCK_RULES].map((rule) => rule.pattern),
];
const seen = (match: RegExpExecArray | null) => (match === null ? null : [match.index, ...match, match.groups]);

test('a gated expression matches where, and what, the plain one does', () => {
  for (const expression of EXPRESSIONS) {
    expect(expression).toBeInstanceOf(Gated);
    for (const text of TEXTS) {
      const plain = new RegExp(expression.source, expression.flags.replace('g', ''));
      expect([expression.source, text, expression.test(text)]).toEqual([expression.source, text, plain.test(text)]);
      expect(seen(expression.exec(text))).toEqual(seen(plain.exec(text)));
      const all = new RegExp(expression.source, `${plain.flags}g`);
      if (expression.global)
        expect([...text.matchAll(expression)].map(seen)).toEqual([...text.matchAll(all)].map(seen));
    }
  }
});

test('what every match of an alternative holds is read from the source', () => {
  expect(needsOf('(?<!x)caf[eé]s?|\\d{2}:\\d|(?:met|saw) (?:us)?|a*|.').map((one) => one.need)).toEqual([
    ['caf'],
    ['00:0'],
    ['met', 'saw'],
    null,
    null,
  ]);
});

test('an expression is not run on a text that has none of its pieces', () => {
  const expression = gated('confirmed|agreed', 'iu');
  expect(expression.exec('it is agreed')?.index).toBe(6);
  const run = jest.spyOn(RegExp.prototype, 'exec');
  expect(expression.exec('nothing of the kind')).toBeNull();
  const sources = run.mock.contexts.map((one) => (one as RegExp).source);
  expect(sources.filter((source) => /agreed|confirmed/.test(source))).toEqual([]);
  run.mockRestore();
});

const USER = { id: 'ada', name: 'Ada Obi', addresses: ['ada@obi.example'], timeZone: 'America/New_York' };
const CONTEXT = { now: '2026-11-04T15:01:00Z', service: { domain: 'in.example.org' }, users: [USER] };
const mail = (text: string) =>
  parseMessage(
    Buffer.from(
      `From: Ada Obi <ada@obi.example>\r\nTo: hello@in.example.org\r\nDate: Wed, 04 Nov 2026 10:00:00 -0500\r\n\r\n${text}\r\n`,
    ),
    CONTEXT.service,
    CONTEXT.now,
  );

test('what stands beyond the characters that are read makes no fact, and is kept', async () => {
  const told = 'We met on Monday and Dana Wu was kind. ';
  const filler = `${'Blue and green, over and over.\n'.repeat(MAX_READ_CHARS / 30)}\n`;
  const [near, far] = [await mail(told + filler), await mail(filler + told)];
  expect(sceneFor(near, CONTEXT, USER).text).toContain('Dana Wu');
  expect(sceneFor(far, CONTEXT, USER).text).not.toContain('Dana Wu');
  expect(read(far, CONTEXT)).toMatchObject({ facts: [] });
  expect(read(far, CONTEXT).newText).toContain('Dana Wu');
});

test('of a timetable the first hours become moments', async () => {
  const scene = sceneFor(await mail('tomorrow at 3pm. '.repeat(MAX_MOMENTS + 50)), CONTEXT, USER);
  expect(findMoments(scene.text, scene)).toHaveLength(MAX_MOMENTS);
});

test('the days of a text are looked for once, whoever asks, and neither day nor order where it names none', async () => {
  const scene = sceneFor(await mail('Thanks, that was useful.'), CONTEXT, USER);
  const asked = jest.spyOn(scene, 'today', 'get');
  expect(findDays(scene.text, bearings(scene))).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  const [first] = findDays('see you on Friday', bearings(scene));
  expect(findDays('see you on Friday', bearings(scene))[0]).toBe(first);
});
