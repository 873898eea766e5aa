import { read, readings } from '../../lambdas/core/reading/read';
import { answer, askedAbout, context, dana, mail, original, priya } from './mail';

const ADA = 'Ada Obi <ada@obi.example>';
const DANA = 'Dana Wu <dana@acme.example>';
const PRIYA = 'Priya Rao <priya@rao.example>';
const LOG = 'log@in.example.org';
const known = context({
  people: [
    { ...dana, roles: ['contact'] },
    { ...priya, roles: ['introducer'] },
  ],
});
const made = expect.objectContaining({
  type: 'introduction',
  direction: 'received',
  status: 'made',
  introducer: priya,
  contacts: [dana],
});

describe('the four ways of an introduction give the same fact', () => {
  const words = 'Ada, meet Dana, who runs trials at Acme. Dana, Ada is my sharpest friend.';
  const quote = original({ text: words }, PRIYA, [ADA, DANA]);
  test('the introducer copies the product', () => {
    expect(read(mail({ from: PRIYA, to: [ADA, DANA], cc: [LOG], text: words }), context()).facts).toEqual([made]);
  });
  test('the user answers all and moves the introducer to Bcc', () => {
    const text = 'Thanks Priya, moving you to bcc.\n\nDana, lovely to meet you.';
    const facts = read(mail({ to: [DANA], cc: [LOG], text, originals: [quote] }), context()).facts;
    expect(facts).toEqual([made, expect.objectContaining({ type: 'outreach', to: [dana] })]);
  });
  test('the user forwards it', () => {
    expect(read(mail({ text: 'fyi', originals: [{ ...quote, kind: 'forwarded' }] }), context()).facts).toEqual([made]);
  });
  test('the user tells it', () => {
    expect(read(mail({ text: 'Priya introduced me to Dana Wu <dana@acme.example>.' }), known).facts).toEqual([made]);
  });
  test('an introduction that the thread knows already is not read again', () => {
    const thread = { about: 'introduction' as const, asked: null, with: [dana] };
    const facts = read(
      mail({ to: [DANA], cc: [LOG], text: 'Just a nudge.', originals: [quote] }),
      context({ thread }),
    ).facts;
    expect(facts.map((f) => f.type)).toEqual(['outreach']);
  });
});

describe('who may say what', () => {
  test.each([
    ['FAIL', 'rejected', 'unauthenticated', null],
    ['PASS', 'accepted', null, 'ada'],
  ] as const)('a user mail with DMARC %s is %s', (dmarc, disposition, reason, user) => {
    const verdicts = { spf: 'PASS', dkim: 'PASS', dmarc, spam: 'PASS', virus: 'PASS' } as const;
    expect(read(mail({ text: 'export' }), context({ verdicts }))).toMatchObject({ disposition, reason, user });
  });
  test('a mail without verdicts is no user mail', () => {
    const { verdicts: _, ...bare } = context();
    expect(read(mail({ text: 'export' }), bare).reason).toBe('unauthenticated');
  });
  test('an instruction in a mail to somebody else, or in an old one, is talk', () => {
    expect(read(mail({ to: [DANA], cc: [LOG], text: 'stop' }), known).facts.map((f) => f.type)).toEqual(['outreach']);
    expect(read(mail({ date: '2026-11-01T12:00:00-05:00', text: 'stop' }), known)).toMatchObject({
      disposition: 'ask',
      facts: [],
    });
  });
  test('with two users on it there is a reading for each, the sender first', () => {
    const both = context({
      users: [
        ...context().users,
        { id: 'priya', name: 'Priya Rao', addresses: [priya.address], timeZone: 'Asia/Kolkata' },
      ],
    });
    const found = readings(
      mail({ from: PRIYA, to: [ADA, DANA], cc: [LOG], text: 'Ada, meet Dana. Over to you two!' }),
      both,
    );
    expect(found.map((r) => r.user)).toEqual(['priya', 'ada']);
    expect(found.map((r) => r.facts[0])).toMatchObject([{ direction: 'given' }, { direction: 'received' }]);
  });
  test('a stranger is ignored, and so is a contact without new words', () => {
    expect(
      read(mail({ from: 'Bob <bob@x.example>', to: [ADA], cc: [LOG], text: 'Tuesday 10am?' }), context()).reason,
    ).toBe('unknown-sender');
    expect(read(mail({ from: DANA, to: [ADA], cc: [LOG] }), known).reason).toBe('nothing-new');
  });
});

