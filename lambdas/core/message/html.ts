import { entities } from './entities.data';

/** Characters of HTML that are looked at. */
const MAX_HTML = 2_000_000;
const MAX_LISTS = 20;
const MAX_CITES = 1000;
/** Longer lines are broken: each addition to a line looks at its end. */
const MAX_LINE = 2000;

const skipped = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'object',
  'svg',
  'iframe',
  'textarea',
  'select',
]);
const voids = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'area', 'col', 'base', 'embed', 'source']);
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'pre', 'dl']);
const blocks = new Set([
  'div',
  'tr',
  'li',
  'section',
  'article',
  'header',
  'footer',
  'center',
  'address',
  'dt',
  'dd',
  'body',
]);

interface Tag {
  /** Index behind it. */
  end: number;
  name: string;
  closing: boolean;
  attributes: string;
}

interface Writer {
  source: string;
  lines: string[];
  line: string;
  quote: number;
  lists: { ordered: boolean; count: number }[];
  pre: number;
  /** Of each open blockquote, whether it cites; and whether any did so far. */
  cites: boolean[];
  cited: boolean;
  /** The element whose end is awaited while nothing is shown, and how many of its name are open. */
  hidden: { name: string; open: number } | null;
  link: { href: string; at: number } | null;
}

/**
 * HTML as text, in one pass without recursion: line structure kept, `- ` and numbers for lists, "> " for blockquotes,
 * nothing that is hidden; an address that a link has and the text has not stands behind it: `Ann (ann@x.example)`.
 */
export function htmlToText(html: string): string {
  const source = html.slice(0, MAX_HTML);
  const out: Writer = {
    source,
    lines: [],
    line: '',
    quote: 0,
    cites: [],
    cited: false,
    lists: [],
    pre: 0,
    hidden: null,
    link: null,
  };
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('<', at);
    if (open < 0) {
      addText(out, source.slice(at));
      break;
    }
    addText(out, source.slice(at, open));
    at = markup(out, source, open);
  }
  breakLine(out);
  return out.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Handles what begins with the `<` at `open`; returns where to go on. */
function markup(out: Writer, source: string, open: number): number {
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 4);
  if (!/[a-z/!?]/i.test(source.charAt(open + 1))) {
    addText(out, '<');
    return open + 1;
  }
  const close = endOfTag(source, open);
  const tag = parseTag(source.slice(open + 1, close - 1), close);
  if (!tag) return close;
  if (tag.name === 'script' || tag.name === 'style') {
    return tag.closing ? close : after(source, '>', after(source, `</${tag.name}`, close));
  }
  element(out, tag);
  return close;
}

function after(source: string, end: string, from: number): number {
  // Programs write these names in lower or in upper case, never mixed.
  const found = [source.indexOf(end, from), source.indexOf(end.toUpperCase(), from)].filter((at) => at >= 0);
  return found.length === 0 ? source.length : Math.min(...found) + end.length;
}

/** Index behind the `>` of the tag at `open`; a `>` inside a quoted attribute does not end it. */
function endOfTag(source: string, open: number): number {
  let quote = '';
  const limit = Math.min(source.length, open + 10_000);
  for (let at = open + 1; at < limit; at += 1) {
    const c = source.charAt(at);
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '>') return at + 1;
    else if ((c === '"' || c === "'") && source.charAt(at - 1) === '=') quote = c;
  }
  const plain = source.indexOf('>', open);
  return plain < 0 || plain >= limit ? limit : plain + 1;
}

function parseTag(inside: string, end: number): Tag | null {
  const match = /^(\/?)([a-z][a-z0-9:]{0,30})/i.exec(inside);
  if (!match) return null;
  return {
    end,
    closing: match[1] === '/',
    name: (match[2] ?? '').toLowerCase(),
    attributes: inside.slice(match[0].length, 2000),
  };
}

type Handler = (out: Writer, tag: Tag) => void;

const handlers = new Map<string, Handler>([
  ['br', pushLine],
  ['hr', rule],
  ['a', link],
  ['blockquote', blockquote],
  ['li', (out, tag) => (tag.closing ? breakLine(out) : item(out))],
  ['td', cell],
  ['th', cell],
  ['pre', (out, tag) => ((out.pre = Math.max(0, out.pre + (tag.closing ? -1 : 1))), paragraph(out, tag))],
  ['ul', (out, tag) => (list(out, tag), paragraph(out, tag))],
  ['ol', (out, tag) => (list(out, tag), paragraph(out, tag))],
]);

function element(out: Writer, tag: Tag): void {
  if (out.hidden) return inHidden(out, tag);
  if (!tag.closing && !voids.has(tag.name) && isHidden(tag)) {
    if (!tag.attributes.endsWith('/')) out.hidden = { name: tag.name, open: 1 };
    return;
  }
  const handler = handlers.get(tag.name);
  if (handler) handler(out, tag);
  else if (paragraphs.has(tag.name)) paragraph(out, tag);
  else if (blocks.has(tag.name)) breakLine(out);
}

