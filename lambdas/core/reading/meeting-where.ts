import { PAST, PHONE_WORDS } from './meeting-verbs';
import { isArranging } from './meeting-moments';
import { meetingLink, modeIn } from './meeting-words';
import { placeIn } from './meeting-place';
import type { MeetingFact } from './reading';
import type { Scene } from './scene';
import { sentences } from './sentences';

const ENGLISH = /\b(?:the|your|and|I|my|our)\b/;
/** Words that lead somebody to a place: "come to", "let's meet at", "I'll be at". */
const INVITES =
  /\b(?:come|meet(?:ing)?|see you|find (?:me|us)|let['’]s|shall we|I['’]ll be|I will be|I shall be|we['’]ll be|wait(?:ing)?|address|place|ask for|ring the|look for|coffee|lunch|breakfast|dinner|tea|drinks?|at my|my (?:office|studio|workshop|lab)|go in|walk|book(?:ed)? a|table|where)\b/i;
const ELSEWHERE = /\b(?:bcc|until|back (?:in|at|from))\b/i;
/** From here on the sentence gives a reason or tells of something else. */
const SUBORDINATE =
  /(?:,\s|\s)(?:and )?(?:since|because|when|while|whereas|although|though|as (?:I|we|you|he|she|they|it)|after which)\s/i;

/** The part of a sentence that arranges. */
function main(text: string): string {
  const cut = text.search(SUBORDINATE);
  return cut > 20 ? text.slice(0, cut) : text;
}

/** The sentences besides that of the time which may name the place: beside it, or of meeting themselves ("Come to the quarry gate"). */
function nearby(scene: Scene, words: string): string[] {
  const all = sentences(scene.text).map((s) => s.text);
  const said = all.map((s) => words.includes(s));
  const leads = (s: string) => !ENGLISH.test(s) || INVITES.test(s);
  return all.filter(
    (s, i) =>
      !said[i] && (said[i - 1] || said[i + 1] || isArranging(s)) && !PAST.test(s) && !ELSEWHERE.test(s) && leads(s),
  );
}

const isRemote = (mode: MeetingFact['mode']) => mode === 'video' || mode === 'phone';
const firstOf = <T>(list: (T | null)[]): T | null => list.find((x) => x !== null) ?? null;

/** "as discussed on the phone", "wie am Telefon besprochen" tells how it was agreed, not how one meets. */
const AS_SAID =
  /(?<!\p{L})(?:as|like|wie|comme|como|come|conforme|zoals|jak|som|jako|как|як)(?!\p{L})[^,.;\n]{0,60}(?=[,.;\n]|$)|\b(?:just now|a moment ago|earlier) on the (?:tele)?phone\b|\bon the (?:tele)?phone (?:just now|earlier|today|yesterday)\b/giu;
const withoutAsSaid = (text: string) =>
  text.replace(AS_SAID, (part) => (PHONE_WORDS.test(part) && !/\d/.test(part) ? '' : part));

/** From the words beside the time; else a link, or a call by video or phone spoken of in the mail or the offer; else how else they meet. */
function modeOf(scene: Scene, words: string, offer: string, named: boolean): MeetingFact['mode'] {
  const text = withoutAsSaid(scene.text);
  const later = [text, offer].map(modeIn);
  const linked = meetingLink(scene.text) === null ? null : ('video' as const);
  const own = modeIn(withoutAsSaid(words)) ?? (named ? 'in-person' : null);
  return firstOf([own, linked, ...later.filter(isRemote), ...later]);
}

/** The rest of the sentence from the time on: what follows an hour is where it is. */
function fromTime(scene: Scene, at: number | null): string {
  const s = at === null ? undefined : sentences(scene.text).find((x) => at >= x.at && at < x.at + x.text.length);
  return s === undefined || at === null ? '' : main(scene.text.slice(at, s.at + s.text.length));
}

/** Mode and place of a meeting whose first time stands `at`. Who meets by video or phone meets nowhere. */
export function whereabouts(
  scene: Scene,
  words: string,
  { offer, at }: { offer: string; at: number | null },
): Pick<MeetingFact, 'mode' | 'place'> {
  const beside = placeIn(fromTime(scene, at));
  const mode = modeOf(scene, words, offer, beside !== null);
  if (isRemote(mode)) return { mode, place: null };
  const place = beside ?? firstOf([main(words), ...nearby(scene, words).map(main), offer].map(placeIn));
  return { mode: mode ?? (place === null ? null : 'in-person'), place };
}
