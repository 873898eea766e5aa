import type { Person } from '../message/message';
import { makes, subjectIntroduces, type Said } from './introduction-words';
import { formsOf, formsOn, isNamed, namedIn, userForms } from './naming';
import { sameDomain } from './roles';
import type { Scene } from './scene';

/** One mail speaks to, or of, the user and one of the others by name, and tells something of at least one of them: no set phrase of any language is needed. */
export function presents(whole: Said, others: Person[], scene: Scene): boolean {
  const own = namedIn(whole, userForms(scene, others));
  if (!isNamed(own)) return false;
  return others.some((p) => {
    const theirs = namedIn(whole, formsOf(p));
    return isNamed(theirs) && (theirs.told || own.told);
  });
}

/** "Malin, Hanna is the engineer": the user is told of to somebody spoken to, or both are. */
export function presentsUser(whole: Said, others: Person[], scene: Scene): boolean {
  const own = namedIn(whole, userForms(scene));
  return own.told && others.some((p) => namedIn(whole, formsOf(p)).called);
}

/** Both are named, and nothing else: "Dana, Ada. Ada, Dana." */
export const namesBoth = (whole: Said, others: Person[], scene: Scene): boolean =>
  isNamed(namedIn(whole, userForms(scene, others))) && others.some((p) => isNamed(namedIn(whole, formsOf(p))));

/** Set words, the subject, or the form; a colleague who is merely told of is no introduction by form. */
export function introducesBoth(
  whole: Said,
  subject: string | null,
  others: Person[],
  scene: Scene,
  from: Person,
): boolean {
  if (makes(whole, formsOn(scene, [...others, from])) || subjectIntroduces(subject)) return true;
  const outside = others.filter((p) => !sameDomain(p, from));
  return presents(whole, outside, scene) || presentsUser(whole, others, scene);
}
