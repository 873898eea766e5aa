import { fold } from './scene';

const words = (list: string) => new Set(list.split(' '));

/** Feasts and seasons that stand with a capital: no person, and no part of one. */
const FEASTS = words(
  'noel noël christmas xmas easter weihnachten ostern pfingsten silvester neujahr paques pâques toussaint navidad reyes pascua nochebuena nochevieja natale pasqua ferragosto epifania natal pascoa páscoa diwali eid ramadan thanksgiving halloween hanukkah passover matariki carnaval carnevale fasching karneval advent spring summer autumn winter',
);
/** The last word of a firm's name: its legal form, or its trade. */
const TRADES = words(
  'gmbh ag kg ug se sa sas sarl srl spa ltd llc inc plc corp co bv nv ab oy aps sl slu lda company group holding holdings partners consulting beratung conseil consulenza health energie energy fret freight shipping lines logistics logistica logistique logistik bank banque banca trust foundation stiftung fondation fundacion institute institut instituto istituto university clinic klinik clinique hospital museum musee analytics labs software systems technologies solutions studio studios media capital ventures insurance assurances versicherung transport transports werke verlag press books foods engineering architects architekten council ministry water power rail railways airlines motors pharma robotics press gallery theatre theater',
);

/** "Noël", "Easter": the first word of the run is a feast. */
export const isFeast = (word: string): boolean => FEASTS.has(fold(word));

/** "Rhône Fret", "Lakeshore Health": by its last word. */
export function isFirm(name: string): boolean {
  const parts = fold(name).split(/\s+/);
  return parts.length > 1 && TRADES.has((parts.at(-1) ?? '').replace(/[.,]/g, ''));
}

const WORKS_AT = /(?:^|[\s(])(?:at|chez|bei|bij|hos|presso|@)\s+$/iu;
/** "Tom Reed at …", "Bruno Keller, qui dirige l'exploitation chez …": where somebody works. */
export const afterWorkplace = (text: string, at: number): boolean =>
  WORKS_AT.test(text.slice(Math.max(0, at - 10), at));

const ARTICLE =
  /(?:^|\s)(?:das|dem|des|den|die|der|ein|eine|einen|einem|einer|im|ins|zum|zur|am|vom|beim|mein|meine|meinen|meinem|meiner|ihr|ihre|ihren|sein|seine|unser|unsere|dieses|diesem|diesen|diese|kein|keine|keinen)\s+$/u;
/** A lone capital after an article, in German a noun ("das Labor"). */
export const isNoun = (name: string, text: string, at: number): boolean =>
  !name.includes(' ') && ARTICLE.test(text.slice(Math.max(0, at - 12), at));
