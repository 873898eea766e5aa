/** Trimming by single characters, in time linear in what is cut, where `/[set]+$/` searches again from every one of them. */

/** A text without the characters of `set` at its end. */
export function trimEndOf(text: string, set: string): string {
  let end = text.length;
  while (end > 0 && set.includes(text.charAt(end - 1))) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

export function trimStartOf(text: string, set: string): string {
  let start = 0;
  while (start < text.length && set.includes(text.charAt(start))) start += 1;
  return start === 0 ? text : text.slice(start);
}

export function trimOf(text: string, set: string): string {
  return trimEndOf(trimStartOf(text, set), set);
}

export const BLANKS = ' \t\n\r\u00a0';
