/** Windows-1252 characters for 0x80-0x9F: `TextDecoder` of some Node versions leaves them as C1 controls. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text as people see it: LF line ends, no NUL, C1 controls as the windows-1252 characters that they were meant to be. */
export function cleanText(text: string): string {
  if (!/[\r\u0000\u0080-\u009f\u00ad\u200b\u2060\ufeff]/.test(text)) return text;
  return text
    .replace(/[\u0080-\u009f]/g, (c) => C1.charAt(c.charCodeAt(0) - 0x80))
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000\u200b\u2060\ufeff\u00ad]/g, '');
}

/** A decoded header value on one line: encoded words may smuggle line ends and controls (header injection). */
export function cleanLine(text: string): string {
  if (!/[^\u0020-\u007e]| {2}/.test(text)) return text.trim();
  return cleanText(text)
    .replace(/[\u0000-\u001f\u007f\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Lower case for comparing with words.data.ts; Turkish capital I with dot gives a plain i. */
export function lower(text: string): string {
  return text.toLowerCase().replaceAll('i\u0307', 'i');
}
