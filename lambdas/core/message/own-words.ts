import { isRule } from './boundary';
import { withoutMeetingBlocks } from './meeting-block';
import { isProgramLine } from './program-line';
import { trimEndOf, trimOf, trimStartOf } from '../trim';
import { isCard } from './signature';
import { disclaimerStarts, disclaimerWords, signOffs } from './words.data';

/** What a person wrote, and what their program or office puts under it. */
export interface OwnWords {
  text: string;
  signature: string | null;
}

const LOOK = 400;
const MAX_SIGNATURE_LINES = 16;
const closings = new Set(signOffs);

/**
 * The words of one stretch of a mail without signature, mobile footer, disclaimer and mailing footer. Greeting and
 * sign-off with the name below it stay.
 * @param name the writer's display name, which tells a signature block from an address list
 */
export function ownWords(lines: string[], name: string | null): OwnWords {
  const cuts: string[][] = [];
  let kept = withoutMeetingBlocks(lines);
  for (const find of [
    letterAt,
    delimiterAt,
    disclaimerAt,
    footerAt,
    (all: string[]) => blockAt(all, nameTokens(name)),
  ]) {
    const at = find(kept);
    if (at < 0) continue;
    cuts.unshift(kept.slice(at));
    kept = kept.slice(0, at);
  }
  const text = tidy(kept.filter((line) => !isProgramLine(line)));
  const signature = tidy(cuts.flat().filter((line) => !isProgramLine(line)));
  return { text, signature: signature === '' ? null : signature };
}

/** Lines as text: no trailing blanks, at most one blank line, rules at the end gone. */
export function tidy(lines: string[]): string {
  let end = lines.length;
  while (end > 0 && ((lines[end - 1] ?? '').trim() === '' || isRule(lines[end - 1] ?? ''))) end -= 1;
  return lines
    .slice(0, end)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The end of the product's own letter, where a program quotes it without any mark. */
function letterAt(lines: string[]): number {
  const last = lines.findLastIndex((line) => /^\s{0,9}Whetstone, for .{1,80} only\./.test(line.slice(0, LOOK)));
  if (last < 0) return -1;
  const words = lines.slice(0, last).findLastIndex((line) => line.trimStart().startsWith('Words that work:'));
  return words >= 0 && last - words < 8 ? words : last;
}

/** RFC 3676 section 4.3: "-- " alone on a line; many programs lose the blank. */
function delimiterAt(lines: string[]): number {
  return lines.findIndex((line, at) => /^(--|—|– –)\s*$/.test(line.slice(0, LOOK)) && (at > 0 || lines.length > 1));
}

function disclaimerAt(lines: string[]): number {
  return lines.findIndex((line) => isDisclaimer(line));
}

function isDisclaimer(line: string): boolean {
  if (line.length < 12) return false;
  const text = trimStartOf(line.slice(0, LOOK * 3), DISCLAIMER_MARKS)
    .replace(/^\p{So}+\s*/u, '')
    .toLowerCase();
  const starts = disclaimerStarts.some((start) => text.startsWith(start));
  if (!starts && text.length <= 60) return false;
  let hits = 0;
  for (const word of disclaimerWords) if (text.includes(word)) hits += 1;
  return starts ? hits > 0 || alsoDisclaims.test(text) : hits >= 3;
}

const DISCLAIMER_MARKS = ' \t\u00a0*_>|';
const alsoDisclaims = /umwelt|environment|imprim|ausgedruckt|print|unsubscribe|virus|receiv|erhalten|disclaimer|notice/;

/** A rule with a mailing list's text below it. */
function footerAt(lines: string[]): number {
  return lines.findIndex((line, at) => {
    if (!/^\s*[_~*-]{8,}/.test(line.slice(0, LOOK))) return false;
    const below = lines
      .slice(at + 1, at + 6)
      .join('\n')
      .slice(0, 1000)
      .toLowerCase();
    return /mailing list|mailman|unsubscribe|google groups|listinfo|you are receiving|you received this|abmelden|se désabonner|darse de baja|disiscriv|afmelden|wypisz/.test(
      below,
    );
  });
}

function nameTokens(name: string | null): Set<string> {
  return new Set(
    (name ?? '')
      .toLowerCase()
      .split(/[\s,.]+/)
      .filter((token) => token.length > 1),
  );
}

/** Whether a line is only closing words. */
export function isSignOff(line: string): boolean {
  const text = trimEndOf(line.trim().slice(0, 60).toLowerCase(), ENDS);
  return text !== '' && (closings.has(text) || text.split('/').some((part) => closings.has(trimOf(part, ENDS))));
}

const ENDS = ` \t\u00a0,.!:)–-，、。！`;

/** A line that is only the writer's name, or a part of it. */
function isName(line: string, tokens: Set<string>): boolean {
  if (line.length > 60 || tokens.size === 0) return false;
  const words = line
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}'\s-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 6) return false;
  const known = words.filter((word) => tokens.has(word)).length;
  return known > 0 && words.every((word) => tokens.has(word) || word.length <= 4);
}

