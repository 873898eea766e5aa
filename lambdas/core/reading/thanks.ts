import { thankedIntroducer } from './introduction';
import { bears, type Scene } from './scene';
import { sentences } from './sentences';

export const THANKS =
  /\b(?:thank(?:s| you)|grateful|appreciate[sd]?|gratitude|obliged|danke|merci|gracias|obrigad[oa]|grazie|dzi[eę]kuj[eę])\b/iu;
const FOR_WHAT =
  /\b(?:you gave|(?:your|the) (?:time|advice|help|conversation|generosity|insights?|honesty|patience|candou?r|wisdom|talk|chat|coffee|tour|hour)|for (?:meeting|talking|speaking|taking|sharing|making (?:the )?time|seeing|having|letting|walking|showing|answering|helping|explaining|reading|reviewing|checking|listening|recommending|vouching|pointing|inviting|our|yesterday|today|the)|wanted to thank|to thank you|thank you note|our (?:conversation|talk|call|meeting|chat)|what (?:stays|stayed|stuck))\b/i;
const NOT_A_THANKS = /\b(?:bcc|kind words|would you|could you|are you free|could we|can we|shall we)\b/i;

const FOR_INTRODUCTION = /\b(?:introduc\w+|(?:the|your|for) intro\b|connecting (?:us|me)|putting (?:us|me) in touch)/i;
/** Said to the one who made it; "thanks for introducing us, Priya" is a word aside in a mail to somebody else. */
const DIRECTLY =
  /\bthank(?:s| you)(?: so much| very much| again)? (?:once more |again )?for (?:introducing|connecting|putting|making|the intro|your intro)\w*/i;

/** The one addressee is thanked for having introduced: not an answer to the introduction itself. */
function forIntroduction(scene: Scene): boolean {
  const [only, ...more] = scene.others;
  if (only === undefined || more.length > 0 || !DIRECTLY.test(scene.text)) return false;
  const thanked = thankedIntroducer(scene);
  return thanked === null || bears(only.name, thanked.name);
}

/** The message's purpose is to thank for a conversation or help: it says so early, and asks for nothing. */
export function isThanks(scene: Scene): boolean {
  const subject = /^(?:(?:re|aw)\s*:\s*)?(?:thank(?:s| you)|many thanks|merci|danke|gracias)/i.test(
    scene.message.subject.trim(),
  );
  const body = sentences(
    scene.text.replace(/^(?:hi|hello|dear|hey|sehr|lieber?|cher|chère|estimad[oa])\b[^\n]*\n/i, ''),
  );
  const lead = body
    .slice(0, 3)
    .map((s) => s.text)
    .join(' ');
  if (!THANKS.test(lead) && !subject) return false;
  if (NOT_A_THANKS.test(lead) || /\b(?:would|could|can|may) (?:you|we|i)\b[^.!?]*\?/i.test(scene.text)) return false;
  return FOR_INTRODUCTION.test(lead) ? forIntroduction(scene) : FOR_WHAT.test(scene.text);
}
