/** `question`: the code that links an address is signed when the letter leaves, and stands in no record. */
import { linkCode } from '../token';
import type { LetterData } from './letter';
import type { Sheet } from './sheet';

export function ofQuestion(s: Sheet): Partial<LetterData> {
  const { link: address, at, text } = s.row.note;
  if (address === undefined || at === undefined || text === undefined) return {};
  const code = linkCode(s.service.keys, { user: s.row.user, address, at });
  return { text: text.replace('{code}', code).replace('{log}', s.desk.logAddress) };
}
