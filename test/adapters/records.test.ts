import { EnrolmentRefused, WrittenTwice } from '../../lambdas/errors';
import type { Records } from '../../lambdas/ports';
import { PLACES, type Place } from './places';
import { AT, change, journal, ledger, letter, meOf, nothing, person, userId } from './records.cases';

const ADA = userId('ada');
const BOLA = userId('bola');
const DANA = 'dana@contact.example';
const read = { people: [DANA], journals: ['one'], letters: ['aaaaaaaaaa'], calendars: ['uid'] };

describe.each(PLACES)('the record in %s', (_name, start) => {
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

  test('a new user is found by each address and starts active, and nobody else is found', async () => {
    const found = await records.lookUp('none', [
      'ada@work.example',
      'ada@work.example',
      'bola@example.org',
      'x@y.example',
    ]);
    expect(found.ledger).toBeNull();
    expect(Object.fromEntries(found.owners)).toEqual({ 'ada@work.example': ADA, 'bola@example.org': BOLA });
    const book = await open();
    expect(book.me).toEqual(meOf('ada', 1));
    expect(book.now).toEqual({ state: 'active', epoch: 1, pausedUntil: null, morning: null, last: null });
    expect(await records.open(userId('nobody'), nothing)).toBeNull();
  });

  test('enrolling again changes nothing, settings change at their version only, addresses come and go with them', async () => {
    await records.enrol({ ...meOf('ada'), name: 'Other' });
    expect((await open()).me.name).toBe('ada');
    await records.enrol({ ...meOf('ada', 1), name: 'Ada O.', addresses: ['ada@example.org', 'ada@new.example'] });
    expect((await open()).me).toMatchObject({ name: 'Ada O.', v: 2 });
    const { owners } = await records.lookUp('none', ['ada@example.org', 'ada@new.example', 'ada@work.example']);
    expect([...owners.keys()].sort()).toEqual(['ada@example.org', 'ada@new.example']);
    await expect(records.enrol(meOf('ada', 1))).rejects.toThrow(EnrolmentRefused);
    await expect(records.enrol({ ...meOf('cem'), addresses: ['bola@example.org'] })).rejects.toThrow(/another user/);
    expect(await records.open(userId('cem'), nothing)).toBeNull();
  });

  test('one change is read back whole, every row at its next version', async () => {
    const dana = person(DANA, 'Dana Okafor', '2026-11-30T16:00:00Z');
    const row = { key: 'uid', person: DANA, workflow: 'w', sequence: 1, dtstamp: null, v: 0 };
    const parts = {
      now: { last: 'one', morning: '2026-11-24' },
      journal: journal('one'),
      people: [dana],
      calendars: [row],
      letters: [letter(ADA, 'aaaaaaaaaa')],
      me: { ...meOf('ada', 1), aim: 'Product work' },
    };
    expect(await records.save(change(ADA, parts, ledger('ses1', ADA)))).toBeNull();
    const book = await open();
    expect(book.people.get(DANA)).toEqual({ ...dana, v: 1 });
    expect(book.journals.get('one')).toEqual(journal('one'));
    expect(book.calendars.get('uid')).toEqual({ ...row, v: 1 });
    expect(book.letters.get('aaaaaaaaaa')).toEqual(letter(ADA, 'aaaaaaaaaa'));
    expect(book.me).toMatchObject({ aim: 'Product work', v: 2 });
    expect(book.now).toMatchObject({ last: 'one', morning: '2026-11-24', epoch: 2 });
    expect((await records.lookUp('ses1', [])).ledger).toEqual(ledger('ses1', ADA));
    expect((await open(BOLA)).people.size).toBe(0);
  });

  test('who wrote first is told by kind, and a refused change leaves nothing', async () => {
    const dana = person(DANA, 'Dana Okafor');
    const first = { journal: journal('one'), people: [dana], letters: [letter(ADA, 'aaaaaaaaaa')] };
    expect(await records.save(change(ADA, first, ledger('ses1', ADA)))).toBeNull();
    const other = { journal: journal('two') };
    expect(await records.save(change(ADA, other, ledger('ses1', ADA)))).toBe('ledger');
    expect(await records.save(change(ADA, { journal: journal('one') }, ledger('ses2')))).toBe('journal');
    expect(await records.save(change(ADA, { ...other, people: [dana] }, ledger('ses2')))).toBe('state');
    expect(await records.save(change(ADA, { ...other, people: [{ ...dana, v: 2 }] }))).toBe('state');
    expect(await records.save(change(ADA, { ...other, epoch: 7 }, ledger('ses2')))).toBe('fence');
    expect(await records.save(change(userId('nobody'), other, ledger('ses2')))).toBe('fence');
    const calendars = [{ key: 'uid', person: DANA, workflow: 'w', sequence: 0, dtstamp: null, v: 3 }];
    expect(await records.save(change(ADA, { ...other, calendars }))).toBe('state');
    expect(await records.save(change(ADA, { ...other, me: meOf('ada') }))).toBe('state');
    expect(await records.save(change(ADA, { journalUpdates: [journal('nowhere')] }))).toBe('state');
    const book = await open(ADA, { ...read, journals: ['one', 'two', 'nowhere'] });
    expect([...book.journals.keys()]).toEqual(['one']);
    expect(book.calendars.size).toBe(0);
    expect((await records.lookUp('ses2', [])).ledger).toBeNull();
    expect(await records.open(userId('nobody'), nothing)).toBeNull();
    expect(await records.save(change(ADA, { journalUpdates: [{ ...journal('one'), state: 'undone' }] }))).toBeNull();
    expect((await open()).journals.get('one')?.state).toBe('undone');
  });

  test('a letter decided before is left out and stays as it was, the rest is saved', async () => {
    expect(await records.save(change(ADA, { letters: [letter(ADA, 'aaaaaaaaaa')] }))).toBeNull();
    await records.claim(ADA, 'aaaaaaaaaa', AT);
    const letters = [letter(ADA, 'aaaaaaaaaa'), letter(ADA, 'bbbbbbbbbb')];
    expect(await records.save(change(ADA, { letters, people: [person(DANA, null)] }))).toBeNull();
    const book = await open(ADA, { ...read, letters: ['aaaaaaaaaa', 'bbbbbbbbbb'] });
    expect([...book.letters.values()].map(({ no, status }) => `${no} ${status}`).sort()).toEqual([
      'aaaaaaaaaa claimed',
      'bbbbbbbbbb open',
    ]);
    expect(book.people.get(DANA)?.v).toBe(1);
  });

  test('of two that race for one person, one is told so', async () => {
    const both = ['one', 'two'].map((key) =>
      records.save(change(ADA, { journal: journal(key), people: [person(DANA, null)] }, ledger(key))),
    );
    expect((await Promise.all(both)).sort()).toEqual([null, 'state'].sort());
    expect((await open(ADA, { ...read, journals: ['one', 'two'] })).journals.size).toBe(1);
  });

  test('a morning is decided once a date', async () => {
    const morning = (date: string) => change(ADA, { now: { morning: date } });
    expect(await records.save(morning('2026-11-24'))).toBeNull();
    expect(await records.save(morning('2026-11-24'))).toBe('fence');
    expect(await records.save(change(ADA, { now: { last: 'x' } }))).toBeNull();
    expect(await records.save(morning('2026-11-25'))).toBeNull();
    expect((await open()).now).toMatchObject({ morning: '2026-11-25', last: 'x' });
  });

  test('the fence holds for who is being erased; a complaint or a dead mailbox loses no mail', async () => {
    expect(await records.save(change(ADA, { now: { state: 'paused', pausedUntil: AT } }))).toBeNull();
    expect(await records.save(change(ADA, { journal: journal('one') }))).toBeNull();
    await records.mark(ADA, 'nosuchno', 'complained');
    expect(await records.save(change(ADA, { journal: journal('two') }))).toBeNull();
    expect((await open()).now.state).toBe('complained');
    expect(await records.save(change(ADA, { now: { state: 'active', pausedUntil: null } }))).toBeNull();
    expect(await records.save(change(ADA, { now: { state: 'erasing' } }))).toBeNull();
    expect((await open()).now).toMatchObject({ state: 'erasing', epoch: 2 });
    expect(await records.save(change(ADA, { epoch: 2, now: { state: 'active' } }))).toBe('fence');
    await records.mark(ADA, 'nosuchno', 'bounced');
    expect((await open()).now.state).toBe('erasing');
  });

  test('two users of one mail are saved together or not at all', async () => {
    const [ada, bola] = [change(ADA, { journal: journal('one') }), change(BOLA, { journal: journal('one') })];
    const both = { ledger: ledger('ses1'), users: [...ada.users, ...bola.users] };
    await records.save(change(BOLA, { now: { state: 'erasing' } }));
    expect(await records.save(both)).toBe('fence');
    expect((await open()).journals.size).toBe(0);
  });

  test('what one transaction cannot hold is refused in words', async () => {
    const people = [person(DANA, 'Dana'), person(DANA, 'Diana')];
    await expect(records.save(change(ADA, { people }))).rejects.toThrow(WrittenTwice);
    expect((await open()).people.size).toBe(0);
  });

  test('what is due comes whole and in order, with the first that is not; a timer given up is gone', async () => {
    const people = [
      person('c@contact.example', 'C', '2026-11-26T08:00:00Z', '2026-11-25T08:00:00Z'),
      person('a@contact.example', 'A', '2026-11-24T12:00:00Z'),
      person('b@contact.example', 'B'),
      person('d@contact.example', 'D', '2026-11-27T08:00:00Z'),
    ];
    await records.save(change(ADA, { people }));
    expect(await records.due(ADA, '2026-11-24T11:59:59.000Z')).toEqual({ people: [], next: '2026-11-24T12:00:00Z' });
    const due = await records.due(ADA, '2026-11-25T08:00:00.000Z');
    expect(due.people.map(({ key }) => key)).toEqual(['a@contact.example', 'c@contact.example']);
    expect(due.people[1]).toEqual({ ...people[0], v: 1 });
    expect(due.next).toBe('2026-11-27T08:00:00Z');
    await records.save(change(ADA, { people: [{ ...person('a@contact.example', 'A'), v: 1 }] }));
    const later = await records.due(ADA, '2027-01-01T00:00:00Z');
    expect(later.people.map(({ key }) => key)).toEqual(['c@contact.example', 'd@contact.example']);
    expect(later.next).toBeNull();
    expect((await records.due(BOLA, '2027-01-01T00:00:00Z')).people).toEqual([]);
  });

  test('an agenda of 90 and 100 addresses are all found', async () => {
    const many = Array.from({ length: 90 }, (_, n) => person(`p${n}@contact.example`, 'P', '2026-11-25T08:00:00Z'));
    await records.save(change(ADA, { people: many }));
    place.calls();
    expect((await records.due(ADA, '2026-11-25T08:00:00Z')).people).toHaveLength(90);
    const wanted = [...many.map(({ key }) => key), ...many.map(({ key }) => `no${key}`), 'x'.repeat(2000)];
    expect((await open(ADA, { ...read, people: wanted })).people.size).toBe(90);
  });

  test('a person is found by whole words of the name, however it is written', async () => {
    const people = [
      person(DANA, 'Dr. Dána Okafor'),
      person('~3', 'Dana'),
      person('dan@contact.example', 'Dan Okafor'),
      person('x@contact.example', null),
    ];
    await records.save(change(ADA, { people }));
    const named = async (name: string) => (await records.named(ADA, name)).map(({ key }) => key);
    expect((await named('DANA')).sort()).toEqual([DANA, '~3']);
    expect(await named('dana okafor')).toEqual([DANA]);
    expect(await named('Dan')).toEqual(['dan@contact.example']);
    expect(await named('okafor')).toEqual([]);
    expect(await named('  ')).toEqual([]);
  });

  test('all people of a user, up to a limit, in the order of their keys, and nobody of another user', async () => {
    await records.save(change(ADA, { people: ['c', 'a', 'b'].map((n) => person(`${n}@contact.example`, n, AT)) }));
    const found = async (user: string, limit: number) => (await records.people(user, limit)).map(({ key }) => key);
    expect(await found(ADA, 10)).toEqual(['a@contact.example', 'b@contact.example', 'c@contact.example']);
    expect(await found(ADA, 2)).toEqual(['a@contact.example', 'b@contact.example']);
    expect(await found('zzzzzzzzzz', 10)).toEqual([]);
  });

  test('all mails of a user, up to a limit, without what undo needs, and none of another user', async () => {
    const images = { [DANA]: person(DANA, 'Dana') };
    for (const key of ['b', 'a', 'c'])
      await records.save(change(ADA, { journal: { ...journal(key), before: images, previous: null } }));
    const all = await records.mails(ADA, 10);
    expect(all.mails.map(({ key }) => key).sort()).toEqual(['a', 'b', 'c']);
    expect(all.whole).toBe(true);
    const [first] = all.mails;
    expect(first).toMatchObject({ subject: journal('a').subject, facts: journal('a').facts, state: 'done' });
    expect(Object.keys(first ?? {})).not.toContain('before');
    expect(await records.mails(ADA, 2)).toMatchObject({ mails: [{ key: 'a' }, { key: 'b' }], whole: false });
    expect((await records.mails('zzzzzzzzzz', 10)).mails).toEqual([]);
  });

  test('the past of a person keeps to twenty and to 32 kB, the newest', async () => {
    const past = Array.from({ length: 30 }, (_, n) => ({
      ...person('x@y.example', 'X', AT).workflows[0]!,
      id: `w${n}`,
    }));
    await records.save(change(ADA, { people: [{ ...person(DANA, 'Dana'), past }] }));
    const kept = (await open()).people.get(DANA);
    expect(kept?.past.map(({ id }) => id)).toEqual(past.slice(10).map(({ id }) => id));
    const long = past.map((workflow) => ({ ...workflow, openedBy: 'x'.repeat(10_000) }));
    await records.save(change(ADA, { people: [{ ...person(DANA, 'Dana'), past: long, v: 1 }] }));
    expect((await open()).people.get(DANA)?.past.map(({ id }) => id)).toEqual(['w28', 'w29']);
  });
});
