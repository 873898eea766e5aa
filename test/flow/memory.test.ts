import { answer, arrives, history, introduces, LOG, openMailbox, says } from './mailbox';
import { INTRODUCTION, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openMailbox();
});

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
