import { read } from '../../lambdas/core/reading/read';
import { context, mail } from './mail';

const TOM = 'Tom Reed <tom@reed.example>';
const EVA = 'Eva Holm <eva@holm.example>';
const kinds = (text: string, to: string[] = [TOM], subject = 'Hello') =>
  read(mail({ to, cc: ['log@in.example.org'], subject, text }), context()).facts.map((f) => f.type);

describe('a mail that opens with thanks for something received, and asks for nothing, is thanks', () => {
  test.each([
    'Dear Tom,\n\nThank you for ringing on Thursday, and so patiently. Knowing when the board sits has saved me a wasted month.\n\nThe list of firms follows this week.\n\nAda',
    'Dear Tom,\n\nThank you for your long mail: Greta and I spoke last week and Paul and I today. I am very grateful to you.\n\nAda',
    'Dear Tom,\n\nGreta and I have spoken, and you were right. I now look at the harbour first. Thank you for thinking of us both.\n\nAda',
    'Cher Tom,\n\nUn grand merci pour la mise en relation : j’ai déjeuné avec Greta hier et elle m’a ouvert les yeux. Je pars deux jours à Brest.\n\nAda',
    'Querido Tom:\n\nMuchas gracias por presentarme a Greta. Hablamos ayer una hora y salí con tres ideas. Te contaré más en Navidad.\n\nAda',
    'Caro Tom,\n\ngrazie per la mattinata in officina e per la pazienza. Ho già cominciato a mettere ordine nei disegni.\n\nAda',
    'Lieber Tom,\n\nherzlichen Dank für den Nachmittag in der Werft. Ich habe im Zug noch lange an die alten Pläne gedacht.\n\nAda',
  ])('%j', (text) => {
    expect(kinds(text)).toEqual(['thanks']);
  });

  test('to two who introduced the writer, each on their own', () => {
    const text =
      'Liebe Eva, lieber Tom,\n\nihr habt mich unabhängig voneinander mit Greta Falk bekannt gemacht, und heute haben wir telefoniert. Herzlichen Dank euch beiden.\n\nAda';
    expect(kinds(text, [EVA, TOM])).toEqual(['thanks']);
    const english =
      'Dear Eva, dear Tom,\n\nYou both introduced me to Greta Falk this spring, and she and I spoke yesterday. Thank you both so much.\n\nAda';
    expect(kinds(english, [EVA, TOM])).toEqual(['thanks']);
  });
});

describe('thanks in advance, for a mail, or beside a request is outreach', () => {
  test.each([
    'Dear Tom,\n\nI read your piece on tugs and would be grateful for half an hour of your time, by phone or as you like.\n\nAda',
    'Dear Tom,\n\nThank you for your mail. The drawings are with the printer and come back next month.\n\nAda',
    'Dear Tom,\n\nI would be very grateful for half an hour. I could do Tuesday 24 November at 10am or Thursday 26 November at 3pm.\n\nAda',
    'Sehr geehrter Herr Reed,\n\nich wäre Ihnen sehr dankbar für eine halbe Stunde am Telefon. Vielen Dank im Voraus.\n\nAda Obi',
    'Bonjour Tom,\n\nMerci de votre message. Le dossier part lundi, et je vous enverrai une copie.\n\nAda',
    'Cher Tom,\n\nJe vous serais reconnaissante de me recevoir une demi-heure au printemps. Merci d’avance.\n\nAda',
    'Caro Tom,\n\nle sarei grata di mezz’ora al telefono, quando le è più comodo.\n\nAda',
  ])('%j', (text) => {
    expect(kinds(text)).toContain('outreach');
    expect(kinds(text)).not.toContain('thanks');
  });
});

describe('ordinary mail to two people introduces nobody', () => {
  test.each([
    'Dear Eva, dear Tom,\n\nThank you both for Saturday. The soup was a triumph and the walk home took us past the old mill, which is for sale again.\n\nShall we meet Friday at the pool? I bring the towels.\n\nAda',
    'Dear Eva, dear Tom,\n\nThe roof is done at last and the bill is smaller than we feared, so we can pay the gardener as well. My sister has the keys until the weekend.\n\nAda',
    'Liebe Eva, lieber Tom,\n\ndas Fest war herrlich, und die Kinder reden noch immer vom Feuer. Am Sonntag backen wir, kommt ruhig vorbei, wenn es nicht regnet.\n\nAda',
    'Chers tous les deux,\n\nMerci pour la soirée, le gâteau était parfait. Nous avons raté le dernier tram et marché jusqu’au port.\n\nAda',
  ])('%j', (text) => {
    expect(kinds(text, [EVA, TOM])).not.toContain('introduction');
  });
});
