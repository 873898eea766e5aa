import { benchYear } from '../../infra/bench/year';

test('eight weeks of a busy user keep the bounds: few letters, gentle, nothing forgotten, nothing early', async () => {
  const report = await benchYear(4, 8);
  expect(report.lines.filter((l) => /^(?:no card|not |never|nudged|bump|asked before|card at)/.test(l))).toEqual([]);
  expect(report.json).toMatchObject({ weeks: 8, stuck: 0, toOthers: 0, tokensInDrafts: 0, early: [], forgotten: [] });
  expect(report.held).toBe(true);
  expect((report.json as { expected: number }).expected).toBeGreaterThan(20);
}, 120_000);
