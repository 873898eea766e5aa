import { meetingKind } from './meeting-words';
import { evidence, plain, type Findings, type Scene } from './scene';

const YES =
  /^\W*(?:yes|yep|yeah|yup|sure|correct|confirmed?|still (?:on|right|fine|good)|all good|that['’]s right|right|ok(?:ay)?|done|i did|sent|already|wrote|👍|👌|✅)/iu;

/** A short answer in the light of what was asked: `reply-sent`, `confirm`, `schedule`. */
export function readAnswer(scene: Scene, soFar: Findings): Findings | null {
  if (soFar.facts.length > 0 || scene.thread === null || scene.asked === null) return null;
  const people = scene.thread.with.map(plain);
  const yes = YES.test(scene.text);
  const said = evidence(scene.text.slice(0, 160));
  if (scene.asked === 'reply-sent' && yes)
    return { facts: [{ type: 'outreach', to: people, evidence: said }], doubts: [] };
  if (scene.asked === 'confirm' && yes && scene.thread.start != null) {
    return {
      facts: [
        {
          type: 'meeting',
          kind: meetingKind(scene, people),
          status: 'scheduled',
          with: people,
          start: scene.thread.start,
          end: null,
          options: [],
          mode: null,
          place: null,
          moved: false,
          evidence: said,
        },
      ],
      doubts: [],
    };
  }
  if (scene.asked === 'schedule' && yes)
    return {
      facts: [],
      doubts: [{ reason: 'when', question: `Good. When do you meet ${people[0]?.name ?? 'them'}?` }],
    };
  return null;
}
