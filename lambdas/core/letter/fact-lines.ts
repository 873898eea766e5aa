/** Facts in plain words: what was read of a mail, a line each. */
import type { Person } from '../message/message';
import type { Fact, IntroductionFact, MeetingFact, NoteFact, OutcomeFact } from '../reading/reading';
import { dateWords, dayOf, listNames, personView, spanWords } from './views';

const names = (people: Person[]): string => listNames(people.map((p) => personView(p).name)) || 'somebody';

function introduction(f: IntroductionFact): string {
  const by = f.introducer === null ? '' : ` by ${names([f.introducer])}`;
  if (f.direction === 'given') return `You introduced ${names(f.contacts)}`;
  if (f.status === 'asked') return `An introduction to ${names(f.contacts)} is asked for${by}`;
  if (f.status === 'declined') return `The introduction to ${names(f.contacts)} will not come${by}`;
  return `${names(f.contacts)} was introduced to you${by}`;
}

function meeting(f: MeetingFact, zone: string): string {
  const what = f.kind === 'mentoring' ? 'Mentoring session' : 'Meeting';
  if (f.status === 'cancelled') return `${what} with ${names(f.with)}: called off`;
  const when = f.start === null ? 'no time yet' : spanWords(f.start, f.end, zone);
  const place = f.place === null ? '' : `, ${f.place}`;
  return `${what} with ${names(f.with)}${f.status === 'proposed' ? ' proposed' : ''}: ${when}${place}`;
}

const RESULTS: Record<OutcomeFact['result'], string> = {
  held: 'You met',
  'no-show': 'It did not take place with',
  cancelled: 'It was called off with',
  declined: 'It will not come to a talk with',
  'no-answer': 'No answer yet from',
  pending: 'Still to come with',
};

function outcome(f: OutcomeFact): string {
  const when = f.when === null ? '' : f.when.length > 10 ? `, ${dayOf(f.when, 'UTC')}` : `, ${dateWords(f.when)}`;
  const more = [
    ...f.takeaways.map((t) => `noted: ${t}`),
    ...f.actions.map((a) => `promised: ${a.text}`),
    ...(f.referrals.length > 0 ? [`pointed to ${names(f.referrals)}`] : []),
  ];
  return [`${RESULTS[f.result]} ${names(f.with)}${when}`, ...more].join('; ');
}

type Lines = { [T in Fact['type']]: (f: Extract<Fact, { type: T }>, zone: string) => string };

const LINES: Lines = {
  introduction,
  meeting,
  outcome,
  reply: (f) => `${names([f.from])} answered`,
  outreach: (f) => `You wrote to ${names(f.to)}`,
  thanks: (f) => `You thanked ${names(f.to)}`,
  mentorship: (f) => `${names([f.mentor])} mentors you${f.goal === null ? '' : `: ${f.goal}`}`,
  command: (f) => `You told me: ${f.name}`,
  aim: (f: NoteFact) => `Your aim: ${f.text}`,
  me: (f: NoteFact) => `Of yourself: ${f.text}`,
  park: (f: NoteFact) => `A question${f.for ? ` for ${names([f.for])}` : ''}: ${f.text}`,
  correction: (f) => `You put right: ${f.text}`,
  progress: (f) => `Progress with ${names(f.with)}: ${f.text}`,
  offer: (f) => `${names([f.by])} offered ${names(f.to)}: ${f.text}`,
  'looking-for': (f) => `You look for: ${f.text}`,
  landed: (f) => `Your news: ${f.text}`,
};

function line<T extends Fact['type']>(fact: Extract<Fact, { type: T }>, zone: string): string {
  return LINES[fact.type](fact, zone);
}

/** One plain line, times in `zone` (IANA). */
export const factLine = (fact: Fact, zone: string): string => line(fact, zone);

const WORDS_MAX = 160;

/** The same with the words that it was read from. */
export function factWithEvidence(fact: Fact, zone: string): string {
  const words = fact.evidence?.words.replace(/\s+/g, ' ').trim() ?? '';
  const cut = words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX)}…` : words;
  return cut === '' ? factLine(fact, zone) : `${factLine(fact, zone)}; from the words “${cut}”`;
}
