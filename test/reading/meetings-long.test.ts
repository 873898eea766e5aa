import { read } from '../../lambdas/core/reading/read';
import { context, dana, mail } from './mail';
import { AMONG, PASSING } from './meetings-long.data';

const from = { from: 'Dana Wu <dana@acme.example>', to: ['Ada Obi <ada@obi.example>'], cc: ['log@in.example.org'] };
const readingOf = (text: string) =>
  read(mail({ ...from, text }), context({ thread: { about: 'introduction', asked: null, with: [dana] } }));
const meetings = (text: string) => readingOf(text).facts.filter((f) => f.type === 'meeting');

test.each(PASSING)('days and hours in passing are no meeting: %s', (text) => {
  expect(meetings(text)).toEqual([]);
  expect(readingOf(text).question).toBeNull();
});

test.each(AMONG)('among other days and hours, only what the two agree or offer: $text', ({ text, status, starts }) => {
  const found = meetings(text);
  expect(found.map(({ status: s, moved }) => ({ status: s, moved }))).toEqual([{ status, moved: false }]);
  expect(found.flatMap((m) => (m.status === 'proposed' ? m.options.map((o) => o.start) : [m.start]))).toEqual(starts);
});
