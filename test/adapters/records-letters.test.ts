import { ChangeTooLarge } from '../../lambdas/errors';
import type { Records } from '../../lambdas/ports';
import { onDynamo, PLACES, type Place } from './places';
import { AT, change, ledger, letter, meOf, person, userId } from './records.cases';

const ADA = userId('ada');
const BOLA = userId('bola');
const DANA = 'dana@contact.example';
const read = { people: [DANA], journals: ['one'], letters: ['aaaaaaaaaa'], calendars: ['uid'] };

describe.each(PLACES)('letters and the sweep in %s', (_name, start) => {
  let place: Place;
  let records: Records;
  beforeEach(async () => {
    place = await start();
    records = place.records;
    await records.enrol(meOf('ada'));
    await records.enrol(meOf('bola'));
    place.calls();
  });
  afterEach(() => place.close());

  const open = async (user = ADA, wanted = read) => {
    const book = await records.open(user, wanted);
    if (!book) throw new Error('no such user');
    return book;
  };

  test('a letter is claimed by one, and only that attempt settles it', async () => {
    await records.save(change(ADA, { letters: [letter(ADA, 'aaaaaaaaaa')] }));
    const claims = await Promise.all([1, 2, 3].map(() => records.claim(ADA, 'aaaaaaaaaa', '2026-11-24T09:01:00Z')));
    const claimed = { ...letter(ADA, 'aaaaaaaaaa', '2026-11-24T09:01:00Z'), status: 'claimed', attempt: 1 };
    expect(claims.filter(Boolean)).toEqual([claimed]);
    await records.settle(ADA, 'aaaaaaaaaa', 2, { status: 'sent', sesId: 'late' });
    expect((await open()).letters.get('aaaaaaaaaa')).toEqual(claimed);
    await records.settle(ADA, 'aaaaaaaaaa', 1, { status: 'sent', sesId: 'ses' });
    await records.settle(ADA, 'aaaaaaaaaa', 1, { status: 'failed' });
    expect((await open()).letters.get('aaaaaaaaaa')).toEqual({ ...claimed, status: 'sent', sesId: 'ses' });
    expect(await records.claim(ADA, 'aaaaaaaaaa', AT)).toBeNull();
    expect(await records.claim(ADA, 'nosuchno', AT)).toBeNull();
  });

  test('a letter that waits for the end of the quiet hours is claimed then, not before', async () => {
    const notBefore = '2026-11-24T10:00:00Z';
    await records.save(change(ADA, { letters: [{ ...letter(ADA, 'aaaaaaaaaa'), notBefore }] }));
    expect(await records.claim(ADA, 'aaaaaaaaaa', '2026-11-24T09:59:00.000Z')).toBeNull();
    expect(await records.claim(ADA, 'aaaaaaaaaa', '2026-11-24T10:00:00.000Z')).toMatchObject({ status: 'claimed' });
  });

  test('what is known of silence and of letters sent comes back as it was saved', async () => {
    const now = {
      heardAt: AT,
      askedStill: AT,
      waitsSince: AT,
      lastQuiet: AT,
      unasked: [AT],
      later: [{ no: 'a', at: AT }],
    };
    expect(await records.save(change(ADA, { now }))).toBeNull();
    expect((await open()).now).toMatchObject(now);
  });

  test('nothing makes a row of a letter or a user that is not there', async () => {
    const nobody = userId('nobody');
    await records.settle(nobody, 'aaaaaaaaaa', 1, { status: 'open' });
    await records.confirm(nobody, 'aaaaaaaaaa', 'ses');
    await records.mark(nobody, 'aaaaaaaaaa', 'bounced');
    expect(await records.reopen(nobody, 'aaaaaaaaaa', 1)).toBe(false);
    expect(await records.claim(nobody, 'aaaaaaaaaa', AT)).toBeNull();
    await records.enrol(meOf('nobody'));
    const book = await open(nobody);
    expect(book.letters.size).toBe(0);
    expect(book.now.state).toBe('active');
  });

  test('the events of the sending service decide what the sender could not', async () => {
    const letters = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'].map((no) => letter(ADA, no));
    await records.save(change(ADA, { letters }));
    await records.claim(ADA, 'aaaaaaaaaa', AT);
    await records.confirm(ADA, 'aaaaaaaaaa', 'ses1');
    await records.confirm(ADA, 'aaaaaaaaaa', 'ses2');
    await records.confirm(ADA, 'bbbbbbbbbb', 'ses3');
    await records.mark(ADA, 'bbbbbbbbbb', 'bounced');
    await records.confirm(ADA, 'bbbbbbbbbb', 'ses4');
    const book = await open(ADA, { ...read, letters: letters.map(({ no }) => no) });
    expect(letters.map(({ no }) => [book.letters.get(no)?.status, book.letters.get(no)?.sesId])).toEqual([
      ['sent', 'ses1'],
      ['bounced', 'ses3'],
      ['open', null],
    ]);
    expect(book.now.state).toBe('dead-mailbox');
    await records.mark(ADA, 'aaaaaaaaaa', 'complained');
    expect((await open()).now.state).toBe('complained');
    await records.mark(ADA, 'aaaaaaaaaa', 'bounced');
    expect((await open()).now.state).toBe('complained');
  });

  test('the sweep finds what waits too long, once it does, and nothing that is done', async () => {
    const letters = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'].map((no) => letter(ADA, no));
    await records.save(change(ADA, { letters, people: [person(DANA, 'Dana', '2026-11-24T14:00:00Z')] }));
    await records.claim(ADA, 'aaaaaaaaaa', AT);
    await records.claim(ADA, 'bbbbbbbbbb', AT);
    await records.settle(ADA, 'bbbbbbbbbb', 1, { status: 'sent', sesId: 'ses' });
    const found = async (before: string) => {
      const { letters: some, users } = await records.stuck(before);
      return [...some.map(({ no, status }) => `${no} ${status}`).sort(), ...users];
    };
    expect(await found('2026-11-24T09:10:29Z')).toEqual([]);
    expect(await found('2026-11-24T09:10:30.000Z')).toEqual(['aaaaaaaaaa claimed', 'cccccccccc open']);
    place.clock.at = Date.parse('2026-11-24T09:11:00Z');
    expect(await records.reopen(ADA, 'aaaaaaaaaa', 2)).toBe(false);
    expect(await records.reopen(ADA, 'aaaaaaaaaa', 1)).toBe(true);
    expect(await found('2026-11-24T09:20:00Z')).toEqual(['cccccccccc open']);
    await records.claim(ADA, 'cccccccccc', '2026-11-24T09:20:00Z');
    await records.settle(ADA, 'cccccccccc', 1, { status: 'open', retryAt: '2026-11-25T09:00:00Z' });
    expect(await found('2026-11-24T14:00:00Z')).toEqual(['aaaaaaaaaa open', ADA]);
    place.clock.at = Date.parse('2026-11-25T10:00:00Z');
    expect(await found('2026-11-25T10:00:00Z')).toEqual(['aaaaaaaaaa open', 'cccccccccc open', ADA]);
    await records.save(change(ADA, { people: [{ ...person(DANA, 'Dana'), v: 1 }] }));
    expect(await found('2026-11-25T10:00:00Z')).toEqual(['aaaaaaaaaa open', 'cccccccccc open']);
  });

  test('what is due before an hour that the sweep has left behind is found all the same', async () => {
    place.clock.at = Date.parse('2026-12-24T09:00:00Z');
    await records.stuck('2026-12-24T08:58:00Z');
    await records.save(change(ADA, { people: [person(DANA, 'Dana', '2026-11-24T14:00:00Z')] }));
    expect((await records.stuck('2026-12-24T09:03:00Z')).users).toEqual([ADA]);
  });

  test('a mail without a user is noted once', async () => {
    await records.note({ ...ledger('ses9'), outcome: 'ignored', reason: 'spam' });
    await records.note(ledger('ses9'));
    expect((await records.lookUp('ses9', [])).ledger?.outcome).toBe('ignored');
  });
});

