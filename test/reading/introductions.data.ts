import type { Message } from '../../lambdas/core/message/message';
import type { Context } from '../../lambdas/core/reading/reading';
import { context, mail, original } from './mail';

const ADA = 'Ada Obi <ada@obi.example>';
const INTRO = 'intro@in.example.org';
const LOG = 'log@in.example.org';

/** A mail, what is known, and the facts that READING.md asks for: addresses, or names where there is no address. */
export interface Case {
  name: string;
  message: Message;
  context?: Context;
  disposition?: string;
  /** `status direction: introducer > contact contact`. */
  introductions: string[];
  others?: string[];
}

/** Somebody's mail to Ada and one other, in their language. */
const copied = (name: string, from: string, to: string, text: string, more: Parameters<typeof mail>[0] = {}): Case => ({
  name,
  message: mail({ from, to: [ADA, to], cc: [LOG], subject: '...', text, ...more }),
  introductions: [`made received: ${address(from)} > ${address(to)}`],
});

const address = (text: string) => /<(.+)>/.exec(text)?.[1] ?? text;

const told = (name: string, text: string, ...introductions: string[]): Case => ({
  name,
  message: mail({ text }),
  introductions,
});

const none = (name: string, message: Message, known: Context = context(), others: string[] = []): Case => ({
  name,
  message,
  context: known,
  introductions: [],
  others,
});

export const MADE: Case[] = [
  copied(
    'de',
    'Jutta Kern <jutta@kern.example>',
    'Lars Voss <lars@voss.example>',
    'Liebe Ada, lieber Lars,\n\nich wollte euch schon lange miteinander verdrahten. Ada entwirft Fähren, Lars repariert sie. Viel Freude!\n\nJutta',
  ),
  copied(
    'de verb at the end',
    'Jutta Kern <jutta@kern.example>',
    'Lars Voss <lars@voss.example>',
    'Guten Tag zusammen,\n\nwie besprochen möchte ich Sie beide einander vorstellen.\n\nBeste Grüße\nJutta Kern',
  ),
  copied(
    'fr',
    'Benoît Lemaire <b@lemaire.example>',
    'Chloé Perrin <chloe@perrin.example>',
    'Chère Chloé, chère Ada,\n\nAda construit des bateaux électriques, Chloé en loue à Nantes. À vous de jouer !\n\nBenoît',
  ),
  copied(
    'es',
    'Marta Ruiz <marta@ruiz.example>',
    'Pablo Gil <pablo@gil.example>',
    'Hola Ada, hola Pablo:\n\nos pongo en contacto como quedamos. Pablo lleva el puerto y Ada sabe de baterías.\n\nUn abrazo, Marta',
  ),
  copied(
    'pt',
    'Rui Neves <rui@neves.example>',
    'Carla Pinto <carla@pinto.example>',
    'Olá Carla, olá Ada,\n\ndeixo-vos aqui apresentadas. A Carla dirige o estaleiro; a Ada anda à procura de um.\n\nAbraço, Rui',
  ),
  copied(
    'it',
    'Elena Fabbri <elena@fabbri.example>',
    'Marco Testa <marco@testa.example>',
    'Ciao Ada, ciao Marco,\n\nvi metto in contatto: Marco cura il museo navale, Ada disegna traghetti.\n\nElena',
  ),
  copied(
    'nl',
    'Kees Bakker <kees@bakker.example>',
    'Lotte Smit <lotte@smit.example>',
    'Beste Ada, beste Lotte,\n\nHierbij breng ik jullie met elkaar in contact. Lotte bouwt sluizen, Ada wil erdoorheen.\n\nKees',
  ),
  copied(
    'pl',
    'Piotr Zając <piotr@zajac.example>',
    'Ewa Nowak <ewa@nowak.example>',
    'Cześć Ado, cześć Ewo,\n\npoznajcie się proszę. Ewa prowadzi stocznię, a Ada szuka kogoś od kadłubów.\n\nPiotr',
  ),
  copied(
    'sv',
    'Karin Berg <karin@berg.example>',
    'Nils Ek <nils@ek.example>',
    'Hej Ada och Nils!\n\nNi borde prata. Nils kör skärgårdsbåtar och Ada ritar dem.\n\nKarin',
  ),
  copied(
    'no',
    'Sigrid Dahl <sigrid@dahl.example>',
    'Even Moe <even@moe.example>',
    'Hei Even, her er Ada som jeg nevnte. Ada, Even kan alt om batterier på ferger.\n\nSigrid',
  ),
  copied(
    'cs',
    'Jana Dvořáková <jana@dvorakova.example>',
    'Tomáš Beran <tomas@beran.example>',
    'Ahoj Ado, ahoj Tomáši,\n\nrád bych vás propojil: Tomáš staví lodě na Vltavě, Ada je navrhuje.\n\nJana',
  ),
  copied(
    'tr',
    'Deniz Kaya <deniz@kaya.example>',
    'Ece Demir <ece@demir.example>',
    'Merhaba Ece, merhaba Ada,\n\nsizi tanıştırmak istedim. Ece feribot işletiyor, Ada ise tasarlıyor.\n\nDeniz',
  ),
  copied(
    'ru',
    'Олег Панин <oleg@panin.example>',
    'Вера Зимина <vera@zimina.example>',
    'Вера, Ада, добрый день!\n\nЗнакомьтесь. Вера строит паромы, Ada Obi их проектирует.\n\nОлег',
  ),
  copied(
    'uk',
    'Оксана Гай <oksana@hai.example>',
    'Тарас Лис <taras@lys.example>',
    'Тарасе, Ado, вітаю!\n\nХочу вас познайомити: Тарас знає все про пороми.\n\nОксана',
  ),
  copied(
    'ja',
    '森 健 <mori@mori.example>',
    '林 直美 <hayashi@hayashi.example>',
    '林様、Ada様\n\nいつもお世話になっております。森です。お二人をご紹介させてください。\n林様はフェリーの設計をされています。\n\n森',
  ),
  copied(
    'zh',
    '李明 <liming@li.example>',
    '王芳 <wangfang@wang.example>',
    '王芳、Ada：\n\n给你们两位介绍一下。王芳做渡轮，Ada做设计。\n\n李明',
  ),
  copied(
    'ko',
    '이수진 <sujin@lee.example>',
    '최민호 <minho@choi.example>',
    '최민호님, Ada님 안녕하세요.\n\n두 분을 서로 소개해 드립니다. 최민호님은 여객선을 만드십니다.\n\n이수진 드림',
  ),
  copied(
    'fi',
    'Aino Salo <aino@salo.example>',
    'Eero Koski <eero@koski.example>',
    'Hei Ada, hei Eero!\n\nHalusin esitellä teidät toisillenne. Eero rakentaa lauttoja.\n\nAino',
  ),
  copied(
    'hu',
    'Réka Tóth <reka@toth.example>',
    'Gábor Nagy <gabor@nagy.example>',
    'Szia Ada, szia Gábor!\n\nSzeretnélek bemutatni titeket egymásnak. Gábor kompokat épít.\n\nRéka',
  ),
  copied(
    'ro',
    'Ioana Radu <ioana@radu.example>',
    'Mihai Pop <mihai@pop.example>',
    'Bună Ada, bună Mihai,\n\nvă pun în legătură, cum am promis. Mihai conduce portul.\n\nIoana',
  ),
  copied(
    'el',
    'Νίκος Λαμπρος <nikos@lampros.example>',
    'Μαρία Δήμου <maria@dimou.example>',
    'Γεια σου Ada, γεια σου Μαρία,\n\nθέλω να σας συστήσω. Η Μαρία έχει πλοία.\n\nΝίκος',
  ),
  copied(
    'form alone',
    'Priya Rao <priya@rao.example>',
    'Dana Wu <dana@acme.example>',
    'Dana, Ada. Ada, Dana.\n\nDana keeps bees on a barge. Off you go.\n\nP.',
    { cc: [INTRO] },
  ),
];

