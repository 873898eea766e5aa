import { read } from '../../lambdas/core/reading/read';
import type { Context } from '../../lambdas/core/reading/reading';
import { answer, askedAbout, context, mail, original } from './mail';

const START = '2026-11-19T10:00:00-05:00';
const about = askedAbout(null, START);
const commands = (text: string, known: Context = about) =>
  read(answer(text), known).facts.flatMap((f) => (f.type === 'command' ? [[f.name, f.args]] : []));

describe('an instruction in any natural form is understood', () => {
  test.each<[string, string, object]>([
    ['Could you please stop?', 'stop', {}],
    ['Hi, stop reminding me about this, thanks.', 'stop', {}],
    ['never mind', 'stop', {}],
    ['forget it', 'stop', {}],
    ['Stop chasing this one, she has left the field.', 'stop', {}],
    ['Hör bitte auf', 'stop', {}],
    ['Arrête de me relancer, merci', 'stop', {}],
    ['Deja de escribirme sobre esto', 'stop', {}],
    ['Laat maar, dank je', 'stop', {}],
    ['snoze until Friday', 'snooze', { until: '2026-11-27' }],
    ['Please ask me again next Monday.', 'snooze', { until: '2026-11-23' }],
    ['remind me in a month', 'snooze', { until: '2026-12-20' }],
    ['snooze for two weeks', 'snooze', { until: '2026-12-04' }],
    ['snooze 3 days', 'snooze', { until: '2026-11-23' }],
    ['Rappelle-moi dans trois semaines', 'snooze', { until: '2026-12-11' }],
    ['pasue until 1 March', 'pause', { until: '2027-03-01', scope: 'all' }],
    ['Pause this thread until January, please', 'pause', { until: '2027-01-01', scope: 'thread' }],
    ['Pausa todo durante dos semanas', 'pause', { until: '2026-12-04', scope: 'all' }],
    ["I'm back from my holidays!", 'resume', {}],
    ['Ich bin wieder da.', 'resume', {}],
    ['udno', 'undo', {}],
    ['Take that back please', 'undo', {}],
    ['Rückgängig machen, bitte', 'undo', {}],
    ['What can you do?', 'help', {}],
    ['Aide', 'help', {}],
    ['Please send me everything you have on me', 'export', {}],
    ['Delete all my data.', 'forget', {}],
    ['Effacez toutes mes données', 'forget', {}],
    ["Send me this week's summary, please", 'digest', {}],
    ["what's still open?", 'pending', {}],
    ['Was steht noch an?', 'pending', {}],
    ['Why did you write to me?', 'why', {}],
    ['notes on Dana', 'notes', { name: 'Dana' }],
    ['What do I know about Dana Wu?', 'notes', { name: 'Dana Wu' }],
    ['find night ferries', 'find', { words: 'night ferries' }],
    ['Never log Raj@Patel.example', 'never-log', { address: 'raj@patel.example' }],
    ['Please do not keep anything from clinic.example', 'never-log', { domain: 'clinic.example' }],
    ["Don't log mails from Grace Lin", 'never-log', { name: 'Grace Lin' }],
    ['My new address is Ada@Work.example', 'address', { address: 'ada@work.example' }],
    ['Who do I know at Acme?', 'who', { words: 'acme' }],
    ['Fait !', 'done', {}],
    ["I've already sent it", 'done', {}],
    ['done 1, 3 and 4', 'done', { items: [1, 3, 4] }],
    ['My time zone is Europe/Lisbon', 'settings', { timeZone: 'Europe/Lisbon' }],
    ["I've moved to Berlin", 'settings', { timeZone: 'Europe/Berlin' }],
    ['mornings at 6:45', 'settings', { morning: '06:45' }],
    ['Quiet hours from 21:30 to 8:00', 'settings', { quietFrom: '21:30', quietTo: '08:00' }],
    ['Meeting hours: 9:00 to 12:00', 'settings', { meetingHours: '09:00-12:00' }],
    ['Please write to me in German', 'settings', { language: 'de' }],
  ])('%j', (text, name, args) => {
    expect(commands(text)).toEqual([[name, args]]);
  });
});

