import type { Person } from '../message/message';
import { meetingKind } from './meeting-words';
import type { OutcomeFact, Thread } from './reading';
import { evidence, plain, type Findings, type Scene } from './scene';

const YES =
  /^\W*(?:yes|yep|yeah|yup|sure|correct|confirmed?|still (?:on|right|fine|good)|all good|that['’]s right|right|ok(?:ay)?|done|i did|sent|already|wrote|👍|👌|✅)/iu;

/** A short answer in the light of what was asked: `reply-sent`, `confirm`, `schedule`. */
export function readAnswer(scene: Scene, soFar: Findings): Findings | null {
  if (soFar.facts.length > 0 || scene.thread === null) return null;
  if (scene.answering && scene.thread.about !== 'digest') {
    const result = WAITING.find(([pattern]) => pattern.test(scene.text))?.[1];
    if (result !== undefined) return { facts: [waiting(scene, scene.thread.with.map(plain), result)], doubts: [] };
  }
  return YES.test(scene.text) ? affirmed(scene, scene.thread) : null;
}

/** Words that our letters offer, whatever they asked. */
const WAITING: [RegExp, 'pending' | 'no-answer'][] = [
  [/^\W*(?:no,? )?not yet\W*(?:\n|$)/iu, 'pending'],
  [/^\W*(?:nothing|no (?:answer|reply|response))(?: yet)?\W*(?:\n|$)/iu, 'no-answer'],
];

const waiting = (scene: Scene, people: Person[], result: 'pending' | 'no-answer'): OutcomeFact => ({
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
