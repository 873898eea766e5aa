/**
 * The words of the instructions in ten languages, as sources of regular expressions. They are matched against a whole
 * sentence that was folded (`fold`: no accents, lower case) and freed of courtesies (LEAD, TAIL). `…` stands for what may follow.
 */
export const LEAD: string[] = [
  "please|pls|plz|kindly|(?:can|could|would|will) you(?: please)?|ok(?:ay)?|yes|yep|no|well|hi(?: there)?|hello|hey|dear whetstone|whetstone|and|also|then|so|just|now|actually|sorry|thanks|thank you|but|oh|let'?s|i(?:'d| would) like (?:you )?to|i want (?:you )?to",
  'bitte|kannst du(?: bitte)?|konnen sie(?: bitte)?|konnten sie(?: bitte)?|hallo|und|dann|ja|nein|danke|ich mochte(?: bitte)?',
  "s'il (?:te|vous) plait|svp|stp|merci(?: de)?|bonjour|salut|peux-tu|pouvez-vous|tu peux|vous pouvez|et|oui|non|je voudrais",
  'por favor|favor de|hola|puedes|podrias|quiero|y|si|gracias|ola|pode(?:s|ria)?|podes|quero|e|sim|nao|obrigad[oa]',
  'per favore|per piacere|ciao|puoi|potresti|vorrei|grazie|alsjeblieft|alstublieft|graag|kun je|kunt u|dag|en|ik wil(?: graag)?|prosze|czesc|snalla|hej|kan du|tack',
];
export const TAIL: string[] = [
  'please|pls|plz|thanks(?: a lot| so much| very much)?|thank you(?: very much| so much)?|many thanks|thx|ta|cheers|for now|now|then|for me|everyone|kind regards|best',
  "bitte|danke(?: schon| dir| ihnen)?|vielen dank|s'il (?:te|vous) plait|svp|stp|merci(?: beaucoup| bien| d'avance)?",
  'por favor|gracias|muchas gracias|obrigad[oa]|per favore|grazie(?: mille)?|alsjeblieft|alstublieft|graag|bedankt|dank je(?: wel)?|prosze|dzieki|dziekuje|tack(?: sa mycket)?',
];

/** Adverbs that change nothing, wherever they stand. */
export const FILLERS =
  'only|just|simply|right away|straight away|immediately|at once|asap|nur|mal|jetzt|einfach|gleich|sofort|doch|bitte|solo|solamente|ahora|ya mismo|por favor|apenas|agora|maintenant|seulement|juste|simplement|tout de suite|adesso|subito|soltanto|per favore|nu|even|gewoon|alleen|meteen|please';

/** What "stop", "pause" and the like may be said of. */
const ALL =
  '(?:everything|all(?: of (?:it|this|them))?|(?:all )?(?:the |your |my |any )?(?:more )?(?:reminders?|mails?|e-?mails?|letters?|messages?|notifications?|mornings?|nudges?)|whetstone|me)';
const THIS = '(?:it|this|that|this (?:one|thread|conversation|reminder|topic|matter)|these)';
const DE_ALL =
  '(?:alles|(?:nur )?(?:diesen? (?:faden|thread|vorgang|sache)|das hier)|alle (?:mails|erinnerungen|briefe|nachrichten)|(?:die |deine |meine )?(?:mails|erinnerungen|briefe|nachrichten))';
const FR_ALL =
  '(?:tout|ce (?:fil|sujet)|cette (?:conversation|discussion)|ca|tous les (?:mails|rappels|messages)|les (?:mails|rappels|messages|lettres)|tes (?:mails|rappels|messages))';
const ES_ALL =
  '(?:todo|est[ea] (?:hilo|tema|conversacion|asunto)|esto|todos los (?:correos|recordatorios|mensajes|avisos)|los (?:correos|recordatorios|mensajes|avisos))';
const PT_ALL =
  '(?:tudo|est[ea] (?:conversa|topico|assunto|fio)|isto|isso|todos os (?:e-?mails|lembretes|avisos|mensagens)|os (?:e-?mails|lembretes|avisos)|as mensagens)';
