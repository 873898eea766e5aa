import { read } from '../../lambdas/core/reading/read';
import { context, dana, mail } from './mail';

const thread = { about: 'introduction' as const, asked: null, with: [dana] };
const from = { from: 'Dana Wu <dana@acme.example>', to: ['Ada Obi <ada@obi.example>'], cc: ['log@in.example.org'] };
const meeting = (text: string) =>
  read(mail({ ...from, text }), context({ thread })).facts.find((f) => f.type === 'meeting');

test.each([
  ['Dienstag, 24. November um 14 Uhr passt mir gut.', 'scheduled'],
  ['Würde Ihnen Dienstag, 24. November um 14 Uhr passen?', 'proposed'],
  ['Le mardi 24 novembre à 14h me convient.', 'scheduled'],
  ['Seriez-vous disponible le mardi 24 novembre à 14h ?', 'proposed'],
  ['El martes 24 de noviembre a las 14:00 me viene bien.', 'scheduled'],
  ['Na terça-feira, 24 de novembro, às 14h fica bem para mim.', 'scheduled'],
  ['Confermo martedì 24 novembre alle 14.', 'scheduled'],
  ['Dinsdag 24 november om 14 uur schikt mij.', 'scheduled'],
  ['Wtorek 24 listopada o 14:00 mi pasuje.', 'scheduled'],
  ['Tisdag den 24 november kl. 14 passar bra.', 'scheduled'],
  ['Tirsdag den 24. november kl. 14 passer fint.', 'scheduled'],
  ['Úterý 24. listopadu ve 14:00 mi vyhovuje.', 'scheduled'],
  ['24 Kasım Salı saat 14:00 benim için uygun.', 'scheduled'],
  ['Во вторник, 24 ноября, в 14:00 мне удобно.', 'scheduled'],
  ['Вівторок, 24 листопада о 14:00 мені підходить.', 'scheduled'],
  ['11月24日（火）14時で問題ありません。', 'scheduled'],
  ['11月24日下午两点没问题。', 'scheduled'],
  ['11월 24일 오후 2시 괜찮습니다.', 'scheduled'],
])('%s', (text, status) => {
  const start = '2026-11-24T14:00:00-05:00';
  expect(meeting(text)).toMatchObject(status === 'proposed' ? { status, options: [{ start }] } : { status, start });
});

test('a train, a webinar and opening hours are no meetings', () => {
  expect(meeting('My train leaves on Tuesday at 8:15.')).toBeUndefined();
  expect(meeting('Our opening hours are Monday 9:00 to 17:00.')).toBeUndefined();
});
test('several meetings told in one mail are several facts', () => {
  const text = 'Coffee with Dana Wu on Tuesday at 10am. Call with Raj Patel on Thursday at 3pm.';
  const people = [dana, { name: 'Raj Patel', address: 'raj@patel.example' }].map((p) => ({
    ...p,
    roles: ['contact' as const],
  }));
  const facts = read(mail({ text }), context({ people })).facts.filter((f) => f.type === 'meeting');
  expect(facts).toMatchObject([
    { with: [dana], start: '2026-11-24T10:00:00-05:00' },
    { with: [people[1]].map((p) => ({ name: p?.name, address: p?.address })), start: '2026-11-26T15:00:00-05:00' },
  ]);
});
