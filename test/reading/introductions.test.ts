import type { Person } from '../../lambdas/core/message/message';
import { read } from '../../lambdas/core/reading/read';
import type { Fact } from '../../lambdas/core/reading/reading';
import { MADE, OTHERS, type Case } from './introductions.data';
import { context } from './mail';

const who = (p: Person | null) => p?.address ?? p?.name ?? 'nobody';
const line = (f: Fact) =>
  f.type === 'introduction'
    ? [`${f.status} ${f.direction}: ${who(f.introducer)} > ${f.contacts.map(who).join(' ')}`]
    : [];

/** The introductions read, and the kinds of the other facts that the case speaks of. */
function understood(c: Case) {
  const { facts } = read(c.message, c.context ?? context());
  const kinds = facts
    .map((f) => f.type)
    .filter((t) => t !== 'introduction' && (c.others === undefined || c.others.includes(t)));
  return { introductions: facts.flatMap(line), others: c.others === undefined ? [] : kinds };
}
const wanted = (c: Case) => ({ introductions: c.introductions, others: c.others ?? [] });

test.each(MADE)('an introduction by mail is read in $name', (c) => {
  expect(understood(c)).toEqual(wanted(c));
});

test.each(OTHERS)('$name is read as it is meant', (c) => {
  expect(understood(c)).toEqual(wanted(c));
});