describe('all of it ends, in every language', () => {
  test.each([
    'stop everything',
    'leave',
    'I want to leave',
    'unsubscribe me',
    'stop all mails',
    'Hör mit allem auf',
    'désabonnez-moi',
    'Quiero darme de baja',
    'cancelar subscrição',
    'ferma tutto',
    'ik wil me afmelden',
    'wypisz mnie',
    'sluta med allt',
    'отпишите меня',
    'odhlas mě',
    'aboneliğimi iptal et',
    '配信停止',
    '我要退订',
    '구독 취소해 주세요',
  ])('%j', (text) => {
    expect(commands(text)).toEqual([['stop', { scope: 'all' }]]);
  });
  test.each(['leave it', 'leave me alone', 'stop', 'no more, thanks'])('%j ends one matter', (text) => {
    expect(commands(text)).toEqual([['stop', {}]]);
  });
});

describe('an address goes, and what is never logged may be logged again', () => {
  test.each<[string, string, object]>([
    ['address remove Ada@Old.example', 'address', { address: 'ada@old.example', remove: true }],
    ['remove my address ada@old.example', 'address', { address: 'ada@old.example', remove: true }],
    ['forget my old address ada@old.example', 'address', { address: 'ada@old.example', remove: true }],
    ['supprime mon adresse ada@old.example', 'address', { address: 'ada@old.example', remove: true }],
    ['Entferne meine Adresse ada@old.example', 'address', { address: 'ada@old.example', remove: true }],
    ['удали мой адрес ada@old.example', 'address', { address: 'ada@old.example', remove: true }],
    ['log raj@patel.example again', 'never-log', { address: 'raj@patel.example', off: true }],
    ['You may log Grace Lin again.', 'never-log', { name: 'Grace Lin', off: true }],
    ['Du darfst clinic.example wieder aufzeichnen', 'never-log', { domain: 'clinic.example', off: true }],
    ['never log', 'never-log', {}],
    ['What do you never log?', 'never-log', {}],
  ])('%j', (text, name, args) => {
    expect(commands(text)).toEqual([[name, args]]);
  });
  test('somebody else’s address is not taken from the user', () => {
    expect(commands('forget dana@acme.example').filter(([name]) => name === 'address')).toEqual([]);
  });
});

describe('settings as a list of labels', () => {
  test.each<[string, object]>([
    ['settings: time zone Tbilisi, morning 8:15', { timeZone: 'Asia/Tbilisi', morning: '08:15' }],
    ['Настройки: часовой пояс Тбилиси, утреннее письмо в 8:15', { timeZone: 'Asia/Tbilisi', morning: '08:15' }],
    ['Ustawienia: strefa czasowa Warszawa, poranny list o 7:30', { timeZone: 'Europe/Warsaw', morning: '07:30' }],
    ['Inställningar: tidszon Göteborg, morgonbrev kl 7:15', { timeZone: 'Europe/Stockholm', morning: '07:15' }],
    ['Indstillinger: tidszone Aarhus, morgenbrev kl. 7.30', { timeZone: 'Europe/Copenhagen', morning: '07:30' }],
    ['Nastavení: časové pásmo Praha, ranní dopis v 8:15', { timeZone: 'Europe/Prague', morning: '08:15' }],
    ['Ayarlar: saat dilimi İstanbul, sabah mektubu 8:15', { timeZone: 'Europe/Istanbul', morning: '08:15' }],
    ['設定：タイムゾーン 東京、朝のメール 8:15', { timeZone: 'Asia/Tokyo', morning: '08:15' }],
    ['Réglages : fuseau Montréal, lettre du matin à 7h30', { timeZone: 'America/Toronto', morning: '07:30' }],
    ['Язык: немецкий', { language: 'de' }],
    ['My time zone is Guadalajara', { timeZone: 'America/Mexico_City' }],
    ["I've moved to Kraków", { timeZone: 'Europe/Warsaw' }],
  ])('%j', (text, args) => {
    expect(commands(text)).toEqual([['settings', args]]);
  });
});

test.each([
  'przypomnieć mi 7 stycznia',
  'erinnere mich am 7. Januar',
  'rappelle-moi le 7 janvier',
  'recuérdamelo el 7 de enero',
  'påminn mig den 7 januari',
  'mind mig om det den 7. januar',
  'напомни мне 7 января',
  'нагадай мені 7 січня',
  'připomeň mi to 7. ledna',
  "7 Ocak'ta hatırlat",
  '1月7日に思い出させてください',
  '1月7日提醒我',
  '1월 7일에 알려줘',
])('%j waits until that day', (text) => {
  expect(commands(text)).toEqual([['snooze', { until: '2027-01-07' }]]);
});

