import { splitText } from '../../lambdas/core/message/split';

const options = { name: 'Ada Obi', forwards: 'none' } as const;

describe('own words above a quote', () => {
  it.each([
    ['Gmail', 'On Fri, Nov 20, 2026 at 9:00 AM Dana Wu <dana@acme.example> wrote:'],
    ['Gmail over two lines', 'On Fri, Nov 20, 2026 at 9:00 AM Dana Wu <\ndana@acme.example> wrote:'],
    ['German', 'Am 20.11.2026 um 09:00 schrieb Dana Wu <dana@acme.example>:'],
    ['French', 'Le ven. 20 nov. 2026 à 09:00, Dana Wu <dana@acme.example> a écrit :'],
    ['Spanish', 'El vie, 20 nov 2026 a las 9:00, Dana Wu (<dana@acme.example>) escribió:'],
    ['Portuguese', 'Em sex., 20 de nov. de 2026 às 09:00, Dana Wu <dana@acme.example> escreveu:'],
    ['Italian', 'Il giorno ven 20 nov 2026 alle ore 09:00 Dana Wu <dana@acme.example> ha scritto:'],
    ['Dutch', 'Op vr 20 nov. 2026 om 09:00 schreef Dana Wu <dana@acme.example>:'],
    ['Polish', 'W dniu 20.11.2026 o 09:00, Dana Wu <dana@acme.example> pisze:'],
    ['Swedish', 'Den fre 20 nov. 2026 kl 09:00 skrev Dana Wu <dana@acme.example>:'],
    ['Norwegian, bracket folded', 'fre. 20. nov. 2026 kl. 09:00 skrev Dana Wu <dana@acme.example\n>:'],
    ['Russian', 'пт, 20 нояб. 2026 г. в 09:00, Dana Wu <dana@acme.example>: написал:'],
    ['Czech', 'Dne 20. 11. 2026 v 9:00 Dana Wu <dana@acme.example> napsal:'],
    ['Turkish', 'Dana Wu <dana@acme.example>, 20 Kas 2026 Cum, 09:00 tarihinde şunu yazdı:'],
    ['Japanese', '2026年11月20日(金) 9:00 Dana Wu <dana@acme.example>のメール:'],
    ['Chinese', 'Dana Wu <dana@acme.example> 于2026年11月20日周五 09:00写道：'],
    ['Korean', '2026년 11월 20일 (금) 오전 9:00, Dana Wu <dana@acme.example>님이 작성:'],
  ])('%s', (_name, intro) => {
    const split = splitText(`Yes, it did.\n\n${intro}\n\n> Did it happen?\n`, options);
    expect(split.newText).toBe('Yes, it did.');
    expect(split.originals).toMatchObject([
      { kind: 'quoted', from: { address: 'dana@acme.example' }, text: 'Did it happen?' },
    ]);
  });

  it.each([
    [
      'English',
      'From: Dana Wu <dana@acme.example>\nSent: Friday, November 20, 2026 9:00 AM\nTo: Obi, Ada <ada@obi.example>; Bo <bo@x.example>\nSubject: Hi',
    ],
    [
      'German',
      'Von: Dana Wu <dana@acme.example>\nGesendet: Freitag, 20. November 2026 09:00\nAn: Obi, Ada <ada@obi.example>; Bo <bo@x.example>\nBetreff: Hi',
    ],
    [
      'bold',
      '*From:* Dana Wu <dana@acme.example>\n*Sent:* Friday, November 20, 2026 9:00 AM\n*To:* Obi, Ada <ada@obi.example>; Bo <bo@x.example>\n*Subject:* Hi',
    ],
  ])('Outlook, %s', (_name, block) => {
    const split = splitText(`Fine.\n________________________________\n${block}\n\nOld words.`, options);
    expect(split.newText).toBe('Fine.');
    expect(split.originals).toMatchObject([
      {
        from: { name: 'Dana Wu' },
        to: [{ name: 'Ada Obi', address: 'ada@obi.example' }, { name: 'Bo' }],
        subject: 'Hi',
        date: '2026-11-20T09:00:00',
        text: 'Old words.',
      },
    ]);
  });
});

