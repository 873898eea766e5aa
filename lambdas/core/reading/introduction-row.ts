import type { Mention } from './names';
import type { IntroductionFact } from './reading';
import { evidence, type Scene } from './scene';

/** Those named in a row ("Ines (…) and her cofounder Tiago"), not those of a later clause ("and on Friday Walter agreed"). */
export function inRow(list: Mention[], text: string): Mention[] {
  const row: Mention[] = [];
  for (const m of list) {
    const before = row.at(-1);
    if (before === undefined) {
      row.push(m);
      continue;
    }
    const between = text.slice(before.end, m.at);
    if (
      /[.!?;]\s/.test(between) ||
      /,\s*(?:and|who|whom|but|so|which|because|on|we|i|he|she)\b(?!\s*(?:her|his|their)\b)/i.test(between)
    )
      break;
    if (!/(?:\b(?:and|n|as well as|plus|with)\b|&|,|\/|\+)/i.test(between)) break;
    row.push(m);
  }
  return row;
}

/** An introduction that the user tells. */
export const telling = (
  scene: Scene,
  sentence: { text: string },
  rest: Partial<IntroductionFact>,
): IntroductionFact => ({
  type: 'introduction',
  direction: 'received',
  status: 'made',
  introducer: null,
  contacts: [],
  reason: null,
  madeAt: scene.message.date,
  evidence: evidence(sentence.text),
  ...rest,
});
