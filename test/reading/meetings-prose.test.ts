import { read } from '../../lambdas/core/reading/read';
import { context, dana, mail } from './mail';
import { NO_MEETING, WHERE } from './meetings-prose.data';

const START = '2026-11-24T15:00:00-05:00';
const from = { from: 'Dana Wu <dana@acme.example>', to: ['Ada Obi <ada@obi.example>'], cc: ['log@in.example.org'] };
const readingOf = (text: string) =>
  read(mail({ ...from, text }), context({ thread: { about: 'introduction', asked: null, with: [dana] } }));
const meetings = (text: string) => readingOf(text).facts.filter((f) => f.type === 'meeting');

test.each(NO_MEETING)('no meeting, and no question: %s', (text) => {
  expect(meetings(text)).toEqual([]);
  expect(readingOf(text).question).toBeNull();
});

test.each(WHERE)('how and where: $text', ({ text, status, mode, place, moved = false }) => {
  const found = meetings(text);
  expect(found).toMatchObject([{ status, moved }]);
  expect(found).toMatchObject(status === 'proposed' ? [{ options: [{ start: START }] }] : [{ start: START }]);
  expect(found).toMatchObject([{ mode, place: place === null ? null : (expect.stringContaining(place) as string) }]);
});
