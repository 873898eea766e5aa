import { part, said, type Said } from './introduction-words';
import { flat, phrases } from './phrases';
import { formsOf, isNamed, namedIn, userForms } from './naming';
import type { Person } from '../message/message';
import type { Scene } from './scene';
import { sentences } from './sentences';

/** What somebody does, wants, knows or asked for. */
const WHY = phrases([
  'because / since she / since he / asked me / is looking / are looking / looking for / looking at / looking into / wants to / would like to / hopes to / trying to / wondering whether / curious about / interested in / knows / has spent / spent / has been / have been in / runs / leads / heads / works / built / designs / teaches / moved from / is a / is an / is the / is leaving / thinking of / thinking about / needs',
  'weil / denn / hat mich gebeten / sucht / möchte / will / würde gern / überlegt / interessiert / kennt / leitet / arbeitet / führt / baut / plant / entwirft / ist / hat / war / wechseln',
  "parce que / car / m'a demandé / cherche / voudrait / veut / aimerait / souhaite / s'intéresse / réfléchit / connaît / dirige / travaille / est / a passé / conçoit / envisage",
  'porque / me pidió / me ha pedido / busca / quiere / querría / quisiera / le gustaría / le interesa / se interesa / conoce / dirige / trabaja / lleva / es / pensando en',
  'perché / mi ha chiesto / cerca / vuole / vorrebbe / si interessa / conosce / dirige / lavora / guida / è / sta pensando',
  'porque / me pediu / procura / quer / gostaria / interessa / conhece / dirige / trabalha / lidera / é',
]);
const SHE = /^(?:she|he|they|sie|er|elle|il|ella|él|lei|lui|ela|ele)\b/iu;
/** Why the letter comes late, how the weather is, where its writer goes. */
const SMALL = phrases([
  'i hope / hope you / hope the / meaning to write / meaning to do / been meaning / forgive / sorry / apolog* / i am away / i am in / i am back / i will be in / i leave / i will leave / leave it to / leave you / please don t wait / do not worry / weather / raining / happy new year / long overdue / as promised / in my head / take it from',
  'ich hoffe / verzeih* / entschuldig* / endlich dazu / schon lange / neujahrsempfang / wetter / bin ich ab / ich bin ab / bin ich auf / wie versprochen / hiermit / den rest / alles weitere / stelle euch / ich wundere mich',
  "j espere / j'espere / pardon* / desole* / comme promis / je vous laisse / je suis a / je suis au / je pars / meteo / bonne annee / mets en relation",
  'espero / perdon* / disculp* / os dejo / os escribo / les escribo / estare en / hace meses que / como prometi',
  'spero / scus* / perdon* / vi lascio / come promesso / saro a / sono via / da tempo / buon anno',
  'espero / desculp* / deixo-vos / deixo voces / como prometi / estarei em',
]);

const isSmall = (words: string) => SMALL.test(words);

function worth(one: Said, forms: string[][], follows: boolean): number {
  const words = flat(one.text);
  const about = forms.filter((f) => isNamed(namedIn(one, f)));
  const told = about.length > 0 || (follows && SHE.test(one.text));
  const tells = WHY.test(words);
  if (isSmall(words) && !(told && tells)) return 0;
  return (told ? 2 : 0) + (tells ? 1 : 0) + (forms.some((f) => namedIn(one, f).told) ? 1 : 0);
}

const MOST = 400;

/** Why, in the introducer's words: the two sentences that tell most of those introduced, what they do, want or know; null where none does. */
export function reasonIn(text: string, contacts: Person[], scene: Scene): string | null {
  const whole = said(text);
  const forms = [...contacts.map(formsOf), userForms(scene, contacts)].filter((f) => f.length > 0);
  const list = sentences(text).map((s) => s.text.replace(/\s+/g, ' '));
  let follows = false;
  const rated = list.map((s, at) => {
    const value = s.length < 25 ? 0 : worth(part(s, whole), forms, follows);
    follows = value > 1;
    return { s, at, value };
  });
  const best = rated
    .filter((r) => r.value > 1)
    .sort((a, b) => b.value - a.value || a.at - b.at)
    .slice(0, 2);
  const why = best.length > 0 ? best : rated.filter((r) => r.s.length > 40 && !isSmall(flat(r.s))).slice(0, 2);
  const words = why
    .sort((a, b) => a.at - b.at)
    .map((r) => r.s)
    .join(' ');
  return words === '' ? null : words.slice(0, MOST);
}
