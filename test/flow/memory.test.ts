import PostalMime from 'postal-mime';
import { ANSWER, INTRODUCTION, World, type Text } from './world';

const LOG = 'log@in.example.org';
let world: World;
let count = 0;
beforeEach(async () => {
  world = await World.start();
  count = 0;
});

/** A letter as the user reads it. */
interface Read {
  subject: string;
  text: string;
  replyTo: string;
}
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

async function read(raw: Uint8Array): Promise<Read> {
  const mail = await PostalMime.parse(raw);
  const [reply] = mail.replyTo ?? [];
  return { subject: mail.subject ?? '', text: squeezed(mail.text ?? ''), replyTo: reply?.address ?? '' };
}

/** A mail arrives; the letters that leave then. */
async function arrives(mail: Text): Promise<Read[]> {
  count += 1;
  const before = world.out.sent.length;
  await world.receive(`mail-${count}`, { id: `<m${count}@mail.example>`, ...mail });
  await world.sendAll();
  return Promise.all(world.out.sent.slice(before).map((l) => read(l.raw)));
}

const says = (text: string, to = LOG): Promise<Read[]> =>
  arrives({ from: 'Ada Obi <ada@obi.example>', to, subject: 'Re: your letter', text });
/** The one letter that answers. */
async function answer(text: string, to?: string): Promise<Read> {
  const letters = await says(text, to);
  if (letters.length !== 1 || !letters[0])
    throw new Error(`${letters.length} letters: ${letters.map((l) => l.subject).join(', ')}`);
  return letters[0];
}
const introduces = (name: string, address: string, why: string): Promise<Read[]> =>
  arrives({
    from: 'Priya Raman <priya@lowfield.example>',
    to: `Ada Obi <ada@obi.example>, ${name} <${address}>, ${LOG}`,
    subject: `Ada <> ${name}`,
    text: `Ada, meet ${name}, ${why}\n${name}, meet Ada, who wants to learn about hospitals.\n\nI will let you two take it from here.\n\nPriya`,
  });

/** Introduced, answered, met. */
async function history(): Promise<Read[]> {
  await arrives(INTRODUCTION);
  await arrives(ANSWER);
  world.later(60);
  return says(
    'I met Dana today. She said every ward needs one map. I promised to send her my outline by Friday. She suggested talking to Raj Patel.',
  );
}

describe('notes', () => {
  test('tell all that is kept of a person, each with the mail that it came from', async () => {
    await history();
    const { subject, text } = await answer('notes Dana');
    expect(subject).toBe('Dana: what I keep');
    expect(text).toContain('Dana Whitcombe <dana@tidewell.example>');
    expect(text).toContain('Introduced by Priya Raman on Tuesday 3 November');
    expect(text).toContain('(mail “Ada <> Dana”, Tuesday 3 November)');
    expect(text).toMatch(/Noted: .*every ward needs one map/);
    expect(text).toMatch(/Promise, open: .*outline/);
    expect(text).toContain('Pointed you to Raj Patel');
    expect(text).toContain('I have seen no thanks of yours');
    expect(text).toContain('“Re: Ada <> Dana” from dana@tidewell.example');
  });

  test('of an introducer tell whom they introduced', async () => {
    await history();
    const { text } = await answer('notes Priya');
    expect(text).toContain('They introduced you to Dana Whitcombe');
  });

  test('of a name that two bear ask which, and the digit answers', async () => {
    await history();
    await introduces('Dana Lee', 'dana@lee.example', 'who builds bridges.');
    const asks = await answer('notes Dana');
    expect(asks.text).toContain('Which Dana do you mean?');
    expect(asks.text).toMatch(/1 Dana \w+ <dana@\S+> 2 Dana \w+ <dana@\S+>/);
    const place = asks.text.indexOf('Dana Lee') < asks.text.indexOf('Dana Whitcombe') ? 1 : 2;
    const told = await answer(String(place), asks.replyTo);
    expect(told.text).toContain('Dana Lee <dana@lee.example>');
  });

  test.each([
    ['Whitcombe', 'Dana Whitcombe'],
    ['Dann', 'Dana Whitcombe'],
  ])('of %s, whom nobody is called, offer who is called nearly so', async (name, near) => {
    await history();
    const asks = await answer(`notes ${name}`);
    expect(asks.text).toContain(`I keep nothing of anybody called “${name}”. Did you mean: 1 ${near}`);
    expect((await answer('1', asks.replyTo)).text).toContain('every ward needs one map');
  });

  test('of somebody unknown say so, and what would work', async () => {
    await history();
    const { text } = await answer('notes Zebedee');
    expect(text).toContain('I keep nothing of “Zebedee”');
    expect(text).toContain('“who” lists everybody');
  });
});

