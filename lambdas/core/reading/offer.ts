import type { Person } from '../message/message';
import { distinct, mentions } from './names';
import type { OfferFact } from './reading';
import { evidence, type Findings, type Scene } from './scene';
import { sentences } from './sentences';

/** What one can do for another; meetings and introductions are other facts. */
const HELP =
  '(?:help|review|read (?:through|over|your|my|the|it)|look (?:over|through|at)|proof-?read|lend|share|send|forward|show|teach|walk (?:you|me|her|him|them) through|practi[cs]e|give (?:you|me|feedback)|put in a (?:good )?word|vouch|recommend|write (?:you|me) a|answer (?:any|your|my)|explain|check|comment on|test|try out|support|cover)';
const BY_WRITER = new RegExp(
  `\\b(?:(?:i(?:['’]d| would|['’]m| am|['’]ll be| will be)) (?:be )?(?:more than |very |always |really )?(?:happy|glad|delighted|willing|pleased) to ${HELP}|i(?:['’]d| would) gladly ${HELP}|(?:let me know|tell me|just ask|shout|write) if (?:i can|you need|there is anything|you(?:['’]d| would) like (?:me|help|a second))|i can (?:gladly |also |certainly |always )?${HELP} (?:you|it|your|them)|(?:my offer|the offer) (?:stands|still stands)|i(?:['’]ll| will) (?:gladly |happily )${HELP})\\b|(?<![\\p{L}])(?:ich (?:helfe|schicke|lese|zeige) (?:dir|ihnen|es|dein|gern)\\b[^.\\n]{0,40}\\bgerne?|gerne? (?:helfe|schicke|zeige|lese) ich|je (?:peux|pourrais) (?:volontiers )?(?:vous|t['’]|te) ?(?:aider|envoyer|relire|montrer)|(?:puedo|con gusto) (?:te |le )?(?:ayudar|enviar|revisar)|posso (?:ajudar|enviar|rever|aiutar|mandar)|ik (?:help|stuur|lees) (?:je|u) graag)`,
  'iu',
);
/** Told by the user: "Dana offered to read my CV", "I offered to show her round". */
const TOLD = new RegExp(
  `\\b(?:offered|has offered|proposed|is (?:happy|willing|glad)|said (?:she|he|they)(?:['’]d| would| could)(?: be happy to| gladly)?|volunteered)(?: me)?(?: to)? ${HELP}\\b`,
  'iu',
);

const userOf = ({ user, sender, byUser }: Scene): Person => ({
  name: user.name,
  address: byUser ? sender.address : (user.addresses[0] ?? null),
});

const offer = (by: Person, to: Person[], words: string): Findings => ({
  facts: [{ type: 'offer', by, to, text: words, evidence: evidence(words) } satisfies OfferFact],
  doubts: [],
});

/** Who is named in the sentence, else whom the thread is with. */
function partner(words: string, scene: Scene): Person | undefined {
  return distinct(mentions(words, scene), scene)[0] ?? scene.thread?.with[0];
}

/** Help or material offered in words: by whoever writes, or told by the user. It stands beside other facts and changes none. */
export function readOffer(scene: Scene): Findings | null {
  const parts = sentences(scene.text).map((s) => s.text);
  if (scene.byUser && scene.alone) return toldOffer(parts, scene);
  const said = parts.find((s) => BY_WRITER.test(s) && !/^\W*(?:could|would|can) you\b/i.test(s));
  if (said === undefined) return null;
  return scene.byUser ? offer(userOf(scene), scene.others, said) : offer(scene.sender, [userOf(scene)], said);
}

function toldOffer(parts: string[], scene: Scene): Findings | null {
  const said = parts.find((s) => TOLD.test(s));
  const other = said === undefined ? undefined : partner(said, scene);
  if (said === undefined || other === undefined) return null;
  const mine = /\bi(?:['’]ve| have)? (?:also |then )?(?:offered|proposed|volunteered)\b/i.test(said);
  return mine ? offer(userOf(scene), [other], said) : offer(other, [userOf(scene)], said);
}
