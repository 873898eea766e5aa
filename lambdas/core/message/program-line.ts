import { brevity, outlookVerbs, programs, sentEndings, sentFrom, sentWith } from './words.data';

const LOOK = 400;
const MOST_WORDS = 10;
const APP = new RegExp(`(?<![\\p{L}\\d])(?:${programs})`, 'u');
const DEVICE = /(?<!\p{L})(?:ios|android|iphone|ipad|mac|windows|mobile|mobil)/u;
const VERB = new RegExp(`^(?:${outlookVerbs})(?![a-zà-ÿа-я])|(?:${outlookVerbs})$`, 'u');
const ENDING = new RegExp(`(?:${sentEndings})$`, 'u');
const BREVITY = new RegExp(`^[^.。]{8,110}[.。]\\s?[^.。]{0,20}(?:${brevity})[^.。]{0,30}[.。!]?$`, 'u');

/** "Sent from my iPhone", "Skaffa Outlook för iOS" and their like in any language: nothing of a sentence follows. */
export function isProgramLine(line: string): boolean {
  const text = line.trim().slice(0, LOOK);
  if (text === '' || text.length > 160) return false;
  if (/^\[cid:[^\]]+\]$/.test(text)) return true;
  const whole = text
    .replace(/<[^>]{0,300}>|\([^)]{0,300}\)/g, '')
    .replace(/^[[*_(]+/, '')
    .trim()
    .toLowerCase();
  // "… with K-9 Mail. Please excuse my brevity."
  const first = BREVITY.test(whole) ? whole.slice(0, whole.search(/[.。]/)) : whole;
  const bare = first.replace(/[.。\]*_]{1,3}$/, '').trim();
  return isShort(bare) && (isSent(bare) || isPromotion(bare));
}

const isShort = (bare: string): boolean =>
  bare.length < 90 && !/[,;!?]/.test(bare) && bare.split(/\s+/).length <= MOST_WORDS + 2;

/** Words that no letter begins with; or words that it might, with the name of a device or program. */
function isSent(bare: string): boolean {
  if (sentFrom.some((start) => bare.startsWith(start))) return bare.length < 75 || APP.test(bare);
  if (bare.length < 60 && ENDING.test(bare)) return true;
  return (
    APP.test(bare) &&
    (sentWith.some((start) => bare.startsWith(start)) || /^(?:von|vom|mit|aus) .{3,50} gesendet$/.test(bare))
  );
}

/** What Outlook's apps put below a mail. */
function isPromotion(bare: string): boolean {
  return bare.includes('outlook') && DEVICE.test(bare) && VERB.test(bare) && bare.split(/\s+/).length <= 8;
}