const IT_ALL =
  '(?:tutto|quest[oa] (?:filo|thread|discussione|conversazione)|tutti i (?:promemoria|messaggi)|tutte le (?:mail|e-?mail)|i (?:promemoria|messaggi)|le (?:mail|e-?mail))';
const NL_ALL =
  '(?:alles|de(?:ze|) (?:draad|conversatie)|dit(?: gesprek)?|alle (?:mails|herinneringen|brieven|berichten)|de (?:mails|herinneringen|brieven|berichten))';

/** Said alone, or with nothing but its object. */
export const WHOLE: Record<string, string[]> = {
  forget: [
    'forget|forget (?:me|everything(?: about me)?|all about me)|erase (?:me|everything|all|all of it|my (?:account|data|records?))|(?:delete|remove|wipe) (?:me|my (?:whole )?(?:account|data|records?|profile)|all (?:of )?my (?:data|records?)|everything(?: about me| you (?:have|know|hold)(?: (?:on|about) me)?)?)',
    'vergiss mich|vergessen sie mich|losch(?:e|en sie)? (?:mich|alles(?: uber mich)?|(?:alle )?meine (?:daten|aufzeichnungen)|mein konto)|(?:alle )?meine daten loschen',
    'oublie(?:z)?[- ]moi|efface(?:z|r)?(?:-moi)?(?: (?:tout|mes donnees|toutes mes donnees))?|supprime[rz]? (?:mes donnees|toutes mes donnees|mon compte|tout(?: ce que (?:tu|vous) .+)?)',
    'olvidame|olvideme|(?:borr(?:a|e|en)|elimin[ae]|suprim[ea])(?:r|me)? (?:todo|todos mis datos|mis datos|mi cuenta)|(?:me esque[cç]a|me esquece|esquece-me|esqueca-me|(?:apagar?|apague|eliminar?|elimine|exclua|excluir|delete) (?:tudo|(?:todos )?os meus dados|meus dados|(?:a )?minha conta))',
    'dimenticami|mi dimentichi|cancellami|mi cancelli|cancell[ai] (?:tutto|(?:tutti )?i miei dati|il mio account)|vergeet mij|vergeet me|(?:verwijder|wis) (?:mij|alles(?: over mij)?|(?:al )?mijn (?:gegevens|account))|zapomnij o mnie|usun (?:moje dane|moje konto|wszystko)|glom mig|radera (?:mig|allt|mina uppgifter|mitt konto)',
  ],
  export: [
    'export(?: (?:my |all |all my |the )?(?:data|records?|notes|everything|me))?|(?:send|give|mail) me (?:a copy of )?(?:all (?:of )?)?(?:my (?:data|records?)|everything(?: (?:that )?you (?:have|know|hold|keep)(?: (?:on|about) me)?)?|all you (?:have|know)(?: (?:on|about) me)?)|(?:a copy of (?:all )?my (?:data|records?)|download my (?:data|records?))',
    'exportier(?:en|e|en sie)?(?: mir)?(?: (?:(?:alle )?meine daten|alles))?|(?:schick(?:e|en sie)?|sende(?:n sie)?) mir (?:eine kopie (?:meiner|aller meiner) daten|(?:alle )?meine daten)|(?:meine daten|daten|alles) exportieren|exporte(?:r|z)?(?: (?:tout|mes donnees|toutes mes donnees))?|export de mes donnees',
    'export[ae](?:r|me)?(?: (?:todo|tudo|mis datos|(?:os )?meus dados|i miei dati|tutto))?|esport[ai](?:re)?(?: (?:tutto|i miei dati))?|exporteer(?: (?:alles|mijn gegevens))?|mijn gegevens exporteren|eksport(?:uj)?(?: (?:moje )?dane)?|exportera(?: (?:allt|mina uppgifter))?',
  ],
  undo: [
    `undo(?: ${THIS}| the last(?: one| change| thing)?)?|take (?:that|it|this) back|revert(?: ${THIS})?|(?:that was )?(?:a mistake|my mistake),? undo(?: ${THIS})?`,
    'ruckgangig(?: machen)?|mach(?:en sie)? (?:das|es) ruckgangig|(?:das|bitte) ruckgangig machen|annule(?:r|z)?(?: (?:ca|cela|tout ca))?|defais(?: ca| cela)?|retour en arriere',
    'deshacer|deshaz(?:lo)?|deshaga(?:lo)?|desfaz(?:er)?(?: isso)?|desfaca(?: isso)?|annulla(?:re)?(?: (?:questo|tutto))?|ongedaan(?: maken)?|maak (?:dat|dit|het) ongedaan|cofnij(?: to)?|angra(?: det)?',
  ],
  help: [
    'help(?: me)?|what can (?:you|i) do(?: here)?|how does (?:this|it) work|how do (?:you|i use (?:this|you)) ?(?:work)?|what are the (?:commands|words)|i need help|show help|commands',
    "hilfe|ich brauche hilfe|wie (?:funktioniert|geht) (?:das|dies)(?: hier)?|was kannst du|was konnen sie|aide|a l'aide|comment ca (?:marche|fonctionne)|que (?:sais-tu|peux-tu) faire",
    'ayuda|ayudame|como funciona(?: esto)?|que puedes hacer|ajuda|como (?:e que )?(?:isto|isso) funciona|aiuto|come funziona|cosa sai fare|hulp|help mij|hoe werkt (?:dit|het)|wat kun je|pomoc|pomocy|jak to dziala|hjalp|hur fungerar (?:det|det har)',
  ],
  digest: [
    "(?:the |my |weekly |week's )?digest(?: now)?|(?:send|give|show|mail) me (?:the|my|a|this week's) (?:weekly )?(?:digest|week|weekly(?: letter)?|week's letter|summary(?: of (?:the|this|my) week)?)|(?:the |my )?week(?:ly|'s)? (?:letter|summary|overview)|weekly",
    'wochen(?:brief|ubersicht|uberblick|ruckblick|bericht)|(?:schick(?:e|en sie)?|sende|senden sie) mir (?:den|die|meinen|meine) (?:wochen(?:brief|ubersicht|uberblick|ruckblick|bericht)|ubersicht)|(?:le )?(?:resume|bilan|recapitulatif) de (?:la|ma) semaine|recapitulatif|envoie(?:z)?-moi (?:le (?:resume|bilan|recapitulatif)|la lettre)(?: de (?:la|ma) semaine)?',
    'resumen(?: (?:semanal|de la semana))|(?:enviame|mandame) (?:el|mi) resumen(?: semanal| de la semana)?|resumo(?: (?:semanal|da semana))|(?:envia-me|manda-me) o resumo(?: semanal| da semana)?|riepilogo(?: (?:settimanale|della settimana))?|(?:mandami|mi mandi|inviami|mi invii|mi manda) il riepilogo(?: settimanale| della settimana)?|week(?:overzicht|brief)|(?:stuur|mail) (?:mij|me) het (?:week)?overzicht|podsumowanie(?: tygodnia)?|veckobrev(?:et)?',
  ],
  pending: [
    "(?:pending|pendings|to-?do(?:s| list)?|agenda|status)|what(?:'s| is| are| do i have)? (?:still )?(?:pending|to come|coming(?: up)?|due(?: (?:today|this week|next))?|open|next|outstanding|planned|on my (?:list|plate)|left(?: to do)?|my (?:open|pending) (?:items|things))|(?:show|list|send|give|tell) (?:me )?(?:what(?:'s| is) |all |everything )?(?:my |that is |that's )?(?:pending|coming up|due|open|to come|open (?:items|things|threads)|pending (?:items|things))|what do i (?:still )?(?:have to do|owe(?: people| anyone)?)|list",
    "was (?:ist (?:noch )?offen|steht (?:noch )?an|ist fallig|kommt (?:als nachstes|noch))|offene(?:s| punkte)?|ausstehend(?:es)?|(?:qu'est-ce qui (?:est )?(?:prevu|en attente|a venir|reste(?: a faire)?)|que reste-t-il(?: a faire)?|en attente|a venir)",
    "pendientes?|que (?:tengo|hay|queda) (?:pendiente|por hacer)|que viene(?: ahora)?|pendentes?|o que (?:esta|tenho|ha|falta) (?:pendente|por fazer|fazer)|in sospeso|cosa (?:c'e|ho|resta) (?:in sospeso|da fare)|openstaand|wat staat (?:er )?(?:nog )?open|wat komt er(?: nog)?|co (?:jest )?(?:w toku|przede mna|zostalo)|vad ar (?:pa gang|kvar)",
  ],
  why: [
    'why|why (?:did (?:i|you) (?:get|receive|log|write|send|think|note|record|say|put|file|ask)\\b.*|am i (?:getting|receiving)\\b.*|do i (?:get|receive)\\b.*|is this (?:here|logged)|this(?: (?:mail|letter|one|note))?|do you (?:think|say|write|ask)\\b.*)|where did you get (?:this|that)(?: from)?|how do you know(?: (?:this|that))?',
    "warum|wieso|weshalb|(?:warum|wieso|weshalb) (?:bekomme|erhalte|habe) ich .+|(?:warum|wieso) hast du .+|pourquoi|pourquoi (?:est-ce que )?(?:je recois|j'ai recu|ai-je recu|as-tu|avez-vous|cette lettre|ce mail)\\b.*",
    'por ?que|por ?que (?:recibo|recibi|he recibido|me llego|recebo|recebi|has|anotaste|registaste|registraste)\\b.*|perche|perche (?:ricevo|ho ricevuto|hai)\\b.*|waarom|waarom (?:krijg|kreeg|ontvang|heb) (?:ik|je)\\b.*|dlaczego|varfor',
  ],
  who: [
    'who|who (?:do i know|have i met|is in my (?:network|record|records|list)|are my (?:contacts|people|mentors))(?<rest>(?: (?:at|in|from|so far)\\b.*)?)|(?:show|list|send)(?: me)? (?:all )?(?:my )?(?:people|contacts|network|mentors)|(?:my )?(?:people|contacts|network)',
    'wer|wen kenne ich(?<rest2>.*)|meine kontakte|qui|qui (?:je connais|est-ce que je connais)(?<rest3>.*)|mes contacts|quien(?:es)?|a quien conozco(?<rest4>.*)|mis contactos|quem|quem (?:e que )?(?:eu )?conheco(?<rest5>.*)|os meus contactos|chi|chi conosco(?<rest6>.*)|i miei contatti|wie|wie ken ik(?<rest7>.*)|mijn contacten',
  ],
  resume: [
    `resume(?: (?:${ALL}|please))?|un-?pause(?: ${ALL})?|start (?:again|up again)|carry on|i(?:'m| am) back(?: (?:again|now|from (?:my |the )?(?:holidays?|vacation|leave|break|trip|travels?|sabbatical)))?|back(?: again| now)|you can (?:start|write|resume)(?: (?:again|me|to me))*|start (?:writing|reminding me|sending)(?: .{0,30})? again|continue(?: ${ALL})?`,
    'weiter(?:machen)?|mach(?:en sie)? weiter|fortsetzen|ich bin (?:wieder )?(?:zuruck|da)(?: aus dem urlaub)?|wieder da|es geht weiter|repren(?:ds|dre|ez)(?: tout| les rappels)?|je suis (?:de retour|rentree?)|on reprend',
    'reanuda(?:r)?(?: todo)?|(?:ya )?(?:he vuelto|volvi|estoy de vuelta)|retoma(?:r)?(?: tudo)?|(?:ja )?(?:voltei|estou de volta)|riprend(?:i|ere)(?: tutto)?|sono (?:tornat[oa]|di ritorno)|hervat(?:ten)?(?: alles)?|ik ben (?:weer )?terug|ga (?:maar )?(?:weer )?verder|wznow|wrocil[ae]m|fortsatt|jag ar tillbaka',
  ],
  done: [
    "(?:it'?s |it is |that'?s |that is |this is |all |i'?m |i am |already )?(?:done|finished|completed|sorted)(?: (?:that|it|this|already))?|(?:i )?did (?:it|that|this)|(?:i(?:'ve| have) )?(?:already )?(?:done|did|finished) (?:it|that|this)|(?:it'?s |i(?:'ve| have)? )?(?:just |already )?sent(?: (?:it|that|this|off))?|all sent|handled|taken care of",
    "(?:ist |alles |schon |bereits )?(?:erledigt|gemacht|fertig|gesendet|abgeschickt)|(?:das |es )?ist (?:schon )?(?:erledigt|gemacht|raus)|habe? (?:ich |es )?(?:schon )?(?:erledigt|gemacht)|(?:c'est |tout est |deja )?(?:fait|envoye|termine|regle)|je l'ai (?:fait|envoye)|(?:ya )?(?:esta )?(?:hecho|listo|enviado)|ya esta|ya lo hice",
    "(?:ja )?(?:esta )?(?:feito|enviado|tratado)|ja (?:fiz|enviei|esta)|(?:e )?(?:gia )?(?:fatto|inviato|mandato)|l'ho (?:fatto|mandata|inviata)|(?:is |al )?(?:gedaan|klaar|verstuurd|geregeld)|het is (?:gedaan|klaar)|zrobione|gotowe|wyslane|(?:det ar )?(?:klart|gjort|skickat)",
  ],
  'let-go': ['let (?:it|this|that|him|her|them) go|let go'],
  stop: [
    `(?:stop|stop (?:${THIS}|now)|drop (?:it|this|that)|leave (?:it|this|that)(?: be| alone)?|leave me alone(?: about .+)?|no more|no more (?:reminders?|mails?|e-?mails?|letters?)(?: about .+)?|enough(?: of this)?|never ?mind|forget (?:it|that|this|about (?:it|this|that))|unsubscribe(?: me)?|stop (?:reminding|following up|asking|writing|mailing|e-?mailing|nagging|pestering|nudging|chasing)(?: (?:me|to me|us|${THIS}))?(?: (?:about|on|with|for) .+)?|stop (?:the |these |all |your |sending (?:me )?(?:the |these |any |more )*)?(?:reminders?|mails?|e-?mails?|letters?)(?: (?:about|on|for) .+)?|i (?:don't|do not) want (?:any more|more|these|to hear)(?: .+)?|(?:don't|do not) (?:remind|ask|write to|mail|e-?mail|nudge) me (?:again|any ?more|about (?:this|it)(?: again| any ?more)?))`,
    `stopp|hor(?:en sie)? (?:damit )?auf|aufhoren|(?:lass|lassen sie) (?:es|das)(?: sein)?|schluss(?: damit)?|nicht mehr (?:erinnern|schreiben|nachfragen)|keine (?:mails|erinnerungen|briefe) mehr(?: .+)?|abbestellen|arrete(?:r|z)?(?: (?:ca|cela|les (?:rappels|mails)|de m'ecrire|de me (?:relancer|rappeler).*))?|ca suffit|laisse(?:z)? tomber|plus de (?:rappels|mails|messages)|stop ca`,
    'para|parar|pare|basta|detente|deten esto|dejalo|deja de (?:escribirme|recordarme|enviarme).*|no mas (?:correos|recordatorios|avisos)|para com isso|deixa(?: estar| la)|chega|nao (?:me )?(?:escrevas|lembres) mais.*|mais nada',
    'smettila|smetti(?: di (?:scrivermi|ricordarmelo).*)?|ferma(?:ti)?|fermare|lascia (?:stare|perdere)|niente piu (?:promemoria|mail)|stoppen|stop (?:ermee|hiermee)|hou (?:ermee )?op|laat (?:maar|het)|geen (?:mails|herinneringen) meer|przestan|dosc|sluta|lat bli',
  ],
};

