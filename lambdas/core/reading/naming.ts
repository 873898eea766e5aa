import type { Person } from '../message/message';
import { ANDS, GREETINGS, NO_NAMES } from './language.data';
import type { Said } from './introduction-words';
import { isUserAddress, plain, type Scene } from './scene';
import { foldWord, hasCjk, isMark, type Token } from './tokens';

/** How a text speaks of somebody. */
export interface Named {
  /** Spoken to by name. */
  called: boolean;
  /** Spoken of by name. */
  told: boolean;
}

const SHORT = 2;
const words = (name: string) =>
  name
    .split(/[^\p{L}\p{M}'’]+/u)
    .map(foldWord)
    .filter((w) => (w.length > SHORT || hasCjk(w)) && !GREETINGS.has(w));

/** The words of a person's names; of the address where there is no name. */
export function formsOf(p: Person): string[] {
  const name = plain(p).name;
  if (name !== null) return formsOfName(name);
  return words((p.address ?? '').split('@')[0] ?? '');
}

function formsOfName(name: string): string[] {
  const bare = name.replace(/\([^()]*\)/g, ' ').trim();
  if (!hasCjk(bare)) return words(bare);
  const parts = bare.split(/[\s,]+/).filter((w) => w !== '');
  const [whole = ''] = parts;
  if (parts.length > 1 || whole.length < SHORT) return parts;
  if (parts.length === 1 && /^\p{Script=Han}{2,4}$/u.test(whole)) return chinese(whole);
  // Written in one: the family name is the first sign (two in a name of four), the given name the rest.
  const family = whole.length > 3 ? 2 : 1;
  return [whole, whole.slice(family)].filter((w) => w.length >= SHORT);
}

const CALLED = ['总', '總', '老师', '老師', '先生', '女士', '姐', '哥', '工', '经理', '教授', '博士', '主任'];
const FONDLY = ['小', '老', '阿'];

/** 张国栋 is 国栋, 张总, 小张. */
function chinese(whole: string): string[] {
  const surname = whole.charAt(0);
  const given = whole.length > 2 ? [whole.slice(1)] : [];
  return [whole, ...given, ...CALLED.map((c) => surname + c), ...FONDLY.map((c) => c + surname)];
}

/** The user's forms: the name on record and the names that the mail gives their addresses. */
export function userForms(scene: Scene, among: Person[] = []): string[] {
  const { message, user } = scene;
  const shown = [...message.from, ...message.to, ...message.cc, ...among].filter((p) => isUserAddress(p.address, user));
  return [...new Set([user.name, ...shown.map((p) => p.name ?? '')].flatMap(formsOfName))];
}

/** The forms of the user and of everybody else in To and Cc. */
export const formsOn = (scene: Scene, more: Person[] = []): string[] => [
  ...userForms(scene, more),
  ...[...scene.others, scene.sender, ...more].flatMap(formsOf),
];

const shared = (a: string, b: string) => {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
};

/** "Radko" is Radka, "Víte" Vít, "Rafa" Rafael. */
function means(t: Token, form: string): boolean {
  if (t.word === form || t.word === `${form}'s` || t.word === `${form}s`) return true;
  return t.capital && t.word.length > SHORT && !NO_NAMES.has(t.word) && !COMMON.has(t.word) && isFormOf(t, form);
}

/** A short form, or another case of it. */
function isFormOf(t: Token, form: string): boolean {
  if (form.startsWith(t.word)) return true;
  return (
    shared(t.word, form) >= Math.max(3, form.length - 1) && t.word.length <= form.length + (form.length > 3 ? 2 : 1)
  );
}
const COMMON = new Set(
  'the and you your for with this that they there then her his who how what when was are not but all can may mar jan had has let one our out she'.split(
    ' ',
  ),
);

/** How `s` speaks of the person with these `forms`. */
export function namedIn(s: Said, forms: string[]): Named {
  const result: Named = { called: false, told: false };
  if (forms.some(hasCjk)) inScript(s.text, forms.filter(hasCjk), result);
  const found = s.tokens.map((t) => forms.some((f) => means(t, f)));
  for (const [i, hit] of found.entries()) {
    if (!hit || found[i - 1] === true) continue;
    let end = i;
    while (found[end + 1] === true) end++;
    if (isCalled(s.tokens, i, end)) result.called = true;
    else result.told = true;
  }
  return result;
}

const around = (tokens: Token[], from: number, step: 1 | -1): Token | undefined => tokens[from + step];

/** After a greeting or a mark, before a mark or "and NAME,". */
function isCalled(tokens: Token[], from: number, to: number): boolean {
  const before = around(tokens, from, -1);
  const after = around(tokens, to, 1);
  const opens = before === undefined || isMark(before) || GREETINGS.has(before.word) || ANDS.has(before.word);
  if (!opens) return false;
  if (after === undefined || isMark(after)) return true;
  if (!ANDS.has(after.word)) return false;
  const rest = tokens.slice(to + 2, to + 6);
  const stop = rest.findIndex(isMark);
  return rest.slice(0, stop < 0 ? rest.length : stop).every((t) => t.capital || GREETINGS.has(t.word)) && stop >= 0;
}

const HONORIFIC = /^(?:\s?(?:様|さま|さん|先生|님|씨|老师|老師|先生|女士|教授|总|大哥|姐))?/u;
function inScript(text: string, forms: string[], result: Named): void {
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const rest = text.slice(at + form.length, at + form.length + 6);
      const after = rest.slice(HONORIFIC.exec(rest)?.[0].length ?? 0);
      if (after === '' || /^[\s、,，:：！!]/u.test(after)) result.called = true;
      else result.told = true;
    }
  }
}

export const isNamed = (n: Named) => n.called || n.told;