export const OTHERS: Case[] = [
  {
    name: 'offered in German',
    message: mail({
      from: 'Jutta Kern <jutta@kern.example>',
      to: [ADA],
      cc: [LOG],
      text: 'Liebe Ada, soll ich dich mit Lars Voss (lars@voss.example) bekannt machen? Er baut Fähren.\n\nJutta',
    }),
    introductions: ['asked received: jutta@kern.example > lars@voss.example'],
  },
  {
    name: 'offered in French',
    message: mail({
      from: 'Benoît Lemaire <b@lemaire.example>',
      to: [ADA],
      cc: [LOG],
      text: 'Chère Ada, veux-tu que je te mette en relation avec Chloé Perrin (chloe@perrin.example) ? Elle loue des bateaux.\n\nBenoît',
    }),
    introductions: ['asked received: b@lemaire.example > chloe@perrin.example'],
  },
  {
    name: 'asked for in Spanish',
    message: mail({
      to: ['Marta Ruiz <marta@ruiz.example>'],
      cc: [LOG],
      text: 'Hola Marta, ¿podrías presentarme a Pablo Gil? Leí su entrevista.\n\nAda',
    }),
    introductions: ['asked received: marta@ruiz.example > Pablo Gil'],
    others: ['outreach'],
  },
  {
    name: 'asked for in German',
    message: mail({
      to: ['Jutta Kern <jutta@kern.example>'],
      cc: [LOG],
      text: 'Liebe Jutta, könntest du mich mit Lars Voss in Kontakt bringen?\n\nAda',
    }),
    introductions: ['asked received: jutta@kern.example > Lars Voss'],
    others: ['outreach'],
  },
  {
    name: 'declined in English',
    message: mail({
      from: 'Priya Rao <priya@rao.example>',
      to: [ADA],
      cc: [LOG],
      subject: 'Re: Dana',
      text: 'Ada, I asked Dana and she would rather not be introduced just now. Sorry!\n\nPriya',
      originals: [original({ text: 'Priya, could you introduce me to Dana Wu (dana@acme.example)?' }, ADA)],
      more: { inReplyTo: ['<1@x.example>'] },
    }),
    introductions: ['declined received: priya@rao.example > dana@acme.example'],
    others: ['reply'],
  },
  {
    name: 'declined in French',
    message: mail({
      from: 'Benoît Lemaire <b@lemaire.example>',
      to: [ADA],
      cc: [LOG],
      subject: 'Re: Chloé',
      text: 'Bonjour Ada, Chloé préfère ne pas être mise en relation pour le moment, désolé.\n\nBenoît',
      originals: [original({ text: 'Benoît, pourrais-tu me présenter à Chloé Perrin (chloe@perrin.example) ?' }, ADA)],
      more: { inReplyTo: ['<1@x.example>'] },
    }),
    introductions: ['declined received: b@lemaire.example > chloe@perrin.example'],
    others: ['reply'],
  },
  {
    name: 'given in Italian',
    message: mail({
      to: ['Elena Fabbri <elena@fabbri.example>', 'Marco Testa <marco@testa.example>'],
      cc: [LOG],
      text: 'Cara Elena, caro Marco,\n\nvi presento: Elena insegna, Marco cerca una maestra.\n\nAda',
    }),
    introductions: ['made given: ada@obi.example > elena@fabbri.example marco@testa.example'],
    others: ['outreach'],
  },
  {
    name: 'introducer in the thanks, German',
    message: mail({
      to: ['Lars Voss <lars@voss.example>'],
      cc: [LOG],
      subject: 'AW: Fähren',
      text: 'Lieber Lars,\n\ndanke an Jutta Kern für den Kontakt. Ich entwerfe Fähren und würde gern von dir lernen.\n\nAda',
      more: { inReplyTo: ['<1@x.example>'] },
    }),
    introductions: ['made received: Jutta Kern > lars@voss.example'],
    others: ['outreach'],
  },
  {
    name: 'introducer in the thanks, Portuguese',
    message: mail({
      to: ['Carla Pinto <carla@pinto.example>'],
      cc: [LOG],
      subject: 'Re: Estaleiro',
      text: 'Obrigada, Rui, pela apresentação! Passo-te para bcc.\n\nOlá Carla, ando à procura de um estaleiro.\n\nAda',
      more: { inReplyTo: ['<1@x.example>'] },
    }),
    introductions: ['made received: Rui > carla@pinto.example'],
    others: ['outreach'],
  },
  {
    name: 'introducer in the thanks, Polish',
    message: mail({
      to: ['Ewa Nowak <ewa@nowak.example>'],
      cc: [LOG],
      subject: 'Odp: Stocznia',
      text: 'Dzień dobry Pani Ewo,\n\ndziękuję Piotrowi za kontakt, przenoszę go do UDW. Szukam kogoś od kadłubów.\n\nAda',
      originals: [original({ text: 'Ewo, Ado, poznajcie się!' }, 'Piotr Zając <piotr@zajac.example>')],
      more: { inReplyTo: ['<1@x.example>'] },
    }),
    introductions: ['made received: piotr@zajac.example > ewa@nowak.example'],
    others: ['outreach'],
  },
  told(
    'told in French',
    "Benoît Lemaire m'a présentée à Chloé Perrin (chloe@perrin.example) hier soir.",
    'made received: Benoît Lemaire > chloe@perrin.example',
  ),
  told(
    'told in German',
    'Jutta Kern hat mich gestern mit Lars Voss <lars@voss.example> bekannt gemacht.',
    'made received: Jutta Kern > lars@voss.example',
  ),
  told(
    'told in Italian',
    'Elena Fabbri mi ha presentato Marco Testa (marco@testa.example), cura il museo.',
    'made received: Elena Fabbri > marco@testa.example',
  ),
  told(
    'told in Dutch',
    'Kees Bakker heeft me voorgesteld aan Lotte Smit (lotte@smit.example).',
    'made received: Kees Bakker > lotte@smit.example',
  ),
  told(
    'told in Polish',
    'Piotr Zając przedstawił mnie wczoraj Ewie Nowak (ewa@nowak.example).',
    'made received: Piotr Zając > ewa@nowak.example',
  ),
  told(
    'told in Swedish',
    'Karin Berg presenterade mig för Nils Ek (nils@ek.example) på mässan.',
    'made received: Karin Berg > nils@ek.example',
  ),
  told(
    'told in Russian',
    'Вчера Олег Панин познакомил меня с Верой Зиминой (vera@zimina.example).',
    'made received: Олег Панин > vera@zimina.example',
  ),
  told(
    'told in Turkish',
    'Deniz Kaya beni dün Ece Demir (ece@demir.example) ile tanıştırdı.',
    'made received: Deniz Kaya > ece@demir.example',
  ),
  told(
    'told in Japanese',
    '昨日、森さんが林さん（hayashi@hayashi.example）を紹介してくださいました。',
    'made received: 森 > hayashi@hayashi.example',
  ),
  told(
    'told in Chinese',
    '李明介绍我认识了王芳（wangfang@wang.example）。',
    'made received: 李明 > wangfang@wang.example',
  ),
  told(
    'told in Portuguese',
    'O Rui Neves apresentou-me à Carla Pinto (carla@pinto.example) ontem.',
    'made received: Rui Neves > carla@pinto.example',
  ),
  told(
    'told in the passive',
    'Durch Jutta Kern wurde ich Lars Voss (lars@voss.example) vorgestellt, uns verbindet die Fähre. Er hat mir viel erzählt.',
    'made received: Jutta Kern > lars@voss.example',
  ),
  told(
    'told as given',
    'I introduced Priya Rao (priya@rao.example) and Dana Wu (dana@acme.example) to each other today.',
    'made given: ada@obi.example > priya@rao.example dana@acme.example',
  ),
  told(
    'told as given, French',
    "J'ai présenté Benoît Lemaire (b@lemaire.example) à Chloé Perrin (chloe@perrin.example) ce matin.",
    'made given: ada@obi.example > b@lemaire.example chloe@perrin.example',
  ),
  none(
    'a salesman',
    mail({
      from: 'Jo Pitt <jo@pipeline.example>',
      to: [ADA],
      cc: [LOG],
      text: 'Hi Ada, let me introduce myself: I run Pipeline. I would love to introduce you to our sales lead Kim Lee. Book a demo?',
    }),
  ),
  none(
    'an invitation to two',
    mail({
      from: 'Jo Pitt <jo@pipeline.example>',
      to: [ADA, 'Dana Wu <dana@acme.example>'],
      cc: [LOG],
      text: 'Dear Ada, dear Dana,\n\nour summer party is on 3 December at the boathouse. Please bring a hat.\n\nJo',
    }),
  ),
  none(
    'a colleague for the invoice',
    mail({
      from: 'Dana Wu <dana@acme.example>',
      to: [ADA],
      cc: ['Kim Lee <kim@acme.example>', LOG],
      subject: 'Re: visit',
      text: 'Hi Ada, looping in my colleague Kim to send you the invoice.\n\nDana',
      more: { inReplyTo: ['<1@x.example>'] },
    }),
    context({
      people: [{ name: 'Dana Wu', address: 'dana@acme.example', roles: ['contact'] }],
      thread: { about: 'introduction', asked: null, with: [{ name: 'Dana Wu', address: 'dana@acme.example' }] },
    }),
    ['reply'],
  ),
  none(
    'thanks in Swedish',
    mail({
      to: ['Nils Ek <nils@ek.example>'],
      cc: [LOG],
      text: 'Hej Nils,\n\ntusen tack för samtalet i går. Ditt råd om motorerna var guld värt.\n\nAda',
    }),
    context(),
    ['thanks'],
  ),
  none(
    'thanks in Japanese',
    mail({
      to: ['林 直美 <hayashi@hayashi.example>'],
      cc: [LOG],
      text: '林様\n\n昨日は貴重なお時間をいただき、ありがとうございました。大変勉強になりました。\n\nAda',
    }),
    context(),
    ['thanks'],
  ),
  none(
    'thanks in Italian',
    mail({
      to: ['Marco Testa <marco@testa.example>'],
      cc: [LOG],
      text: 'Caro Marco,\n\ngrazie di cuore per il tempo che mi hai dedicato ieri. Ho riletto i tuoi consigli.\n\nAda',
    }),
    context(),
    ['thanks'],
  ),
  {
    name: 'handed over, German',
    message: mail({
      from: 'Lars Voss <lars@voss.example>',
      to: [ADA],
      cc: ['Inga Thal <inga@voss.example>', LOG],
      subject: 'AW: Fähren',
      text: 'Hallo Ada,\n\nich übergebe hier an meine Kollegin Inga, sie kennt die Motoren besser.\n\nLars',
      more: { inReplyTo: ['<1@x.example>'] },
    }),
    context: context({
      people: [{ name: 'Lars Voss', address: 'lars@voss.example', roles: ['contact'] }],
      thread: { about: 'introduction', asked: null, with: [{ name: 'Lars Voss', address: 'lars@voss.example' }] },
    }),
    introductions: ['made received: lars@voss.example > inga@voss.example'],
  },
];