describe('who', () => {
  test.each(['Who is Dana?', 'who is Dana Whitcombe', "Who's Dana?"])('“%s” is one paragraph', async (words) => {
    await history();
    const { subject, text } = await answer(words);
    expect(subject).toBe('Dana: who it is');
    expect(text).toContain('Priya Raman introduced you on Tuesday 3 November. You met once');
    expect(text).not.toContain('Promise');
  });

  test('by itself lists people by how it stands', async () => {
    await history();
    await introduces('Omar Haddad', 'omar@quayside.example', 'who knows ferries.');
    const { subject, text } = await answer('who');
    expect(subject).toBe('The people you know');
    expect(text).toMatch(/2 with something open, of \d whom I know/);
    expect(text).toMatch(/To answer - Omar Haddad/);
    expect(text).toMatch(/Met: thanks to send - Dana Whitcombe/);
  });
});

describe('find', () => {
  test('shows people and mails that hold the words, the newest first, and a number shows the notes', async () => {
    await history();
    const found = await answer('find ward map');
    expect(found.text).toMatch(/2 found for “ward map”/);
    expect(found.text).toMatch(/1 Dana Whitcombe: “.*every ward needs one map/);
    expect(found.text).toMatch(/Mails - Tuesday 3 November, “Re: your letter” from ada@obi.example/);
    expect((await answer('1', found.replyTo)).subject).toBe('Dana: what I keep');
  });

  test('finds nothing of what was taken back, and says what it looked through', async () => {
    const [thanks] = await history();
    await says('undo', thanks?.replyTo);
    expect((await answer('find ward map')).text).toContain('I found nothing for “ward map”');
  });

  test('looks in no record but the user’s own', async () => {
    await history();
    await world.records.enrol({
      user: 'bbbbbbbbbb',
      name: 'Ben',
      addresses: ['ben@obi.example'],
      timeZone: 'Europe/London',
      morning: '07:30',
      language: 'en',
      me: null,
      aim: null,
      v: 0,
    });
    const [letter] = await arrives({ from: 'Ben <ben@obi.example>', to: LOG, subject: 'find', text: 'find ward' });
    expect(letter?.text).toContain('I found nothing');
  });
});

describe('why', () => {
  test('in answer to a letter shows its rule, and the facts behind it with their words and mails', async () => {
    const [thanks] = await history();
    const { text } = await answer('why', thanks?.replyTo);
    expect(text).toContain(
      'The thank-you draft about Dana Whitcombe, Tuesday 3 November. It comes at once with your word on how the meeting went.',
    );
    expect(text).toMatch(
      /“Re: your letter” from ada@obi.example, Tuesday 3 November - You met Dana Whitcombe.*from the words “/,
    );
  });

  test('of a letter that came by date shows the rule of its timer, and the mail that it goes back to', async () => {
    await arrives(INTRODUCTION);
    world.clock.at = Date.parse('2026-11-05T07:30:00Z');
    await world.ring('2026-11-05T07:30:00Z');
    await world.sendAll();
    const { text } = await answer('why');
    expect(text).toContain('first working morning after 24 hours in which I saw no answer');
    expect(text).toContain(
      '“Ada <> Dana” from priya@lowfield.example, Tuesday 3 November - Dana Whitcombe was introduced to you by Priya Raman',
    );
  });

  test('before any letter says so', async () => {
    expect((await answer('why')).text).toContain('I have written you no letter yet');
  });
});