describe('the calls that the table sees', () => {
  let place: Place;
  beforeEach(async () => {
    place = await onDynamo();
    await place.records.enrol(meOf('ada'));
    place.calls();
  });
  afterEach(() => place.close());

  test('each question of the flow is one call, whatever is merged', async () => {
    const people = Array.from({ length: 40 }, (_, n) => person(`p${n}@contact.example`, 'P', '2026-11-25T08:00:00Z'));
    await place.records.save(change(ADA, { people, letters: [letter(ADA, 'aaaaaaaaaa')] }));
    await place.records.lookUp('ses', ['a@b.example', 'c@d.example']);
    await place.records.open(ADA, { ...read, people: people.map(({ key }) => key) });
    await place.records.due(ADA, '2026-11-25T08:00:00Z');
    await place.records.note(ledger('ses'));
    await place.records.claim(ADA, 'aaaaaaaaaa', AT);
    await place.records.settle(ADA, 'aaaaaaaaaa', 1, { status: 'sent' });
    await place.records.confirm(ADA, 'aaaaaaaaaa', 'ses');
    expect(place.calls()).toEqual([
      'TransactWriteItems',
      'BatchGetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'UpdateItem',
      'UpdateItem',
      'GetItem',
    ]);
  });

  test('an idle sweep is a look at the mark and two hours, after a long stop at most two hundred', async () => {
    await place.records.stuck('2026-11-24T09:00:00Z');
    place.calls();
    await place.records.stuck('2026-11-24T09:05:00Z');
    expect(place.calls()).toEqual(['GetItem', 'Query', 'Query']);
    await place.records.stuck('2027-01-24T09:05:00Z');
    expect(place.calls().filter((call) => call === 'Query')).toHaveLength(200);
  });

  test('a user who stays due, for being paused, does not keep the sweep from others', async () => {
    await place.records.enrol(meOf('bola'));
    await place.records.stuck('2026-11-24T09:00:00Z');
    await place.records.save(change(ADA, { people: [person(DANA, 'Dana', '2026-11-24T14:00:00Z')] }));
    await place.records.save(change(BOLA, { people: [person(DANA, 'Dana', '2026-12-24T14:00:00Z')] }));
    const seen: string[] = [];
    for (let n = 0; n < 6; n++) seen.push(...(await place.records.stuck('2026-12-24T15:00:00Z')).users);
    expect(seen).toContain(ADA);
    expect(seen).toContain(BOLA);
    place.calls();
    await place.records.stuck('2026-12-24T15:05:00Z');
    expect(place.calls().length).toBeLessThan(80);
  });

  test('more than a hundred writes in one change are refused in words', async () => {
    const people = Array.from({ length: 100 }, (_, n) => person(`p${n}@contact.example`, 'P'));
    await expect(place.records.save(change(ADA, { people }))).rejects.toThrow(ChangeTooLarge);
  });
});
