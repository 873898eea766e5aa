/** Words with which one person makes two others known to each other. */
export const MAKES =
  /\b(?:(?:may|let) (?:me|i) introduce|(?:would|['’]d) (?:like|love) to (?:introduce|connect|bring you together)|(?:i['’]?m |i am |am |are |we['’]re )?(?:introducing|connecting)\b|(?:like|want(?:ed)?|love|pleasure|delighted|glad|happy|time|here) (?:you )?to (?:introduce|connect|meet)|introduc(?:e|ing) (?:you|my|both|the two)|connect(?:ing)? (?:you|the two)|put(?:ting)? (?:you|the two of you)(?: two| both)? (?:\w+ ){0,2}(?:in (?:touch|contact)|together)|bring(?:ing)? (?:you|the two)(?: two| both)? together|link(?:ing)? you (?:two |both |up )|(?:e-?)?meet (?:my|our|the)\b|you two (?:should|ought|need|have|find|must|would|will|can)|you (?:both |two )?should (?:meet|know each other|talk)|mett(?:re|s) en (?:relation|contact)|je vous (?:présente|mets)|vorstell(?:en|e|ung)|bekannt ?machen|presento a|te presento|les presento|apresent(?:o|ar) |double intro|over to you (?:two|both)|(?:i['’]?ll|i will) (?:leave|let) (?:you two|you both|you to (?:it|take)|it to you|the two of you)|i leave you to it|take it from here|get out of the way|good gist|as promised,? (?:here is|meet)|e-?intro)/iu;
const MEET = /(?:^|[\n.!?,;:]\s*|\b(?:please|and)\s)(?:please\s+)?(?:e-?)?meet \p{Lu}/u;
const SUBJECT =
  /(?:<-?>|↔|\bintro(?:duction|ducing)?\b|\bmeet\b|mise en relation|vorstellung|presentaci[oó]n|apresenta[cç][aã]o|connect(?:ing|ion)|you two should)/iu;

/** Only asked for, offered, or a question put to a contact. */
export const ASKED =
  /\b(?:(?:could|can|would|might) you (?:(?:be able|be willing|be open|possibly|perhaps|please|kindly|mind) )*(?:to )?(?:introduc\w+|connect(?:ing)? me|put(?:ting)? me in touch|mak(?:e|ing) an intro\w*)|(?:happy|glad|willing|pleased) to (?:introduce|connect|put you in touch|make (?:an|the) intro\w*)|(?:would|could|shall|should|can|may) (?:it be ok(?:ay)? if )?i (?:introduce|connect|put you|make the intro\w*)|want me to (?:introduce|connect|put you)|would you like (?:an|me to make an|me to) intro\w*|i(?:['’]ll| will|['’]d| would) (?:ask|check with) \p{L}+|open to (?:an intro\w*|meeting|talking|a chat)|ok(?:ay)? (?:with you )?if i (?:introduce|connect|pass|share|give)|(?:asked|asking) \p{L}+(?: \p{L}+)? (?:for an intro\w*|to introduce me)|let me know if (?:you|i should)[^.]*intro\w*)/iu;
export const DECLINED =
  /\b(?:(?:can['’]?no?t|can['’]t|won['’]t|unable to|not able to|not comfortable|rather not|would rather not|prefer not to|don['’]t feel)\b[^.!?\n]{0,40}\b(?:introduc\w+|connect\w*|intro\b|put you in touch|make that)|(?:\p{L}+) (?:said no|declined|would rather not|isn['’]t (?:open|up|available|taking)|is not (?:open|up|available|taking)|passed on|doesn['’]t want)|no (?:intro|introduction) (?:will|from))/iu;

export const introduces = (text: string, subject: string | null) =>
  MAKES.test(text) ||
  MEET.test(text) ||
  (subject !== null && SUBJECT.test(subject.replace(/^(?:\s*(?:re|fwd?|tr|aw|wg|sv|rv|res|enc)\s*:)+/i, '')));

export const handsOver = (text: string) =>
  /\b(?:my colleague|colleague|hand(?:ing)? (?:you )?over|better person|right person|looping in|loop(?:ed)? in|adding|copying)\b/i.test(
    text,
  );