/** Said at the start of a sentence; a day, a time or a scope follows. */
export const PAUSE: string[] = [
  `(?:pause|hold|silence|mute)(?: (?:${ALL}|${THIS}))?(?: (?:for|until|till|til|'til|through|from|a|while|on|over|the)\\b.*)?`,
  `(?:send |write )?(?:me )?no (?:more )?(?:mails?|e-?mails?|letters?|reminders?|messages?|everything|nothing) (?:until|till|for|before)\\b.*`,
  `stop (?:${ALL} |writing(?: to me)? |reminding me |mailing(?: me)? )?(?:until|till|for (?:a|the next|one|two|three|\\d+))\\b.*`,
  '(?:go|be|stay|keep) (?:quiet|silent)(?: (?:until|till|for)\\b.*)?',
  "i(?:'m| am|'ll be| will be) (?:away|on (?:holiday|vacation|leave|a break)|off|out)[ ,;:–-]+(?:so |please )*(?:pause|go quiet|stop|no (?:mails?|letters?|reminders?))\\b.*",
  `(?:pausier(?:e|en|en sie)?|pause)(?: ${DE_ALL})?(?: (?:bis|fur|ab)\\b.*)?|${DE_ALL} (?:bis .+ )?pausieren|(?:bis .+ )(?:pausieren|pause|keine (?:mails|erinnerungen|briefe)(?: mehr)?)|keine (?:mails|erinnerungen|briefe) (?:mehr )?bis\\b.*|mach(?:en sie)? (?:mal )?(?:eine )?pause(?: (?:bis|fur)\\b.*)?`,
  `(?:mets? |mettez |mettre )?(?:${FR_ALL} )?en pause(?: ${FR_ALL})?(?: (?:jusqu|pendant|pour)\\b.*)?|pause(?: ${FR_ALL})?(?: (?:jusqu|pendant|pour)\\b.*)?|(?:suspend(?:s|re|ez)?|interrom(?:ps|pre|pez))(?: ${FR_ALL})?(?: (?:jusqu|pendant)\\b.*)?|plus (?:de (?:rappels|mails|messages)|rien) jusqu\\b.*`,
  `(?:pausa(?:r)?|suspende(?:r)?|para)(?: ${ES_ALL}| ${PT_ALL})?(?: (?:hasta|durante|por|ate)\\b.*)?|(?:pon|poner|ponga|poe|por|coloca)(?: ${ES_ALL}| ${PT_ALL})? en? (?:em )?pausa(?: ${ES_ALL}| ${PT_ALL})?(?: (?:hasta|durante|por|ate)\\b.*)?|(?:nada|sin correos|sem e-?mails) (?:hasta|ate)\\b.*|faz(?:er)? (?:uma )?pausa(?: (?:ate|durante|por)\\b.*)?`,
  `(?:metti |mettere )?(?:${IT_ALL} )?in pausa(?: ${IT_ALL})?(?: (?:fino|per)\\b.*)?|(?:pausa|sospend(?:i|ere))(?: ${IT_ALL})?(?: (?:fino|per)\\b.*)?|niente (?:mail|promemoria|messaggi) fino\\b.*`,
  `(?:pauzeer|pauzeren|pauze)(?: ${NL_ALL})?(?: (?:tot|voor)\\b.*)?|${NL_ALL} (?:pauzeren|op pauze)(?: (?:tot|voor)\\b.*)?|geen (?:mails|herinneringen|berichten) (?:meer )?tot\\b.*|wstrzymaj(?: (?:wszystko|przypomnienia))?(?: (?:do|na)\\b.*)?|pauza(?: (?:do|na)\\b.*)?|pausa(?: allt)?(?: (?:till|i)\\b.*)?`,
];
export const SNOOZE: string[] = [
  'snooze\\b.*|(?:remind|ask|nudge|poke|ping|tell|try|chase|prod) me (?:again|about (?:this|it|that|him|her|them|#?\\d{1,2}|\\p{L}+)|of (?:this|it|#?\\d{1,2})|in|on|next|tomorrow|later|after|at the|towards|around|when|once|this|the|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*|\\d+)\\b.*|remind me|ask (?:again|me) (?:in|on|next|tomorrow|later|after|about|at)\\b.*|ask again\\b.*|come back (?:to (?:me|this|it)|in|on|next|after|later|tomorrow)\\b.*|(?:check|get) (?:back|again|in)(?: (?:with|to) me)?(?: again)? (?:in|on|next|tomorrow|later|after|at)\\b.*|(?:later|not now|another time)(?: (?:in|on|next|this)\\b.*)?|(?:wait|hold off|give (?:it|me|him|her|them)|postpone(?: (?:it|this))?|put (?:it|this) off|defer(?: (?:it|this))?|push (?:it|this)(?: back)?) (?:until|till|to|for|another|a|one|two|three|four|\\d+)\\b.*',
  '(?:erinner(?:e|n sie)?|frag(?:e|en sie)?|melde dich|melden sie sich) (?:mich |dich |bei mir |sich )*(?:bitte )?(?:noch ?mal |wieder |erneut |spater |daran |an .+ )*(?:am|im|in|nachste[nrms]?|morgen|ubermorgen|nach|spater|ab|ende|anfang|erst|kommende[nrms]?)\\b.*|spater(?: .*)?|(?:verschieb(?:e|en)?|zuruckstellen|warte(?:n sie)?)(?: (?:es|das|das auf))? (?:bis|auf)\\b.*|schlummern\\b.*',
  '(?:rappelle|rappelez|relance|relancez|redemande|redemandez)(?:-(?:moi|le-moi|la-moi|le moi))?\\b.*|plus tard|(?:reporte[rz]?|remets|repousse[rz]?|attends|attendez)(?: (?:ca|cela|le|la))?(?:-le|-la)? (?:jusqu|a|au|de|encore)\\b.*|reviens vers moi\\b.*|demande(?:z)?-(?:le-)?moi\\b.*',
  '(?:recuerdame(?:lo)?|recuerdeme(?:lo)?|preguntame|pregunteme|avisame|vuelve a (?:preguntar(?:me)?|recordar(?:me)?(?:lo)?))\\b.*|mas tarde|(?:pospon(?:lo|er)?|aplaza(?:lo|r)?|espera) (?:hasta|al|a|para|unos|una|dos)\\b.*|(?:lembra-me|lembre-me|me lembra|me lembre|pergunta-me|pergunte-me|me pergunte|avisa-me)\\b.*|mais tarde|(?:adia|adiar|espera|espere) (?:ate|para|uma|um)\\b.*',
  '(?:ricordamelo|ricordami(?:lo)?|richiedimelo|richiedimi|chiedimelo|chiedimi|avvisami)\\b.*|piu tardi|(?:rimanda(?:lo|re)?|posticipa|aspetta) (?:a|al|alla|fino|di|una|un)\\b.*|(?:herinner|vraag) (?:me|mij|het me|het mij)\\b.*|later(?: .*)?|(?:stel (?:het |dit )?uit|wacht) (?:tot|naar)\\b.*|(?:przypomnij|zapytaj)(?: mi| mnie)?\\b.*|(?:pamin mig|fraga (?:mig )?igen)\\b.*',
];

