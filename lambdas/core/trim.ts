/** `text` without any of `chars` at its end. Linear where `/[chars]+$/` searches again from every one of them. */
export function trimEndOf(text: string, chars: string): string {
  let end = text.length;
  while (end > 0 && chars.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
