import type { Message } from '../../lambdas/core/message/message';
import type { Context } from '../../lambdas/core/reading/reading';
import { answer, askedAbout, context, dana, mail, original, priya } from './mail';

const ADA = 'Ada Obi <ada@obi.example>';
const DANA = 'Dana Wu <dana@acme.example>';
const PRIYA = 'Priya Rao <priya@rao.example>';
const LOG = 'log@in.example.org';
const INTRO = 'intro@in.example.org';
const known = context({
  people: [
    { ...dana, roles: ['contact'] },
    { ...priya, roles: ['introducer'] },
  ],
});
const thread = { about: 'introduction' as const, asked: null, with: [dana] };
const meeting = { about: 'meeting' as const, asked: null, with: [dana], start: '2026-11-24T10:00:00-05:00' };
const inThread = context({ people: [{ ...dana, roles: ['contact'] }], thread });
const booked = context({ people: [{ ...dana, roles: ['contact'] }], thread: meeting });
const outcome = askedAbout('outcome', '2026-11-19T10:00:00-05:00');
const made = { type: 'introduction', direction: 'received', status: 'made', introducer: priya, contacts: [dana] };
const copied = (text: string, more: Parameters<typeof mail>[0] = {}) =>
  mail({ from: PRIYA, to: [ADA, DANA], cc: [INTRO], subject: 'Two people', text, ...more });
const quote = original({ text: 'I can do Monday 23 November 2pm or Tuesday 24 November at 10am.' }, DANA, [ADA]);
const answerTo = (text: string) => mail({ to: [DANA], cc: [LOG], text, more: { inReplyTo: ['<9@x.example>'] } });

/** What it is, the mail, what is known, and the reading that READING.md asks for; facts are all of them, in any order. */
export interface Fresh {
  name: string;
  message: Message;
  context: Context;
  reads: { disposition?: string; reason?: string | null; facts: object[] };
}
const row = (name: string, message: Message, known: Context, reads: Fresh['reads']): Fresh => ({
  name,
  message,
  context: known,
  reads,
});
const ok = (...facts: object[]): Fresh['reads'] => ({ disposition: 'accepted', facts });

