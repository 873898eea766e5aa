/** Long ordinary mails of another person, sent on Friday 20 November 2026 at noon in New York, full of days and hours of which none is a meeting of the two. */
export const PASSING: string[] = [
  'Dear Ada, you ask how we live here now. The ferry leaves at 7:10 on Monday and comes back at 18:40 on Thursday, and in between there is nothing to do but read. I have choir on Wednesday at eight, my husband plays cards on Tuesday at nine, and the dog decides the rest. I still think of what you said about glaze, and I have nearly finished the second kiln. Write when the snow lets you. Dana',
  'Dear Ada, what a month. On Tuesday at 10am the surveyor measures the roof for the third time, and on Thursday at 2pm the bank decides whether we may go on. The council sits on the 3rd of December at six. I shall know more afterwards and until then I sleep badly. Your drawings hang over my desk and are admired by everybody who comes to collect rent.',
  'Hello Ada, the fair was loud. I am told that the winners are announced on Monday at noon on the radio, so half the village will be in the tavern. My niece Lucy flies to Porto on Sunday at 6:40 and has packed nine pairs of shoes. I have been thinking about your question on apprenticeships and I believe the honest answer is that nobody knows. More when I have slept.',
  'Ada, the short version is that the book is late. The proofs go to the printer on Friday at five, the binder takes them on the 1st of December, and the launch for the trade is on the 8th at 19:00 with speeches by people who have not read it. I will send you a copy as soon as I hold one, and you may spill on it whatever you like.',
  'Liebe Ada, bei uns ist Advent, also Krieg. Der Markt öffnet am Freitag um 16 Uhr, der Chor singt am Sonntag um 17 Uhr, und am Montag um acht kommt der Kaminkehrer, den wir seit Ostern erwarten. Mein Bruder fährt am Dienstag um 6:15 nach Graz und lässt grüßen. Deine Zeichnung hängt in der Küche, und jeder fragt nach ihr. Ich schreibe ausführlicher, wenn die Kekse fertig sind.',
  "Chère Ada, la maison est pleine. Les enfants ont répétition mardi à 18h, le plombier passe jeudi à 8h30 et ma belle-mère arrive samedi à midi avec son perroquet. J'ai conseil de quartier lundi à 20h, où l'on parlera encore du banc. Ton article m'a fait rire tout haut dans le bus et une dame m'a demandé le titre. Je te réponds mieux quand le perroquet sera reparti.",
  'Querida Ada: aquí todo sigue igual. La banda ensaya el martes a las 20:00 y el alcalde inaugura la fuente el sábado a las 12:00, si hay agua. Mi vecina vuela a Vigo el lunes a las siete y me deja el gato. He leído tu carta tres veces y todavía no sé qué contestar a lo del taller, porque es una pregunta seria. Te escribo con calma cuando el gato lo permita.',
  'Cara Ada, qui piove da giorni. Il mercato chiude sabato alle 13:00, la banca apre lunedì alle 8:30 e il parroco benedice i trattori domenica alle dieci. Mio cugino parte mercoledì alle 6:20 per Torino con tutte le sue speranze. Ho fatto vedere il tuo quaderno a mia figlia, che ora vuole imparare a cucire libri. Ti scriverò a lungo appena torna il sole.',
  'Cara Ada, obrigada pela carta. O grupo ensaia na terça às 21h, a loja reabre na quinta às 10h e o carteiro só passa na segunda ao meio-dia. A minha irmã chega de Faro no sábado às 14:30 com as crianças e o piano pequeno. Fiquei a pensar no que escreveste sobre o barro e acho que tens razão em quase tudo. Conto o resto quando houver silêncio.',
  'Beste Ada, de dijk houdt, voorlopig. De ploeg begint maandag om 7:00, de burgemeester spreekt woensdag om 20:00 en de pont vaart pas weer donderdag om zes uur. Mijn moeder wordt zaterdag tachtig en wil geen taart. Je vraag over de molen heb ik doorgegeven aan mijn oom, die er een avond over heeft gepraat. Ik schrijf je als het water gezakt is.',
  'Dear Ada, the exhibition closes on Sunday at 5pm and I shall be glad of the quiet. They take the cases away on Monday at eight, the insurers count the spoons on Tuesday at eleven, and by Wednesday the room is a room again. A gentleman offered to buy the crack in the wall. I told him that it comes with the building. I enclose the list you wanted and I hope the handwriting can be read.',
  'Ada, a quick word from the train. It gets into Leeds at 21:14 on Saturday if the points do not freeze, and my daughter has her match on Sunday at half past nine, so I shall stand in mud with a flask. You were right about the contract and I have told them so. They reply by Thursday at noon, or so they say. I am reading your uncle on bridges and like him more with every page.',
  'Dear Ada, thank you for the parcel, which came on Monday while I was at the hospital with my father. He is mending. The surgeon sees him again on the 2nd of December at 9:15, and the physiotherapist comes to the house on Thursdays at four and is afraid of our goose. I could not do any work this week and I do not regret it. The chapter will wait, and so, I hope, will you.',
  'Hej Ada! Här är allt som vanligt. Kören sjunger på söndag kl. 18, verkstaden öppnar måndag kl. 7 och min bror åker till Umeå på onsdag kl. 6.45. Jag har läst din artikel två gånger och skickat den till en kollega som blev arg, vilket är ett gott tecken. Jag skriver mer när mörkret har lagt sig.',
  'Droga Ado, u nas zima. Chór śpiewa w niedzielę o 17:00, sklep zamyka w sobotę o 14:00, a mój brat jedzie do Gdyni w środę o 6:30. Mama pyta, czy nadal rysujesz mosty. Przeczytałam twój list dwa razy i myślę o nim przy zmywaniu. Napiszę więcej, kiedy skończę tę nieszczęsną tapetę.',
];

