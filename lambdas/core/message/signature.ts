import { companyEnds, roleWords } from './signature-words.data';
import { lower } from './clean';
import { BLANKS, trimOf } from '../trim';

/** Who somebody is by the block under their mail, as written; null where it is not said or not sure. */
export interface SignatureFields {
  name: string | null;
  role: string | null;
  company: string | null;
  phone: string | null;
}

const MAX_LINES = 20;
const MAX_PIECE = 80;
const ends = new Set(companyEnds);

/**
 * Reads a signature block: one line ("Dana Wu | Head of Operations | Acme"), several, or "Name, Role, Company".
 * Conservative: a role is a piece with a word for an occupation, a company one that says so ("Ltd", "at Acme") or that
 * stands right below or behind the role.
 * @param writer the display name of the writer, '' or null where unknown
 * @returns null where nothing at all is said
 */
export function parseSignature(block: string, writer: string | null): SignatureFields | null {
  const lines = block
    .split('\n')
    .slice(0, MAX_LINES)
    .map((line) => line.slice(0, 300));
  const phone = firstOf(lines, phoneIn);
  const pieces = lines.flatMap(piecesOf);
  const name = pieces.slice(0, 3).find((piece) => isNameOf(piece, writer)) ?? null;
  const rest = pieces.filter((piece) => piece !== name);
  const { role, company } = position(rest);
  const found: SignatureFields = { name, role, company, phone };
  return role === null && company === null && phone === null ? null : found;
}

function firstOf<T>(items: string[], find: (item: string) => T | null): T | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** "Tel. +44 20 7946 0018": seven to fifteen digits that are marked as a number or begin with a plus or in brackets. */
function phoneIn(line: string): string | null {
  const match = /(?<![\w@/.=-])(?:\+|\(|0)?\d[\d ()/.-]{5,24}\d(?![\w@])/.exec(line);
  if (!match || /https?:|\bfax\b|^\s*f[:.]/i.test(line.slice(0, match.index))) return null;
  const number = match[0].trim();
  const digits = number.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15 || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(number)) return null;
  const marked =
    /(?:^|\b)(?:t|tel|telefon|téléphone|teléfono|telefone|telefono|tél|phone|ph|p|m|mob|mobile|mobil|cell|móvil|celular|handy|direct|office|w|c|тел|моб|電話|电话|전화)[ .:)]*$/iu;
  return /^[+(]/.test(number) || marked.test(line.slice(0, match.index).slice(-14)) || number === line.trim()
    ? number
    : null;
}

/** What stands between bars, dots, dashes and commas. */
function piecesOf(line: string): string[] {
  const bare = line.replace(/<[^<>]*>/g, ' ').replace(/\[[^[\]]*\]/g, ' ');
  return bare
    .split(/[|·•●∙]|\s[–—-]\s|\s\/\/\s|, |;\s/)
    .map((piece) => trimOf(piece, `${BLANKS}*_~-–—,:`))
    .filter((piece) => piece !== '' && piece.length <= MAX_PIECE && !isContact(piece));
}

/** Addresses, links and numbers are nobody's role. */
function isContact(piece: string): boolean {
  return (
    /@|https?:|www\.|\d{3}/.test(piece) || /^(?:tel|phone|mobile|fax|email|e-mail|web|mobil|linkedin)\b/i.test(piece)
  );
}

function words(text: string): string[] {
  return lower(text)
    .split(/[\s,.&/()-]+/)
    .filter((word) => word !== '');
}

function isNameOf(piece: string, writer: string | null): boolean {
  const known = words(writer ?? '');
  const own = words(piece);
  if (own.length === 0 || own.length > 5 || isRole(piece)) return false;
  if (known.length === 0)
    return own.length >= 2 && own.length <= 3 && piece.split(' ').every((word) => /^\p{Lu}/u.test(word));
  return own.some((word) => known.includes(word)) && own.every((word) => known.includes(word) || word.length <= 3);
}

function isRole(piece: string): boolean {
  const own = words(piece);
  return own.length <= 9 && !/[.!?]$/.test(piece) && own.some((word) => roleWords.has(word));
}

function isCompany(piece: string): boolean {
  const own = words(piece);
  return (
    own.length >= 2 && own.length <= 8 && (ends.has(own.at(-1) ?? '') || ends.has(lower(piece).split(' ').at(-1) ?? ''))
  );
}

/** The role, and the company that is named with it, beside it or by its form. */
function position(pieces: string[]): { role: string | null; company: string | null } {
  const at = pieces.findIndex(isRole);
  const formed = pieces.find((piece) => isCompany(piece)) ?? null;
  if (at < 0) return { role: null, company: formed };
  const [role = '', employer] = (pieces[at] ?? '').split(/ (?:at|bei|chez|@) /);
  if (employer !== undefined) return { role: role.trim(), company: employer.trim() };
  return { role: role.trim(), company: formed ?? beside(pieces, at) };
}

/** The piece behind the role, where it looks like a name and not like a place, a department or a sentence. */
function beside(pieces: string[], at: number): string | null {
  const next = pieces[at + 1];
  if (next === undefined || isRole(next) || /[.!?]$/.test(next) || next.split(' ').length > 5) return null;
  return /^[\p{Lu}\p{Lo}\d]/u.test(next) &&
    !/\b(?:he|she|they)\b|^(?:street|road)\b|straße|street|avenue|^\d/i.test(next)
    ? next
    : null;
}

const MAX_CARD = 8;
const SMALL = new Set(
  'of the and for at in der die das des für und im am de du des la le les et y e di da do dos del della van von voor i og och & a'.split(
    ' ',
  ),
);

/**
 * Whether short lines below a name are a visiting card: each names an occupation, a company, a place or a number.
 * @param full whether the name above is the writer's whole name; below a first name alone something must say so plainly
 */
export function isCard(lines: string[], full: boolean): boolean {
  if (lines.length === 0 || lines.length > MAX_CARD) return false;
  const plainly = lines.filter((line) => saysRole(line) || isCompany(line) || isNumberOrLink(line));
  return (full || plainly.length > 0) && lines.every((line) => plainly.includes(line) || isTitled(line));
}

const saysRole = (line: string): boolean =>
  isRole(line) && words(line).length < 7 && !/^(?:i|we|he|she|they|ich|wir|je|nous|yo|eu|io|ik)\b/i.test(line.trim());

/** A number or link with at most a word or two that say which. */
const isNumberOrLink = (line: string): boolean =>
  line.length < 90 &&
  (phoneIn(line) !== null || isContact(line.trim())) &&
  line.split(/\s+/).filter((word) => /^\p{L}{3}/u.test(word) && !/[.@]/.test(word)).length < 4;

/** "Zimmerermeister, Linz": a few words, each with a capital. */
function isTitled(line: string): boolean {
  const own = line
    .trim()
    .split(/[\s,/|·-]+/)
    .filter((word) => word !== '');
  if (line.length > 70 || own.length === 0 || own.length > 8 || /[.!?:;]$/.test(line.trim())) return false;
  return /^\p{Lu}/u.test(line.trim()) && own.every((word) => /^[\p{Lu}\d]/u.test(word) || SMALL.has(lower(word)));
}