describe('what people write themselves stays', () => {
  it.each([
    ['a list that looks like headers', 'Date: Thursday\nTime: 3pm\nPlace: the Level 2 café'],
    ['a sentence about writing', 'On Tuesday I wrote to Dana.\nShe has not answered.'],
    ['a sentence that begins like a phone footer', 'Sent from my desk, is much easier than my phone.'],
    ['sign-off and name', 'See you there.\n\nBest,\nAda'],
    ['a postscript', 'See you.\n\nBest,\nAda\n\nPS: bring the file to 12 High Street, tel. 020 7946 0000.'],
  ])('%s', (_name, text) => {
    expect(splitText(text, options).newText).toBe(text);
  });

  it('keeps the sentence above a quote that has no blank line between', () => {
    const text = 'On Tuesday I can.\nOn Fri, Nov 20, 2026 at 9:00 AM Dana <d@acme.example> wrote:\n> When?';
    expect(splitText(text, options).newText).toBe('On Tuesday I can.');
  });
});

describe('signatures and footers go', () => {
  it.each([
    ['delimiter', '-- \nAda Obi\nProgram Officer'],
    ['phone', 'Sent from my iPhone'],
    ['German phone', 'Von meinem iPhone gesendet'],
    ['block below the name', 'Best,\nAda\n\nAda Obi\nProgram Officer | Harbour Trust\n+1 617 555 0142'],
    [
      'disclaimer',
      'This e-mail may contain confidential information. If you are not the intended recipient, delete it.',
    ],
  ])('%s', (_name, footer) => {
    const { newText } = splitText(`It went well.\n\n${footer}`, options);
    expect(newText).toMatch(/^It went well\.(\n\nBest,\nAda)?$/);
  });
});

describe('a signature without its mark goes, the name stays', () => {
  const quote =
    'Von: Dana Wu <dana@acme.example>\nGesendet: Freitag, 20. November 2026 09:00\nAn: Ada Obi <ada@obi.example>\nBetreff: Hi\n\nOld words.';
  it.each([
    ['occupation and city', 'Ada Obi\nZimmerermeister, Linz'],
    ['occupation and company', 'Ada Obi\nHead of Operations\nHarbour Lines'],
    ['company and telephone', 'Ada Obi\nHarbour Lines Ltd\n+44 131 496 0018'],
  ])('%s, above a quoted mail and at the end', (_name, block) => {
    for (const below of ['', `\n\n${quote}`])
      expect(splitText(`It went well.\n\n${block}${below}`, options).newText).toBe('It went well.\n\nAda Obi');
  });
  it.each(['Best,\nAda\nSee you on Monday', 'Ada Obi\nI spoke with the director as well', 'Best, Ada'])(
    '%j stays',
    (text) => {
      expect(splitText(`It went well.\n\n${text}`, options).newText).toBe(`It went well.\n\n${text}`);
    },
  );
});

describe('what programs put below a mail goes, in any language', () => {
  it.each([
    'Get Outlook for iOS',
    'Skaffa Outlook för iOS',
    "Android için Outlook'u edinin",
    'Télécharger Outlook pour Android',
    'Outlook für iOS beziehen',
    'Obtén Outlook para iOS',
    'Scarica Outlook per iOS',
    'Pobierz program Outlook dla systemu Android',
    'Hent Outlook til iOS',
    'Получить Outlook для iOS',
    'iOS 版 Outlook を入手',
    '获取适用于 iOS 的 Outlook',
    'Sent from Yahoo Mail on Android',
    'Enviado desde mi Huawei',
    'Envoyé de mon appareil Android avec Courriel K-9 Mail. Veuillez excuser ma brièveté.',
    'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
    'Gesendet mit der GMX Mail App',
    'Envoyé avec la messagerie sécurisée Proton Mail.',
    'Inviato con Proton Mail',
    'Odesláno pomocí Seznam Email',
    'Отправлено с помощью Яндекс Почты',
    'Xiaomi telefonumdan gönderildi',
    'iPhoneから送信',
    '从我的华为手机发送',
    'Galaxy에서 보냄',
  ])('%j', (line) => {
    expect(splitText(`It went well.\n\n${line}`, options).newText).toBe('It went well.');
  });
  it.each([
    'Sent by courier yesterday',
    'Gesendet habe ich es gestern',
    'I use Outlook on Android now',
    'Get the file from Outlook',
  ])('%j is said by a person', (line) => {
    expect(splitText(`It went well.\n\n${line}`, options).newText).toBe(`It went well.\n\n${line}`);
  });
});

