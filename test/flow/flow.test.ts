import { receiveMail, sendLetter } from '../../lambdas/flow';
import { ADA, ANSWER, INTRODUCTION, World } from './world';

const DANA = 'dana@tidewell.example';
const unknown = () => ({ kind: 'unknown', why: 'the answer was lost' }) as const;
let world: World;
beforeEach(async () => {
  world = await World.start();
});

/** The number of the one letter that waits. */
function waiting(): string {
  const hints = world.letters.take();
  expect(hints).toHaveLength(1);
  return hints[0]?.no ?? '';
}

describe('receiving', () => {
  test('an introduction in copy ends accepted, with one letter to the user and an alarm', async () => {
    await world.receive('a');
    expect(await world.ledger('a')).toBe('accepted');
    expect((await world.person(DANA))?.workflows).toMatchObject([{ kind: 'introduction', state: 'received' }]);
    expect(world.alarm.nextAt()).toBe('2026-11-05T07:30:00Z');
    await world.sendAll();
    expect(world.out.sent.map((l) => l.to)).toEqual(['ada@obi.example']);
    expect(Buffer.from(world.out.sent[0]?.raw ?? []).toString()).toContain('Dana');
  });

  test('the same mail under another id of the service is a duplicate and changes nothing', async () => {
    await world.receive('a');
    const before = await world.person(DANA);
    await world.sendAll();
    await world.receive('b');
    expect(await world.ledger('b')).toBe('ignored duplicate');
    expect(await world.person(DANA)).toEqual(before);
    await world.sendAll();
    expect(world.out.sent).toHaveLength(1);
  });

  test('a notice delivered again after the commit hints again, and the letter still leaves once', async () => {
    const arrival = world.arrive('a');
    await receiveMail(world, arrival);
    const first = world.letters.take();
    await receiveMail(world, arrival);
    const again = world.letters.take();
    expect(again).toEqual(first);
    for (const { user, no } of [...first, ...again]) await sendLetter(world, user, no);
    expect(world.out.sent).toHaveLength(1);
  });

  test('the hint lost with the commit comes with the redelivery', async () => {
    const arrival = world.arrive('a');
    const hint = world.letters.hint.bind(world.letters);
    world.letters.hint = () => Promise.reject(new Error('the queue is away'));
    await receiveMail(world, arrival);
    expect(world.said).toEqual(['hint failed; the sweep makes up for it']);
    world.letters.hint = hint;
    await receiveMail(world, arrival);
    await world.sendAll();
    expect(world.out.sent).toHaveLength(1);
  });

  test('the same notice twice at once is one row, one introduction and one letter', async () => {
    const arrival = world.arrive('a');
    await Promise.all([receiveMail(world, arrival), receiveMail(world, arrival)]);
    expect((await world.person(DANA))?.workflows).toHaveLength(1);
    await world.sendAll();
    expect(world.out.sent).toHaveLength(1);
  });

  test('two mails of one contact at once both count', async () => {
    await world.receive('a');
    world.later(60);
    const second = {
      ...ANSWER,
      id: '<second@tidewell.example>',
      text: 'Dear Ada,\n\nOne thing more: I am away on Friday.\n\nDana',
    };
    await Promise.all([world.receive('b', ANSWER), world.receive('c', second)]);
    expect(await Promise.all([world.ledger('b'), world.ledger('c')])).toEqual(['accepted', 'accepted']);
    const person = await world.person(DANA);
    expect(person?.workflows).toMatchObject([{ kind: 'introduction', state: 'answered' }]);
    expect(person?.v).toBeGreaterThanOrEqual(2);
  });

  test('the same Message-ID with other words is another mail', async () => {
    await world.receive('a');
    await world.receive('b', {
      ...INTRODUCTION,
      subject: 'Ada <> Raj',
      to: INTRODUCTION.to.replace('Dana Whitcombe <dana@tidewell.example>', 'Raj Patel <raj@northlab.example>'),
      text: INTRODUCTION.text.replaceAll('Dana', 'Raj'),
    });
    expect(await world.ledger('b')).toBe('accepted');
    expect((await world.person('raj@northlab.example'))?.workflows).toHaveLength(1);
  });

  test('a mail of nobody’s is ignored with a reason, one that is gone is refused with one', async () => {
    await world.receive('a', { ...INTRODUCTION, to: 'log@in.example.org' });
    expect(await world.ledger('a')).toMatch(/^ignored [a-z-]+$/);
    const arrival = world.arrive('b');
    world.raw.expire('in/b');
    await receiveMail(world, arrival);
    expect(await world.ledger('b')).toBe('rejected unreadable');
    expect(world.letters.take()).toEqual([]);
  });

  test('when others write first every time, the mail is given back to the queue undecided', async () => {
    world.records.save = async () => 'state';
    await expect(world.receive('a')).rejects.toThrow('others wrote first');
    expect(await world.ledger('a')).toBe('none');
  });
});

