import { readExpression } from '../../infra/local/scheduler-expression';

describe('a schedule expression', () => {
  it.each([
    ['America/New_York', '2026-03-04T07:30:00', '2026-03-04T12:30:00Z'],
    ['America/New_York', '2026-03-09T07:30:00', '2026-03-09T11:30:00Z'],
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00Z'], // occurs twice: the first
    ['UTC', '2028-02-29T23:59:59', '2028-02-29T23:59:59Z'],
  ])('is a time in %s: %s', (zone, wall, instant) => {
    expect(readExpression(`at(${wall})`, zone)).toEqual({ kind: 'at', instant: Date.parse(instant) });
  });

  it('is never a wall time that does not exist', () => {
    expect(readExpression('at(2026-03-29T02:30:00)', 'Europe/Berlin')).toEqual({ kind: 'at', instant: null });
  });

  it.each([
    ['rate(5 minutes)', 5],
    ['rate(1 hour)', 60],
    ['rate(2 days)', 2880],
  ])('is an interval: %s', (text, minutes) => {
    expect(readExpression(text, 'UTC')).toEqual({ kind: 'rate', interval: minutes * 60_000 });
  });

  it.each([
    'at(2021-12-31T23:59:59Z)',
    'at(2021-12-31)',
    'at(2021-02-30T00:00:00)',
    ' at(2026-12-31T00:00:00)',
    'rate(10 seconds)',
    'rate( 10 minutes )',
    'rate(0 minutes)',
    'cron(0 1 * * * *)',
    'tomorrow',
  ])('is not "%s"', (text) => {
    const refused = expect.objectContaining({
      code: 'ValidationException',
      message: `Invalid Schedule Expression ${text}.`,
    });
    expect(() => readExpression(text, 'UTC')).toThrow(refused as Error);
  });

  it('is not in a zone that nobody knows, nor is a rate', () => {
    for (const text of ['at(2026-12-31T00:00:00)', 'rate(5 minutes)']) {
      expect(() => readExpression(text, 'Mars/Base')).toThrow('Invalid Schedule Expression Timezone Mars/Base.');
    }
  });
});
