/** Automatic mail by kind and language, sent on Wednesday 25 November 2026. All invented. */

/** Language or program, subject, text, day of return. No header tells; the words do. */
export const absences: [string, string, string, string | null][] = [
  [
    'en',
    'Automatic reply: Night ferries',
    'I am out of the office and will be back on Monday, 7 December.',
    '2026-12-07',
  ],
  ['en, until', 'Out of office', 'I am on annual leave until 5 December with no access to email.', '2026-12-05'],
  ['en, range', 'Out of office', 'I am on annual leave from 30 November to 5 December.', '2026-12-06'],
  ['en, through', 'Automatic reply: hello', 'I am on vacation through December 4.', '2026-12-05'],
  [
    'en, thanks',
    'Re: Night ferries',
    'Thank you for your email. I am currently on parental leave and will return on January 4, 2027.',
    '2027-01-04',
  ],
  ['en, no day', 'Automatic reply: hello', 'I am travelling and will be slow to answer.', null],
  [
    'en, two days',
    'Automatic reply: hello',
    'I am on holiday until 5 December. The office is closed until 2 January.',
    null,
  ],
  [
    'de',
    'Automatische Antwort: Nachtfähren',
    'Vielen Dank für Ihre Nachricht. Ich bin ab dem 7. Dezember wieder im Büro erreichbar.',
    '2026-12-07',
  ],
  ['de, range', 'Abwesenheitsnotiz: Hallo', 'Ich bin vom 30. November bis 5. Dezember im Urlaub.', '2026-12-06'],
  ['de, digits', 'Re: Hallo', 'Danke für Ihre E-Mail. Ich bin abwesend und am 7.12.2026 zurück.', '2026-12-07'],
  [
    'fr',
    'Réponse automatique : Ferries',
    'Merci pour votre message. Je suis en congé et de retour le 7 décembre.',
    '2026-12-07',
  ],
  ['fr, range', 'Absence du bureau', 'Je suis absente du 30 novembre au 5 décembre.', '2026-12-06'],
  ['es', 'Respuesta automática: Hola', 'Estoy de vacaciones. Vuelvo el 7 de diciembre.', '2026-12-07'],
  [
    'es, thanks',
    'Re: Hola',
    'Gracias por su correo. Estaré fuera de la oficina hasta el 7 de diciembre.',
    '2026-12-07',
  ],
  ['pt', 'Resposta automática: Olá', 'Estou de férias e volto no dia 7 de dezembro.', '2026-12-07'],
  ['it', 'Risposta automatica: Ciao', 'Sono in ferie, rientro il 7 dicembre.', '2026-12-07'],
  ['nl', 'Automatisch antwoord: Hallo', 'Ik ben met vakantie en op 7 december weer terug.', '2026-12-07'],
  ['nl, day behind', 'Automatisch antwoord: Hallo', 'Ik ben met vakantie. Ik ben terug op 7 december.', '2026-12-07'],
  ['pl', 'Autoodpowiedź: Promy', 'Jestem na urlopie, wracam 7 grudnia.', '2026-12-07'],
  ['sv', 'Autosvar: Hej', 'Jag har semester och är tillbaka den 7 december.', '2026-12-07'],
  ['da', 'Automatisk svar: Hej', 'Jeg holder ferie og er tilbage den 7. december.', '2026-12-07'],
  ['no', 'Automatisk svar: Hei', 'Jeg har ferie og er tilbake 7. desember.', '2026-12-07'],
  ['ru', 'Автоматический ответ: Паромы', 'Я в отпуске, вернусь 7 декабря.', '2026-12-07'],
  ['uk', 'Автоматична відповідь: Пороми', 'Я у відпустці, повернуся 7 грудня.', '2026-12-07'],
  ['cs', 'Automatická odpověď: Trajekty', 'Jsem na dovolené, vrátím se 7. prosince.', '2026-12-07'],
  ['tr', 'Otomatik yanıt: Merhaba', 'İzindeyim, dönüş 7 Aralık.', '2026-12-07'],
  ['ja', '自動応答: フェリー', '休暇をいただいております。12月7日に戻ります。', '2026-12-07'],
  ['zh', '自动回复：渡轮', '我正在休假，12月7日返回。', '2026-12-07'],
  ['ko', '자동 회신: 여객선', '휴가 중입니다. 12월 7일에 복귀합니다.', '2026-12-07'],
];

