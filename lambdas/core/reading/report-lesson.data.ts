/** Words of telling what was said and learned (report-lesson.ts); tables of other languages are written as outcome-words.data.ts says. */

/** English verbs with which somebody else says, thinks, advises or shows. */
export const REPORTING =
  'says?|said|thinks?|thought|feels?|felt|believes?|believed|told (?:me|us)|tells (?:me|us)|explain(?:s|ed)|argue[sd]|warn(?:s|ed)|reckon(?:s|ed)|advise[sd]|insist(?:s|ed)|swears|swore|point(?:s|ed) out|stress(?:es|ed)|admit(?:s|ted)|show(?:s|ed) (?:me|us)|taught (?:me|us)|describe[sd]|confirm(?:s|ed)|claim(?:s|ed)|urge[sd]|encourage[sd] (?:me|us)|suggest(?:s|ed)|recommend(?:s|ed)|confesse[sd]|note[sd] that|add(?:s|ed) that|remind(?:s|ed) (?:me|us)|convinced (?:me|us)|gave (?:me|us) (?:the|a|one|some|good|his|her) (?:\\p{Ll}{1,12} )?(?:tip|tips|advice|hint)|predict(?:s|ed)|expects?|mentioned (?:that|how)|made (?:it clear|the point)|maintains?|is (?:sure|convinced|certain|of the opinion)|was (?:sure|convinced|certain|clear that|adamant|honest that|blunt (?:that|about)|frank (?:that|about))|would (?:never|always) (?:hire|start|ask|take|do|go|build|buy)';
export const ADVERBS =
  'also|then|even|still|just|always|often|both|again|once|later|first|all|has|had|have|did|never|now|too|simply|himself|herself';
/** English verbs with which the writer learns. */
export const LEARNING =
  "learn(?:ed|t)|took away|take away|realis?z?ed|understood|understand now|came away (?:with|thinking|convinced)|(?:am|'m) taking away|take (?:home|with me)|took (?:home|with me)|found out|discovered|had not known|hadn['’]t known|did not know|didn['’]t know|want to remember|will remember";