describe('what is to come', () => {
  test('pending: by date, numbered, and a number answers', async () => {
    await arrives(INTRODUCTION);
    await introduces('Omar Haddad', 'omar@quayside.example', 'who knows ferries.');
    const list = await answer('pending');
    expect(list.text).toMatch(
      /1 (Thursday|Friday) \d November: Dana Whitcombe: .* 2 (Thursday|Friday) \d November: Omar Haddad:/,
    );
    await says('2 let go', list.replyTo);
    expect((await world.person('omar@quayside.example'))?.workflows ?? []).toEqual([]);
    expect((await world.person('dana@tidewell.example'))?.workflows).toHaveLength(1);
  });

  test('the digest is the letter of the week with what is open, and counts as no letter about it', async () => {
    await arrives(INTRODUCTION);
    const before = await world.person('dana@tidewell.example');
    const { text } = await answer('digest');
    expect(text).toContain('1 Dana Whitcombe: I have seen no answer of yours yet');
    expect(await world.person('dana@tidewell.example')).toEqual(before);
  });

  test('nothing open is said', async () => {
    expect((await answer('pending')).text).toContain('Nothing is open');
  });
});

describe('files with the notes', () => {
  const photo = { name: 'whiteboard.jpg', type: 'image/jpeg', bytes: new Uint8Array(1_200_000).fill(7) };
  const logo = { name: 'logo.png', type: 'image/png', bytes: new Uint8Array(900) };
  const NOTES = 'I met Dana today. She said every ward needs one map.';
  const sends = (text: string, files: Text['files'] = [], to = LOG): Promise<Read[]> =>
    arrives({ from: 'Ada Obi <ada@obi.example>', to, subject: 'notes', text, files });
  const kept = async (): Promise<string[]> => {
    const person = await world.person('dana@tidewell.example');
    return (person?.workflows ?? []).flatMap((w) => (w.kind === 'meeting' ? (w.kept ?? []) : [])).map((k) => k.name);
  };

  test('are kept with the meeting, listed in the notes, and outlive the mail', async () => {
    await arrives(INTRODUCTION);
    await sends(NOTES, [photo, logo]);
    expect(await kept()).toEqual(['whiteboard.jpg']);
    expect((await answer('notes Dana')).text).toContain('Kept with it: whiteboard.jpg (1.2 MB)');
    world.raw.expire('in/mail-2');
    const names = world.raw.names('kept/');
    expect(names).toHaveLength(1);
    const mail = await PostalMime.parse((await world.raw.fetch(names[0] ?? '')) ?? new Uint8Array());
    expect(mail.attachments.map((a) => a.filename)).toContain('whiteboard.jpg');
  });

  test('come in answer to a letter without a word, and are confirmed', async () => {
    await arrives(INTRODUCTION);
    const [thanks] = await sends(NOTES);
    const [said] = await sends('', [photo], thanks?.replyTo);
    expect(said?.text).toContain('Kept with your talk with Dana Whitcombe: whiteboard.jpg (1.2 MB)');
    expect(await kept()).toEqual(['whiteboard.jpg']);
  });

  test('too large are not kept, and that is said; the words are', async () => {
    await arrives(INTRODUCTION);
    const letters = await sends(NOTES, [{ ...photo, bytes: new Uint8Array(10_500_000) }]);
    expect(letters.map((l) => l.text).join()).toContain(
      'Not kept: whiteboard.jpg (10.5 MB). I keep up to 10 MB of one mail',
    );
    expect(await kept()).toEqual([]);
    expect(world.raw.names('kept/')).toEqual([]);
    expect((await answer('notes Dana')).text).toContain('every ward needs one map');
  });

  test('are no longer named after undo', async () => {
    await arrives(INTRODUCTION);
    const [thanks] = await sends(NOTES);
    await sends('', [photo], thanks?.replyTo);
    await says('undo');
    expect(await kept()).toEqual([]);
  });

  test('of somebody else’s mail are not kept', async () => {
    await arrives(INTRODUCTION);
    await sends(NOTES);
    await arrives({ ...ANSWER, files: [photo] });
    expect(await kept()).toEqual([]);
  });
});

