import { lower } from './clean';
import { forwardPrefixes, replyPrefixes } from './words.data';

const forward = new Set(forwardPrefixes);
const reply = new Set(replyPrefixes);

/** What the first prefix of a subject says: "WG: …" is a forward, "AW: …" an answer. */
export function prefixOf(subject: string): 'forward' | 'reply' | null {
  const colon = subject.slice(0, 14).search(/[:：]/);
  if (colon < 1) return null;
  const word = lower(subject.slice(0, colon).trim()).replace(/\[\d+\]|\(\d+\)/, '');
  // "VS" is a forward in Danish and an answer in Finnish: the forward is the commoner one.
  if (forward.has(word)) return 'forward';
  return reply.has(word) ? 'reply' : null;
}

export function withoutPrefixes(subject: string): string {
  let text = subject.trim();
  for (let turn = 0; turn < 10 && prefixOf(text); turn += 1) text = text.slice(text.search(/[:：]/) + 1).trim();
  return text;
}

/** A subject without its prefixes, for comparing. */
export function bareSubject(subject: string): string {
  return withoutPrefixes(subject).toLowerCase();
}
