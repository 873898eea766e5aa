import { phrases, flat } from './phrases';

/** "You introduced me to X": done to the writer by those written to, told as past. Flat, by language. */
const TO_ME = phrases([
  'you (?:two |both |all |each |have |had |ve |kindly |so kindly |once |first ){0,3}(?:introduced|connected|linked) (?:me|us) / you (?:two |both |have |had |kindly ){0,3}(?:put|got|brought) (?:me|us) / for introducing (?:me|us) / for (?:connecting|linking) (?:me|us) / for (?:putting|getting|bringing) (?:me|us)',
  '(?:habt|hast|haben|hattet|hatten) (?:ihr |du |sie )?(?:mich|uns) (?:\\p{L}+ ){0,9}(?:bekannt|vorgestellt|zusammengebracht|vernetzt|verbunden|vermittelt) / (?:mich|uns) (?:\\p{L}+ ){0,9}(?:bekannt gemacht|vorgestellt|zusammengebracht|vernetzt) (?:habt|hast|haben)',
  "(?:m'as|m'avez|m'aviez|m'avais|nous avez|nous as) (?:tous |toutes |les |deux ){0,3}(?:present|mis|introdui|connect)\\p{l}* / de m'avoir ~ (?:presente|mis|introduit) / (?:m'avoir|nous avoir) (?:presente|mis|introduit)\\p{l}*",
  '(?:me|nos) (?:presentaste|presentasteis|presentaron|presento|pusiste|pusisteis|pusieron|conectaste|conectasteis|conectaron) / (?:me|nos) (?:has|habeis|han|ha) (?:presentado|puesto|conectado) / (?:haberme|habernos) (?:presentado|puesto|conectado) / por (?:presentarme|ponerme|presentarnos|ponernos)',
  '(?:mi|ci) (?:hai|avete|ha) (?:presentat|mess|fatto conoscere|collegat)\\p{l}* / (?:avermi|averci) (?:presentat|mess)\\p{l}*',
  '(?:me|nos) (?:apresentaram|apresentou|apresentaste|puseram|colocaram) / (?:apresentaram-me|apresentou-me|apresentaste-me|puseram-me)',
  '(?:hebt|hebben|heb) (?:je |jullie |u )?(?:me|mij|ons) ~ (?:voorgesteld|verbonden|gebracht)',
]);

/** The words tell the addressees that they introduced the writer. */
export const introducedWriter = (text: string): boolean =>
  TO_ME.test(flat(text).replace(/[,.]/g, ' ').replace(/ {2,}/g, ' '));
