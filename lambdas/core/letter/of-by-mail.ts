/** `how-did-it-go` after an exchange by mail: was that it? */
import { isByMail } from '../workflow/by-mail';
import type { LetterData } from './letter';
import { meetings, type Sheet } from './sheet';
import { dayOf, listNames, personView } from './views';

export function ofHowDidItGo(s: Sheet): Partial<LetterData> {
  const [m] = meetings(s);
  if (!m || !isByMail(m)) return {};
  const who = listNames(m.with.map((p) => personView(p).first));
  const zone = s.book.me.timeZone;
  return {
    text:
      m.answeredAt === undefined
        ? `You meant to put your questions to ${who} by mail. I have seen no answer yet; if one came another way, tell me what was in it.`
        : `${who} wrote on ${dayOf(m.answeredAt, zone)}. Was that the answer to your questions? If so, tell me what stays with you; if not, answer “not yet”.`,
  };
}
