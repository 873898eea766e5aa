import { everybody, known, type Scene } from './scene';
import { hasCjk } from './tokens';

/** A name in a script without spaces, and where it stands. */
export interface Place {
  name: string;
  at: number;
  end: number;
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧';
const TITLES =
  '교수님|팀장님|대표님|선생님|부장님|과장님|이사님|박사님|차장님|실장님|원장님|사장님|님|씨|さん|さま|様|氏|先生|教授|部長|課長|社長|博士|老师|老師|女士|经理|總|总|工';
const KOREAN = new RegExp(`(?<![\\p{Script=Hangul}])([\\p{Script=Hangul}]{2,4})\\s?(?:${TITLES})`, 'gu');
const JAPANESE =
  /(?<![\p{Script=Han}々])([\p{Script=Han}々]{1,4}(?:[ 　][\p{Script=Han}々]{1,3})?|[\p{Script=Katakana}ー]{2,10})(?:さん|さま|様|氏|先生|教授)/gu;
const CHINESE = new RegExp(
  `(?<=^|[把给給向和跟与與了由经經过過识識请让位，。、：:\\s])([${SURNAMES}][\\p{Script=Han}]{1,2}?)(?=[介把给給向和跟与與的认認，。、（(<\\s]|$|${TITLES})`,
  'gmu',
);
const BESIDE = new RegExp(
  `([\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Katakana}ー々・]{1,8})\\s?(${TITLES})?\\s?[(（<＜「［\\[]?\\s?$`,
  'u',
);
const TITLE_END = new RegExp(`(?:${TITLES})$`, 'u');
const PARTICLE = /^(?:把|给|和|跟|与|向|是|了|由|叫)/u;

function beside(text: string, address: { at: number }): Place | null {
  const from = Math.max(0, address.at - 20);
  const before = text.slice(from, address.at);
  const match = BESIDE.exec(before);
  const found = match?.[1];
  if (match === null || found === undefined) return null;
  let name = found.replace(TITLE_END, '');
  let at = from + match.index;
  const surname = /^\p{Script=Han}{4,}$/u.test(name)
    ? [...name].findLastIndex((c, i) => i <= name.length - 2 && SURNAMES.includes(c))
    : -1;
  const skip = surname > 0 ? surname : (PARTICLE.exec(name)?.[0].length ?? 0);
  name = name.slice(skip);
  at += skip;
  return name.length < 2 && match[2] === undefined ? null : { name, at, end: at + name.length };
}

/** Names in `text`: before an address, before a title, by a Chinese surname, or of somebody known or on the mail. */
export function placesOf(text: string, scene: Scene, addresses: { at: number }[]): Place[] {
  if (!hasCjk(text)) return [];
  const found = addresses.map((a) => beside(text, a)).filter((p) => p !== null);
  for (const { name } of [...known(scene), ...everybody(scene)]) {
    const at = name !== null && hasCjk(name) ? text.indexOf(name) : -1;
    if (name !== null && at >= 0) found.push({ name, at, end: at + name.length });
  }
  for (const m of text.matchAll(patternFor(text)))
    found.push({ name: m[1] ?? '', at: m.index, end: m.index + (m[1] ?? '').length });
  return distinctPlaces(found);
}

function patternFor(text: string): RegExp {
  if (/\p{Script=Hangul}/u.test(text)) return KOREAN;
  return /\p{Script=Hiragana}/u.test(text) ? JAPANESE : CHINESE;
}

const distinctPlaces = (list: Place[]) =>
  list.filter((p, i) => !list.slice(0, i).some((q) => p.at < q.end && q.at < p.end));
