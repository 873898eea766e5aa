import { meetingBlockLines, meetingBlockStarts } from './words.data';

/** Lines that a join block has at most, its blank lines counted. */
const MAX_BLOCK = 40;
const LOOK = 300;

/**
 * A text without what Zoom, Teams, Meet and Webex put under an invitation: numbers to dial, codes, help pages. The
 * line that says how to join and its link stay: they are what the writer shares.
 */
export function withoutMeetingBlocks(lines: string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    kept.push(lines[at] ?? '');
    if (isStart(lines[at] ?? '')) at = skipBlock(lines, at + 1, kept) - 1;
  }
  return kept;
}

/** Index behind the block whose lines begin at `from`; its links are kept, and a blank line that ends it. */
function skipBlock(lines: string[], from: number, kept: string[]): number {
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MAX_BLOCK); at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    if (isLink(line)) kept.push(line);
    else if (!isDetail(line)) break;
    end = at + 1;
  }
  return end;
}

function isStart(line: string): boolean {
  const text = line.slice(0, LOOK).toLowerCase().trim();
  return text.length < 160 && meetingBlockStarts.some((start) => text.startsWith(start));
}

function isLink(line: string): boolean {
  return /^<?https:\/\/\S{1,900}>?$/.test(line);
}

/** "Meeting ID: 812 …", "+1 646 558 8656 US (New York)", "Find your local number: …", a rule. */
function isDetail(line: string): boolean {
  const text = line.slice(0, LOOK).toLowerCase();
  if (/^[_\-—⸻*=]{3,}$/.test(text) || /^[+(]?\d[\d ()+.,#*-]{6,}/.test(text)) return true;
  return text.length < 200 && meetingBlockLines.some((start) => text.startsWith(start));
}
