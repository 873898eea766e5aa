import { receiveMail } from '../../lambdas/flow';
import { FAIL, GRAY, PASS, Village, type Out } from './enrol-world';
import { ADA, DOMAIN } from './world';

const KNOWN = 'ada@obi.example';
const NEW = 'ada@home.example';
let world: Village;
beforeEach(async () => {
  world = await Village.start();
});

const addresses = async (): Promise<string[]> => (await world.book(ADA)).me.addresses;
const tell = (text: string, from = KNOWN, to?: string) =>
  world.write({ from, text, ...(to === undefined ? {} : { to }) });
const codeIn = (letter: Out | undefined): string => /link \w+/.exec(letter?.text ?? '')?.[0] ?? 'no code';

describe('address NEW', () => {
  test('is linked when NEW has written the line that the known address was given, and both are told', async () => {
    const asked = await tell(`address ${NEW}`);
    expect(asked.out.map(({ to, kind }) => [to, kind])).toEqual([[KNOWN, 'question']]);
    expect(asked.out[0]?.text).toContain(`Write one mail from ${NEW} to log@${DOMAIN} with this line in it: link 1`);
    expect(await addresses()).toEqual([KNOWN]);
    const { out, ended } = await tell(codeIn(asked.out[0]), NEW);
    expect(ended).toBe('accepted');
    expect(await addresses()).toEqual([KNOWN, NEW]);
    expect(await world.ownerOf(NEW)).toBe(ADA);
    expect(out.map(({ to, kind }) => [to, kind]).sort()).toEqual([
      [NEW, 'confirmed'],
      [KNOWN, 'confirmed'],
    ]);
    const answer = await tell('pending', NEW);
    expect(answer.out.map(({ to, kind }) => [to, kind])).toEqual([[NEW, 'pending']]);
  });

  test('the mail with the code may say more, and that is read as the user’s', async () => {
    const asked = await tell(`address ${NEW}`);
    await tell(`${codeIn(asked.out[0])}\nme: a nurse in Lund`, NEW);
    expect((await world.book(ADA)).me).toMatchObject({ addresses: [KNOWN, NEW], me: 'a nurse in Lund' });
  });

  test.each<[string, (code: string) => Promise<unknown>]>([
    ['another code', (code) => tell(`${code.slice(0, -1)}${code.endsWith('a') ? 'b' : 'a'}`, NEW)],
    ['the code from a third address', (code) => tell(code, 'eve@evil.example')],
    ['the code without proof', (code) => world.write({ from: NEW, text: code, verdicts: GRAY })],
    ['the code in a mail that others see', (code) => world.write({ from: NEW, text: code, cc: 'x@y.example' })],
    ['no code at all', () => tell('pending', NEW)],
  ])('%s links nothing', async (_what, attempt) => {
    const asked = await tell(`address ${NEW}`);
    await attempt(codeIn(asked.out[0]));
    expect(await addresses()).toEqual([KNOWN]);
    expect(await world.ownerOf(NEW)).toBeUndefined();
  });

  test('is void after a week, and a newer ask makes the older code void', async () => {
    const first = await tell(`address ${NEW}`);
    world.later(60);
    const second = await tell(`address ${NEW}`);
    await tell(codeIn(first.out[0]), NEW);
    expect(await addresses()).toEqual([KNOWN]);
    world.later(8 * 24 * 60);
    await tell(codeIn(second.out[0]), NEW);
    expect(await addresses()).toEqual([KNOWN]);
  });

  test('that another user has is never taken over', async () => {
    await world.write({ from: 'bea@village.example', text: 'Hello' });
    const asked = await tell('address bea@village.example');
    const { out } = await tell(codeIn(asked.out[0]), 'bea@village.example');
    expect(await addresses()).toEqual([KNOWN]);
    expect(out.map(({ to }) => to)).not.toContain(KNOWN);
  });
});

