import type { MentorshipFact } from './reading';

/** How often people meet, in ten languages; matched against folded words, the first that fits counts. */
export const CADENCES: [RegExp, MentorshipFact['cadence']][] = [
  [
    /\b(?:every (?:two|2|other|second) weeks?|every (?:other|second) \w+day|(?:every |each |a )?fortnight(?:ly)?|bi-?weekly|twice (?:a|per) month|every 14 days|(?:alle (?:zwei|2)|aller zwei) wochen|zweiwochentlich|vierzehntagig|14-tagig|alle (?:14|vierzehn) tage|jede zweite woche|toutes les (?:deux|2) semaines|une semaine sur deux|tous les (?:quinze|15) jours|cada (?:dos|2) semanas|cada (?:quince|15) dias|quincenal(?:mente)?|(?:a )?cada (?:duas|2) semanas|de (?:duas em duas|quinze em quinze|15 em 15) (?:semanas|dias)|quinzenal(?:mente)?|ogni (?:due|2) settimane|ogni quindici giorni|(?:om|iedere|elke) (?:de )?(?:twee|2) weken|om de week|tweewekelijks|co (?:dwa|2) tygodnie|varannan vecka)\b/,
    'every 2 weeks',
  ],
  [
    /\b(?:quarterly|(?:a|per|each|every|one|once) quarter|every (?:three|3) months|vierteljahrlich|(?:pro|jedes|im|einmal im) quartal|alle (?:drei|3) monate|trimestriel(?:le)?(?:ment)?|(?:par|chaque) trimestre|tous les (?:trois|3) mois|trimestral(?:mente)?|(?:a )?cada (?:tres|3) meses|(?:por|al|cada|no) trimestre|de tres em tres meses|trimestrale|(?:a|ogni) trimestre|ogni (?:tre|3) mesi|(?:per|elk|ieder) kwartaal|om de (?:drie|3) maanden|co kwartal|kwartalnie|varje kvartal)\b/,
    'quarterly',
  ],
  [
    /\b(?:monthly|(?:a|per|each|every) month|every (?:four|4) weeks|(?:first|second|third|fourth|last) \w+day (?:of|in) (?:the|each|every|a) month|monatlich|(?:einmal |ein mal )?(?:im|pro) monat|jeden monat|alle (?:vier|4) wochen|mensuel(?:le)?(?:ment)?|(?:par|chaque) mois|tous les mois|mensual(?:mente)?|(?:al|por|cada|todo) mes|todos (?:los|os) meses|mensal(?:mente)?|mensil(?:e|mente)|(?:al|ogni|una volta al) mese|maandelijks|(?:per|elke|iedere|eens per) maand|co miesiac|miesiecznie|raz (?:w|na) miesiac\w*|varje manad|manadsvis|(?:gang|gangen) i manaden)\b/,
    'monthly',
  ],
  [
    /\b(?:weekly|(?:a|per|each|every) week|(?:every|each) \w+day|wochentlich|jede woche|(?:die|pro) woche|mal in der woche|jeden \w+tag|hebdomadaire(?:ment)?|(?:par|chaque) semaine|toutes les semaines|(?:tous les|chaque) (?:lundi|mardi|mercredi|jeudi|vendredi)s?|semanal(?:mente)?|(?:a la|por|cada) semana|todas (?:las|as) semanas|cada (?:lunes|martes|miercoles|jueves|viernes)|todas as (?:segundas|tercas|quartas|quintas|sextas)|settimanal(?:e|mente)|(?:a|ogni|alla) settimana|ogni (?:lunedi|martedi|mercoledi|giovedi|venerdi)|wekelijks|(?:per|elke|iedere) week|elke (?:maan|dins|woens|donder|vrij)dag|co tydzien|raz w tygodniu|varje vecka)\b/,
    'weekly',
  ],
];