function cell(out: Writer, tag: Tag): void {
  if (tag.closing && out.line.trim() !== '') out.line += '  ';
}

function inHidden(out: Writer, tag: Tag): void {
  if (!out.hidden || tag.name !== out.hidden.name) return;
  out.hidden.open += tag.closing ? -1 : 1;
  if (out.hidden.open <= 0) out.hidden = null;
}

function isHidden(tag: Tag): boolean {
  if (skipped.has(tag.name)) return true;
  if (/\shidden(\s|=|$)/i.test(tag.attributes)) return true;
  const style = /style\s{0,3}=\s{0,3}("[^"]*"|'[^']*')/i.exec(tag.attributes)?.[1] ?? '';
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(px|pt|em)?\s*[;"'!]/i.test(
    style,
  );
}

function paragraph(out: Writer, tag: Tag): void {
  breakLine(out);
  const tight =
    /class=["']?(Mso|x_Mso)|margin:\s{0,3}0/i.test(tag.attributes) || out.lists.length > (tag.closing ? 0 : 1);
  if (!tight && tag.name !== 'table' && (out.lines.at(-1) ?? '') !== prefix(out).trimEnd()) pushLine(out);
}

function rule(out: Writer): void {
  breakLine(out);
  out.line = '________________________________';
  breakLine(out);
}

/** A blockquote is a quote, but for one that Gmail's writer made by the button, or that stands above the "… wrote:" of a later one. */
function blockquote(out: Writer, tag: Tag): void {
  breakLine(out);
  if (tag.closing) {
    if (out.cites.pop() ?? true) out.quote = Math.max(0, out.quote - 1);
    return;
  }
  const cites = out.cited || !isIndent(out, tag);
  out.cited ||= cites;
  if (cites) out.quote += 1;
  if (out.cites.length < MAX_CITES) out.cites.push(cites);
}

function isIndent(out: Writer, tag: Tag): boolean {
  const above = out.lines.findLast((line) => line !== '') ?? ':';
  if (/[:：]$/.test(above) || /type=["']?cite|border-left/i.test(tag.attributes)) return false;
  return /class=["']?gmail_quote["'\s]/.test(`${tag.attributes} `) || introducesLater(out.source, tag.end);
}

/** Whether the next blockquote behind this one has an introduction that ends in a colon. */
function introducesLater(source: string, from: number): boolean {
  const close = source.indexOf('</blockquote', from);
  const next = close < 0 ? -1 : source.indexOf('<blockquote', close);
  if (next < 0) return false;
  const shown = source.slice(Math.max(close + 13, next - 1000), next).replace(/<[^<>]*>/g, '');
  return /[:：]$/.test(shown.trimEnd());
}

function list(out: Writer, tag: Tag): void {
  if (tag.closing) out.lists.pop();
  else if (out.lists.length < MAX_LISTS) out.lists.push({ ordered: tag.name === 'ol', count: 0 });
}

function item(out: Writer): void {
  breakLine(out);
  const top = out.lists.at(-1);
  if (top) top.count += 1;
  out.line = top?.ordered ? `${top.count}. ` : '- ';
}

function link(out: Writer, tag: Tag): void {
  if (!tag.closing) {
    const href = /href\s{0,3}=\s{0,3}["']?([^"'\s>]{1,500})/i.exec(tag.attributes)?.[1] ?? '';
    out.link = { href: decodeEntities(href), at: out.line.length };
    return;
  }
  const target = out.link;
  out.link = null;
  if (!target || !/^mailto:/i.test(target.href)) return;
  const address = safeDecode(target.href.slice(7).split('?')[0] ?? '');
  const shown = out.line.slice(Math.min(target.at, out.line.length));
  if (address.includes('@') && shown.trim() !== '' && !out.line.toLowerCase().includes(address.toLowerCase())) {
    out.line += ` (${address})`;
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function addText(out: Writer, raw: string): void {
  if (out.hidden || raw === '') return;
  if (out.line.length > MAX_LINE) pushLine(out);
  const text = decodeEntities(raw);
  if (out.pre > 0) {
    const [first = '', ...rest] = text.split('\n');
    out.line += first;
    for (const line of rest) {
      pushLine(out);
      out.line = line;
    }
    return;
  }
  const flat = text.replace(/[\t\n\r ]+/g, ' ').replace(/\u00a0/g, ' ');
  out.line += out.line === '' || out.line.endsWith(' ') ? flat.trimStart() : flat;
}

function prefix(out: Writer): string {
  return '> '.repeat(Math.min(out.quote, 10));
}

function breakLine(out: Writer): void {
  if (out.line.trim() !== '') pushLine(out);
  else out.line = '';
}

function pushLine(out: Writer): void {
  out.lines.push((prefix(out) + out.line).trimEnd());
  out.line = '';
  if (out.link) out.link.at = 0;
}

/** Character references as characters; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,8});?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