describe('meetings in prose', () => {
  const thread = { about: 'introduction' as const, asked: null, with: [dana] };
  test('a named zone holds on the day of the meeting', () => {
    const text = 'Call with Dana on Thursday 3pm London time, 30 min, Zoom.';
    expect(read(mail({ text }), known).facts[0]).toMatchObject({
      status: 'scheduled',
      start: '2026-11-26T15:00:00+00:00',
      end: '2026-11-26T15:30:00+00:00',
      mode: 'video',
      with: [dana],
    });
  });
  test('a day without an hour is asked about, never invented', () => {
    expect(read(mail({ text: 'Call with Dana Wednesday.' }), known)).toMatchObject({
      disposition: 'ask',
      reason: 'when',
      facts: [{ start: null }],
    });
  });
  test('hours of a contact whose zone differs and who names none are asked about', () => {
    const from = { from: DANA, to: [ADA], cc: [LOG], date: '2026-11-20T18:00:00+01:00' };
    expect(read(mail({ ...from, text: 'Monday 2pm works for me.' }), context({ thread })).reason).toBe('when');
    expect(read(mail({ ...from, text: 'Monday 2pm CET works for me.' }), context({ thread }))).toMatchObject({
      reason: null,
      facts: [{ start: '2026-11-23T14:00:00+01:00' }, { type: 'reply' }],
    });
  });
  test('an accepted option takes its time from the quoted offer', () => {
    const originals = [
      original({ text: 'I can do Monday 23 November 2pm or Tuesday 24 November at 10am.' }, ADA, [DANA]),
    ];
    const facts = read(
      mail({ from: DANA, to: [ADA], cc: [LOG], text: 'Tuesday works. See you then!', originals }),
      context({ thread }),
    ).facts;
    expect(facts[0]).toMatchObject({ status: 'scheduled', start: '2026-11-24T10:00:00-05:00' });
  });
  test('a time called off with a new one is one moved meeting', () => {
    const facts = read(
      answer('She cancelled, we now meet Thursday 4pm.'),
      askedAbout('outcome', '2026-11-19T10:00:00-05:00'),
    ).facts;
    expect(facts).toMatchObject([
      { type: 'meeting', status: 'scheduled', moved: true, start: '2026-11-26T16:00:00-05:00' },
    ]);
  });
});

describe('answers in the light of what was asked', () => {
  const asked = askedAbout('outcome', '2026-11-19T10:00:00-05:00');
  test.each([
    ['yes, went great', 'held'],
    ['👍', 'held'],
    ['no-show', 'no-show'],
    ['not yet', 'pending'],
    ['She had to cancel.', 'cancelled'],
  ])('%s is %s', (text, result) => {
    expect(read(answer(text), asked).facts).toMatchObject([{ type: 'outcome', result, with: [dana] }]);
  });
  test('a bare no, and an empty answer, are asked about', () => {
    expect(read(answer('no'), asked)).toMatchObject({ disposition: 'ask', reason: 'what' });
    expect(read(answer(''), asked)).toMatchObject({ disposition: 'ask', reason: 'what' });
  });
  test('lists under headings become takeaways, actions and referrals', () => {
    const text =
      'It went well\n\nTakeaways\n- price by value\n- never discount\n\nActions\n- send deck (by Friday)\n- read Mom Test\n\nReferrals\n- Raj Patel, raj@patel.example\n- Lee Ann Moor';
    expect(read(answer(text), asked).facts[0]).toMatchObject({
      takeaways: ['price by value', 'never discount'],
      actions: [
        { text: 'send deck (by Friday)', due: '2026-11-27' },
        { text: 'read Mom Test', due: null },
      ],
      referrals: [
        { name: 'Raj Patel', address: 'raj@patel.example' },
        { name: 'Lee Ann Moor', address: null },
      ],
    });
  });
  test('prose too, and "before Tuesday" is the Monday', () => {
    const text =
      "We met on Wednesday. She'll introduce me to Kim Lee. I'll send her the paper before Tuesday. Already thanked her.";
    expect(read(answer(text), asked).facts[0]).toMatchObject({
      result: 'held',
      when: '2026-11-18',
      actions: [{ due: '2026-11-23' }],
      referrals: [{ name: 'Kim Lee' }],
      offered: [{ name: 'Kim Lee' }],
      thanked: true,
    });
  });
  test('"yes" means what the question meant', () => {
    expect(read(answer('yes'), askedAbout('reply-sent')).facts).toMatchObject([{ type: 'outreach', to: [dana] }]);
    expect(read(answer('yes'), askedAbout('confirm', '2026-11-24T10:00:00-05:00')).facts).toMatchObject([
      { status: 'scheduled', start: '2026-11-24T10:00:00-05:00' },
    ]);
    expect(read(answer('yes'), askedAbout('schedule'))).toMatchObject({ disposition: 'ask', reason: 'when' });
    expect(read(answer('2'), askedAbout('choice')).facts).toMatchObject([{ name: 'choose', args: { option: 2 } }]);
  });
});

test.each([
  ['pause everything for two weeks', 'pause', { until: '2026-12-04', scope: 'all' }],
  ['snooze until next week', 'snooze', { until: '2026-11-27' }],
  ['settings: time zone Europe/Paris, mornings at 7:30', 'settings', { timeZone: 'Europe/Paris', morning: '07:30' }],
  ['forget me', 'forget', {}],
])('"%s" instructs', (text, name, args) => {
  expect(read(mail({ text }), known).facts).toMatchObject([{ type: 'command', name, args }]);
});

test('every fact shows the words it was read from', () => {
  const found = read(
    mail({ text: 'Priya introduced me to Dana Wu <dana@acme.example>. Coffee with Dana on Tuesday at 10am.' }),
    known,
  ).facts;
  expect(found.map((f) => f.type)).toEqual(['introduction', 'meeting']);
  for (const fact of found) expect(fact.evidence?.words).toMatch(/Dana/);
});
