/** Frequent short words that tell languages apart, folded. */
export const FREQUENT: Record<string, string> = {
  en: 'the and to of is i you for in we with that this it are have my your was would',
  de: 'und der die das ich ist nicht mit ein eine sie zu auf fur wir dir mir hat von den',
  fr: 'et le la les de je vous un une est pour que dans des du au nous pas qui avec',
  es: 'y el la de que en un una los por con para es su mi me te se del al',
  pt: 'e o a de que em um uma os por com para nao seu ao do da voce me te',
  it: 'e il la di che un una per con non mi ti sono del della gli al lo ho',
  nl: 'en de het een ik is van je dat niet met voor op zijn wij ook jullie',
  pl: 'i w na sie nie z do jest ze to jak mi czy pan pani o od ja',
  sv: 'och att det ar jag en pa som inte med for du har av till om hej',
  da: 'og at det er jeg en pa som ikke med for du har af til om hej jer',
  no: 'og a det er jeg en pa som ikke med for du har av til om hei dere',
  cs: 'a se na je v ze to s z do jsem ale jak by tak pro',
  tr: 've bir bu icin ile cok ben da de ne mi icin sizi size merhaba',
  fi: 'ja on se etta en mina kun ei han hei oli kanssa',
  hu: 'es a az hogy egy nem is van meg kedves szia',
  ro: 'si de la in un o nu cu pe sa este ca va imi',
};

/** Words before a name in a greeting, folded. */
export const GREETINGS = new Set(
  (
    'dear hello hi hey morning afternoon evening hiya greetings lieber liebe liebes geehrte geehrter frau herr hallo tag servus moin cher chere chers cheres bonjour salut madame monsieur mme ' +
    'hola querida querido estimado estimada senor senora sra sr buenas oi ola caro cara cari prezado prezada exmo exma ciao gentile buongiorno salve beste dag hoi ha goedemorgen goedemiddag geachte mevrouw ' +
    'czesc drogi droga dobry szanowny szanowna panie pani hej hei hejsan kara kare baste bäste kaere kjaere ahoj mily mila vazeny vazena den pane pani merhaba sevgili sayin здравствуите привет дорогои дорогая ' +
    'день уважаемыи уважаемая добрыи витаю шановнии шановна добрии привит hyva moi kedves szia draga buna stimate stimata αγαπητε αγαπητη γεια mr mrs ms dr prof'
  ).split(' '),
);

export const ANDS = new Set('and und et y e en i och og a ve и и та й ja es si και n'.split(' '));

/** Words that often begin with a capital and are nobody's name, folded: what sentences and letters begin with, and German nouns of meeting. */
export const NO_NAMES = new Set(
  (
    'abend morgen messe woche kollege kollegin kollegen notiz bekannten freund freundin kontakt vorstellung telefonat gesprach treffen termin hallo liebe lieber sehr geehrte guten gruss grusse danke vielen dank mit ich du er sie wir ihr heute gestern gleich bitte hier das der die ein eine als wenn dann nach vor seit bei beim zum zur im am auf und oder aber auch noch schon nur nicht hat habe haben ist war wird werde darf durch uber dank eben kurz neulich vorhin mittag konferenz tagung verein firma buro feierabend anfang ende ' +
    'le la les un une des du de je tu il elle nous vous ils elles bonjour salut cher chere merci hier aujourd demain pour avec dans sur par mon ma mes notre votre ce cette ces oui non bien voici madame monsieur ' +
    'el los las una uno yo ella nosotros hola querida querido gracias ayer hoy manana para con en por este esta esto mi mis su sus ahora buenas buenos dias tardes rapido apunte ' +
    'o os as um uma eu ele ela nos ola oi obrigado obrigada ontem hoje amanha para com em por este esta isto meu minha seu sua agora bom boa dia ' +
    'il lo gli uno una io lui lei noi ciao caro cara grazie ieri oggi domani con in da questo questa mio ora buongiorno ' +
    'de het een ik jij hij zij wij hallo beste dag bedankt gisteren vandaag morgen voor met in door dit dat mijn ons nu goedemorgen ' +
    'ja ty on ona my wy czesc dzien dobry dziekuje wczoraj dzis dzisiaj jutro dla z w przez to ten ta moj moja teraz prosze pan pani panie ' +
    'jag du han hon vi ni hej tack igar idag imorgon for med i genom det den min nu jeg hun dere takk tak igar gar dag kaere kjaere ' +
    'ahoj dobry den dekuji diky vcera dnes zitra pro s v pres to ten ta muj ja ty my vy pan pani ' +
    'sen o biz siz merhaba tesekkurler tesekkur dun bugun yarin icin ile bu bey hanim sayin ' +
    'я ты он она мы вы здравствуите привет спасибо вчера сегодня завтра для с в через это этот эта мои моя теперь добрыи день уважаемыи уважаемая уважением ' +
    'czy jesli jak gdzie kiedy czego nie tak pan panstwo falls konntest konnten wurdest wurden mochtest vielleicht ware gibt hast kannst konnen weil dass pourrais pourriez peux pouvez est veux voulez quand peut voudrais podrias podria puedes puede quieres podrias cuando seria poderia podia pode posso queres voce voces seria potresti potrebbe puoi vorresti sarebbe quando zou kun kunt wil mag als kan skulle vill kan far ville kunne maa mohl mohla bylo chtel da ' +
    'ви ми вин вона дякую вчора сьогодни завтра добрии привит'
  ).split(' '),
);