/** People who talk of being away, or write what looks alike. */
export const people: [string, string, string][] = [
  ['asks', 'Out of office next week?', 'Are you out of the office next week?'],
  ['proposes', 'Re: Night ferries', 'Thanks for your message. I am on holiday next week, could we speak after that?'],
  ['tells', 'Re: Night ferries', 'I will be back on 7 December, let us talk then.'],
  ['warns', 'Re: Night ferries', 'Happy to help. Note that I am on vacation until 5 December, so the 8th suits me.'],
  ['tells in German', 'Re: Fähren', 'Gern am Dienstag. Ab Mittwoch bin ich im Urlaub.'],
  ['thanks', 'Re: Night ferries', 'Thank you for your message. Thursday at three suits me.'],
  ['ticket', 'The ticket', 'I bought the ticket. Your request has been received with joy.'],
  ['confirms', 'Please confirm Thursday', 'Please confirm your email address so that I can send the file.'],
];

/** Headers, then the body. */
export const machines: [string, string, string, string][] = [
  ['Auto-Submitted', 'Auto-Submitted: auto-replied', 'Gone fishing.', 'auto-reply'],
  ['vacation header', 'X-Autoreply: yes', 'Gone fishing.', 'auto-reply'],
  [
    'read receipt',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
    '--b\r\n\r\nRead.\r\n--b--',
    'auto-reply',
  ],
  [
    'ticket system',
    'Subject: [Ticket 4711] received',
    'We have received your request. Please do not reply to this email.',
    'auto-reply',
  ],
  [
    'ticket system, German',
    'Subject: Ihre Anfrage',
    'Ihre Anfrage ist eingegangen. Bitte antworten Sie nicht auf diese E-Mail.',
    'auto-reply',
  ],
  [
    'challenge',
    'Subject: Please confirm your message',
    'Click the link below to deliver your mail: I use a whitelist.',
    'auto-reply',
  ],
  ['list', 'List-Id: <ferries.lists.example>', 'News.', 'mailing-list'],
  ['Precedence', 'Precedence: bulk', 'News.', 'mailing-list'],
  ['our letter, redirected', 'Resent-From: <reply+abc@in.example.org>', 'Did it take place?', 'loop'],
];

/** Bounces and the address that each calls dead. */
export const bounces: [string, string, string | null][] = [
  [
    'RFC 3464',
    'From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail Returned to Sender\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nOriginal-Recipient: rfc822;Dana@Acme.example\r\nFinal-Recipient: rfc822; d.wu@acme.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--b--\r\n',
    'dana@acme.example',
  ],
  [
    'a delay',
    'From: MAILER-DAEMON@mx.example\r\nSubject: Delayed Mail\r\nContent-Type: multipart/report; report-type="delivery-status"; boundary=b\r\n\r\n--b\r\n\r\nLater.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; dana@acme.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n--b--\r\n',
    null,
  ],
  [
    'qmail',
    "From: MAILER-DAEMON@mx.example\r\nSubject: failure notice\r\n\r\nHi. This is the qmail-send program at mx.example.\r\nI'm afraid I wasn't able to deliver your message to the following addresses.\r\n\r\n<dana@acme.example>:\r\nSorry, no mailbox here by that name.\r\n\r\n--- Below this line is a copy of the message.\r\n\r\nFrom: x@y.example\r\n",
    'dana@acme.example',
  ],
  [
    'Exim',
    'From: Mail Delivery System <Mailer-Daemon@mx.example>\r\nX-Failed-Recipients: dana@acme.example\r\nSubject: Mail delivery failed: returning message to sender\r\n\r\nA message that you sent could not be delivered.\r\n',
    'dana@acme.example',
  ],
  [
    'Postfix text',
    "From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\r\nThis is the mail system at host mx.example.\r\n\r\nI'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients. It's attached below.\r\nFor further assistance, please send mail to postmaster@mx.example.\r\n\r\n<dana@acme.example>: host mx.acme.example said: 550 5.1.1 unknown user\r\n",
    'dana@acme.example',
  ],
  [
    'Exchange',
    "From: postmaster@acme.example\r\nSubject: Undeliverable: Night ferries\r\n\r\nDelivery has failed to these recipients or groups:\r\n\r\nDana Wu (dana@acme.example)\r\nThe email address you entered couldn't be found.\r\n",
    'dana@acme.example',
  ],
  [
    'Gmail',
    "From: Mail Delivery Subsystem <mailer-daemon@mail.example>\r\nSubject: Delivery Status Notification (Failure)\r\n\r\n** Address not found **\r\n\r\nYour message wasn't delivered to dana@acme.example because the address couldn't be found.\r\n",
    'dana@acme.example',
  ],
  [
    'German',
    'From: postmaster@acme.example\r\nSubject: Unzustellbar: Nachtfähren\r\n\r\nIhre Nachricht konnte nicht zugestellt werden an:\r\n\r\ndana@acme.example\r\n',
    'dana@acme.example',
  ],
];
