import { MONTHS } from './calendar-words.data';
import type { Asked } from './reading';
import { fold, type Scene } from './scene';

/** The lines of an answer that begin with the number of an item, each as a mail about that item alone; `rest` is what no number claims. */
export interface Numbered {
  lines: Scene[];
  rest: string;
}

const LINE = /^\s*(?:#|no\.? ?)?(\d{1,2})\s*[.):,–-]?\s+(\S.*)$/iu;

/** "1 done, 2 let go" on one line is two; "moved to 2 March" is not. */
const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) =>
    LINE.test(line)
      ? line.split(/[,;]\s+(?=\d{1,2}[.):]?\s+\p{L})/u).reduce<string[]>((parts, part) => {
          const word = fold(/^\d{1,2}[.):]?\s+(\p{L}+)/u.exec(part)?.[1] ?? '');
          const before = parts.pop();
          if (before === undefined) return [part];
          return MONTHS[word] === undefined ? [...parts, before, part] : [...parts, `${before}, ${part}`];
        }, [])
      : [line],
  );

/** The scene of one item: what it asked, of whom, and the words that answer it. */
function sceneOf(scene: Scene, n: number, said: string): Scene | null {
  const item = scene.items.find((i) => i.n === n);
  if (item === undefined) return null;
  const { start } = item;
  const thread = {
    about: start === undefined ? ('introduction' as const) : ('meeting' as const),
    asked: item.asked,
    with: item.with,
    ...(start === undefined ? {} : { start }),
  };
  return { ...scene, text: said, asked: item.asked, thread, items: [], item: n };
}

/** Splits an answer to a letter with several items; lines without a number go with the item above them until a blank one. */
export function numbered(scene: Scene): Numbered {
  const lines: Scene[] = [];
  const rest: string[] = [];
  let open = false;
  for (const line of linesOf(scene.text)) {
    const own = ownLine(scene, line);
    open = own !== null || (open && line.trim() !== '');
    if (own !== null) lines.push(own);
    else if (open) lines.push(continued(lines.pop() ?? scene, line));
    else rest.push(line);
  }
  return { lines, rest: rest.join('\n').trim() };
}

function ownLine(scene: Scene, line: string): Scene | null {
  const match = LINE.exec(line);
  return match === null ? null : sceneOf(scene, Number(match[1]), match[2] ?? '');
}
const continued = (above: Scene, line: string): Scene => ({ ...above, text: `${above.text}\n${line}` });

const OPTION = /^\W*([1-4])\s*[.):,–-]?\s+((?!please|pls)\S[\s\S]*)$/iu;
const ASKS: Record<string, Asked> = { 1: 'schedule', 2: 'outcome' };

/** "1 Tuesday 10:00", "2 great, she suggested Raj": the option of a letter about one introduction, and what is said to it. */
export function optionWith(scene: Scene): { option: number; scene: Scene } | null {
  if (scene.asked !== 'choice' || scene.thread?.about !== 'introduction') return null;
  const [, option = '', text = ''] = OPTION.exec(scene.text) ?? [];
  return option === ''
    ? null
    : { option: Number(option), scene: { ...scene, text, asked: ASKS[option] ?? null, items: [] } };
}
