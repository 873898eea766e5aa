import { ADA, ANSWER, World, type Text } from './world';

const DANA = 'dana@tidewell.example';
let world: World;
beforeEach(async () => {
  world = await World.start();
  await world.receive('intro');
});

const AWAY: Text = {
  ...ANSWER,
  subject: 'Automatic reply: Ada <> Dana',
  text: 'I am out of the office until 16 November 2026.',
  id: '<away@tidewell.example>',
};
const lettersSent = async (): Promise<string[]> => {
  await world.sendAll();
  return world.out.sent.map((l) => Buffer.from(l.raw).toString());
};

test('an automatic reply is answered by nobody, and what waits for its sender waits until they are back', async () => {
  await lettersSent();
  await world.receive('away', AWAY);
  expect(await world.ledger('away')).toBe('ignored auto-reply');
  expect(await world.person(DANA)).toMatchObject({ awayUntil: '2026-11-16', workflows: [{ awayUntil: '2026-11-16' }] });
  expect(await lettersSent()).toHaveLength(1);
  // A stranger's is kept nowhere.
  await world.receive('stranger', { ...AWAY, from: 'Somebody <x@else.example>', id: '<s@else.example>' });
  expect(await world.ledger('stranger')).toBe('ignored auto-reply');
  expect(await world.person('x@else.example')).toBeUndefined();
});

test('"looking for" reads the people of the record once, and the letter leaves with a draft to one of them', async () => {
  await lettersSent();
  await world.receive('wish', {
    from: 'Ada Obi <ada@obi.example>',
    to: 'log@in.example.org',
    subject: 'A wish',
    text: 'looking for: somebody who plans hospital wards',
    id: '<wish@obi.example>',
  });
  expect(await world.ledger('wish')).toBe('accepted');
  const sent = await lettersSent();
  expect(sent).toHaveLength(2);
  expect(sent[1]).toContain('To Priya: whom do you know?');
  expect((await world.person('priya@lowfield.example'))?.asks).toHaveLength(1);
  expect(world.out.sent.map((l) => l.to)).toEqual(['ada@obi.example', 'ada@obi.example']);
});

test('the user’s own automatic reply rests everything unasked until the morning of their return', async () => {
  await lettersSent();
  await world.receive('own', {
    ...AWAY,
    from: 'Ada Obi <ada@obi.example>',
    to: 'dana@tidewell.example, log@in.example.org',
  });
  expect(await world.ledger('own')).toBe('ignored auto-reply');
  const book = await world.records.open(ADA, { people: [], journals: [], letters: [], calendars: [] });
  expect(book?.now).toMatchObject({ state: 'paused', pausedUntil: '2026-11-16T07:30:00Z' });
  expect(await lettersSent()).toHaveLength(1);
});