/** A rhythm that was; what follows up to a stop is no news. */
export const NO_LONGER =
  /\b(?:instead of|rather than|not|no longer|statt|anstatt|nicht mehr|au lieu de|plutot que|en vez de|en lugar de|em vez de|invece (?:che|di)|anziche|in plaats van|niet meer|zamiast|i stallet for)\b[^,.;]*/g;
/** Words with which a new rhythm is told. */
export const CHANGES =
  /\b(?:instead|rather than|from now on|from (?:\w+ )?(?:it|we)\b|switch\w*|change[ds]? to|mov(?:e|ed|ing) to|ab jetzt|kunftig|kunftig|statt|desormais|au lieu|plutot|a partir de|en vez|em vez|d'ora in poi|invece|voortaan|plaats van|od teraz|zamiast|hadanefter)\b/;

const GOAL_WORD = '(?:goal|objective|aim|ziel|objectif|but|objetivo|meta|obiettivo|scopo|doel|cel|mål)';
/** What stands before a goal. The first is the plain word for it. */
export const GOAL_MARKS: RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])${GOAL_WORD}(?: now| here| jetzt| maintenant| ahora| agora| ora| nu)?(?: ?[:=–]| - | (?:is|ist|est|es|é|è|jest|är)(?![\\p{L}]))`,
    'iu',
  ),
  /\b(?:so that i can|because i want to|i want to|i(?: would|['’]d) like to|i hope to|helps? me(?: to)?|working towards?|i should|ich (?:möchte|will)|je (?:veux|voudrais)|j['’]aimerais|quiero|me gustaría|quero|gostaria de|vorrei|voglio|ik wil(?: graag)?|ik zou graag|chcę|jag vill)(?= )/iu,
];
/** Words between a goal and its day: by, before, until. */
const TO_A_DAY =
  "by|before|until|no later than|bis(?: zum| spätestens)?|spätestens|vor|d['’]ici(?: à| au| la| le)?|avant|au plus tard|antes d(?:e|el|a|o|os)|a más tardar|para (?:el|finales|fin|principios)|hasta|até|entro|prima d(?:i|el|ell['’])|tegen|voor|vóór|uiterlijk|przed|do (?=\\p{N}|końca|połowy)|najpóźniej|före|innan|senast|før|inden|innen|senest|до|к (?=\\p{N}|концу|началу)|перед|не позднее|не пізніше|nejpozději|do (?=konce|poloviny)|před";
/** Where a goal ends and its day begins. */
export const GOAL_ENDS = new RegExp(`,? (?:${TO_A_DAY}|target)(?![\\p{L}])| \\(`, 'iu');
export const DUE = new RegExp(
  `(?<![\\p{L}])(?:${TO_A_DAY}|within|in|para)(?![\\p{L}])(?:[^.\\n]|(?<=\\d)\\.){0,48}`,
  'iu',
);
/** Where languages put the word behind the day. */
export const DUE_BEHIND =
  /(?:までに?|까지|より前|以前|之前|전까지|(?:['’]?(?:[dt][ae]n) önce|['’]?[yn]?[ae] kadar)(?!\p{L}))/u;
export const TARGET_WORD =
  /(?<![\p{L}])(?:target(?: date)?|deadline|goal date|due(?: date)?|zieldatum|zieltermin|stichtag|échéance|date (?:cible|butoir|limite)|fecha (?:objetivo|límite|limite)|data (?:alvo|limite|obiettivo)|prazo|plazo|scadenza|streefdatum|termin|måldatum|måldato|срок|строк|termín|hedef tarih|son tarih|期限|目標日|截止日期|목표일|기한)(?![\p{L}])/iu;
export const UNTIL =
  /(?<![\p{L}])(?:until|till|through|up to|ends? (?:on|in)|bis|jusqu['’](?:au|à|en)|hasta|até|fino (?:a|al|alla)|tot(?: en met)?|aż do|do (?=\p{N}|końca)|till|til|frem til|tills|fram till|до|až do)(?![\p{L}])(?:[^.\n]|(?<=\d)\.){0,48}/iu;
export const RUN_WORD = /\b(?:for|fur|pendant|pour|durante|por|per|voor|gedurende|przez|i)\b/;
export const AGREED =
  /\b(?:agreed?|mentor\w*|run|meet|talk|sessions?|do this|try|vereinbart|treffen|sprechen|probieren|convenu|verrons|parlerons|essayons|acordamos|hablamos|combinamos|falamos|concordato|parliamo|afgesproken|spreken|umowil\w*|traff\w*)\b/;

/** A mentorship that is over (folded). */
export const ENDED =
  /\b(?:(?:has |have |is |are |was )?(?:ended|over|finished|completed|concluded|closed)|wrapped (?:it |things |this )?up|wrapped up|came to (?:an|its) end|called it (?:a day|done)|zu ende(?: gegangen)?|beendet|abgeschlossen|vorbei|terminee?|finie?|acheve|arrive(?:e)? a (?:son terme|sa fin)|termino|terminado|acabo|ha acabado|terminou|terminamos|acabou|encerr\w+|finit[oa]|concluso|conclusa|terminat[oa]|afgelopen|afgerond|beeindigd|gestopt|zakonczy\w+|dobieg\w* konca|avsluta(?:t|d|s|des|de)|(?:tog|tagit|ar) slut|slut|(?:er |ble |blev )?(?:slutt(?:et|ede)?|avsluttet|afsluttet|forbi)|skoncil\w*|ukoncen\w*|is afgelopen|(?:est|a) (?:pris fin|termine)|s'est (?:termine|acheve|conclu)\w*|a pris fin|si e (?:conclus|chius)[oa]|llego a su fin|chegou ao fim|finalizo|finalizad[oa]|concluid[oa])(?![\p{L}])|(?<![\p{L}])(?:за(?:кончил|вершил|вершен|кінчил)[\p{L}]*|окончен[\p{L}]*|завершено|sona erdi|bitti|tamamlandı|sonlandı)(?![\p{L}])|終了し|終わりました|終えました|修了し|结束了|已结束|結束了|已經結束|끝났|종료/u;
export const MENTORING =
  /\bmentor\w*|\bmentee|\bmentorat|\btutor|ментор|наставни|メンター|メンタリン[クグ]|导师|導師|멘토/;

/** The user has a mentor now (written words, any case). */
export const BEGUN =
  /\b(?:agreed to (?:be|mentor)|(?:will|['’]ll|going to|said yes to|happy to|accepted to) (?:be my mentor|being my mentor|mentor me|be mentoring)|is (?:now )?(?:my (?:new )?mentor|mentoring me)|(?:be|as|have|has|got|found) (?:a |my |our )?(?:new )?mentor|mentor(?:ship|ing) (?:with|begins|starts|has (?:begun|started))|took me on|mentor me)\b|(?<![\p{L}])(?:(?:wird|ist) (?:jetzt |nun |ab jetzt )?meine? (?:neue |neuer )?mentor(?:in)?|meine? mentor(?:in)? (?:zu )?(?:werden|sein|wird)|(?:sera|est|devient) (?:désormais |maintenant )?(?:mon|ma) (?:mentor(?:e)?|marraine|parrain)|être (?:mon|ma) mentore?|(?:será|es|ser) (?:ahora )?mi mentora?|(?:vai ser|será|é|ser) (?:agora )?(?:o meu|a minha|meu|minha) mentora?|(?:sarà|è|essere) (?:ora )?(?:il mio|la mia) mentore|farmi da mentore|(?:wordt|is|zijn) (?:nu )?mijn mentor|mijn mentor (?:te )?(?:worden|zijn)|będzie (?:moim mentorem|moją mentorką)|blir min mentor)(?![\p{L}])/iu;
/** Wished for, supposed, or a mentor who is merely spoken of. */
export const NOT_BEGUN =
  /\b(?:wish|would (?:like|love|be)|i(?:['’]d| would) (?:like|love)|want(?:s|ed)? (?:a|to have|to find)|looking for|need|should|if|hope|maybe|perhaps|might|could|as my mentor (?:said|says|told|put|always)|my mentor (?:said|says|told|thinks|always)|programmes?|programs?|scheme|podcast|book|article)\b|(?<![\p{L}])(?:wünsche|hätte gern|suche|cherche|voudrais|busco|quisiera|procuro|gostaria|cerco|vorrei|zoek|szukam|letar efter)(?![\p{L}])/iu;
/** Another says that they will be the user's. */
export const ACCEPTS =
  /\b(?:(?:happy|glad|delighted|honou?red|pleased|yes|love) to (?:be your mentor|mentor you|take you on|be mentoring you)|i(?:['’]ll| will| would| can)(?: be)?(?: \p{L}+ly)?(?: (?:happy|glad|delighted|honou?red) to)? (?:be your mentor|mentor you|take you on as (?:a|my) mentee))\b|(?<![\p{L}])(?:gerne? (?:dein|ihr)e? mentor(?:in)?|(?:serai|être) (?:volontiers )?(?:ton|votre|ta) mentore?|(?:seré|ser) (?:con gusto )?(?:tu|su) mentora?|(?:serei|ser) (?:o teu|a tua|seu|sua|o seu|a sua) mentora?|(?:sarò|essere|farti da|farle da) (?:volentieri )?(?:il tuo |la tua |il suo |la sua )?mentore|graag (?:je|jouw|uw) mentor)(?![\p{L}])/iu;
/** The user is the mentor. */
export const AS_MENTOR =
  /\b(?:i(?:['’]m| am)(?: now)? mentoring|i(?:['’]ve| have)? (?:just )?(?:agreed|promised|said yes|offered|started|begun|began) (?:to mentor|to mentoring|mentoring|to be (?:a |the )?mentor (?:of|to|for))|i(?:['’]ll| will)(?: be)? mentor(?:ing)?|is (?:now )?my (?:new )?mentee|my (?:new )?mentee(?: is)?|i(?:['’]m| am)(?: now)? (?:a |the )?mentor (?:of|to|for))\b|(?<![\p{L}])(?:ich (?:bin|werde) (?:jetzt )?mentor(?:in)? (?:von|für)|je (?:suis|serai) (?:désormais )?(?:la |le )?mentore? d|soy (?:ahora )?mentora? de|sou (?:agora )?mentora? d|sono (?:ora )?mentore di|ik ben (?:nu )?mentor van)(?![\p{L}])/iu;
/** Terms of one that is known (folded). */
export const TERMS =
  /\b(?:goal|target|deadline|ziel\w*|objectif|echeance|objetivo|meta|obiettivo|scadenza|doel|streefdatum|cel|mal|mentor\w*|mentee)\b/;
/** "I leave that open." */
export const SKIP =
  /^\W*(?:skip(?: (?:it|this|that))?|pass|none|no (?:idea|date|goal|end|limit|rhythm|fixed (?:date|day|end|rhythm|cadence|goal))(?: yet)?|not (?:sure|decided|yet|now)(?: yet)?|(?:i )?don['’]?t know(?: yet)?|open(?:[- ]ended)?|later|n\/a|weiß (?:ich )?(?:noch )?nicht|offen|überspringen|keine? (?:ahnung|ende|ziel)|passe(?:r)?|je ne sais pas(?: encore)?|aucun[e]?|no (?:lo )?sé|ninguno|saltar|não sei|nenhum|salta|non (?:lo )?so|nessuno|weet ik (?:nog )?niet|geen|overslaan)(?:[ .,!?;:–—)-]*)(?:\n|$)/iu;