const introductions: Fresh[] = [
  row(
    'each praised, no set phrase',
    copied(
      'Ada, you asked who knows ferries. Dana Wu does. Dana, Ada is the designer I told you about.\n\nI shall let you find a time.\n\nPriya',
    ),
    context(),
    ok(made),
  ),
  row(
    'talk to each other',
    copied(
      'Hello Dana, hello Ada,\n\nyou both asked me the same thing this week, so: talk to each other. Dana runs trials, Ada designs them.\n\nPriya',
    ),
    context(),
    ok(made),
  ),
  row('meet Ada', copied('Dana, meet Ada. Ada, Dana.'), context(), ok(made)),
  row('connecting you two', copied('Connecting you two as discussed.', { subject: 'hello' }), context(), ok(made)),
  row(
    'you should talk',
    copied('I keep telling each of you about the other. You should talk.', { cc: [LOG] }),
    context(),
    ok(made),
  ),
  row(
    'three contacts',
    copied('Hi Ada,\n\nI would like you to meet Ben Holt, Cleo Marsh and Dana, who built the registry.\n\nPriya', {
      to: [ADA, DANA, 'Ben Holt <ben@holt.example>', 'Cleo Marsh <cleo@marsh.example>'],
    }),
    context(),
    ok({ ...made, contacts: [dana, { name: 'Ben Holt' }, { name: 'Cleo Marsh' }] }),
  ),
  row(
    'contact in copy',
    mail({
      from: PRIYA,
      to: [ADA],
      cc: [DANA, INTRO],
      subject: 'Dana',
      text: 'Ada, I am copying Dana Wu, who knows more about this than I do. I am sure she will be glad to hear from you.',
    }),
    context(),
    ok(made),
  ),
  row(
    'looping in by a contact',
    mail({
      from: DANA,
      to: [ADA],
      cc: ['Ben Holt <ben@holt.example>', LOG],
      subject: 'Re: a chat',
      text: 'Looping in Ben Holt, who runs this now and is the better person to ask.',
      more: { inReplyTo: ['<3@x.example>'] },
    }),
    inThread,
    ok({
      type: 'introduction',
      status: 'made',
      introducer: dana,
      contacts: [{ name: 'Ben Holt', address: 'ben@holt.example' }],
    }),
  ),
  row(
    'offered only',
    mail({
      from: PRIYA,
      to: [ADA],
      cc: [LOG],
      subject: 'Dana',
      text: 'Happy to introduce you to Dana Wu if that helps?',
    }),
    known,
    ok({ type: 'introduction', status: 'asked', introducer: priya, contacts: [dana] }, { type: 'reply', from: priya }),
  ),
  row('told, by way of', mail({ text: 'Met Dana Wu through Priya Rao at the fair.' }), known, ok({ ...made })),
  row(
    'told, thanks to',
    mail({ text: 'Thanks to Priya I am now in touch with Dana Wu <dana@acme.example>.' }),
    known,
    ok(made),
  ),
  row(
    'told with a call',
    mail({ text: 'Priya introduced me to Dana Wu <dana@acme.example>, we are talking Tuesday at 3pm by phone.' }),
    known,
    ok(made, { type: 'meeting', status: 'scheduled', with: [dana], start: '2026-11-24T15:00:00-05:00', mode: 'phone' }),
  ),
  row(
    'told, passive',
    mail({ text: 'I was put in touch with Dana Wu <dana@acme.example> by Priya Rao.' }),
    known,
    ok(made),
  ),
  row(
    'forwarded, no set phrase',
    mail({
      subject: 'Fwd: Ferries',
      text: 'From last week.',
      originals: [
        original(
          {
            kind: 'forwarded',
            subject: 'Ferries',
            text: 'Dear Ada, dear Dana,\n\nAda, you wanted somebody who understands ticketing. Dana does. Dana, Ada gave that talk on waiting rooms.\n\nPriya',
          },
          PRIYA,
          [ADA, DANA],
        ),
      ],
    }),
    context(),
    ok(made),
  ),
  row(
    'forwarded, words about one',
    mail({
      subject: 'Fwd: Dana',
      text: 'for the record',
      originals: [
        original(
          { kind: 'forwarded', subject: 'Dana', text: 'Ada, this is Dana Wu, of whom I spoke. Dana, over to you.' },
          PRIYA,
          [ADA, DANA],
        ),
      ],
    }),
    context(),
    ok(made),
  ),
  row(
    'given',
    mail({
      to: [DANA, 'Ben Holt <ben@holt.example>'],
      cc: [INTRO],
      subject: 'Dana, Ben',
      text: 'Dana, Ben is the engineer I mentioned. Ben, Dana runs trials. I will leave you to it.',
    }),
    known,
    ok({ type: 'introduction', direction: 'given', contacts: [dana, { name: 'Ben Holt' }] }, { type: 'outreach' }),
  ),
  row(
    'the user asks for one',
    mail({
      to: [PRIYA],
      cc: [LOG],
      subject: 'Dana',
      text: 'Could you introduce me to Dana Wu? I would love to hear how she began.',
    }),
    known,
    ok(
      { type: 'introduction', status: 'asked', introducer: priya, contacts: [dana] },
      { type: 'outreach', to: [priya] },
    ),
  ),
];