interface Long {
  text: string;
  status: 'scheduled' | 'proposed';
  /** Starts, in New York. */
  starts: string[];
}
const one = (text: string): Long => ({ text, status: 'scheduled', starts: ['2026-11-24T15:00:00-05:00'] });
const two = (text: string): Long => ({
  text,
  status: 'proposed',
  starts: ['2026-11-24T15:00:00-05:00', '2026-11-26T10:00:00-05:00'],
});

/** Such mails in which one meeting is agreed, Tuesday 24 November at 15:00, or two times are offered. */
export const AMONG: Long[] = [
  one(
    'Dear Ada, your letter came while the chimney was on fire, a small fire, and I read it on the lawn. Tuesday the 24th at 3pm suits me very well. On Monday the insurers are here at nine, and on Thursday my son has his piano examination at two, so the week is otherwise lost. Bring boots, the lawn has not recovered. Dana',
  ),
  one(
    'Dear Ada, the board sits on Monday at 10am and will talk about parking, as it has for eleven years. You and I shall meet on Tuesday 24 November at 3pm, as you proposed, and the parking will not be mentioned. My colleague Piet flies home on Wednesday at seven and is sorry to miss you.',
  ),
  one(
    'Hello Ada, it is settled then, we talk on Tuesday, November 24 at 3pm. The choir concert that I wrote about is on Sunday at six and sold out, which has never happened, and my sister arrives on Saturday at noon with her twins. I am looking forward to an hour with an adult.',
  ),
  one(
    'Liebe Ada, am Montag um acht kommt der Prüfer, am Mittwoch um 18 Uhr probt der Chor, und dazwischen liegt zum Glück der Dienstag. Der 24. November um 15 Uhr passt mir gut. Meine Tochter fliegt am Donnerstag um sieben nach Lissabon und packt seit gestern. Herzlich, Dana',
  ),
  one(
    "Chère Ada, le plombier vient lundi à 8h et ma fille a concert jeudi à 19h, mais cela ne nous regarde pas. Le mardi 24 novembre à 15h me convient parfaitement. J'apporterai les cahiers dont je t'ai parlé, s'ils ont survécu à la cave.",
  ),
  one(
    'Querida Ada: el lunes a las nueve vienen los de la caldera y el jueves a las siete mi sobrino toca en la banda. Nos vemos entonces el martes 24 de noviembre a las 15:00, como propones. He encontrado las fotografías de la fábrica y huelen todavía a lana.',
  ),
  one(
    'Cara Ada, lunedì alle otto arriva il muratore e giovedì alle nove mio padre ha la visita. Martedì 24 novembre alle 15:00 va benissimo. Ho ritrovato il torchio piccolo, che perde olio ma canta ancora.',
  ),
  one(
    'Dear Ada, I owe you three answers. The first is yes, the second is that nobody kept the moulds, and the third is that our call is on Tuesday the 24th of November at 3pm, whatever the snow does. The school here shuts on Wednesday at noon and the plough comes on Thursday at five, so after that I cannot promise anything.',
  ),
  two(
    'Dear Ada, what a good question you ask, and how badly I shall answer it in writing. Would Tuesday 24 November at 3pm suit you, or Thursday the 26th at 10am? On Wednesday the auditors are here from nine, and on Friday at four my daughter plays a tree in the school play, without lines, but with feeling.',
  ),
  two(
    'Hello Ada, the garden is asleep and so am I nearly. The ferry goes at 7:10 on Monday and I mean to be on it. I could do Tuesday 24 November at 3pm or Thursday 26 November at 10am. The shop is closed on Wednesday from noon, as it has been since my grandfather lost a bet.',
  ),
  two(
    'Liebe Ada, dein Brief lag zwischen den Rechnungen und war das einzig Erfreuliche daran. Hättest du am Dienstag, 24. November, um 15 Uhr oder am Donnerstag, 26. November, um 10 Uhr Zeit? Am Mittwoch um sechs tagt der Gemeinderat, am Freitag um 20 Uhr spielt unser Nachbar Tuba, beides ohne mich.',
  ),
  two(
    "Chère Ada, j'ai ri en lisant l'histoire du four. Seriez-vous libre le mardi 24 novembre à 15h ou le jeudi 26 novembre à 10h ? Mercredi à 18h les enfants ont répétition, et vendredi à 8h le ramoneur passe enfin. Le chien vous salue.",
  ),
  two(
    'Dear Ada, forgive the delay, the goats were out. I can offer two times:\n\n- Tuesday 24 November, 3pm\n- Thursday 26 November, 10am\n\nThe vet looks at the goats on Monday at eight, and the market is on Saturday from seven, so the rest of the week belongs to animals and cheese. Tell me which you like.',
  ),
  two(
    'Querida Ada: me ha gustado mucho tu carta. ¿Te viene bien el martes 24 de noviembre a las 15:00 o el jueves 26 de noviembre a las 10:00? El miércoles a las ocho inspeccionan el horno y el viernes a las seis el coro canta en la plaza, si no llueve.',
  ),
  two(
    'Ada, I have thought about it in the bath, where I think best. How about Tuesday 24 November at 3pm? Or Thursday the 26th at 10am, if that is better for you. My train to York goes on Friday at 6:50 and I am back on Sunday at nine, with a cold, I expect.',
  ),
];
