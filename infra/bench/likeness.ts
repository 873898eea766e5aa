/** Words of a text as they count for likeness: lower case, runs of letters and digits. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Pairs of texts that share `run` consecutive words, with the first run that they share. */
export function sharedRuns(texts: { name: string; text: string }[], run: number): string[] {
  const owner = new Map<string, string>();
  const pairs = new Map<string, string>();
  for (const { name, text } of texts) {
    const words = wordsOf(text);
    for (let at = 0; at + run <= words.length; at += 1) {
      const key = words.slice(at, at + run).join(' ');
      const first = owner.get(key) ?? name;
      owner.set(key, first);
      const pair = `${first} and ${name}`;
      if (first !== name && !pairs.has(pair)) pairs.set(pair, key);
    }
  }
  return [...pairs].map(([pair, words]) => `${pair}: ${words}`);
}
