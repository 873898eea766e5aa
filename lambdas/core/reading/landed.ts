import { evidence, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

const PLACE =
  '(?:job|role|position|post|place|offer|internship|apprenticeship|traineeship|scholarship|grant|fellowship|contract|promotion|visa|licen[cs]e|seat|residency|admission)';
/** A place won, an exam passed, a start. */
const LANDED: RegExp[] = [
  new RegExp(
    `\\bi(?:['’]ve| have)? (?:just |finally |actually )?(?:got|gotten|landed|won|secured|accepted|received|was given|signed|been given) (?:the |a |an |my |that |their )(?:\\p{L}+ ){0,3}${PLACE}\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:they|she|he|\\p{Lu}\\p{L}+)(?: have| has|['’]ve)? (?:just )?(?:offered|gave|given) me (?:the |a |an )(?:\\p{L}+ ){0,3}${PLACE}\\b`,
    'iu',
  ),
  /\bi(?:['’]ve| have)? (?:just |finally )?(?:passed|cleared) (?:the|my) (?:\p{L}+ ){0,4}(?:exams?|tests?|board|bar|interview|assessment|boards)\b/iu,
  /\bi(?:['’]ve| have| was| got|['’]ve been| have been) (?:just |finally |been )*(?:hired|promoted|admitted|accepted (?:to|into|at|by|for)|appointed|selected for)\b/iu,
  /\bi (?:start|begin|am starting|['’]m starting)(?: \p{L}+){0,2} (?:as (?:a|an|the)|at \p{Lu}|my new (?:job|role|post|position))/iu,
  /(?<![\p{L}])(?:ich habe (?:die|den) (?:\p{L}+ )?(?:stelle|job|platz|zusage|prüfung)(?: \p{L}+)? (?:bekommen|bestanden)|j['’]ai (?:eu|obtenu|décroché|réussi) (?:le|la|mon|l['’])\s?(?:\p{L}+ )?(?:poste|emploi|place|examen|offre)|(?:conseguí|me dieron|obtuve) (?:el|la) (?:\p{L}+ )?(?:trabajo|puesto|plaza|beca)|(?:consegui|ganhei) (?:o|a) (?:\p{L}+ )?(?:emprego|vaga|lugar|bolsa)|ho (?:ottenuto|avuto|superato) (?:il|la|l['’])\s?(?:\p{L}+ )?(?:posto|lavoro|borsa|esame)|ik heb de (?:\p{L}+ )?(?:baan|plek|functie)(?: gekregen)?)(?![\p{L}])/iu,
];
const NOT =
  /\b(?:if|when i (?:get|have)|hope|hoping|wish|would|could|might|almost|nearly|not|n['’]t|years ago|used to|in (?:19|20)\d\d)\b/i;

const TELL =
  /\b(?:(?:you (?:can|may|are free to)|feel free to|please|do|yes,? (?:you (?:can|may) )?)\s*tell (?:people|everyone|everybody|others|them|whoever|anyone|the)|(?:it )?(?:may|can) be (?:known|told|shared)|no secret|(?:is|it['’]s) public|others may know|share (?:it|the news)(?: freely)?|(?:du darfst|sie dürfen) es (?:allen |gern |weiter)|tu peux le dire|puedes (?:contarlo|decirlo)|pode(?:s)? contar|puoi dirlo|je mag het (?:zeggen|vertellen))/i;
const SECRET =
  /\b(?:(?:do not|don['’]t|please do not|never) (?:tell|share)|keep (?:it|this) (?:quiet|secret|between)|not (?:yet )?public|confidential|between us|nobody (?:may|should|must) know)\b/i;

/** The user says that others may know. */
export const mayTell = (text: string): boolean => TELL.test(text) && !SECRET.test(text);

/** News told in a sentence: an offer, a pass, an admission. */
export function readLanded(scene: Scene, soFar: Findings): Findings | null {
  if (!scene.byUser || !scene.alone || soFar.facts.some((f) => f.type === 'landed')) return null;
  const said = sentences(scene.text).find((s) => LANDED.some((p) => p.test(s.text)) && !NOT.test(s.text));
  if (said === undefined) return null;
  return {
    facts: [{ type: 'landed', text: said.text, known: mayTell(scene.text), evidence: evidence(said.text) }],
    doubts: [],
  };
}
