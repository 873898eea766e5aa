/** `correction`: what was understood before, what is now. */
import type { Fact } from '../reading/reading';
import { factLine } from './fact-lines';
import type { LetterData } from './letter';
import type { Sheet } from './sheet';

export function ofCorrection(s: Sheet): Partial<LetterData> {
  const { before = '[]', now = '[]', subject } = s.row.note;
  const lines = (json: string): string[] => (JSON.parse(json) as Fact[]).map((f) => factLine(f, s.book.me.timeZone));
  const [was, is] = [lines(before), lines(now)];
  const of = subject === undefined ? '' : ` of your mail “${subject}”`;
  const same = was.length > 0 && was.join() === is.join();
  return {
    text: same
      ? `That is what I had understood${of} already.`
      : `I have put right what I had understood${of}. “undo” brings the earlier state back.`,
    sections: [
      ...(was.length > 0 && !same ? [{ title: 'Before', lines: was }] : []),
      { title: 'Now', lines: is.length > 0 ? is : ['Nothing of it is kept.'] },
    ],
    meeting: null,
  };
}
