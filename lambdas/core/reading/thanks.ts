import { thankedIntroducer } from './introduction-answered';
import { introducedWriter } from './introduction-past';
import { hits, part, said, says, speaking, type Said } from './introduction-words';
import { flat, phrases } from './phrases';
import { bears, type Scene } from './scene';
import { sentences } from './sentences';

const REQUEST = /\b(?:would|could|can|may|might|shall|are) (?:you|we|i)\b[^.!?]{0,200}\?/i;
const ENGLISH_NO = /\b(?:bcc|kind words|would you|could you|are you free|could we|can we|shall we)\b/i;

/** The sentence of the text that thanks; null where none does. */
export function thankingWords(text: string): string | null {
  const whole = said(text);
  return sentences(text).find((s) => says(part(s.text, whole), 'thank', true))?.text ?? null;
}

/** Thanks in advance, or for what is only hoped for. */
const HOPED = phrases([
  "(?:would|d|'d|i'd|we'd|should|will|'ll) (?:be )?(?:so |very |most |really |much |truly |greatly ){0,2}(?:grateful|obliged|indebted|appreciate\\p{l}*|thankful) / in advance / thank you for considering / thanks for considering",
  'wäre (?:ich )?(?:ihnen |dir |euch )?(?:sehr |überaus |äußerst )?dankbar / würde mich ~ freuen / im voraus / vorab / dankbar wenn',
  "serais (?:tres |vraiment |infiniment )?reconnaissant\\p{l}* / vous saurais gre / d'avance / par avance",
  '(?:agradecería|agradeceria|agradecido si|agradecida si) / de antemano / por adelantado',
  'sarei (?:molto |davvero )?grat\\p{l}* / in anticipo / ringrazierei',
  'ficaria (?:muito )?(?:grat\\p{l}*|agradecid\\p{l}*) / desde já / antecipadamente / agradeceria',
]);
/** "Thank you for your mail, for confirming": manners of an answer, no purpose. */
const MANNERS = phrases([
  '(?:for|for the|for your|for this|for that|for all your) (?:\\p{l}+ )?(?:mail|e-mail|email|message|note|reply|answer|response|invitation|invite|update|link|confirmation|details|dates|options|flexibility|understanding|interest|kind words|words|letter|comment\\p{l}*|heads-up|reminder|nudge) / for (?:confirming|sorting|arranging|scheduling|getting back|letting me|sending|accepting|replying|answering|responding|writing|reaching|offering|asking|suggesting|coming back|checking|following up|being so flexible|agreeing|considering|moving|finding)',
  '(?:für|fuer) (?:die|ihre|deine|eure|das|den|dein|ihr|ihren|deinen) (?:\\p{l}+ )?(?:mail|e-mail|nachricht|antwort|rückmeldung|einladung|zusage|bestätigung|vorschlag|vorschläge|terminvorschläge|info|verständnis|anfrage|interesse|zeilen)',
  "(?:pour|de) (?:votre|ton|ta|vos|tes|le|la|l'|cette|ce) ?(?:\\p{l}+ )?(?:mail|message|reponse|courriel|invitation|confirmation|retour|proposition|propositions|comprehension|lien|mot|interet)",
  'por (?:tu|su|el|la|vuestro|vuestra|los|las) (?:\\p{l}+ )?(?:mensaje|correo|respuesta|invitación|confirmación|propuesta|comprensión|enlace|interés|nota) / por (?:escribir|responder|contestar|confirmar|avisar)\\p{l}*',
  '(?:per|di) (?:la|il|il tuo|la tua|la sua|il suo|l|le|i) ?(?:\\p{l}+ )?(?:mail|messaggio|risposta|invito|conferma|proposta|comprensione|interesse|nota) / per aver(?:mi)? (?:scritto|risposto|confermato)',
  '(?:pela|pelo|por) (?:sua |seu |tua |teu |a |o )?(?:mensagem|resposta|convite|confirmação|proposta|email|compreensão|interesse)',
]);
/** A thing received is named: "thank you for ringing", "merci pour hier". */
const FOR = phrases([
  '(?:thank|thanks|thank you|thanks you|thank-you) (?:\\p{l}+ ){0,4}(?:for|again) / grateful (?:to you )?for',
  '(?:dank|danke|bedanken|bedanke|dankbar) (?:\\p{l}+ ){0,3}(?:für|dass)',
  "(?:merci|remercie|remercier|remerciements) (?:\\p{l}+ ){0,3}(?:pour|de|d'avoir)",
  '(?:gracias|agradezco|agradecerte|agradecerle) (?:\\p{l}+ ){0,3}(?:por|el|la|que)',
  '(?:grazie|ringrazio|ringraziarti|ringraziarla|ringraziarvi) (?:\\p{l}+ ){0,3}(?:per|della|del|dell|di)',
  'obrigad\\p{l}* (?:\\p{l}+ ){0,3}(?:por|pela|pelo|pelos|pelas)',
]);
/** It has been: they spoke, met, had lunch. */
const HELD = phrases([
  '(?:and i|we|i) (?:have |both |finally |just |had a |had ){0,2}(?:spoke|spoken|talked|met|chatted|long talk|good talk|good call|long call|coffee|lunch) / (?:spoke|talked|met) (?:yesterday|today|last|this morning|this afternoon|two weeks|on monday|on tuesday|on wednesday|on thursday|on friday)',
  '(?:haben|habe) (?:wir |ich )?~ (?:gesprochen|telefoniert|getroffen|geredet|unterhalten|gesehen)',
  "(?:j'ai|nous avons|on a) (?:enfin |bien |longuement |tous les deux ){0,2}(?:dejeune|parle|rencontre|discute|echange|vu|pris un cafe) / nous nous sommes (?:parle|vus|vues|rencontres|rencontrees)",
  '(?:hablé|hablamos|nos vimos|nos reunimos|comimos|conversamos|charlamos|he hablado|hemos hablado|quedamos|tomamos un café)',
  '(?:ho parlato|abbiamo parlato|ci siamo sentiti|ci siamo sentite|ci siamo visti|ci siamo viste|ci siamo incontrati|ho incontrato|ho visto|abbiamo pranzato)',
  '(?:falei|falámos|falamos|conversámos|conversamos|encontrámo-nos|almocei|almoçámos)',
]);
/** Something is asked of the reader, with or without a question mark. */
const ASKS_TIME = phrases([
  '(?:would love|would like|hoping|hope) to (?:hear how|meet you|talk with you|speak with you|ask you) / could i ask you / may i ask you / half an hour of your / minutes of your / of these suit / i could do / i can do / free on / would suit',
  'passt (?:ihnen|dir|euch) / hätten sie / hättest du / könnten wir / würde (?:ich )?(?:\\p{l}+ ){0,3}gern / darf ich (?:sie|dich) ~ (?:bitten|fragen)',
  "serait-il possible / auriez-vous / aurais-tu / pourrions-nous / tu pourrais / vous pourriez / pourrais-tu / pourriez-vous / j'aimerais ~ (?:vous|t'|te) / je peux me liberer",
  'podríamos / podrías / podría / tendrías / tendría / me encantaría / me gustaría ~ (?:hablar|verte|verle)',
  'potremmo / potresti / potrebbe / avresti / avrebbe / mi piacerebbe ~ (?:parlar\\p{l}*|sentir\\p{l}*)',
  'poderíamos / poderia / terias / teria ~ (?:tempo|disponibilidade) / gostava de ~ (?:falar|ouvir)',
]);

