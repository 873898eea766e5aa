/** `me` and `aim`: who the user is and what they want to find out, kept and answered in one line. */
import type { Fact, NoteFact } from '../reading/reading';
import { confirm } from './command-targets';
import type { Work } from './work';

const PROFILE_MAX = 600;

/** Several sentences of one mail are one text, in their order. */
const said = (facts: Fact[], type: 'me' | 'aim'): string | null => {
  const texts = facts.flatMap((f) => (f.type === type ? [f.text.replace(/\s+/g, ' ').trim()] : []));
  return texts.length === 0 ? null : texts.join(' ').slice(0, PROFILE_MAX);
};

const quoted = (text: string): string => `“${text}”`;

/** Keeps what the mail says of the user, and says so once. `fact` is the first of its kind in `facts`, or nothing happens. */
export function onProfile(work: Work, fact: NoteFact, facts: Fact[]): void {
  if (facts.find((f) => f.type === 'me' || f.type === 'aim') !== fact) return;
  const [me, aim] = [said(facts, 'me'), said(facts, 'aim')];
  if (me !== null) work.me.me = me;
  if (aim !== null) work.me.aim = aim;
  work.meChanged = true;
  const lines = [
    ...(me === null ? [] : [`Drafts introduce you with: ${quoted(me)}`]),
    ...(aim === null ? [] : [`Questions follow what you want to find out: ${quoted(aim)}`]),
    'To change it, write a line that begins with “me:” or “aim:”.',
  ];
  confirm(work, lines.join('\n'));
}
