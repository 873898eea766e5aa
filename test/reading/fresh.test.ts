import { read } from '../../lambdas/core/reading/read';
import { FRESH } from './fresh.data';

/** By type, since the order of facts is not compared. */
const byType = (facts: object[]) =>
  [...facts].sort((a, b) => String(Reflect.get(a, 'type')).localeCompare(String(Reflect.get(b, 'type'))));

test.each(FRESH)('$name', ({ message, context, reads }) => {
  const reading = read(message, context);
  expect({ ...reading, facts: byType(reading.facts) }).toMatchObject({ ...reads, facts: byType(reads.facts) });
});