const exchanges: Fresh[] = [
  row(
    'thanks with a promise by a day',
    answerTo(
      'Dear Dana,\n\nthank you for your time this morning. Your story of the first trial stayed with me.\n\nI will send the summary by Tuesday.\n\nAda',
    ),
    inThread,
    ok({ type: 'thanks', to: [dana] }),
  ),
  row(
    'thanks that names the last talk',
    answerTo(
      'Hi Dana, thank you so much for the conversation on Thursday. It gave me courage for my interview on Monday at 9am.',
    ),
    inThread,
    ok({ type: 'thanks', to: [dana] }),
  ),
  row(
    'thanks to the introducer afterwards',
    mail({
      to: [PRIYA],
      cc: [LOG],
      subject: 'Dana',
      text: 'Dear Priya, Dana and I met on Wednesday. Thank you for introducing us; I see my next year differently now.',
    }),
    known,
    ok({ type: 'thanks', to: [priya] }),
  ),
  row(
    'thanks for help',
    mail({
      to: [PRIYA],
      cc: [LOG],
      subject: 'Thank you',
      text: 'Priya, thank you for reading my draft. Your remarks made it half as long and twice as good.',
    }),
    known,
    ok({ type: 'thanks', to: [priya] }),
  ),
  row(
    'an answer to an introduction is no thank-you',
    mail({
      to: [DANA],
      cc: [LOG],
      text: 'Thanks Priya for the introduction (moving you to bcc). Dana, lovely to meet you. I would enjoy hearing how you work.',
      originals: [original({ text: 'Ada, meet Dana.' }, PRIYA, [ADA, DANA])],
    }),
    context(),
    ok(made, { type: 'outreach', to: [dana] }),
  ),
  row(
    'two offers',
    answerTo('Hi Dana, would Tuesday at 10am or Wednesday at 2pm suit you?'),
    inThread,
    ok(
      {
        type: 'meeting',
        status: 'proposed',
        start: null,
        with: [dana],
        options: [{ start: '2026-11-24T10:00:00-05:00' }, { start: '2026-11-25T14:00:00-05:00' }],
      },
      { type: 'outreach' },
    ),
  ),
  row(
    'any time is no meeting',
    answerTo('Hi Dana, any time that suits you would be fine with me.'),
    inThread,
    ok({ type: 'outreach', to: [dana] }),
  ),
  row(
    'contact asks which of two',
    mail({
      from: DANA,
      to: [ADA],
      cc: [LOG],
      text: 'Good to meet you, Ada. I could do Monday 11am ET or Thursday 4pm ET.',
    }),
    inThread,
    ok({ type: 'meeting', status: 'proposed', with: [dana], options: [{}, {}] }, { type: 'reply', from: dana }),
  ),
  row(
    'acceptance by the user',
    mail({ to: [DANA], cc: [LOG], text: 'Monday is perfect, see you then.', originals: [quote] }),
    inThread,
    ok({ type: 'meeting', status: 'scheduled', start: '2026-11-23T14:00:00-05:00' }, { type: 'outreach' }),
  ),
  row(
    'contact moves it',
    mail({ from: DANA, to: [ADA], cc: [LOG], text: 'So sorry, could we move to Wednesday 25 November at 3pm ET?' }),
    booked,
    ok(
      { type: 'meeting', status: 'proposed', moved: true, options: [{ start: '2026-11-25T15:00:00-05:00' }] },
      { type: 'reply' },
    ),
  ),
  row(
    'user settles the move',
    answerTo('Wednesday 3pm works for me, see you then.'),
    booked,
    ok({ type: 'meeting', status: 'scheduled', moved: true, start: '2026-11-25T15:00:00-05:00' }, { type: 'outreach' }),
  ),
  row(
    'contact cancels',
    mail({
      from: DANA,
      to: [ADA],
      cc: [LOG],
      text: 'I am afraid I have to cancel our call on Tuesday; my daughter is ill.',
    }),
    booked,
    ok({ type: 'meeting', status: 'cancelled', start: '2026-11-24T10:00:00-05:00', with: [dana] }, { type: 'reply' }),
  ),
  row(
    'a reply without a time',
    mail({
      from: DANA,
      to: [ADA],
      cc: [LOG],
      text: 'Lovely to hear from you. Tell me a bit more of what you look for.',
    }),
    inThread,
    ok({ type: 'reply', from: dana }),
  ),
  row(
    'told: a lunch',
    mail({ text: 'Lunch with Dana Wu on Monday at noon, at the Museum café.' }),
    known,
    ok({ type: 'meeting', status: 'scheduled', with: [dana], start: '2026-11-23T12:00:00-05:00', mode: 'in-person' }),
  ),
  row(
    'told: called off',
    mail({ text: 'Dana called off our meeting on Tuesday at 10am.' }),
    known,
    ok({ type: 'meeting', status: 'cancelled', with: [dana] }),
  ),
  row(
    'a stranger sells',
    mail({
      from: 'Jo Pitt <jo@pipeline.example>',
      to: [ADA],
      cc: [LOG],
      text: 'Are you free on Thursday at 2pm ET? I can also introduce you to our customer Jo Maddox <jo@maddox.example>.',
    }),
    context(),
    { disposition: 'ignored', reason: 'unknown-sender', facts: [] },
  ),
  row(
    'a stranger who meets nobody',
    mail({
      from: 'Jo Pitt <jo@pipeline.example>',
      to: [ADA],
      cc: [LOG],
      subject: 'Your talk',
      text: 'Hello Ada, I enjoyed your talk. What slides did you use?',
    }),
    context(),
    { disposition: 'ignored', reason: 'unknown-sender', facts: [] },
  ),
  row(
    'out of office',
    mail({ from: DANA, to: [ADA], cc: [LOG], text: 'I am away until Monday.', more: { automatic: 'auto-reply' } }),
    inThread,
    { disposition: 'ignored', reason: 'auto-reply', facts: [] },
  ),
  row(
    'a list',
    mail({ from: DANA, to: [ADA], cc: [LOG], text: 'Our news.', more: { automatic: 'mailing-list' } }),
    known,
    { disposition: 'ignored', reason: 'mailing-list', facts: [] },
  ),
];