describe('sending', () => {
  test('two senders of one letter send it once', async () => {
    await world.receive('a');
    const no = waiting();
    await Promise.all([sendLetter(world, ADA, no), sendLetter(world, ADA, no)]);
    expect(world.out.sent).toHaveLength(1);
    expect(await world.letter(no)).toMatchObject({ status: 'sent', attempt: 1, sesId: world.out.sent[0]?.sesId });
  });

  test('a claim without an answer is not sent again by a hint', async () => {
    await world.receive('a');
    const no = waiting();
    world.hears = unknown;
    await sendLetter(world, ADA, no);
    expect(await world.letter(no)).toMatchObject({ status: 'claimed', attempt: 1 });
    world.hears = null;
    await sendLetter(world, ADA, no);
    world.later(5);
    await world.sweep();
    await world.sendAll();
    expect(world.out.sent).toHaveLength(1);
  });

  test('the service’s Send event confirms it, and no sweep sends it again', async () => {
    await world.receive('a');
    const no = waiting();
    world.hears = unknown;
    await sendLetter(world, ADA, no);
    world.hears = null;
    await world.hear('Send');
    expect(await world.letter(no)).toMatchObject({ status: 'sent', sesId: world.out.sent[0]?.sesId });
    for (let i = 0; i < 6; i++) {
      world.later(10);
      await world.sweep();
      await world.sendAll();
    }
    expect(world.out.sent).toHaveLength(1);
  });

  test('no event for ten minutes: it is sent again, under a second attempt', async () => {
    await world.receive('a');
    const no = waiting();
    world.hears = unknown;
    await sendLetter(world, ADA, no);
    world.hears = null;
    world.later(15);
    expect((await world.sweep()).letters).toBe(1);
    await world.sendAll();
    expect(world.out.sent.map((l) => l.attempt)).toEqual([1, 2]);
    expect(await world.letter(no)).toMatchObject({ status: 'sent', attempt: 2 });
  });

  test('after three attempts without an answer it is failed, not tried for ever', async () => {
    await world.receive('a');
    const no = waiting();
    world.hears = unknown;
    await sendLetter(world, ADA, no);
    for (let i = 0; i < 8; i++) {
      world.later(15);
      await world.sweep();
      await world.sendAll();
    }
    expect(world.out.sent).toHaveLength(3);
    expect(await world.letter(no)).toMatchObject({ status: 'failed' });
  });

  test('refused for now, it leaves later; refused for good, it does not', async () => {
    await world.receive('a');
    const no = waiting();
    world.hears = () => ({ kind: 'refused', retry: true, why: 'throttled' });
    await sendLetter(world, ADA, no);
    expect(await world.letter(no)).toMatchObject({ status: 'open' });
    world.hears = () => ({ kind: 'refused', retry: false, why: 'not verified' });
    await sendLetter(world, ADA, no);
    expect(await world.letter(no)).toMatchObject({ status: 'failed', attempt: 2 });
  });

  test('a bounce for good marks the mailbox, and no letter goes there any more', async () => {
    await world.receive('a');
    const no = waiting();
    await sendLetter(world, ADA, no);
    await world.hear('Bounce');
    expect(await world.letter(no)).toMatchObject({ status: 'bounced' });
    const book = await world.records.open(ADA, { people: [], journals: [], letters: [], calendars: [] });
    expect(book?.now.state).toBe('dead-mailbox');
    world.clock.at = Date.parse('2026-11-05T07:31:00Z');
    await world.ring('2026-11-05T07:30:00Z');
    await world.sendAll();
    expect(world.out.sent).toHaveLength(1);
  });

  test('a passing bounce marks nothing', async () => {
    await world.receive('a');
    await sendLetter(world, ADA, waiting());
    await world.hear('Bounce', { permanent: false });
    const book = await world.records.open(ADA, { people: [], journals: [], letters: [], calendars: [] });
    expect(book?.now.state).toBe('active');
  });

  test('a mail that comes when the mailbox is marked is still recorded', async () => {
    await world.receive('a');
    await sendLetter(world, ADA, waiting());
    await world.hear('Bounce');
    await world.receive('b', ANSWER);
    expect(await world.ledger('b')).toBe('accepted');
  });
});

describe('ringing and sweeping', () => {
  const DUE = '2026-11-05T07:30:00Z';

  test('what is due becomes a letter once, however often the alarm rings', async () => {
    await world.receive('a');
    world.letters.take();
    world.clock.at = Date.parse(DUE);
    await Promise.all([world.ring(DUE), world.ring(DUE)]);
    await world.ring(DUE);
    await world.sendAll();
    expect(world.out.sent).toHaveLength(1);
    expect(world.alarm.nextAt()).not.toBeNull();
  });

  test('an alarm that rings before anything is due writes nothing and sets the next', async () => {
    await world.receive('a');
    world.letters.take();
    const before = await world.person(DANA);
    await world.ring('2026-11-04T07:30:00Z');
    expect(await world.person(DANA)).toEqual(before);
    expect(world.letters.take()).toEqual([]);
    expect(world.alarm.nextAt()).toBe(DUE);
  });

  test('the sweep rings for an alarm that was lost', async () => {
    world.alarm.set = () => Promise.reject(new Error('the scheduler is away'));
    await world.receive('a');
    await world.sendAll();
    world.clock.at = Date.parse(DUE) + 5 * 60_000;
    expect((await world.sweep()).users).toBe(1);
    await world.sendAll();
    expect(world.out.sent).toHaveLength(2);
  });

  test('the sweep hints for a hint that was lost, and once it has left no more', async () => {
    await world.receive('a');
    world.letters.take();
    world.later(3);
    expect((await world.sweep()).letters).toBe(0);
    world.later(12);
    expect((await world.sweep()).letters).toBe(1);
    await world.sendAll();
    expect(world.out.sent).toHaveLength(1);
    world.later(60);
    expect(await world.sweep()).toEqual({ users: 0, letters: 0 });
  });
});