/** What the contact said or the writer learned. */
export const LESSON = [
  '(er|sie) (sagt|sagte|meint|meinte|erzahlte|findet|rat|riet|glaubt|erklarte|empfiehlt)(?! (mir )?zu) / (sein|ihr|der|mein) (\\S+ )?(rat|tipp|punkt|fazit|hinweis) / (gelernt|mitgenommen|mitnehme|wichtigste|erkenntnis)',
  "(il|elle) (m'a |a )?(dit|pense|explique|conseille|trouve|raconte)\\p{L}* / (son|sa|le) (\\S+ )?(conseil|point|idee|lecon|message) / (j'ai appris|je retiens|retenu|a retenir)",
  '(el|ella|me) (dijo|dice|conto|cree|explico|aconsejo|piensa)(?! que no(?= ?$)) / (su|el) (\\S+ )?(consejo|punto|idea|leccion|mensaje) / (aprendi|me llevo|me quedo con|lo mejor)',
  '(ele|ela) (me )?(disse|diz|contou|acha|explicou|aconselhou|pensa)(?! que nao(?= ?$)) / (seu|o|dele|dela) (\\S+ )?(conselho|ponto|ideia|licao) / (aprendi|levo|fiquei com)',
  '(lui|lei|mi) (ha )?(detto|dice|spiegato|consigliato|raccontato|pensa) / (il suo|il|la sua) (\\S+ )?(consiglio|punto|idea|lezione) / (ho imparato|mi porto|porto a casa|imparato)',
  '(hij|ze|zij) (zei|zegt|vindt|vond|vertelde|denkt|raadde|legde uit) / (zijn|haar|de|het) (\\S+ )?(advies|punt|les|tip|boodschap) / (geleerd|onthoud|neem mee)',
  '(powiedzial|powiedziala|mowil|mowila|twierdzi|radzi|radzil|uwaza|wyjasnil|wyjasnila) / (jego|jej) (\\S+ )?(rada|wskazowka) / (nauczylem|nauczylam|dowiedzialem|dowiedzialam)',
  '(han|hon|hun) (sa|sade|sager|sier|sager att|berattade|fortalte|menar|mener|tycker|synes|tror|forklarede|forklarte) / (hans|hennes|hendes) (\\S+ )?(rad|rad var|tips|poang|pointe) / (larde mig|jeg larte|jeg laerte|lært)',
  '(rekl|rekla|rikal|rikala|tvrdi|mysli|radi|poradil|poradila|vysvetlil) / (jeho|jeji) (\\S+ )?(rada|tip) / (naucil|naucila) jsem',
  '(dedi|soyledi|anlatti|onerdi|dusunuyor) / (ogrendim|tavsiyesi)',
  '(он|она) (сказал|сказала|считает|говорит|рассказал|рассказала|объяснил|советует|думает)\\p{L}* / (его|ее) (\\S+ )?(совет|мысль|идея) / (узнал|узнала|понял|поняла) / (він|вона) (сказав|сказала|вважає|каже|розповів|розповіла|пояснив|радить|думає)\\p{L}* / (його|її) (\\S+ )?(порада|думка) / (дізнався|дізналася|зрозумів|зрозуміла)',
  '(とのこと|そうです|とおっしゃ|と言って|学びました|教わりました) / (他说|她说|他說|她說|建议|建議|学到|學到|认为|認為) / (고 했|라고 했|하셨|배웠|조언)',
  '(?<!(ich|wir) )(sagt|sagte|meint|meinte|findet|riet|ratet|glaubt|erklarte|erklart|empfiehlt|empfahl|erzahlte|warnte|betonte|betont|verriet)(?! (mir )?(zu|ab)(?= ?$)) (sie|er)?(?= ?(dass|mir|man|ich|es|die|der|das|wer|wie|$)) / hat (\\S+ ){0,12}(gesagt|erzahlt|erklart|geraten|empfohlen|verraten|gezeigt|gewarnt|gemeint|betont|beigebracht) / rat mir / laut (ihr|ihm) / (habe|hab) (ich )?(\\S+ ){0,6}(gelernt|mitgenommen|verstanden|begriffen|erfahren) / wichtig (war|ist) (\\S+ )?(fur mich|mir) / (mir|besonders) (\\S+ )?(hangen geblieben|hangengeblieben)',
  "(m'a|nous a|a) (\\S+ ){0,2}(dit|explique|conseille|raconte|recommande|montre|appris|suggere|averti|prevenu|avoue|confie|rappele) (que|qu'|de|d'|comment|a|pourquoi) / (dit|pense|trouve|estime|croit|explique|conseille|recommande|insiste|repete|precise) (que|qu'|de ne) / selon (lui|elle) / (j'ai|ai) (\\S+ )?(compris|appris|retenu|decouvert|note) / ce que (je retiens|j'ai retenu|j'ai appris)",
  '(me|nos) (ha )?(\\S+ )?(dijo|conto|explico|aconsejo|recomendo|enseno|advirtio|confeso|dicho|contado|explicado|aconsejado|recomendado|recordo|hizo ver) / (dice|dijo|cree|piensa|opina|considera|insistio en|sostiene) que / segun (el|ella) / (aprendi|entendi|comprendi|he aprendido|descubri|me di cuenta de) que / lo que (me llevo|aprendi)',
  '(disse|contou|explicou|aconselhou|recomendou|mostrou|avisou|confessou)(-me)?( me)? (que|como|a|para) / me (disse|contou|explicou|aconselhou|recomendou|mostrou|avisou|ensinou) / (acha|diz|pensa|acredita|considera) que / segundo (ele|ela) / (aprendi|percebi|entendi|descobri) (que|como)? / o que (levo|aprendi)',
  '(mi|ci) ha (\\S+ )?(detto|spiegato|consigliato|raccontato|mostrato|suggerito|insegnato|confidato|avvertit\\p{L}|ricordato) / ha (detto|spiegato|aggiunto|insistito) (\\S+ )?(che|di|sul\\p{L}*) / (dice|pensa|crede|sostiene|ritiene|consiglia) (che|di) / secondo (lui|lei) / (ho (capito|imparato|scoperto)|mi sono res[oa] conto) / quello che (ho imparato|mi porto)',
  '(?<!(ik|we|wij) )(zei|zegt|vindt|vond|vertelde|denkt|raadde|adviseerde|legde|waarschuwde|benadrukte) (\\S+ ){0,3}(dat|om|uit|aan|hoe|niet|eerst) / (heeft|had) (me|mij|ons) (\\S+ ){0,10}(verteld|uitgelegd|aangeraden|gezegd|geadviseerd|geleerd|laten zien) / volgens (hem|haar) / (heb|had) (ik )?(\\S+ ){0,5}(geleerd|begrepen|onthouden|ontdekt) / wat (ik meeneem|me bijbleef|blijft hangen)',
];

/** Said, but nothing told. */
export const NO_LESSON = [
  '(sagte|sagt|gesagt) (sie |er )?(mir )?(ja|nein|hallo|danke|zu|ab)(?= ?[.!]?$) / (dit|repondu) (oui|non|bonjour|merci)(?= ?[.!]?$) / (dijo|dice) (que )?(si|no|hola|gracias)(?= ?[.!]?$) / (disse|diz) (que )?(sim|nao|ola|obrigad[oa])(?= ?[.!]?$) / detto (di )?(si|no|ciao|grazie)(?= ?[.!]?$) / (zei|zegt) (ja|nee|hallo|dank je)(?= ?[.!]?$)',
];
