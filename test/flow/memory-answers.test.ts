import PostalMime from 'postal-mime';
import { answer, arrives, introduces, LOG, openMailbox, read, says, type Read } from './mailbox';
import { ANSWER, INTRODUCTION, type Text, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openMailbox();
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

  test('when, with the best guess as a number, and nothing fixed before', async () => {
    await arrives(INTRODUCTION);
    const asks = await answer('Dana and I meet on Friday at 10am your time');
    expect((await world.person('dana@tidewell.example'))?.workflows.map((w) => w.kind)).toEqual(['introduction']);
    expect(asks.text).toContain(
      'When exactly do you meet Dana Whitcombe? If it is none of these, write the day and the hour. 1 Friday 6 November, 10:00 (London time)',
    );
    await says('1', asks.replyTo);
    const found = (await world.person('dana@tidewell.example'))?.workflows.filter((w) => w.kind === 'meeting');
    expect(found).toMatchObject([{ state: 'scheduled', start: '2026-11-06T10:00:00Z' }]);
  });

  test('when, and the answer is another time in words', async () => {
    await arrives(INTRODUCTION);
    const asks = await answer('Dana and I meet on Friday at 10am your time');
    await says('I meet Dana on Friday 6 November at 15:00', asks.replyTo);
    const found = (await world.person('dana@tidewell.example'))?.workflows.filter((w) => w.kind === 'meeting');
    expect(found).toMatchObject([{ state: 'scheduled', start: '2026-11-06T15:00:00Z' }]);
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
