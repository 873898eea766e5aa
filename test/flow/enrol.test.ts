import { hash } from '../../lambdas/core/hash';
import { invite } from '../../lambdas/enrol';
import { EnrolmentRefused } from '../../lambdas/errors';
import { receiveMail } from '../../lambdas/flow';
import { FAIL, GRAY, Village, type Mail } from './enrol-world';
import { ADA, DOMAIN } from './world';

const BEA = 'bea@village.example';
const bea = hash(10, 'user', BEA);
const HELLO: Mail = { from: `Bea Lund <${BEA}>`, text: 'Hello, may I use this?\n\nBea' };
let world: Village;
beforeEach(async () => {
  world = await Village.start();
});

describe('a first mail', () => {
  test('of an allowed domain enrols its sender, and the welcome alone answers what was not understood', async () => {
    const { out, ended } = await world.write({ ...HELLO, date: 'Tue, 03 Nov 2026 11:00:00 +0100' });
    expect(ended).toBe('accepted');
    expect(out.map(({ to, kind }) => [to, kind])).toEqual([[BEA, 'welcome']]);
    const { me, now } = await world.book(bea);
    expect(me).toMatchObject({ name: 'Bea Lund', addresses: [BEA], timeZone: 'Europe/Berlin', me: null });
    expect(now.state).toBe('active');
    expect(out[0]?.text).toContain('Berlin time. I took the zone from the clock of your mail');
    expect(out[0]?.text).toContain(`Bcc log@${DOMAIN}`);
  });

  test('is read as the new user’s: nothing of it is lost', async () => {
    const { out, ended } = await world.write({
      ...HELLO,
      text: 'Priya Raman <priya@lowfield.example> introduced me to Dana Whitcombe <dana@tidewell.example> today, so that I can ask about hospitals.',
    });
    expect(ended).toBe('accepted');
    expect(out.map(({ kind }) => kind).sort()).toEqual(['introduction-received', 'welcome']);
    const book = await world.records.open(bea, {
      people: ['dana@tidewell.example'],
      journals: [],
      letters: [],
      calendars: [],
    });
    expect(book?.people.get('dana@tidewell.example')?.workflows).toMatchObject([{ kind: 'introduction' }]);
  });

  test('welcomes once, however many follow and however often one arrives', async () => {
    const { arrival } = await world.write(HELLO);
    await receiveMail(world, arrival);
    expect(await world.sendOut()).toEqual([]);
    const { out } = await world.write({ ...HELLO, text: 'me: a nurse in Lund' });
    expect(out.map(({ kind }) => kind)).toEqual(['confirmed']);
  });

  test('two at once enrol once', async () => {
    const both = [world.arrivalOf(HELLO), world.arrivalOf({ ...HELLO, text: 'aim: service design' })];
    await Promise.all(both.map((arrival) => receiveMail(world, arrival)));
    const out = await world.sendOut();
    expect(out.filter(({ kind }) => kind === 'welcome')).toHaveLength(1);
    expect((await world.book(bea)).me).toMatchObject({ aim: 'service design' });
    expect(await Promise.all(both.map(({ sesId }) => world.ledger(sesId)))).toEqual(['accepted', 'accepted']);
  });

  test('whose hint is lost is welcomed by the sweep', async () => {
    const hint = world.letters.hint.bind(world.letters);
    world.letters.hint = () => Promise.reject(new Error('the queue is away'));
    await world.write(HELLO);
    world.letters.hint = hint;
    world.later(15);
    await world.sweep();
    expect((await world.sendOut()).map(({ kind }) => kind)).toEqual(['welcome']);
  });

  test('by Bcc on a mail to others enrols, where no user is on it', async () => {
    const { out } = await world.write({
      ...HELLO,
      to: 'Dana Whitcombe <dana@tidewell.example>',
      subject: 'Thank you',
      text: 'Dear Dana,\n\nThank you for the talk yesterday; what you said of hospitals helped me a lot.\n\nBea',
    });
    expect(out.map(({ to, kind }) => [to, kind])).toContainEqual([BEA, 'welcome']);
  });

  test('an address that the deployment names is let in, others get nothing', async () => {
    const guest = await world.write({ ...HELLO, from: 'guest@elsewhere.example' });
    expect(guest.out.map(({ to, kind }) => [to, kind])).toEqual([['guest@elsewhere.example', 'welcome']]);
    for (const from of ['other@elsewhere.example', 'bea@sub.village.example', 'bea@village.example.org']) {
      const { out, ended } = await world.write({ ...HELLO, from });
      expect([from, ended, out]).toEqual([from, 'ignored no-user', []]);
    }
  });

  test.each<[string, Partial<Mail>]>([
    ['that failed authentication', { verdicts: FAIL }],
    ['that nothing proves', { verdicts: GRAY }],
    ['that is spam', { verdicts: { ...FAIL, dmarc: 'PASS', spam: 'FAIL' } }],
    ['of a list', { headers: ['List-Id: <all.village.example>'] }],
    ['that a group wrote over', { headers: ['X-Original-From: Eve <eve@evil.example>'] }],
    ['that answers by itself', { headers: ['Auto-Submitted: auto-replied'] }],
    ['of a role', { from: 'Support <support@village.example>' }],
    ['of a machine', { from: 'noreply@village.example' }],
    ['that copies us on a mail to a user', { to: 'Ada Obi <ada@obi.example>', cc: `log@${DOMAIN}` }],
  ])('%s enrols nobody', async (_what, change) => {
    await world.write({ ...HELLO, ...change });
    expect(await world.ownerOf(BEA)).toBeUndefined();
    expect(world.out.sent.filter(({ to }) => to !== 'ada@obi.example')).toEqual([]);
  });

  test('nobody enrols where the deployment allows nobody', async () => {
    world.allowed = [];
    expect(await world.write(HELLO)).toMatchObject({ out: [], ended: 'ignored no-user' });
  });
});