describe('a letter answered from an unknown address', () => {
  const letter = async (): Promise<Out> => {
    const { out } = await tell('pending');
    if (!out[0]) throw new Error('no letter');
    return out[0];
  };

  test('waits; the known address is asked once; yes links it and takes the mail in, once', async () => {
    const { replyTo } = await letter();
    const first = await tell('me: a nurse in Lund', NEW, replyTo);
    expect(first.ended).toBe('ask link-address');
    expect(first.out.map(({ to, kind }) => [to, kind])).toEqual([[KNOWN, 'question']]);
    expect(first.out[0]?.text).toContain(`Was this you? A mail from ${NEW} answers one of my letters`);
    const second = await tell('aim: service design', NEW, replyTo);
    expect([second.ended, second.out]).toEqual(['ask link-address', []]);
    expect((await world.book(ADA)).me).toMatchObject({ addresses: [KNOWN], me: null, aim: null });

    world.later(60);
    const yes = await tell('Yes, that was me.', KNOWN, first.out[0]?.replyTo);
    expect((await world.book(ADA)).me).toMatchObject({
      addresses: [KNOWN, NEW],
      me: 'a nurse in Lund',
      aim: 'service design',
    });
    expect((await world.book(ADA)).me.linking).toBeUndefined();
    const told = yes.out.map(({ to, kind }) => `${kind} ${to}`).sort();
    // Two tell of the link, two answer what had waited.
    expect(told).toEqual([`confirmed ${KNOWN}`, `confirmed ${NEW}`, `confirmed ${NEW}`, `confirmed ${NEW}`].sort());
    await receiveMail(world, yes.arrival);
    await receiveMail(world, first.arrival);
    expect(await world.sendOut()).toEqual([]);
  });

  test('is taken in after a crash between the yes and the taking in', async () => {
    const { replyTo } = await letter();
    const held = await tell('me: a nurse in Lund', NEW, replyTo);
    const fetch = world.raw.fetch.bind(world.raw);
    world.raw.fetch = (key) => (key.startsWith('held/') ? Promise.reject(new Error('away')) : fetch(key));
    const yes = world.arrivalOf({ from: KNOWN, text: 'yes', to: held.out[0]?.replyTo ?? '' });
    await expect(receiveMail(world, yes)).rejects.toThrow('away');
    expect((await world.book(ADA)).me.me).toBeNull();
    world.raw.fetch = fetch;
    await receiveMail(world, yes);
    expect((await world.book(ADA)).me).toMatchObject({ me: 'a nurse in Lund', addresses: [KNOWN, NEW] });
  });

  test.each(['no', 'No, never seen it.', 'Nein'])(
    '%s drops it, and that address is not asked about again',
    async (no) => {
      const { replyTo } = await letter();
      const held = await tell('me: Eve', NEW, replyTo);
      await tell(no, KNOWN, held.out[0]?.replyTo);
      expect((await world.book(ADA)).me).toMatchObject({ addresses: [KNOWN], me: null });
      const again = await tell('me: Eve', NEW, replyTo);
      expect([again.out, again.ended]).toEqual([[], 'ignored no-user']);
    },
  );

  test('is dropped after seven days: a late yes links nothing and says what would', async () => {
    const { replyTo } = await letter();
    const held = await tell('me: Eve', NEW, replyTo);
    world.later(8 * 24 * 60);
    const late = await tell('yes', KNOWN, held.out[0]?.replyTo);
    expect(await addresses()).toEqual([KNOWN]);
    expect(late.out[0]?.text).toContain('That mail is no longer waiting. To link an address, write: address NEW');
  });

  test('other words than yes and no are asked again', async () => {
    const { replyTo } = await letter();
    const held = await tell('me: a nurse', NEW, replyTo);
    const { out } = await tell('hm', KNOWN, held.out[0]?.replyTo);
    expect(out.map(({ kind }) => kind)).toEqual(['question']);
    await tell('yes', KNOWN, out[0]?.replyTo);
    expect(await addresses()).toEqual([KNOWN, NEW]);
  });

  test('yes from the unknown address itself, without proof, or by a known contact, asks and links nothing', async () => {
    const { replyTo } = await letter();
    const held = await tell('me: Eve', NEW, replyTo);
    await tell('yes', NEW, held.out[0]?.replyTo);
    await world.write({ from: KNOWN, text: 'yes', to: held.out[0]?.replyTo ?? '', verdicts: FAIL });
    expect(await addresses()).toEqual([KNOWN]);
    const unproved = await world.write({ from: 'x@y.example', text: 'yes', to: replyTo, verdicts: GRAY });
    expect(unproved.out).toEqual([]);
  });

  test('by a contact of the user is no address of the user', async () => {
    await world.write({
      from: KNOWN,
      text: 'Priya Raman <priya@lowfield.example> introduced me to Dana Whitcombe <dana@tidewell.example> today.',
    });
    const { replyTo } = await letter();
    const { out } = await tell('yes', 'dana@tidewell.example', replyTo);
    expect(out).toEqual([]);
    expect((await world.book(ADA)).me.linking).toBeUndefined();
  });

  test('by several strangers asks about one at a time', async () => {
    const { replyTo } = await letter();
    expect((await tell('hi', NEW, replyTo)).out).toHaveLength(1);
    expect((await tell('hi', 'eve@evil.example', replyTo)).out).toHaveLength(0);
  });
});

describe('one mailbox, written in several ways', () => {
  test.each([
    ['ada@obi.example', 'ada+notes@obi.example'],
    ['ada.obi@gmail.com', 'adaobi@gmail.com'],
    ['ada.obi@gmail.com', 'a.d.a.obi+x@googlemail.com'],
    ['ada+work@obi.example', 'ada@obi.example'],
  ])('%s is known as %s, and letters go to the address that was registered', async (address, written) => {
    world.allowed = [address];
    if (address !== KNOWN && written !== KNOWN) await world.write({ from: address, text: 'Hello' });
    if (written === KNOWN) {
      const { me } = await world.book(ADA);
      await world.records.enrol({ ...me, addresses: [address] });
    }
    const { out } = await tell('pending', written);
    expect(out.map(({ to, kind }) => [to, kind])).toEqual([[address, 'pending']]);
  });

  test('a form of the user’s own address on a mail is no contact', async () => {
    await world.write({
      from: 'Priya Raman <priya@lowfield.example>',
      to: `Ada Obi <ada+jobs@obi.example>, Dana Whitcombe <dana@tidewell.example>, log@${DOMAIN}`,
      subject: 'Ada <> Dana',
      text: 'Ada, meet Dana, who leads service design at Tidewell.\nDana, meet Ada, who wants to learn about hospitals.\n\nPriya',
      verdicts: PASS,
    });
    const wanted = {
      people: ['dana@tidewell.example', 'ada+jobs@obi.example'],
      journals: [],
      letters: [],
      calendars: [],
    };
    expect([...((await world.records.open(ADA, wanted))?.people.keys() ?? [])]).toEqual(['dana@tidewell.example']);
  });
});