test('several in one mail are several, settings in one mail are one', () => {
  expect(commands('Done. Pause everything until 1 March, and send me the digest.')).toEqual([
    ['done', {}],
    ['pause', { until: '2027-03-01', scope: 'all' }],
    ['digest', {}],
  ]);
  expect(commands('Mornings at 7:30. Quiet hours from 22:00 to 7:00.')).toEqual([
    ['settings', { morning: '07:30', quietFrom: '22:00', quietTo: '07:00' }],
  ]);
});

describe('merely similar words instruct nothing', () => {
  test.each([
    "please don't stop",
    'We paused the project in May.',
    'Help me think this through with a list.',
    'Stop by the bakery when you are in town.',
    'She said that she would remind me on Monday.',
    'Find a time for Grace.',
    'Forget Paris, she said.',
    'The export business is hard.',
    'Résumé attached.',
    'Who is going to pay for it, he wondered.',
    'Undo buttons matter more than manuals.',
    '- Stop guessing.',
    'Dana moved to Berlin in 2012.',
  ])('%j', (text) => {
    expect(commands(text)).toEqual([]);
  });
});

describe('an instruction counts only where the user alone speaks to the product', () => {
  const stop = [{ type: 'command', name: 'stop' }];
  test('the same words, alone', () => {
    expect(read(answer('stop'), about).facts).toMatchObject(stop);
  });
  test.each<[string, Parameters<typeof read>]>([
    [
      'somebody else in Cc',
      [mail({ to: ['log@in.example.org'], cc: ['Dana <dana@acme.example>'], text: 'stop' }), about],
    ],
    ['older than a week', [mail({ date: '2026-11-11T12:00:00-05:00', text: 'stop' }), about]],
    ['quoted', [answer('', { originals: [original({ text: 'stop' }, 'dana@acme.example')] }), about]],
    [
      'forwarded',
      [answer('', { originals: [original({ kind: 'forwarded', text: 'stop' }, 'dana@acme.example')] }), about],
    ],
  ])('%s', (_how, [message, known]) => {
    expect(read(message, known).facts).not.toMatchObject(stop);
  });
  test('unauthenticated', () => {
    const verdicts = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL', spam: 'PASS', virus: 'PASS' } as const;
    expect(read(answer('stop'), { ...about, verdicts })).toMatchObject({ disposition: 'rejected', facts: [] });
  });
});

describe('an impossible or missing day is asked for, kindly', () => {
  test.each([
    'snooze until 31 Feb',
    'snooze until yesterday',
    'snooze',
    'pause until 30 February',
    'ask me again later',
  ])('%j', (text) => {
    const reading = read(answer(text), about);
    expect(reading).toMatchObject({ disposition: 'ask', reason: 'when', facts: [] });
    expect(reading.question).toMatch(/^I could not find the day .* A date such as 15 March is enough\.$/);
  });
});

describe('which one of several drafts', () => {
  const choice = askedAbout('choice', undefined, 'draft');
  test.each<[string, number]>([
    ['2', 2],
    ['The second one, please.', 2],
    ['#3', 3],
    ['option 2', 2],
    ['Le deuxième, merci', 2],
    ['Ich nehme den zweiten', 2],
    ['Not the first, the second', 2],
    ['La tercera', 3],
    ['De eerste graag', 1],
  ])('%j', (text, option) => {
    expect(commands(text, choice)).toEqual([['choose', { option }]]);
  });
  test.each(['First, thank you for all this work', 'neither', '2 weeks'])('%j chooses none', (text) => {
    expect(commands(text, choice).filter(([name]) => name === 'choose')).toEqual([]);
  });
});

test('two known people of one name are asked about, with numbers', () => {
  const people = [
    { name: 'Dana Wu', address: 'dana@acme.example', roles: [] },
    { name: 'Dana Holt', address: 'dana@holt.example', roles: [] },
  ];
  for (const text of ['notes on Dana', 'for Dana: how did you start?', 'I met Dana yesterday, she was kind.'])
    expect(read(mail({ text }), context({ people }))).toMatchObject({
      disposition: 'ask',
      reason: 'who',
      question:
        'Which Dana do you mean: 1 Dana Wu <dana@acme.example>, 2 Dana Holt <dana@holt.example>? Answer with the number.',
    });
});
