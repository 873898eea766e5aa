/** What leads a promise and is no part of what was promised, by language; each at the beginning, after at most one other clause. */
const HIM_OR_HER =
  '(?:(?:ihr|ihm|ihnen|ihr|lui|leur|le|les|lhe|gli|hem|haar|hen|mu|jej|im|henne|honom|ham|hende|ей|ему|їй|йому|auch|noch|fest|dann|aussi|donc|encore|también|tambem|também|anche|ook|nog|även|også|(?:à |a |ao |à )?\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20})?)[ ,]{1,2}){0,4}';
const AND =
  '(?:(?:und|et|y|e|ed|en|i|och|og|и|і|aber|mais|pero|mas|ma|maar|außerdem|dann|puis|aussi|ook|anche|también|também|além disso)[ ,]{1,2}){0,2}';
const LEADS = [
  `(?:ich (?:habe|hab)|(?:habe|hab) ich) ${HIM_OR_HER}(?:versprochen|zugesagt)[,:]? (?!und |aber |weil |denn )`,
  `(?:ich (?:werde|muss|soll|sollte|will)|ich) (?=\\S+ \\S)(?:auch |noch )?`,
  `(?:muss|werde|soll) ich `,
  `(?:je |j['’])(?:lui |leur )?(?:ai )${HIM_OR_HER}promis ${HIM_OR_HER}(?:de |d['’]|que |qu['’])?`,
  `(?:je (?:dois|vais|compte) (?:aussi |encore )?|il faut que je |je me suis engagée? à |je (?=lui |leur ))`,
  `(?:yo )?(?:le |les |me )?(?:he prometido|prometí|comprometí a|quedé en|quedé de|tengo que|voy a|debo|he quedado en) ${HIM_OR_HER}(?:que )?`,
  `(?:eu )?(?:lhe |me )?(?:prometi(?:-lhe)?|tenho que|tenho de|vou|devo|preciso de|preciso|fiquei de|comprometi-me a|comprometi a) ${HIM_OR_HER}(?:que )?`,
  `(?:gli |le )?(?:ho promesso|devo|mi sono impegnat[oa] a) ${HIM_OR_HER}(?:di |che )?`,
  `(?:ik (?:heb|had)|(?:heb|had) ik) ${HIM_OR_HER}(?:beloofd|toegezegd),? (?:om |dat ik )?`,
  `ik (?:moet|zal|ga|wil|beloofde) ${HIM_OR_HER}(?:om |dat ik )?`,
  `(?:obiecałem|obiecałam|muszę) ${HIM_OR_HER}(?:że )?`,
  `(?:jag|jeg) (?:har )?(?:lovade|lovat|lovede|lovet|ska|skal|måste|må|vil) ${HIM_OR_HER}(?:att |at |å )?`,
  `(?:я )?(?:обещал|обещала|обіцяв|обіцяла) ${HIM_OR_HER}`,
].map((lead) => new RegExp(`^(?:[^,;:]{0,50}[,;:] )?${AND}${lead}(?=\\S)`, 'u'));

/** What was promised without the words that say that it was: "Je lui ai promis de lui envoyer le plan" is "lui envoyer le plan". */
export function core(promise: string): string {
  const words = promise.charAt(0).toLowerCase() + promise.slice(1);
  for (const lead of LEADS) {
    const rest = words.replace(lead, '');
    if (rest !== words && rest.trim().length > 4) return rest;
  }
  return promise;
}

/** Nothing was promised: said of the whole conversation. */
const NONE =
  /^(?:[\p{L} ]{0,30}, )?(?:(?:there (?:were|are) )?no promises(?: made)?(?! to)|nothing (?:was )?promised|i (?:have |['’]ve )?promised (?:her |him |them )?nothing|i (?:did not|didn['’]t|have not|haven['’]t) promise[d]? (?:\p{L}+ )?anything|i owe (?:\p{L}+ )?nothing|no (?:homework|to-?dos?|action items?|actions)\b|versprochen habe ich (?:ihr |ihm )?nichts|(?:ich )?habe (?:ich )?(?:ihr |ihm )?nichts versprochen|keine versprechen|je (?:ne |n['’])?(?:lui )?(?:ai )?rien promis|je n['’]ai rien promis|je ne lui ai rien promis|rien de promis|aucune promesse|no (?:le )?(?:prometí|he prometido) nada|sin promesas|não (?:lhe )?prometi nada|nenhuma promessa|non (?:gli |le )?ho promesso (?:nulla|niente)|nessuna promessa|ik heb (?:hem |haar )?niets beloofd|niets beloofd|geen beloftes)/iu;
/** "No promises on my side." */
export const nothingPromised = (sentence: string): boolean =>
  NONE.test(sentence) && !/\b(?:but|except|aber|mais|pero|mas|ma|maar)\b/i.test(sentence);

/** The writer's own day and errands, no part of what was agreed. */
const ERRAND =
  /^(?:(?:now|just|also|then|really|first|still) )?(?:run\b|dash\b|rush\b|go\b(?! (?:through|over|back to|see))|be off|leave\b|catch (?:a|my|the)|pick up (?:the|my)|get (?:back|going|home|some|ready)|sleep|eat|cook|feed|collect (?:the|my)|fetch (?:the|my)|walk (?:the|my)|head\b|board\b|stop here|have \p{L}+ed\b|close\b|finish here|thank\b|drop (?:her|him|them) a thank|buy (?:bread|milk)|take the (?:dog|kids|train|bus))/iu;
const ERRAND_ELSEWHERE =
  /\b(?:muss|musste) (?:ich )?(?:(?:jetzt|noch|heute|gleich|nun|dann|leider|schnell) ){0,3}(?:zum|zur|los|weg|ins|nach|in die|die kinder|einkaufen|kochen|arbeiten)\b|\bje (?:dois|vais) (?:(?:maintenant|vite|encore) )?(?:y aller|filer|partir|aller chercher|rentrer|courir|prendre le|aller (?:a|au|aux)\b|remercier|la remercier|le remercier|chercher)|\b(?:tengo que|voy a|debo) (?:irme|ir a|salir|correr|recoger|coger|agradecer|darle las gracias)|\b(?:tenho (?:que|de)|vou|preciso) (?:ir|sair|correr|buscar|apanhar|agradecer)\b|\bdevo (?:(?:ancora|ora) )?(?:andare|scappare|correre|prendere|ringraziar)|\b(?:moet|ga) (?:ik )?(?:(?:nu|nog|zo|even) ){0,3}(?:weg|naar|rennen|gaan|de kinderen|koken|bedanken)\b|\bje (?:serai|aurai|verrai|pourrai)\b/;
export const isErrand = (what: string): boolean => ERRAND.test(what.trim());
export const isErrandElsewhere = (clause: string): boolean => ERRAND_ELSEWHERE.test(clause);

/** It was the other who promised. */
const THEIRS =
  /\b(?:hat|haben) (?:mir|uns) (?:\S{1,30} ){0,8}(?:versprochen|zugesagt)|\b(?:m'a|nous a|m'ont) (?:\S{1,20} )?promis|\bme (?:ha prometido|prometio)|\bprometeu\b|\bmi ha promesso|\b(?:heeft|had) (?:me|mij|ons) (?:\S{1,30} ){0,8}beloofd|\bbeloofde (?:me|mij|ons)\b/;
export const isTheirs = (clause: string): boolean => THEIRS.test(clause);
