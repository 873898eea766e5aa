import type { Person } from '../message/message';
import { distinct, mentions } from './names';
import type { Fact } from './reading';
import { known, plain, sameName, type Scene } from './scene';

/** Introducers on the mail: those who just introduced, and those known as nothing else. They are thanked, not met. */
export function introducersOn(scene: Scene, facts: Fact[]): string[] {
  const made = facts.flatMap((f) =>
    f.type === 'introduction' && f.direction === 'received' && f.status === 'made' ? [f.introducer?.address ?? ''] : [],
  );
  const only = known(scene).filter((k) => k.roles.length > 0 && k.roles.every((r) => r === 'introducer'));
  return [...made, ...only.map((k) => k.address?.toLowerCase() ?? '')].filter((a) => a !== '');
}

/** Those of the addressees who are not merely the introducer, if anybody is. */
export function addressed(scene: Scene, facts: Fact[]): Person[] {
  const introducers = introducersOn(scene, facts);
  const left = scene.others.filter((p) => !introducers.includes(p.address ?? ''));
  return left.length > 0 ? left : scene.others;
}

const nameIn = (text: string, p: Person) => (p.name ?? '').split(' ').some((w) => w.length > 2 && text.includes(w));

/** Somebody else's mail: who wrote it, or the principal for whom an assistant writes. */
function writer(scene: Scene): Person[] {
  const principal = scene.thread?.with ?? [];
  const isOne = principal.some((p) => p.address === scene.sender.address);
  return !isOne && principal.some((p) => nameIn(scene.text, p)) ? principal.map(plain) : [scene.sender];
}

/** "Tomás introduced me to Wen Li, we meet on Thursday": Tomás is not met. */
const hasIntroduced = (p: Person, facts: Fact[]): boolean =>
  facts.some(
    (f) =>
      f.type === 'introduction' &&
      f.direction === 'received' &&
      f.introducer !== null &&
      (p.address === null ? sameName(p.name, f.introducer.name) : p.address === f.introducer.address),
  );

/** The user tells the product: the people named beside the time, else whom the thread is about, else who is named at all. */
function told(scene: Scene, around: string, facts: Fact[]): Person[] {
  const met = (text: string) => distinct(mentions(text, scene), scene).filter((p) => !hasIntroduced(p, facts));
  const near = met(around);
  const all = near.length > 0 ? near : met(scene.text).slice(0, 1);
  const thread = scene.thread?.with ?? [];
  const useThread = thread.length > 0 && (all.length === 0 || scene.mayCommand);
  return useThread ? thread.map(plain) : all.slice(0, 3);
}

/** Whom the meeting is with: who wrote, who is written to, or who is named `around` the time. */
export function meetingPeople(scene: Scene, around: string, facts: Fact[]): Person[] {
  if (!scene.byUser) return writer(scene);
  return scene.alone ? told(scene, around, facts) : addressed(scene, facts);
}
