import { read } from '../../lambdas/core/reading/read';
import type { Context, Thread } from '../../lambdas/core/reading/reading';
import { answer, askedAbout, context, dana, mail, priya } from './mail';

const START = '2026-11-19T10:00:00-05:00';
const grace = { name: 'Grace Lin', address: 'grace@lin.example' };
const mentored = (asked: Thread['asked']): Context => ({
  ...askedAbout(asked),
  thread: { about: 'mentorship', asked, with: [grace] },
});
const logged = askedAbout(null, START);
const facts = (text: string, known: Context) => read(answer(text), known).facts;

describe('a correction says what it should have been', () => {
  test.each<[string, object]>([
    [
      "wrong: it was Dana's colleague Raj",
      { text: "it was Dana's colleague Raj", reads: [{ type: 'outcome', with: [{ name: 'Raj' }] }] },
    ],
    ['No, it was Tuesday', { text: 'it was Tuesday', reads: [{ type: 'outcome', when: '2026-11-17', with: [dana] }] }],
    [
      "That's not right, she didn't show up.",
      { text: "she didn't show up.", reads: [{ type: 'outcome', result: 'no-show' }] },
    ],
    ['Falsch: es war Priya', { text: 'es war Priya', reads: [{ type: 'outcome', with: [{ name: 'Priya' }] }] }],
  ])('%j', (text, fact) => {
    expect(facts(text, logged)).toMatchObject([{ type: 'correction', ...fact }]);
  });
  test('"wrong" alone is asked what it should have been', () => {
    expect(read(answer("That's wrong."), logged)).toMatchObject({ disposition: 'ask', reason: 'what' });
  });
  test('an answer to a question is an answer', () => {
    expect(facts("No, it's on Tuesday at 3pm", askedAbout('confirm', START)).map((f) => f.type)).not.toContain(
      'correction',
    );
  });
});

describe('progress, asked for', () => {
  test.each<[Thread['asked'], string, object]>([
    ['progress', 'About half way', { percent: 50, reached: false, working: null }],
    ['progress', 'booked the exam', { percent: null, reached: false }],
    ['progress', '60 %', { percent: 60 }],
    ['progress', 'I reached it!', { percent: null, reached: true }],
    ['progress', 'not yet', { reached: false }],
    ['progress', 'La moitié', { percent: 50 }],
    ['health', 'Yes, going well', { working: true }],
    ['health', 'not really', { working: false }],
  ])('%s: %j', (asked, text, fact) => {
    expect(facts(text, mentored(asked))).toMatchObject([{ type: 'progress', with: [grace], text, ...fact }]);
  });
});

describe('what the user tells of themselves', () => {
  test.each<[string, object]>([
    ['landed: offer from Acme', { type: 'landed', text: 'offer from Acme', known: false }],
    ['landed: the bar exam\nYou can tell people.', { type: 'landed', text: 'the bar exam', known: true }],
    ['I got the job at Acme!', { type: 'landed', known: false }],
    [
      'looking for: somebody who runs night ferries',
      { type: 'looking-for', text: 'somebody who runs night ferries', ask: [] },
    ],
    ["I'd like to meet someone who restores organs.", { type: 'looking-for', text: 'someone who restores organs' }],
    ['questions for Dana:\n- how did you start?', { type: 'park', text: 'how did you start?', for: dana }],
    ['remember for Dana: she collects maps', { type: 'park', text: 'she collects maps', for: dana }],
    [
      'Dana offered to review my plan.',
      { type: 'offer', by: dana, to: [{ name: 'Ada Obi', address: 'ada@obi.example' }] },
    ],
  ])('%j', (text, fact) => {
    const known = context({ people: [{ ...dana, roles: ['contact'] }] });
    expect(read(mail({ text }), known).facts).toEqual(expect.arrayContaining([expect.objectContaining(fact)]));
  });
  test.each(['If I got the job I would move.', "I didn't get the job."])('%j has landed nothing', (text) => {
    expect(read(mail({ text }), context()).facts.filter((f) => f.type === 'landed')).toEqual([]);
  });
  test('who and what for, in answer to the welcome', () => {
    const welcome = { ...askedAbout(null), thread: { about: 'digest' as const, asked: null, with: [] } };
    expect(facts('I am a theatre nurse. I want to move into medical devices.', welcome)).toMatchObject([
      { type: 'me', text: 'I am a theatre nurse.' },
      { type: 'aim', text: 'I want to move into medical devices.' },
    ]);
  });
});

test('help offered by others stands beside their reply', () => {
  const message = mail({
    from: 'Priya Rao <priya@rao.example>',
    to: ['Ada Obi <ada@obi.example>'],
    text: "Good luck! I'd be happy to review your plan.",
    more: { inReplyTo: ['<2@mail.example>'] },
  });
  const known = context({ people: [{ ...priya, roles: ['contact'] }] });
  expect(read(message, known).facts).toMatchObject([{ type: 'reply' }, { type: 'offer', by: priya }]);
});

describe('answers to a morning of several items', () => {
  const raj = { name: 'Raj Patel', address: 'raj@patel.example' };
  const morning = context({
    recipients: ['reply+tok@in.example.org'],
    thread: {
      about: 'digest',
      asked: 'choice',
      with: [dana, raj],
      items: [
        { n: 1, with: [dana], asked: 'outcome', start: START },
        { n: 2, with: [raj], asked: 'reply-sent' },
      ],
    },
  });
  test.each([
    ['1 done, 2 snooze until Monday'],
    ['1) done\n2) snooze until Monday'],
    ['1: done\n2: snooze until Monday'],
    ['first one: done\nsecond one: snooze until Monday'],
    ['Dana: done\nRaj: snooze until Monday'],
    ['#1 - done; #2 - snooze until Monday'],
  ])('%j', (text) => {
    expect(facts(text, morning)).toMatchObject([
      { name: 'done', item: 1 },
      { name: 'snooze', args: { until: '2026-11-23' }, item: 2 },
    ]);
  });
  test.each(['all done', '1 and 2 done', 'both done'])('%j answers each', (text) => {
    expect(facts(text, morning)).toMatchObject([
      { name: 'done', item: 1 },
      { name: 'done', item: 2 },
    ]);
  });
  test.each(['yes', 'done', 'Not yet.'])('%j is asked of which', (text) => {
    const reading = read(answer(text), morning);
    expect(reading).toMatchObject({ disposition: 'ask', reason: 'what', facts: [] });
    expect(reading.question).toContain('1 Dana Wu, 2 Raj Patel');
  });
});
