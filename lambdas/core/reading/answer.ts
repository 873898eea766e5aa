import type { Person } from '../message/message';
import { NO_ANSWER_WORDS, NO_WORDS, NOT_YET, SENT_WORDS, YES_WORDS } from './answer-words.data';
import { meetingKind } from './meeting-words';
import { flat, phrases } from './phrases';
import type { Asked, OutcomeFact, Thread } from './reading';
import { evidence, plain, type Findings, type Scene } from './scene';

const [YES, SENT, NO] = [phrases(YES_WORDS), phrases(SENT_WORDS), phrases(NO_WORDS)];
type Table = ReturnType<typeof phrases>;
const THUMB = /^\s*(?:👍|👌|✅|🙌|🙏|💯)/u;
/** An answer longer than this is a report and no yes. */
const FIRST = 200;

/** The answer's first sentence, flat, from its first letter or digit on; a greeting in a line of its own is none. */
function opening(text: string): string {
  const lines = text.split('\n').filter((l) => /[\p{L}\p{N}]/u.test(l));
  const [first = ''] =
    lines.length > 1 && /^[\p{L} .]{1,30}[,!，、]$/u.test(lines[0]?.trim() ?? '') ? lines.slice(1) : lines;
  return (flat(first.slice(0, FIRST)).split(/[.!?。！？]/)[0] ?? '').replace(/^[^\p{L}\p{N}]{1,20}/u, '');
}

const begins = (table: Table, text: string): boolean => table.exec(text)?.index === 0;

/** The answer agrees: a yes at its beginning, a thumb, or "sent" to the question whether something was. */
function agrees(text: string, asked: Asked): boolean {
  if (THUMB.test(text)) return true;
  const first = opening(text);
  if (begins(YES, first)) return true;
  return asked === 'reply-sent' && !begins(NO, first) && SENT.test(first) && !/[?？]/.test(text);
}

/** Words that our letters offer, whatever they asked; nothing else may stand in the line. */
const WAITING: [Table, 'pending' | 'no-answer'][] = [
  [phrases(NOT_YET), 'pending'],
  [phrases(NO_ANSWER_WORDS), 'no-answer'],
];
function waitingFor(text: string): OutcomeFact['result'] | null {
  const first = flat(text.split('\n').find((l) => l.trim() !== '') ?? '')
    .replace(/^[^\p{L}]{1,9}|[^\p{L}]{1,9}$/gu, '')
    .replace(/,/g, '');
  const found = WAITING.find(([table]) => table.exec(first)?.[0] === first);
  return found?.[1] ?? null;
}

/** A short answer in the light of what was asked: `reply-sent`, `confirm`, `schedule`. */
export function readAnswer(scene: Scene, soFar: Findings): Findings | null {
  if (soFar.facts.length > 0 || scene.thread === null) return null;
  if (scene.answering && scene.thread.about !== 'digest') {
    const result = waitingFor(scene.text);
    if (result !== null) return { facts: [waiting(scene, scene.thread.with.map(plain), result)], doubts: [] };
  }
  return agrees(scene.text, scene.asked) ? affirmed(scene, scene.thread) : null;
}

const waiting = (scene: Scene, people: Person[], result: OutcomeFact['result']): OutcomeFact => ({
  type: 'outcome',
  with: people,
  result,
  when: null,
  takeaways: [],
  actions: [],
  referrals: [],
  thanked: false,
  evidence: evidence(scene.text.slice(0, 160)),
});

function affirmed(scene: Scene, thread: Thread): Findings | null {
  const people = thread.with.map(plain);
  const said = evidence(scene.text.slice(0, 160));
  if (scene.asked === 'reply-sent') return { facts: [{ type: 'outreach', to: people, evidence: said }], doubts: [] };
  if (scene.asked === 'confirm') return confirmed(scene, people, thread.start ?? null);
  if (scene.asked !== 'schedule') return null;
  return { facts: [], doubts: [{ reason: 'when', question: `Good. When do you meet ${people[0]?.name ?? 'them'}?` }] };
}

function confirmed(scene: Scene, people: Person[], start: string | null): Findings | null {
  if (start === null) return null;
  const kind = meetingKind(scene, people);
  return {
    facts: [
      {
        type: 'meeting',
        kind,
        status: 'scheduled',
        with: people,
        start,
        end: null,
        options: [],
        mode: null,
        place: null,
        moved: false,
        evidence: evidence(scene.text.slice(0, 160)),
      },
    ],
    doubts: [],
  };
}