const reports: Fresh[] = [
  row(
    'prose',
    answer('It was lovely. I learned that trials begin with nurses. I promised to send her the paper by Tuesday.'),
    outcome,
    ok({
      type: 'outcome',
      result: 'held',
      takeaways: [expect.stringMatching(/nurses/)],
      actions: [{ text: expect.stringMatching(/paper/) as string, due: '2026-11-24' }],
      referrals: [],
    }),
  ),
  row(
    'bullets and a promise',
    answer(
      'We met.\n\n- small teams see the whole file\n- hospitals hire from wards\n\nI promised her my summary by Thursday.',
    ),
    outcome,
    ok({
      type: 'outcome',
      result: 'held',
      takeaways: ['small teams see the whole file', 'hospitals hire from wards'],
      actions: [{ due: '2026-11-26' }],
    }),
  ),
  row(
    'bullets of three kinds',
    answer('Great talk!\n* start with one real project\n* I will send her my outline\n* talk to Raj Patel, she says'),
    outcome,
    ok({
      type: 'outcome',
      takeaways: ['start with one real project'],
      actions: [{ text: expect.stringMatching(/outline/) as string }],
      referrals: [{ name: 'Raj Patel' }],
    }),
  ),
  row(
    'bullets to the log',
    mail({ text: 'Met Dana Wu yesterday.\n- price by value\n- never discount' }),
    known,
    ok({
      type: 'outcome',
      with: [dana],
      result: 'held',
      when: '2026-11-19',
      takeaways: ['price by value', 'never discount'],
    }),
  ),
  row(
    'suggested somebody',
    answer('We met, great, she suggested Raj Patel.'),
    outcome,
    ok({ type: 'outcome', result: 'held', referrals: [{ name: 'Raj Patel' }] }),
  ),
  row(
    'waited in vain',
    answer('Nobody there. I waited twenty minutes, she never joined.'),
    outcome,
    ok({ type: 'outcome', result: 'no-show' }),
  ),
  row(
    'she said no',
    answer('She wrote that she is too busy to talk this year.'),
    outcome,
    ok({ type: 'outcome', result: 'declined' }),
  ),
  row(
    'by mail instead',
    answer('We exchanged mails instead. She said that portfolios matter more than degrees.'),
    outcome,
    ok({ type: 'outcome', result: 'held', takeaways: [expect.stringMatching(/portfolios/)] }),
  ),
  row(
    'not until next week',
    answer('Not yet, it is next Tuesday.'),
    outcome,
    ok({ type: 'outcome', result: 'pending' }),
  ),
  row(
    'done and thanked',
    answer('Yes, and I already sent her a thank-you.'),
    outcome,
    ok({ type: 'outcome', result: 'held', thanked: true }),
  ),
  row(
    'a mentor',
    mail({
      to: ['mentor@in.example.org'],
      text: 'Grace Lin <grace@lin.example> agreed to be my mentor. Goal: lead a team by June. We meet monthly.',
    }),
    context(),
    ok({ type: 'mentorship', mentor: { address: 'grace@lin.example' }, cadence: 'monthly' }),
  ),
];

const second: Fresh[] = [
  row(
    'asked for half an hour of hers, the user in copy',
    mail({
      from: PRIYA,
      to: [DANA],
      cc: [ADA, LOG],
      subject: 'Ada',
      text: 'Hi Dana,\n\nIt would be great if you could spare Ada (cc) half an hour. She is looking into trials.\n\nPriya',
    }),
    context(),
    ok(made),
  ),
  row(
    'the two of you would get on',
    copied('I thought the two of you would get on. Ada designs, Dana builds. Have fun!', { cc: [LOG] }),
    context(),
    ok(made),
  ),
  row(
    'a colleague sends an agenda',
    mail({
      from: 'Ben Holt <ben@holt.example>',
      to: [ADA, DANA],
      cc: [LOG],
      subject: 'Agenda',
      text: 'Hi Ada, hi Dana,\n\nplease find the agenda attached. The room is on floor 3.\n\nBen',
    }),
    context(),
    { disposition: 'ignored', reason: 'unknown-sender', facts: [] },
  ),
  row(
    'thanks with the next call agreed',
    answerTo('Thank you for your time today, Dana. I look forward to our next call on Thursday at 3pm.'),
    inThread,
    ok({ type: 'meeting', status: 'scheduled', start: '2026-11-26T15:00:00-05:00' }, { type: 'thanks', to: [dana] }),
  ),
  row(
    'thanks for an answer is none',
    answerTo('Thank you for getting back to me. Tuesday at 10am works for me.'),
    inThread,
    ok({ type: 'meeting', status: 'scheduled', start: '2026-11-24T10:00:00-05:00' }, { type: 'outreach', to: [dana] }),
  ),
  row(
    'lines wrapped for width',
    mail({
      text: 'I spoke to Dana Wu this morning, which was long overdue, and she\nsays that audits eat half the year of every team that is new to\nthem. She recommended that I talk to Lee Moor <lee@moor.example>.',
    }),
    known,
    ok({
      type: 'outcome',
      with: [dana],
      result: 'held',
      referrals: [{ name: 'Lee Moor', address: 'lee@moor.example' }],
    }),
  ),
];

export const FRESH: Fresh[] = [...introductions, ...exchanges, ...reports, ...second];
