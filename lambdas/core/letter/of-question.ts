/** `question`: the code that links an address is signed when the letter leaves, and stands in no record. */
import { linkCode } from '../token';
import { choicesOf } from '../workflow/choices';
import type { LetterData } from './letter';
import { whichAddress } from './drafts-asking';
import { introductions, present, type Sheet } from './sheet';

export function ofQuestion(s: Sheet): Partial<LetterData> {
  // An address that does not work: whoever introduced them may know another.
  if (s.row.note['question'] === 'new-address')
    return {
      drafts: present(
        introductions(s)
          .slice(0, 1)
          .map((w) => whichAddress(s.desk, w)),
      ),
    };
  const choices = choicesOf(s.row);
  if (choices.length > 0) return { items: choices.map(({ line }, i) => ({ n: i + 1, line, words: '' })) };
  const { link: address, at, text } = s.row.note;
  if (address === undefined || at === undefined || text === undefined) return {};
  const code = linkCode(s.service.keys, { user: s.row.user, address, at });
  return { text: text.replace('{code}', code).replace('{log}', s.desk.logAddress) };
}