/** Keywords that are known with one letter wrong, missing, doubled or two swapped; short ones only with two swapped. */
export const KEYWORDS = ['snooze', 'pause', 'resume', 'pending', 'settings', 'digest', 'done', 'stop', 'undo', 'help'];

/** Length of time, in ten languages (folded). */
export const UNITS: [RegExp, string][] = [
  [/^(?:days?|tage?n?|jours?|dias?|giorn[oi]|dag(?:en|ar)?|dni|dzien)$/, 'days'],
  [/^(?:weeks?|wochen?|semain(?:e|es)|semanas?|settiman[ae]|weken|tydzien|tygodni(?:e|a|u)?|veck(?:a|or))$/, 'weeks'],
  [/^(?:months?|monate?n?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|miesia(?:c|ce)|miesiecy|manad(?:er)?)$/, 'months'],
  [/^(?:fortnights?)$/, 'fortnights'],
  [/^(?:years?|jahre?|ans?|annees?|anos?|ann[oi]|jaar|rok|ar)$/, 'years'],
];
export const COUNTS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  couple: 2,
  ein: 1,
  eine: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  acht: 8,
  neun: 9,
  zwolf: 12,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  neuf: 9,
  douze: 12,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  nueve: 9,
  doce: 12,
  um: 1,
  uma: 1,
  dois: 2,
  duas: 2,
  quatro: 4,
  nove: 9,
  doze: 12,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  dodici: 12,
  een: 1,
  twee: 2,
  drie: 3,
  zes: 6,
  negen: 9,
  twaalf: 12,
  jeden: 1,
  dwa: 2,
  dwie: 2,
  trzy: 3,
  cztery: 4,
  piec: 5,
  szesc: 6,
  en: 1,
  ett: 1,
  tva: 2,
  fyra: 4,
  fem: 5,
  sex: 6,
};
