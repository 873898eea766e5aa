import {
  thankYou,
  introducerThanks,
  replyAll,
  bump,
  introducerWord,
  type Desk,
} from '../../lambdas/core/letter/drafts';
import { asDeed, toAddressee } from '../../lambdas/core/letter/voice';
import type { Introduction, Meeting } from '../../lambdas/core/workflow/records';
import { DANA, PRIYA, meOf } from '../workflow/diary';

const NOW = '2026-11-17T15:30:00Z';
const desk: Desk = { me: meOf('Europe/London'), now: NOW, logAddress: 'log@in.example.org', record: () => undefined };
const words = (text: string): number => text.trim().split(/\s+/).length;

const base = { id: 'aaaaaaaaaa', with: [DANA], openedBy: 'm', openedAt: NOW, thread: null, timers: [], letters: {} };
const met = (more: Partial<Meeting>): Meeting =>
  ({
    ...base,
    kind: 'meeting',
    start: '2026-11-17T14:00:00Z',
    end: null,
    introducers: [PRIYA],
    takeaways: [],
    actions: [],
    offered: [],
    ...more,
  }) as Meeting;
const introduced: Introduction = {
  ...base,
  kind: 'introduction',
  direction: 'received',
  state: 'received',
  introducers: [PRIYA],
  reason: null,
  madeAt: NOW,
  acknowledgedAt: null,
  answeredAt: null,
  nudges: 0,
  lastOutreachAt: null,
};

test.each([
  ['she told me to start small', 'you told me to start small'],
  ['Dana thinks labs hire late', 'you think labs hire late'],
  ['send her the summary', 'send you the summary'],
  ['small teams see the whole file', 'small teams see the whole file'],
  ['she was told to wait', 'she was told to wait'],
])('a note turned to its reader: %s', (note, turned) => expect(toAddressee(note, ['Dana'])).toBe(turned));

test.each([
  ['her the pilot report', 'give her the pilot report'],
  ['to read the book', 'read the book'],
  ['send the summary', 'send the summary'],
])('a promise as what one would do: %s', (promise, deed) => expect(asDeed(promise)).toBe(deed));

test('the thank-you uses two points, the promise with its day, and what was offered', () => {
  const actions = [{ text: 'send her the summary', due: '2026-11-19', done: false }];
  const { text, bcc } = thankYou(
    desk,
    met({
      takeaways: ['Two things: she said queues decide', 'and labs hire late', 'a third'],
      actions,
      offered: [{ name: 'Sam Ortiz', address: null }],
    }),
  );
  for (const part of [
    '- You said queues decide.',
    '- Labs hire late.',
    'send you the summary, by Thursday 19 November',
    'in touch with Sam',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('third');
  expect(bcc).toEqual(['log@in.example.org']);
});

test('what is private goes into no draft', () => {
  const meeting = met({ takeaways: ['private: she looked tired', 'labs hire late'] });
  for (const draft of [thankYou(desk, meeting), introducerThanks(desk, meeting)]) {
    expect(draft?.text).not.toContain('tired');
    expect(draft?.text.toLowerCase()).toContain('labs hire late');
  }
});

test('a bump has at most 45 words, a word to the introducer at most 60, whatever the points are', () => {
  expect(words(bump(desk, introduced).text)).toBeLessThanOrEqual(45);
  expect(words(introducerWord(desk, introduced)?.text ?? '')).toBeLessThanOrEqual(60);
  const long = Array.from({ length: 20 }, () => 'word').join(' ');
  expect(words(introducerThanks(desk, met({ takeaways: [long, long] }))?.text ?? '')).toBeLessThanOrEqual(60);
  expect(introducerThanks(desk, met({ takeaways: ['short', 'shorter'] }))?.text).toMatch(/Short\.\n- Shorter\./);
});

test('the answer to all thanks the introducer, moves them to Bcc and offers three times on working days', () => {
  const { text, to, bcc } = replyAll(desk, [introduced]);
  expect(text).toContain('Priya, thank you for bringing us together; I am moving you to Bcc.');
  expect(text.match(/^- (Monday|Tuesday|Wednesday|Thursday|Friday) .*\(London time\)$/gm)).toHaveLength(3);
  expect(to.map((p) => p.address)).toEqual([DANA.address]);
  expect(bcc).toEqual([PRIYA.address, 'log@in.example.org']);
});
