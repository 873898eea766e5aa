/** Another person's mail to the user, sent on Friday 20 November 2026 at noon in New York: what is made of its time. */
export interface MeetingCase {
  text: string;
  /** The one time agreed; null where it is no meeting at all. */
  start?: string;
  /** The times offered. */
  options?: string[];
  cancelled?: boolean;
}
const tue = '2026-11-24T15:00:00-05:00';
const thu = '2026-11-26T10:00:00-05:00';

/** Days and hours named in passing: nothing may be logged. */
export const IN_PASSING: string[] = [
  'What a week. The board meets on Tuesday at 3pm and my daughter has her school play on Thursday at 10am, so I will write again when I can breathe.',
  'I am at the dentist on Tuesday at 15:00 and then away. I promise to answer your letter properly after that, it was a pleasure to read.',
  'Unser Vorstand tagt am Dienstag um 15 Uhr, am Donnerstag um 10 Uhr ist die Aufführung meiner Tochter. Danach schreibe ich ausführlich.',
  'Le conseil se réunit mardi à 15h et ma fille a son examen jeudi à 10h. Je vous écrirai dès que la semaine sera passée, promis.',
  'Il consiglio si riunisce martedì alle 15 e giovedì alle 10 mia figlia ha un esame. Poi scrivo con calma, promesso.',
  'Het bestuur komt dinsdag om 15 uur bijeen en donderdag om 10 uur heeft mijn dochter haar uitvoering. Daarna schrijf ik.',
  'We wtorek o 15:00 obraduje zarząd, a w czwartek o 10:00 córka ma egzamin. Potem odpiszę obszerniej.',
  'Во вторник в 15:00 заседает правление, а в четверг в 10:00 у дочери экзамен. Потом напишу подробнее.',
  'The applications close on Tuesday at 15:00, so do send yours before that. The results are published a week later as far as I know.',
  'Please send me your sketches by Tuesday 5pm, then I can pass them on to the editor, who decides alone.',
  'Our webinar is on Tuesday at 3pm. The shop opens on Thursday at 10am again after the renovation and closes when everybody has gone.',
];

export const AGREED: MeetingCase[] = [
  { text: 'Tuesday at 3pm at the foundry, agreed. My train gets in at 1.40pm on Tuesday.', start: tue },
  { text: "Mardi à 15h, c'est parfait : mon train arrive à 13h04.", start: tue },
  { text: 'Combinado: terça-feira às 15h, na pastelaria (abre às 7h e fecha às 20h).', start: tue },
  { text: 'Abgemacht, Dienstag um 15 Uhr. Mein Zug kommt um 13:10 Uhr an.', start: tue },
  { text: 'Va bene martedì alle 15. Il treno arriva alle 13:10.', start: tue },
  { text: 'Afgesproken: dinsdag om 15 uur. Mijn trein komt om 13:10 aan.', start: tue },
  { text: 'Platí, v úterý v 15:00. Vlak mi přijede ve 13:10.', start: tue },
  { text: 'Договорились, во вторник в 15:00. Поезд приходит в 13:10.', start: tue },
  { text: 'Tamam, Salı günü saat 15:00. Otobüs 13:10.', start: tue },
  { text: '11月24日15時で了解しました。', start: tue },
  { text: '周二下午三点可以。', start: tue },
  { text: 'Would Tuesday at 3pm or Thursday at 10am suit you?', options: [tue, thu] },
];

/** Called off although a time stands beside it: the thread's meeting is on Tuesday at 15:00. */
export const CALLED_OFF: string[] = [
  'I have to cancel our meeting on Tuesday at 3pm, I am sorry. My train back leaves only at 7pm on Wednesday.',
  'Ich muss unser Treffen am Dienstag um 15 Uhr leider absagen.',
  "Je suis contraint d'annuler notre rendez-vous de mardi à 15h.",
  'Tengo que cancelar nuestra cita del martes a las 15:00.',
  'Infelizmente tenho de cancelar o nosso encontro de terça-feira às 15h.',
  "Purtroppo devo annullare l'appuntamento di martedì alle 15.",
  'Helaas moet ik onze afspraak van dinsdag om 15 uur afzeggen.',
  'Niestety muszę odwołać nasze spotkanie we wtorek o 15:00.',
  'Jag måste tyvärr ställa in vårt möte på tisdag kl. 15.',
  'Jeg må desværre aflyse vores møde tirsdag kl. 15.',
  'Bohužel musím zrušit naši schůzku v úterý v 15:00.',
  'Maalesef Salı günü saat 15:00 görüşmemizi iptal etmem gerekiyor.',
  'К сожалению, вынужден отменить нашу встречу во вторник в 15:00.',
  'На жаль, мушу скасувати нашу зустріч у вівторок о 15:00.',
  '申し訳ありませんが、11月24日15時の打ち合わせはキャンセルさせてください。',
  '抱歉，周二下午三点的会面我得取消。',
  '죄송하지만 화요일 오후 3시 미팅은 취소해야 할 것 같습니다.',
];

