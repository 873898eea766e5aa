import { addressed } from './meeting-people';
import type { Fact } from './reading';
import { evidence, isProduct, type Findings, type Scene } from './scene';
import { isThanks, thankingWords } from './thanks';

/** What the writing itself is: the user's outreach or thanks, somebody else's reply. Calendar mail gives none here. */
export function readExchange(scene: Scene, soFar: Findings): Findings | null {
  if (soFar.facts.some((f) => f.type === 'meeting' && f.calendar !== undefined)) return null;
  if (!scene.byUser) return replied(scene, soFar);
  if (scene.alone) return null;
  if (soFar.facts.some((f) => f.type === 'introduction' && (f.direction === 'given' || f.status === 'declined')))
    return outreach(scene, soFar.facts);
  const meetings = soFar.facts.filter((f) => f.type === 'meeting');
  // Who offers times asks for a meeting, however politely.
  const asks = soFar.facts.some((f) => f.type === 'introduction' && f.status === 'asked');
  if (!meetings.some((m) => m.status === 'proposed') && isThanks(scene, asks || meetings.length > 0))
    return {
      facts: [
        {
          type: 'thanks',
          to: recipients(scene),
          evidence: evidence(thankingWords(scene.text) ?? scene.message.subject),
        },
      ],
      doubts: [],
    };
  return outreach(scene, soFar.facts);
}

/** An introducer still in copy is thanked, not written to. */
function recipients(scene: Scene) {
  const direct = scene.message.to
    .filter((p) => !isProduct(p.address, scene.context))
    .map((p) => p.address?.toLowerCase());
  const to = scene.others.filter((p) => direct.includes(p.address ?? ''));
  return to.length > 0 ? to : scene.others;
}

const outreach = (scene: Scene, facts: Fact[]): Findings => ({
  facts: [{ type: 'outreach', to: addressed(scene, facts), evidence: evidence(scene.text.slice(0, 200)) }],
  doubts: [],
});

/** Somebody else answers: not the one who just makes the introduction. */
function replied(scene: Scene, soFar: Findings): Findings | null {
  const introduces = soFar.facts.some(
    (f) => f.type === 'introduction' && f.introducer?.address === scene.sender.address && f.status === 'made',
  );
  if (introduces || scene.text === '') return null;
  const inThread =
    scene.thread !== null ||
    scene.message.inReplyTo.length > 0 ||
    soFar.facts.some((f) => f.type !== 'introduction' || f.introducer?.address !== scene.sender.address) ||
    isKnown(scene);
  return inThread
    ? { facts: [{ type: 'reply', from: scene.sender, evidence: evidence(scene.text.slice(0, 200)) }], doubts: [] }
    : null;
}

export const isKnown = (scene: Scene): boolean =>
  (scene.context.people ?? []).some((p) => p.address?.toLowerCase() === scene.sender.address);
