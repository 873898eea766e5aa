/** `week`: what was not accepted in the user's name is named once, in a line. */
import type { LetterData } from './letter';
import { refusedLine } from './refused-line';
import type { Sheet } from './sheet';

export function ofWeek(s: Sheet): Partial<LetterData> {
  const line = refusedLine(s.book, s.now);
  return line === null ? {} : { text: line };
}
