import { thankedIntroducer } from './introduction-answered';
import { hits, part, said, says, speaking, type Said } from './introduction-words';
import { bears, type Scene } from './scene';
import { sentences } from './sentences';

const REQUEST = /\b(?:would|could|can|may|might|shall|are) (?:you|we|i)\b[^.!?]{0,200}\?/i;
const ENGLISH_NO = /\b(?:bcc|kind words|would you|could you|are you free|could we|can we|shall we)\b/i;

/** The sentence of the text that thanks; null where none does. */
export function thankingWords(text: string): string | null {
  const whole = said(text);
  return sentences(text).find((s) => says(part(s.text, whole), 'thank', true))?.text ?? null;
}

/** The one addressee is thanked for having introduced: not an answer to the introduction itself. */
function forIntroduction(scene: Scene): boolean {
  const [only, ...more] = scene.others;
  if (only === undefined || more.length > 0) return false;
  const thanked = thankedIntroducer(scene, false);
  return thanked === null || bears(only.name, thanked.person.name ?? '-');
}

/** Asks something of the addressee: an English question is one if it asks for a thing, another always. */
const asks = (scene: Scene, whole: Said): boolean =>
  whole.languages[0] === 'en' ? REQUEST.test(scene.text) : sentences(scene.text).some((s) => /[?？]$/.test(s.text));

/** The lines after the greeting. */
const body = (text: string): string => {
  const lines = text.split('\n');
  const [first = ''] = lines;
  return first.length < 60 && /[,:!，、：]\s*$/.test(first) ? lines.slice(1).join('\n') : text;
};

/** The message's purpose is to thank for a conversation or help: it says so early, and asks for nothing. */
export function isThanks(scene: Scene): boolean {
  const { subject } = scene.message;
  const whole = said(scene.text);
  const byText = says(whole, 'thank', true);
  const bySubject = says(said(subject), 'thank', true);
  if (!byText && !bySubject) return false;
  const lead = sentences(body(scene.text))
    .slice(0, 3)
    .map((s) => part(s.text, whole));
  const thanking = lead.filter((s) => says(s, 'thank', true));
  if (thanking.length === 0 && !bySubject) return false;
  if (lead.some((s) => ENGLISH_NO.test(s.text) || hits(s, 'bcc', true).length > 0) || asks(scene, whole)) return false;
  const introduced = thanking.filter((s) => speaking(s).some((v) => !v.coming) || says(s, 'noun', true));
  if (introduced.length > 0) return forIntroduction(scene);
  return says(whole, 'thankFor', true);
}