export const PLACES: [string, string | null][] = [
  ['Tuesday at 3pm, come to the boatyard gate and ask for me.', 'boatyard gate'],
  ['We are meeting at the Red Kite tearoom by the lock on Tuesday at 3pm.', 'Red Kite tearoom'],
  ['Dienstag um 15 Uhr bei uns in der Werkstatt passt gut.', 'Werkstatt'],
  ["D'accord pour mardi à 15h devant la gare de Quimper.", 'gare de Quimper'],
  ['Perfecto, martes a las 15:00 en la cafetería Aurora.', 'cafetería Aurora'],
  ['Va bene martedì alle 15 alla libreria Rossetti.', 'libreria Rossetti'],
  ['Dinsdag om 15 uur op ons kantoor schikt mij.', 'kantoor'],
  ['Úterý v 15:00 u vrátnice se mi hodí.', 'vrátnice'],
  ['Salı günü saat 15:00 şehir kütüphanesinde, tamam.', 'kütüphane'],
  ['Во вторник в 15:00 в кафе на набережной, договорились.', 'кафе'],
  ['Tuesday at 3pm works for me. I will ring you.', null],
];

export const LENGTHS: [string, number][] = [
  ['Dinsdag om 15 uur schikt mij, ik heb drie kwartier.', 45],
  ["Mardi à 15h, c'est parfait, comptez trois quarts d'heure.", 45],
  ['Dienstag um 15 Uhr passt gut, ich habe eine halbe Stunde.', 30],
  ['Dienstag um 15 Uhr passt gut, eine Dreiviertelstunde reicht.', 45],
  ['Perfecto, martes a las 15:00, tengo una hora.', 60],
  ['Va bene martedì alle 15, ho un quarto d’ora.', 15],
  ['Tuesday at 3pm works for me, I have three quarters of an hour.', 45],
  ['Договорились, во вторник в 15:00, у меня полтора часа.', 90],
];

/** Answers to Ada's offer "Tuesday at 15:00 or Thursday at 10:00?" and which of the two they take. */
export const TAKEN: [string, 'tue' | 'thu'][] = [
  ['Thursday then! Looking forward.', 'thu'],
  ['The second one, please.', 'thu'],
  ['Dann also Donnerstag! Freu mich.', 'thu'],
  ['Alors jeudi, parfait.', 'thu'],
  ['Perfecto, el martes entonces.', 'tue'],
  ['Perfeito, quinta-feira então.', 'thu'],
  ['Va bene giovedì.', 'thu'],
  ['Donderdag is prima.', 'thu'],
  ['Pasuje mi wtorek.', 'tue'],
  ['Torsdag passar bra.', 'thu'],
  ['Torsdag passer fint.', 'thu'],
  ['Ve čtvrtek se mi to hodí.', 'thu'],
  ['Perşembe uygun.', 'thu'],
  ['Четверг мне подходит.', 'thu'],
  ['Четвер мені підходить.', 'thu'],
  ['木曜日で了解しました。', 'thu'],
  ['周四可以。', 'thu'],
  ['목요일 좋습니다.', 'thu'],
  ['15:00 works for me.', 'tue'],
  ['The later one is better for me.', 'thu'],
];

/** Yes to "is it so?" and to "have you written?". */
export const YESES: string[] = [
  'Yes',
  'Ja, stimmt.',
  "Oui, c'est exact.",
  'Sí, correcto.',
  'Sim, isso mesmo.',
  'Sì, esatto.',
  'Klopt.',
  'Tak, zgadza się.',
  'Ja, det stämmer.',
  'Ja, det stemmer.',
  'Ano, souhlasí.',
  'Evet, doğru.',
  'Да, всё верно.',
  'Так, усе правильно.',
  'はい、そうです。',
  '是的，没错。',
  '네, 맞습니다.',
];
export const SENTS: string[] = [
  'Yes, sent.',
  'Ja, gestern geschrieben.',
  'Oui, envoyé hier.',
  'Sí, salió anoche.',
  'Enviei ontem.',
  'Sì, mandata ieri.',
  'Gisteren verstuurd.',
  'Tak, wysłałam wczoraj.',
  'Skickade det igår.',
  'Sendt i går.',
  'Ano, poslal jsem to včera.',
  'Evet, dün yazdım.',
  'Да, вчера отправил.',
  'Так, учора надіслала.',
  '昨日送りました。',
  '昨天发了。',
  '어제 보냈습니다.',
];
