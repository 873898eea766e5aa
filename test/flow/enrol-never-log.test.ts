import { bare } from '../../lambdas/adapters/aws/rows';
import type { JournalRow } from '../../lambdas/core/workflow/records';
import { Village } from './enrol-world';
import { ADA, DOMAIN } from './world';

const KNOWN = 'ada@obi.example';
const TOLD =
  'Priya Raman <priya@lowfield.example> introduced me to Dana Whitcombe <dana@tidewell.example> today, about hospitals.';
let world: Village;
beforeEach(async () => {
  world = await Village.start();
});

const tell = (text: string, more: { to?: string; from?: string; cc?: string; subject?: string } = {}) =>
  world.write({ from: KNOWN, text, ...more });

type Items = Map<string, Map<string, Record<string, unknown>>>;
const items = (): Items => (world.records as unknown as { partitions: Items }).partitions;

/** All that is stored, as text, without the list itself: index attributes as they are, and what is packed. */
function stored(): string {
  const rows = [...items().values()].flatMap((rows) =>
    [...rows].flatMap(([sk, item]) =>
      sk === 'ME' || sk.startsWith('L#') ? [] : [{ ...item, z: null, zb: null, ...bare<object>(item) }],
    ),
  );
  return JSON.stringify(rows);
}

async function journals(): Promise<JournalRow[]> {
  return [...(items().get(`U#${ADA}`) ?? [])].flatMap(([sk, row]) =>
    sk.startsWith('M#') ? [bare<JournalRow>(row)] : [],
  );
}

describe.each([
  ['an address', 'never log dana@tidewell.example'],
  ['a domain', 'never log tidewell.example'],
])('never-log of %s', (_what, words) => {
  test('a mail from them leaves nothing but that one was left out', async () => {
    await tell(words);
    const before = (await journals()).length;
    const { ended, out } = await world.write({
      from: 'Dana Whitcombe <dana@tidewell.example>',
      to: `${KNOWN}, log@${DOMAIN}`,
      subject: 'Re: Ada <> Dana at Tidewell',
      text: 'Dear Ada,\n\nLovely to meet you; Thursday at ten would suit me.\n\nDana',
    });
    expect(out).toEqual([]);
    expect(ended).toMatch(/^accepted left-out$|^ignored unknown-sender$/);
    expect(
      (await journals()).slice(before).map(({ from, subject, facts, newText }) => ({ from, subject, facts, newText })),
    ).toEqual(ended.startsWith('accepted') ? [{ from: null, subject: '', facts: [], newText: '' }] : []);
    expect(stored().replace(/never log \S+/g, '')).not.toMatch(/Dana|Whitcombe|Lovely/);
  });

  test('a mail of the user’s about them alone is left out, and says so', async () => {
    await tell(words);
    const { out } = await tell('Spoke with Dana Whitcombe <dana@tidewell.example> today. She told me to start small.');
    expect(out[0]?.text).toContain('Left out, as you asked');
    expect(stored()).not.toMatch(/Whitcombe|start small/);
  });

  test('others of the same mail are kept', async () => {
    await tell(words);
    await tell(
      'Priya Raman <priya@lowfield.example> introduced me to Dana Whitcombe <dana@tidewell.example> and Raj Patel <raj@northlab.example> today.',
    );
    const wanted = {
      people: ['raj@northlab.example', 'dana@tidewell.example'],
      journals: [],
      letters: [],
      calendars: [],
    };
    expect([...((await world.records.open(ADA, wanted))?.people.keys() ?? [])]).toEqual(['raj@northlab.example']);
    expect(stored()).not.toMatch(/Whitcombe/);
  });
});

test('of a name leaves out who bears it', async () => {
  await tell('never log Dana Whitcombe');
  await tell(TOLD);
  expect(stored()).not.toMatch(/tidewell/);
});

test('what is there from before is named, with the words that erase it', async () => {
  await tell(TOLD);
  const { out } = await tell('never log dana@tidewell.example');
  expect(out[0]?.text).toContain('From now on I keep nothing about dana@tidewell.example');
  expect(out[0]?.text).toContain('that stays until you write: forget Dana Whitcombe');
});