describe('disclaimers go, in any language', () => {
  it.each([
    'Detta meddelande kan innehålla konfidentiell information och är endast avsett för mottagaren.',
    'Denne meddelelse er fortrolig og kun til modtageren.',
    'Настоящее сообщение содержит конфиденциальную информацию, предназначенную только адресату.',
    'Цей лист може містити конфіденційну інформацію.',
    'Tento e-mail může obsahovat důvěrné informace.',
    'Bu e-posta gizli bilgiler içerebilir.',
    '本メールには機密情報が含まれている場合があります。',
    '本邮件可能包含机密信息，仅供收件人使用。',
    '본 메일은 기밀 정보를 포함할 수 있습니다.',
    'Niniejsza wiadomość zawiera informacje poufne.',
  ])('%j', (line) => {
    expect(splitText(`It went well.\n\n${line}`, options).newText).toBe('It went well.');
  });
});

it('pairs each of several answers with the question line right above it', () => {
  const split = splitText(
    'On Fri, Nov 20, 2026 at 9:00 AM Dana <d@acme.example> wrote:\n> Hello Ada,\n> Did it happen?\nYes.\n> What did you learn?\n> What did you promise?\nThe report.\n',
    options,
  );
  expect(split.inline).toEqual([
    { question: 'Did it happen?', answer: 'Yes.' },
    { question: 'What did you promise?', answer: 'The report.' },
  ]);
});

it('pairs interleaved answers with the question above them', () => {
  const split = splitText(
    'Am 20.11.2026 um 09:00 schrieb Dana <d@acme.example>:\n> Hello Ada,\n>\n> Did it happen?\n\nYes.\n\n> What did you promise?\n\nThe report.\n\n-- \nAda',
    options,
  );
  expect(split.inline).toEqual([
    { question: 'Did it happen?', answer: 'Yes.' },
    { question: 'What did you promise?', answer: 'The report.' },
  ]);
  expect(split.newText).toBe('Yes.\n\nThe report.');
});

describe('forwards', () => {
  const fields =
    'From: Priya <priya@raman.example>\nDate: Sat, Nov 14, 2026 at 9:15 PM\nSubject: Meet Dana\nTo: Ada <ada@obi.example>\nCc: <dana@acme.example>';

  it.each([
    ['Gmail', `---------- Forwarded message ---------\n${fields}\n\n\nAda, meet Dana.`],
    ['Apple', `Begin forwarded message:\n\n> ${fields.replaceAll('\n', '\n> ')}\n>\n> Ada, meet Dana.`],
    ['MailMate', `Forwarded message:\n\n> ${fields.replaceAll('\n', '\n> ')}\n>\n> Ada, meet Dana.`],
    [
      'Yahoo in one line',
      '   ----- Forwarded Message ----- From: Priya <priya@raman.example>To: Ada <ada@obi.example>Cc: <dana@acme.example>Sent: Saturday, November 14, 2026, 9:15:00 PMSubject: Meet Dana\n Ada, meet Dana.',
    ],
  ])('%s', (_name, block) => {
    const split = splitText(`For the list.\n\n${block}`, options);
    expect(split.newText).toBe('For the list.');
    expect(split.originals).toMatchObject([
      {
        kind: 'forwarded',
        from: { name: 'Priya', address: 'priya@raman.example' },
        cc: [{ address: 'dana@acme.example' }],
        subject: 'Meet Dana',
        date: '2026-11-14T21:15:00',
        text: 'Ada, meet Dana.',
      },
    ]);
  });

  it('puts a chain under each other and another subject beside it', () => {
    const block = (subject: string, text: string): string =>
      `---------- Forwarded message ---------\nFrom: P <p@x.example>\nSubject: ${subject}\n\n${text}\n\n`;
    const split = splitText(
      block('Fwd: Meet Dana', 'one') + block('Meet Dana', 'two') + block('Lunch', 'three'),
      options,
    );
    expect(split.originals.map(({ text }) => text)).toEqual(['one', 'three']);
    expect(split.originals[0]?.originals.map(({ text }) => text)).toEqual(['two']);
  });
});
