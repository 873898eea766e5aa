/** Words on which a reading hangs; one letter wrong, missing, doubled or two of them changed about is forgiven in words of five letters and more. */
const KEYS =
  'thanked already suggest suggested suggests promised talked spoke great introduced recommended recommends cancelled declined answered learned replied yesterday tomorrow happened takeaway mentioned meeting wonderful lovely'.split(
    ' ',
  );
/** Words of their own that stand that near to a key. */
const OWN = new Set(
  'lively lonely learner learners mentions greet grate treat meting melting talker walked tanked spoken spike poke smoke stalked shoulder heaven raven haves savings greats thanks thanker replies relied declines cancelled cancels answers answer answerer happens happen suggests lovelier greater recommend promises promise introduces introduce'.split(
    ' ',
  ),
);
const BY_INITIAL = new Map<string, string[]>();
for (const key of KEYS) BY_INITIAL.set(key.charAt(0), [...(BY_INITIAL.get(key.charAt(0)) ?? []), key]);
const EXACT = new Set(KEYS);

/** One insertion, deletion, replacement or exchange of neighbours apart. */
function oneApart(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.length === y.length)
    return x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
  return x.length > y.length ? x.slice(1) === y : y.slice(1) === x;
}

function mended(word: string): string {
  const low = word.toLowerCase();
  if (EXACT.has(low) || OWN.has(low)) return word;
  const key = BY_INITIAL.get(low.charAt(0))?.find(
    (k) => Math.abs(k.length - low.length) <= 1 && k.length >= 5 && oneApart(low, k),
  );
  return key ?? word;
}

/** The text with slips in its key words put right, word for word. */
export const mend = (text: string): string => text.replace(/[A-Za-z]{5,12}/g, mended);