/** Where a signature block without delimiter begins: short lines below the name that closes the letter. */
function blockAt(lines: string[], tokens: Set<string>): number {
  const texts = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at])).slice(-MAX_SIGNATURE_LINES - 4);
  for (let nth = 0; nth < texts.length; nth += 1) {
    const start = blockStart(lines, texts, nth, tokens);
    if (start < 0) continue;
    const first = texts.indexOf(start);
    const block = texts.slice(first).map((at) => lines[at] ?? '');
    const above = lines[texts[first - 1] ?? -1] ?? '';
    if (isBlock(block, tokens) || (!block.some(isSignOff) && isCard(block, isFullName(above, tokens)))) return start;
  }
  return -1;
}

/** All the writer's names, at least two, and nothing else. */
function isFullName(line: string, tokens: Set<string>): boolean {
  const own = nameTokens(line);
  return tokens.size > 1 && own.size === tokens.size && [...own].every((token) => tokens.has(token));
}

/** The line below the closing at the `nth` text line, or -1 where that line closes nothing. */
function blockStart(lines: string[], texts: number[], nth: number, tokens: Set<string>): number {
  const textAt = (which: number): string => lines[texts[which] ?? -1] ?? '';
  if (startsBusinessCard(textAt(nth), tokens)) return texts[nth] ?? -1;
  const signOff = isSignOff(textAt(nth));
  if (!signOff && !isName(textAt(nth), tokens)) return -1;
  const below = textAt(nth + 1);
  const named = signOff && (isName(below, tokens) || isShortName(below));
  return texts[named ? nth + 2 : nth + 1] ?? -1;
}

function isShortName(line: string): boolean {
  return (
    line.length <= 40 && /^[\p{Lu}][\p{L}\p{M}.'’ -]*,?$/u.test(line.trim()) && line.trim().split(/\s+/).length <= 3
  );
}

/** "Ada Obi – Program Officer": the full name and more on one line. */
function startsBusinessCard(line: string, tokens: Set<string>): boolean {
  const text = line.trim().slice(0, 200);
  const at = text.search(/[|·•,]| [–—-] /);
  const head = at < 0 ? text : text.slice(0, at).trim();
  return at > 0 && head.split(' ').length >= 2 && isName(head, tokens) && line.length < 120;
}

const contact =
  /\+?\d[\d ()/.-]{6,}\d|@[\w-]+\.|https?:|www\.|\s[|·•]\s|\b(GmbH|AG|Inc|Ltd|LLC|S\.A\.|ApS|B\.V\.|AB|Tel|Phone|Mobile|Director|Manager|Engineer|Professor|Head of|Officer|Consultant|Founder|CEO|CTO)\b/;

function isBlock(lines: string[], tokens: Set<string>): boolean {
  const shown = lines.map((line) => line.replace(/<[^>]{0,300}>/g, ''));
  if (lines.length === 0 || lines.length > MAX_SIGNATURE_LINES) return false;
  if (shown.some((line) => line.length > 160 || /^\s*(p\.?\s?s\b|ps[:.]|nb:|[-*•]\s|\d+[.)]\s)/i.test(line)))
    return false;
  const sentences = shown.filter((line) => line.trim().split(/\s+/).length > 7 && /[.!?]["”’)]?\s*$/.test(line)).length;
  if (sentences > 1 || (sentences === 1 && lines.length < 3)) return false;
  return lines.some((line) => contact.test(line) || isName(line, tokens));
}
