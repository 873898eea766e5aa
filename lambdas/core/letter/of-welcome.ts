/** `welcome`: how to use it, one question, and what was guessed. */
import type { LetterData } from './letter';
import type { Sheet } from './sheet';
import { cityOf } from './views';

export function ofWelcome({ book: { me }, row }: Sheet): Partial<LetterData> {
  const zone = /^[+-]/.test(me.timeZone) ? `UTC${me.timeZone}` : cityOf(me.timeZone);
  const hours = `Letters that wait for a morning come at ${me.morning} on working days, ${zone} time.`;
  const guess =
    row.note['guessed'] === 'yes'
      ? ' I took the zone from the clock of your mail; if it is another, answer with yours: “time zone Lisbon”.'
      : ' If that is not your zone, answer with yours: “time zone Lisbon”.';
  return { text: `${hours}${guess}` };
}
