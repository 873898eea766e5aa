/** The frames of drafts by the language in which the user and the other person write. None of them says du or Sie, tu or vous, tú or usted. */
export interface Phrases {
  days: string[];
  months: string[];
  day: (weekday: string, day: number, month: string) => string;
  zone: (city: string) => string;
  and: string;
  hello: (first: string) => string;
  /** To somebody with a title. */
  dear: (name: string) => string;
  closing: string;
  bring: (introducers: string) => string;
  ask: (several: boolean) => string;
  me: (words: string) => string;
  suits: string;
  out: string;
  bump: string;
  word: (contacts: string) => string;
  introduction: (contacts: string) => string;
  confirm: (when: string, mine: string | null) => string;
  thanks: (day: string | null, points: number) => string;
  promise: (text: string, due: string | null) => string;
  offer: (people: string) => string;
  end: string;
  met: (contacts: string) => string;
  took: string;
  thinking: string;
  ownFault: string;
  missed: string;
  season: string;
  answered: string;
  other: string;
  tooThanks: (contacts: string) => string;
}

const split = (words: string): string[] => words.split(' ');

export const PHRASES: Record<string, Phrases> = {
  en: {
    days: split('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    months: split('January February March April May June July August September October November December'),
    day: (weekday, day, month) => `${weekday} ${day} ${month}`,
    zone: (city) => `${city} time`,
    and: 'and',
    hello: (first) => `Hi ${first},`,
    dear: (name) => `Dear ${name},`,
    closing: 'Best wishes,',
    bring: (who) => `${who}, thank you for bringing us together; I am moving you to Bcc.`,
    ask: (several) =>
      `${several ? 'To each of you: I' : 'I'} would be glad of 20 to 30 minutes to hear how you came to what you do now.`,
    me: (words) => `A word about me: ${words}`,
    suits: 'Would one of these times suit you?',
    out: 'If none of them does, name one that is better for you, and if this is a busy season, I understand.',
    bump: 'I am coming back to my note of last week in case it slipped under. A short call would mean a lot, whenever it suits you; and if now is not the time, that is quite all right.',
    word: (who) =>
      `Thank you again for introducing me to ${who}. I wrote and have not heard back yet, which is quite all right; I only wanted you to know. If there is a better moment or way, I am glad of a hint.`,
    introduction: (who) => `Your introduction to ${who}`,
    confirm: (when, mine) =>
      `I look forward to our talk on ${when}${mine === null ? '' : `; for me that is ${mine}`}. If anything has changed on your side, a word is enough.`,
    thanks: (day, n) =>
      `Thank you for the time you gave me${day === null ? '' : ` on ${day}`}. ${n === 2 ? 'These two points have stayed with me since, and I am going on with them' : 'This has stayed with me since, and I am going on with it'}:`,
    // English words of the user's own are turned to the reader (drafts.ts).
    promise: (text) => text,
    offer: (who) => `I would gladly take up your offer to put me in touch with ${who}, whenever it suits you.`,
    end: 'I will tell you what comes of it, and if there is ever something I can do in return, please say so.',
    met: (who) => `${who} and I have met, thanks to you.`,
    took: 'What I took from it:',
    thinking: 'Thank you for thinking of me.',
    ownFault:
      'I am sorry that I was not there; the fault is mine, and I regret the time it cost you. If you would still like to talk, would one of these times do?',
    missed:
      'Something must have come in between, as it does. I would still be glad to talk; would one of these times be easier?',
    season: 'If this is not a good season, that is quite all right too.',
    answered: 'Thank you for your answer. To make it easy, here are three times that I can keep free:',
    other: 'Any other that suits you better is fine too.',
    tooThanks: (who) =>
      `Thank you for introducing me to ${who}. We are in touch already, and it helps that you think of us both; I will tell you what comes of it.`,
  },
  de: {
    days: split('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
    months: split('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    day: (weekday, day, month) => `${weekday}, ${day}. ${month}`,
    zone: (city) => `Ortszeit ${city}`,
    and: 'und',
    hello: (first) => `Hallo ${first},`,
    dear: (name) => `Guten Tag ${name},`,
    closing: 'Mit herzlichem Gruß',
    bring: (who) => `${who}, herzlichen Dank für das Bekanntmachen; von hier an steht diese Adresse in Bcc.`,
    ask: () =>
      'über ein Gespräch von 20 bis 30 Minuten würde ich mich sehr freuen, um vom Weg in diese Arbeit zu hören.',
    me: (words) => `Ein Wort zu mir: ${words}`,
    suits: 'Passt einer dieser Termine?',
    out: 'Falls keiner davon passt, genügt ein anderer Vorschlag; und wenn gerade viel zu tun ist, verstehe ich das gut.',
    bump: 'ich komme auf meine Nachricht von letzter Woche zurück, falls sie untergegangen ist. Ein kurzes Gespräch würde mir viel bedeuten, wann immer es passt; und wenn es jetzt nicht passt, ist das völlig in Ordnung.',
    word: (who) =>
      `noch einmal vielen Dank für den Kontakt zu ${who}. Ich habe geschrieben und noch nichts gehört, was völlig in Ordnung ist; das nur zur Kenntnis. Über einen Hinweis auf einen besseren Zeitpunkt oder Weg freue ich mich.`,
    introduction: (who) => `Der Kontakt zu ${who}`,
    confirm: (when, mine) =>
      `ich freue mich auf unser Gespräch: ${when}${mine === null ? '' : ` (bei mir ${mine})`}. Falls sich etwas geändert hat, genügt ein Wort.`,
    thanks: (day, n) =>
      `vielen Dank für das Gespräch${day === null ? '' : ` am ${day}`}. ${n === 2 ? 'Diese beiden Punkte gehen mir seither nach, und ich arbeite damit weiter' : 'Das geht mir seither nach, und ich arbeite damit weiter'}:`,
    promise: (text, due) =>
      `Was ich zugesagt habe, ist nicht vergessen: ${text}${due === null ? '' : ` (bis ${due})`}.`,
    offer: (who) => `Das Angebot, mich mit ${who} in Verbindung zu bringen, nehme ich gern an, wann immer es passt.`,
    end: 'Ich melde mich, was daraus geworden ist, und freue mich, wenn ich einmal etwas zurückgeben kann.',
    met: (who) => `${who} und ich haben uns dank dieser Vermittlung gesprochen.`,
    took: 'Was ich mitgenommen habe:',
    thinking: 'Vielen Dank für das Drandenken.',
    ownFault:
      'es tut mir leid, dass ich nicht da war; das war mein Fehler, und die verlorene Zeit bedaure ich. Wenn noch Interesse an einem Gespräch besteht: Passt einer dieser Termine?',
    missed:
      'da ist wohl etwas dazwischengekommen, das passiert. Ich würde mich weiterhin über ein Gespräch freuen; passt einer dieser Termine besser?',
    season: 'Wenn gerade keine gute Zeit ist, ist das auch völlig in Ordnung.',
    answered: 'vielen Dank für die Antwort. Um es einfach zu machen, hier drei Termine, die ich freihalten kann:',
    other: 'Jeder andere, der besser passt, ist mir auch recht.',
    tooThanks: (who) =>
      `vielen Dank für den Kontakt zu ${who}. Wir sind schon im Austausch, und es hilft, von zwei Seiten empfohlen zu sein; ich melde mich, was daraus geworden ist.`,
  },
  fr: {
    days: split('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    months: split('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    day: (weekday, day, month) => `${weekday} ${day === 1 ? '1er' : day} ${month}`,
    zone: (city) => `heure de ${city}`,
    and: 'et',
    hello: (first) => `Bonjour ${first},`,
    dear: (name) => `Bonjour ${name},`,
    closing: 'Bien cordialement,',
    bring: (who) => `${who}, un grand merci pour la mise en relation ; je passe cette adresse en copie cachée.`,
    ask: () => 'Ce serait un plaisir d’avoir un échange de 20 à 30 minutes sur le chemin qui mène à ce métier.',
    me: (words) => `Un mot sur moi : ${words}`,
    suits: 'Est-ce que l’un de ces moments conviendrait ?',
    out: 'Si aucun ne convient, un autre moment ira très bien ; et si la période est chargée, je comprends tout à fait.',
    bump: 'Je reviens vers mon message de la semaine dernière, au cas où il serait passé inaperçu. Un court échange compterait beaucoup pour moi, quand ce sera possible ; et si ce n’est pas le moment, c’est très bien aussi.',
    word: (who) =>
      `Merci encore pour la mise en relation avec ${who}. J’ai écrit et n’ai pas encore eu de réponse, ce qui est bien normal ; c’était juste pour information. S’il y a un meilleur moment ou une meilleure façon, tout conseil est bienvenu.`,
    introduction: (who) => `La mise en relation avec ${who}`,
    confirm: (when, mine) =>
      `Je me réjouis de notre échange : ${when}${mine === null ? '' : ` (pour moi, ${mine})`}. Si quelque chose a changé, un mot suffit.`,
    thanks: (day, n) =>
      `Merci pour le temps accordé${day === null ? '' : ` ${day}`}. ${n === 2 ? 'Ces deux points me restent depuis, et je continue avec eux' : 'Ceci me reste depuis, et je continue avec'} :`,
    promise: (text, due) => `Je n’ai pas oublié ce que j’ai promis : ${text}${due === null ? '' : ` (d’ici ${due})`}.`,
    offer: (who) => `J’accepte volontiers l’offre d’une mise en relation avec ${who}, quand ce sera possible.`,
    end: 'Je donnerai des nouvelles de la suite, et si je peux un jour rendre la pareille, ce sera avec plaisir.',
    met: (who) => `J’ai pu échanger avec ${who}, grâce à cette mise en relation.`,
    took: 'Ce que j’en retiens :',
    thinking: 'Merci d’avoir pensé à moi.',
    ownFault:
      'Toutes mes excuses pour mon absence ; c’était ma faute, et je regrette le temps perdu. Si un échange est encore possible, est-ce que l’un de ces moments conviendrait ?',
    missed:
      'Il y a sans doute eu un empêchement, cela arrive. Un échange me ferait toujours plaisir ; est-ce que l’un de ces moments serait plus commode ?',
    season: 'Si ce n’est pas la bonne période, c’est très bien aussi.',
    answered: 'Merci pour la réponse. Pour faire simple, voici trois moments que je peux garder libres :',
    other: 'Tout autre moment qui convient mieux me va aussi.',
    tooThanks: (who) =>
      `Merci pour la mise en relation avec ${who}. Nous sommes déjà en contact, et cette double recommandation aide beaucoup ; je donnerai des nouvelles de la suite.`,
  },
  es: {
    days: split('lunes martes miércoles jueves viernes sábado domingo'),
    months: split('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    day: (weekday, day, month) => `${weekday} ${day} de ${month}`,
    zone: (city) => `hora de ${city}`,
    and: 'y',
    hello: (first) => `Hola, ${first}:`,
    dear: (name) => `Buenos días, ${name}:`,
    closing: 'Un saludo,',
    bring: (who) => `${who}, muchas gracias por ponernos en contacto; paso esta dirección a copia oculta.`,
    ask: () => 'Me encantaría tener una conversación de 20 o 30 minutos sobre el camino que lleva a este trabajo.',
    me: (words) => `Unas palabras sobre mí: ${words}`,
    suits: '¿Vendría bien alguno de estos momentos?',
    out: 'Si no encaja ninguno, me adapto a otro; y si es una época de mucho trabajo, lo entiendo perfectamente.',
    bump: 'Vuelvo a mi mensaje de la semana pasada por si se perdió entre otros. Una breve conversación significaría mucho para mí, cuando venga bien; y si ahora no es buen momento, no pasa nada.',
    word: (who) =>
      `Gracias de nuevo por ponerme en contacto con ${who}. Escribí y todavía no he tenido respuesta, lo cual es muy comprensible; solo quería contarlo. Si hay un momento o una manera mejor, agradezco cualquier consejo.`,
    introduction: (who) => `El contacto con ${who}`,
    confirm: (when, mine) =>
      `Espero con ilusión nuestra conversación: ${when}${mine === null ? '' : ` (para mí, ${mine})`}. Si algo ha cambiado, basta una palabra.`,
    thanks: (day, n) =>
      `Gracias por el tiempo${day === null ? '' : ` del ${day}`}. ${n === 2 ? 'Estos dos puntos se me han quedado desde entonces, y sigo con ellos' : 'Esto se me ha quedado desde entonces, y sigo con ello'}:`,
    promise: (text, due) => `No he olvidado lo que prometí: ${text}${due === null ? '' : ` (antes del ${due})`}.`,
    offer: (who) => `Acepto con mucho gusto el ofrecimiento de ponerme en contacto con ${who}, cuando venga bien.`,
    end: 'Contaré en qué queda, y si alguna vez puedo devolver el favor, será un placer.',
    met: (who) => `Ya he hablado con ${who}, gracias a este contacto.`,
    took: 'Lo que me llevo:',
    thinking: 'Gracias por haber pensado en mí.',
    ownFault:
      'Siento mucho no haber estado; fue culpa mía, y lamento el tiempo perdido. Si todavía es posible hablar, ¿vendría bien alguno de estos momentos?',
    missed:
      'Algo habrá surgido, como pasa a veces. Me seguiría encantando hablar; ¿sería más cómodo alguno de estos momentos?',
    season: 'Si no es buena época, tampoco pasa nada.',
    answered: 'Gracias por la respuesta. Para hacerlo fácil, aquí van tres momentos que puedo reservar:',
    other: 'Cualquier otro que venga mejor también me va bien.',
    tooThanks: (who) =>
      `Gracias por ponerme en contacto con ${who}. Ya estamos en contacto, y ayuda mucho tener dos recomendaciones; contaré en qué queda.`,
  },
};