describe('a question is answered by a digit', () => {
  test('which of two: the mail counts as said of the one chosen, and of nobody before', async () => {
    await arrives(INTRODUCTION);
    await introduces('Dana Lee', 'dana@lee.example', 'who builds bridges.');
    const asks = await answer('I met Dana today. She said every ward needs one map.');
    expect(asks.text).toMatch(/Which Dana do you mean\? 1 Dana \w+ <dana@\S+> 2 Dana \w+ <dana@\S+>/);
    for (const key of ['dana@tidewell.example', 'dana@lee.example'])
      expect((await world.person(key))?.workflows.map((w) => w.kind)).toEqual(['introduction']);
    const place = asks.text.indexOf('Dana Lee') < asks.text.indexOf('Dana Whitcombe') ? '1' : '2';
    const letters = await says(place, asks.replyTo);
    expect(letters.map((l) => l.subject).join()).toContain('Dana');
    const lee = await world.person('dana@lee.example');
    expect(lee?.workflows.flatMap((w) => (w.kind === 'meeting' ? w.takeaways : [])).join()).toContain(
      'every ward needs one map',
    );
    expect((await world.person('dana@tidewell.example'))?.workflows.map((w) => w.kind)).toEqual(['introduction']);
  });

  test('a number that was not offered, and words that choose', async () => {
    await arrives(INTRODUCTION);
    await introduces('Dana Lee', 'dana@lee.example', 'who builds bridges.');
    const asks = await answer('I met Dana today. She said every ward needs one map.');
    const again = await answer('9', asks.replyTo);
    expect(again.text).toContain('That number was not offered; the numbers are 1 to 2');
    await says('Dana Lee', again.replyTo);
    expect((await world.person('dana@lee.example'))?.workflows.map((w) => w.kind)).toContain('meeting');
  });

  test.each([
    ['1', ['2026-12-05T10:00:00Z', '2027-05-12T09:00:00Z']],
    ['2', ['2026-12-05T10:00:00Z', '2027-05-12T09:00:00Z']],
  ])('when, with the best guess first: %s', async (digit, [first, second]) => {
    await arrives(INTRODUCTION);
    const asks = await answer('I have a call with Dana on 5/12 at 10:00.');
    expect((await world.person('dana@tidewell.example'))?.workflows.map((w) => w.kind)).toEqual(['introduction']);
    expect(asks.text).toMatch(
      /When exactly do you meet Dana[^?]*\? .*1 \w+day \d+ \w+, \d\d:00 .*2 \w+day \d+ \w+, \d\d:00/,
    );
    await says(digit, asks.replyTo);
    const found = (await world.person('dana@tidewell.example'))?.workflows.flatMap((w) =>
      w.kind === 'meeting' ? [w] : [],
    );
    const december = asks.text.indexOf('December') < asks.text.indexOf('May');
    expect(found).toMatchObject([{ state: 'scheduled', start: (digit === '1') === december ? first : second }]);
  });
});

test('a correction by mail: the person, what was before and is now, and undo', async () => {
  const [received] = await arrives(INTRODUCTION);
  const letters = await says('wrong: it was Raj Patel', received?.replyTo);
  const said = letters.find((l) => l.subject === 'Raj: put right');
  expect(said?.text).toContain(
    'Before - Dana Whitcombe was introduced to you by Priya Raman Now - Raj Patel was introduced to you by Priya Raman',
  );
  expect((await world.person('dana@tidewell.example'))?.workflows).toEqual([]);
  await says('undo', said?.replyTo);
  expect((await world.person('dana@tidewell.example'))?.workflows).toMatchObject([{ state: 'received' }]);
});

test('an undo by mail: records, and an open letter is dropped', async () => {
  await world.receive('a', INTRODUCTION);
  await world.receive('b', {
    from: 'Ada Obi <ada@obi.example>',
    to: LOG,
    subject: 'undo',
    text: 'undo',
    id: '<u@obi.example>',
  });
  await world.sendAll();
  expect(world.out.sent).toHaveLength(1);
  const said = await read(world.out.sent[0]?.raw ?? new Uint8Array());
  expect(said.text).toContain('Not sent yet, and dropped: the word on the introduction (Dana Whitcombe)');
  expect((await world.person('dana@tidewell.example'))?.workflows).toEqual([]);
});