const isHoped = (text: string) => HOPED.test(flat(text));

/** A sentence that thanks for something received. */
const thanksNow = (s: Said): boolean => says(s, 'thank', true) && !isHoped(s.text);

/** The lines after the greeting. */
const body = (text: string): string => {
  const lines = text.split('\n');
  const [first = ''] = lines;
  return first.length < 60 && /[,:!，、：]\s*$/.test(first) ? lines.slice(1).join('\n') : text;
};

const parts = (text: string): Said[] => {
  const whole = said(text);
  return sentences(body(text)).map((s) => part(s.text, whole));
};

/** One of the first three sentences thanks. */
export const opensWithThanks = (text: string): boolean => parts(text).slice(0, 3).some(thanksNow);

/** The one addressee is thanked for having introduced, or several are told that they did: not an answer to the introduction itself. */
function forIntroduction(scene: Scene): boolean {
  if (introducedWriter(scene.text) && HELD.test(flat(scene.text))) return true;
  const [only, ...more] = scene.others;
  if (only === undefined || more.length > 0) return false;
  const thanked = thankedIntroducer(scene, false);
  return thanked === null || bears(only.name, thanked.person.name ?? '-');
}

/** Asks something of the addressee. Of the languages whose requests are known a question is one if it asks for a thing, in others always. */
function asks(scene: Scene, whole: Said): boolean {
  if (ASKS_TIME.test(flat(scene.text))) return true;
  const [language = 'en'] = whole.languages;
  if (language === 'en') return REQUEST.test(scene.text);
  return !KNOWN.has(language) && sentences(scene.text).some((s) => /[?？]$/.test(s.text));
}
const KNOWN = new Set(['de', 'fr', 'es', 'it', 'pt']);

/** Moves somebody to Bcc, or asks for something. */
const doesMore = (scene: Scene, whole: Said, opening: Said[]): boolean =>
  opening.some((s) => ENGLISH_NO.test(s.text) || hits(s, 'bcc', true).length > 0) || asks(scene, whole);

/** The message's purpose is to thank for a conversation or help: it says so early, or tells that one was held, and asks for nothing. `arranges`: it settles or asks for something besides, or may. */
export function isThanks(scene: Scene, arranges = true): boolean {
  const whole = said(scene.text);
  const all = parts(scene.text);
  const opening = all.slice(0, 3);
  const held = HELD.test(flat(scene.text));
  const thanking = (held ? all : opening).filter(thanksNow);
  const bySubject = says(said(scene.message.subject), 'thank', true) && !isHoped(scene.text);
  if ((thanking.length === 0 && !bySubject) || doesMore(scene, whole, opening)) return false;
  const introduced = thanking.filter((s) => speaking(s).some((v) => !v.coming) || says(s, 'noun', true));
  if (introduced.length > 0) return early(opening, held, bySubject) && forIntroduction(scene);
  return says(whole, 'thankFor', true) || receives(thanking, held, arranges);
}

/** "I wrote twice and had no luck. Thank you all the same" is news. */
const early = (opening: Said[], held: boolean, bySubject: boolean): boolean =>
  held || bySubject || opening.slice(0, 2).some(thanksNow);

const receives = (thanking: Said[], held: boolean, arranges: boolean): boolean =>
  !arranges && (held || thanking.some(names));

/** It names what was received, and that is more than a mail. */
const names = (s: Said): boolean =>
  !/^(?:and|but|also|et|und|auch|y|e|en)\b/iu.test(s.text) && FOR.test(flat(s.text)) && !MANNERS.test(flat(s.text));