describe('an invitation', () => {
  const WHO = { name: 'Cem Aydin', address: 'Cem@Aydin.example', timeZone: 'Europe/Istanbul' };

  test('enrols and welcomes once', async () => {
    const user = await invite(world, WHO);
    expect(await invite(world, { ...WHO, name: 'Another' })).toBe(user);
    const out = await world.sendOut();
    expect(out.map(({ to, kind, subject }) => [to, kind, subject])).toEqual([
      ['cem@aydin.example', 'welcome', 'Cem, welcome: one question to begin'],
    ]);
    expect((await world.book(user)).me).toMatchObject({ name: 'Cem Aydin', timeZone: 'Europe/Istanbul' });
  });

  test('is refused with a reason where it cannot be', async () => {
    for (const wrong of [{ address: 'cem' }, { address: 'a@b.example\r\nBcc: c@d.example' }, { timeZone: 'Mars/One' }])
      await expect(invite(world, { ...WHO, ...wrong })).rejects.toThrow(EnrolmentRefused);
    await world.records.enrol({ ...(await world.book(ADA)).me, addresses: ['ada@obi.example', 'cem@aydin.example'] });
    await expect(invite(world, WHO)).rejects.toThrow('an address belongs to another user');
    expect(await world.sendOut()).toEqual([]);
  });
});

describe('the welcome', () => {
  test('carries the card of the log address, which no name can break', async () => {
    await invite(world, { name: 'Zoë; DROP,\\ \u202eBEGIN:VCARD', address: BEA, timeZone: 'Europe/London' });
    const [letter] = await world.sendOut();
    const [card] = letter?.mail.attachments ?? [];
    expect([card?.filename, card?.mimeType]).toEqual(['notes.vcf', 'text/vcard']);
    const text = Buffer.from(card?.content as ArrayBuffer).toString();
    expect(text.split('\r\n').filter((line) => /^(?:BEGIN|END):/.test(line))).toEqual(['BEGIN:VCARD', 'END:VCARD']);
    expect(text).toContain(`\r\nEMAIL;TYPE=INTERNET:log@${DOMAIN}\r\n`);
    expect(text).toContain('\r\nFN:Zoë\\;’s notes (private)\r\n');
    expect(text).not.toContain('\u202e');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('answered in two plain sentences knows who the user is and what they want, and says so once', async () => {
    const { out } = await world.write(HELLO);
    const answer = await world.write({
      from: HELLO.from,
      to: out[0]?.replyTo ?? '',
      text: 'I am a ward nurse with ten years in intensive care. I would like to find out whether service design is for me.',
    });
    expect(answer.ended).toBe('accepted');
    expect((await world.book(bea)).me).toMatchObject({
      me: 'I am a ward nurse with ten years in intensive care.',
      aim: 'I would like to find out whether service design is for me.',
    });
    expect(answer.out.map(({ to, kind }) => [to, kind])).toEqual([[BEA, 'confirmed']]);
    expect(answer.out[0]?.text).toContain('Drafts introduce you with: “I am a ward nurse');
  });

  test('answered in words that no reader knows is understood all the same', async () => {
    const { out } = await world.write(HELLO);
    await world.write({
      from: HELLO.from,
      to: out[0]?.replyTo ?? '',
      text: 'Ward nurse, ten years in intensive care.\nCurious about service design and who does it.\n\nBest wishes, Bea',
    });
    expect((await world.book(bea)).me).toMatchObject({
      me: 'Ward nurse, ten years in intensive care.',
      aim: 'Curious about service design and who does it.',
    });
  });

  test('answered by somebody else, token and all, changes nothing of the user', async () => {
    const { out } = await world.write(HELLO);
    await world.write({ from: 'eve@evil.example', to: out[0]?.replyTo ?? '', text: 'I am Eve. I want to be Bea.' });
    expect((await world.book(bea)).me).toMatchObject({ me: null, aim: null, addresses: [BEA] });
  });
});

describe('a mail that claims to be a user’s and proves nothing', () => {
  test('is answered by nobody and counted for the week’s letter, five at most', async () => {
    for (let i = 0; i < 7; i++) {
      const { out, ended } = await world.write({ from: 'ada@obi.example', text: 'forget me', verdicts: FAIL });
      expect([ended, out]).toEqual(['rejected unauthenticated', []]);
      world.later(10);
    }
    expect((await world.book(ADA)).now.refused).toHaveLength(5);
    world.later(8 * 24 * 60);
    await world.write({ from: 'ada@obi.example', text: 'forget me', verdicts: FAIL });
    expect((await world.book(ADA)).now.refused).toHaveLength(1);
  });

  test('of a stranger is counted for nobody', async () => {
    await world.write({ from: 'eve@evil.example', to: `ada@obi.example, log@${DOMAIN}`, text: 'Hi', verdicts: FAIL });
    expect((await world.book(ADA)).now.refused).toBeUndefined();
  });
});
