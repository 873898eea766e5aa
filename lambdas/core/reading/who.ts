import type { Person } from '../message/message';
import type { Fact } from './reading';
import type { Findings, Scene } from './scene';
import { bears, everybody, known, plain } from './scene';

/** Those known, on the mail and in the thread who bear the name, each once; the thread's people alone where one of them does. */
export function bearersOf(name: string, scene: Scene): Person[] {
  const byAddress = (list: Person[]) =>
    new Map(
      list.flatMap((p) =>
        p.address !== null && bears(p.name, name) ? [[p.address.toLowerCase(), plain(p)] as const] : [],
      ),
    );
  const near = byAddress(scene.thread?.with ?? []);
  const found = near.size > 0 ? near : byAddress([...known(scene), ...everybody(scene)]);
  return [...found.values()];
}

/** The question where several people bear the name; null where one or nobody does. */
export function unclear(name: string, scene: Scene): Findings['doubts'][number] | null {
  const people = bearersOf(name, scene);
  if (people.length < 2) return null;
  const choices = people.slice(0, 6).map((p, i) => `${i + 1} ${p.name ?? name} <${p.address ?? ''}>`);
  return { reason: 'who', question: `Which ${name} do you mean: ${choices.join(', ')}? Answer with the number.` };
}

/** People of these facts who are told apart by nothing but a name that several bear. */
export function unclearIn(facts: Fact[], scene: Scene): Findings['doubts'][number] | null {
  if (!scene.byUser) return null;
  for (const person of facts.flatMap(peopleOf)) {
    const doubt = person.address === null && person.name !== null ? unclear(person.name, scene) : null;
    if (doubt !== null) return doubt;
  }
  return null;
}

function peopleOf(fact: Fact): Person[] {
  if (fact.type === 'outcome' || fact.type === 'meeting' || fact.type === 'progress') return fact.with;
  if (fact.type === 'mentorship') return [fact.mentor];
  return fact.type === 'introduction' ? [...fact.contacts, ...(fact.introducer === null ? [] : [fact.introducer])] : [];
}
