import type { UserChange } from '../../lambdas/core/workflow/records';
import { EnrolmentRefused } from '../../lambdas/errors';
import { PLACES, type Place } from './places';
import { letter, meOf, userId } from './records.cases';

const ADA = userId('ada');
const NOTHING = { people: [], journals: [], letters: [], calendars: [] };

describe.each(PLACES)('who is a user, in %s', (_name, start) => {
  let place: Place;
  beforeEach(async () => {
    place = await start();
  });
  afterEach(() => place.close());

  const ownersOf = async (...addresses: string[]) =>
    Object.fromEntries((await place.records.lookUp('none', addresses)).owners);
  const changed = (v: number, addresses: string[], moved: UserChange['addresses'], now: UserChange['now'] = {}) => ({
    ledger: null,
    users: [
      {
        user: ADA,
        epoch: v,
        now,
        journal: null,
        journalUpdates: [],
        people: [],
        calendars: [],
        letters: [],
        me: { ...meOf('ada', v), addresses },
        ...(moved ? { addresses: moved } : {}),
      },
    ],
  });

  test('a user begins with the letters of the beginning, once', async () => {
    const welcome = letter(ADA, 'aaaaaaaaaa');
    await place.records.enrol(meOf('ada'), [welcome]);
    await place.records.enrol(meOf('ada'), [letter(ADA, 'bbbbbbbbbb')]);
    const book = await place.records.open(ADA, { ...NOTHING, letters: ['aaaaaaaaaa', 'bbbbbbbbbb'] });
    expect([...(book?.letters.keys() ?? [])]).toEqual(['aaaaaaaaaa']);
    expect((await place.records.stuck('2026-11-24T10:00:00Z')).letters.map(({ no }) => no)).toEqual(['aaaaaaaaaa']);
  });

  test('two enrolments at once are one, and neither fails', async () => {
    const both = [1, 2].map(() => place.records.enrol(meOf('ada'), [letter(ADA, 'aaaaaaaaaa')]));
    await Promise.all(both);
    expect((await place.records.open(ADA, NOTHING))?.me.v).toBe(1);
  });

  test('every form of a mailbox leads to its user, and no other user can have it', async () => {
    await place.records.enrol({ ...meOf('ada'), addresses: ['ada.obi+x@gmail.com'] });
    expect(await ownersOf('ada.obi+x@gmail.com', 'adaobi@gmail.com')).toEqual({
      'ada.obi+x@gmail.com': ADA,
      'adaobi@gmail.com': ADA,
    });
    await expect(place.records.enrol({ ...meOf('bola'), addresses: ['a.daobi@googlemail.com'] })).rejects.toThrow(
      EnrolmentRefused,
    );
  });

  test('addresses come and go with the change that says so, in one transaction', async () => {
    await place.records.enrol(meOf('ada'));
    const all = ['ada@example.org', 'ada@work.example', 'ada@new.example'];
    const one = changed(1, all, { own: ['ada@new.example'], gone: [] });
    expect(await place.records.save(one)).toBeNull();
    expect(await ownersOf(...all)).toEqual(Object.fromEntries(all.map((a) => [a, ADA])));
    const left = changed(2, ['ada@new.example'], { own: [], gone: ['ada@example.org', 'ada@work.example'] });
    expect(await place.records.save(left)).toBeNull();
    expect(await ownersOf(...all)).toEqual({ 'ada@new.example': ADA });
    // What was given up is free for another, and for the same one again.
    await place.records.enrol({ ...meOf('bola'), addresses: ['ada@work.example'] });
    expect(await ownersOf('ada@work.example')).toEqual({ 'ada@work.example': userId('bola') });
    const back = changed(3, ['ada@new.example', 'ada@example.org'], { own: ['ada@example.org'], gone: [] });
    expect(await place.records.save(back)).toBeNull();
    expect(await ownersOf('ada@example.org')).toEqual({ 'ada@example.org': ADA });
  });

  test('an address of another user is not taken, and nothing of that change is written', async () => {
    await place.records.enrol(meOf('ada'));
    await place.records.enrol(meOf('bola'));
    const taking = changed(1, ['ada@example.org', 'bola@example.org'], { own: ['bola@example.org'], gone: [] });
    expect(await place.records.save(taking)).toBe('state');
    expect(await ownersOf('bola@example.org')).toEqual({ 'bola@example.org': userId('bola') });
    expect((await place.records.open(ADA, NOTHING))?.me.addresses).toEqual(meOf('ada').addresses);
  });

  test('what NOW keeps beside the fence comes back, and is absent where it never was', async () => {
    await place.records.enrol(meOf('ada'));
    expect((await place.records.open(ADA, NOTHING))?.now).not.toHaveProperty('refused');
    const now = { refused: ['2026-11-24T09:00:00Z'], left: true, state: 'paused' as const };
    expect(await place.records.save(changed(1, meOf('ada').addresses, undefined, now))).toBeNull();
    expect((await place.records.open(ADA, NOTHING))?.now).toMatchObject(now);
  });
});
