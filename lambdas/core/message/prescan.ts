import {
  MAX_ATTACHED_BYTES,
  MAX_HEADER_BYTES,
  MAX_HEADER_LINES,
  MAX_MESSAGE_BYTES,
  MAX_MIME_DEPTH,
  MAX_PARTS,
  MAX_TEXT_BYTES,
} from './limits';
import { Unreadable } from './message';
import { structured } from './parameters';
import type { Structured } from './parameters';
import { fieldsOf, valuesOf } from './raw-headers';
import type { RawHeader } from './raw-headers';

/** A MIME part: a multipart with parts below it, or a leaf with the bytes of its body as they were sent. */
export interface Part {
  type: Structured;
  disposition: Structured;
  /** Content-Transfer-Encoding in lower case. */
  encoding: string;
  parts: Part[];
  /** Where the body stands in the message, within the limits; empty for what nobody reads (pictures, archives). */
  ranges: { start: number; end: number }[];
  /** Bytes of the body as sent. */
  size: number;
}

/** The structure of a message. */
export interface Scanned {
  fields: RawHeader[];
  /** Index of the first byte of the body. */
  bodyAt: number;
  root: Part;
}

type Body = 'text' | 'attached' | 'other' | 'multipart';

interface State {
  raw: Buffer;
  fields: RawHeader[] | null;
  bodyAt: number;
  root: Part | null;
  /** Boundary to its depth, 1 for the outermost. */
  boundaries: Map<string, number>;
  stack: { boundary: string; part: Part }[];
  /** Where the header block that is being read begins; -1 outside of one. */
  headerAt: number;
  part: Part | null;
  body: Body;
  headerBytes: number;
  headerLines: number;
  parts: number;
  textBytes: number;
  attachedBytes: number;
  blankLines: number;
}

const [LF, CR, DASH] = [10, 13, 45];
/** RFC 2046 section 5.1.1 allows 70 characters; some programs write far more. */
const MAX_BOUNDARY = 2000;
/** Blank lines in a row that are kept. */
const MAX_BLANK_LINES = 20;

/**
 * One pass over the lines of a message: its parts, and where their bodies stand. Refuses what is beyond the limits of
 * limits.ts; keeps nothing of the bodies of parts that are neither text, calendar nor an attached message.
 * @throws Unreadable when a limit is passed
 */
export function prescan(raw: Uint8Array): Scanned {
  if (raw.byteLength > MAX_MESSAGE_BYTES) throw new Unreadable('The message is larger than 40 MB.');
  const state: State = {
    raw: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength),
    fields: null,
    bodyAt: raw.byteLength,
    root: null,
    boundaries: new Map(),
    stack: [],
    headerAt: 0,
    part: null,
    body: 'text',
    headerBytes: 0,
    headerLines: 0,
    parts: 1,
    textBytes: 0,
    attachedBytes: 0,
    blankLines: 0,
  };
  const { length } = state.raw;
  for (let start = 0; start < length;) {
    const feed = state.raw.indexOf(LF, start);
    const end = feed < 0 ? length : feed + 1;
    readLine(state, start, end);
    start = end;
  }
  if (state.headerAt >= 0) beginBody(state, length, length);
  const root = state.root ?? emptyPart();
  return { fields: state.fields ?? [], bodyAt: state.bodyAt, root };
}

function readLine(state: State, start: number, end: number): void {
  const depth = boundaryDepth(state, start, end);
  if (depth > 0) return atBoundary(state, start, end, depth);
  if (state.headerAt >= 0) return readHeaderLine(state, start, end);
  readBodyLine(state, start, end);
}

/** The depth of the boundary on this line, 0 for none. */
function boundaryDepth(state: State, start: number, end: number): number {
  if (state.raw[start] !== DASH || state.raw[start + 1] !== DASH) return 0;
  if (state.boundaries.size === 0 || end - start > MAX_BOUNDARY) return 0;
  const name = state.raw.toString('latin1', start + 2, end).trimEnd();
  const open = state.boundaries.get(name);
  if (open !== undefined) return open;
  return name.endsWith('--') ? (state.boundaries.get(name.slice(0, -2)) ?? 0) : 0;
}

function atBoundary(state: State, start: number, end: number, depth: number): void {
  if (state.headerAt >= 0) beginBody(state, start, start);
  for (const inner of state.stack.splice(depth)) state.boundaries.delete(inner.boundary);
  const name = state.stack[depth - 1]?.boundary ?? '';
  const closing = state.raw.toString('latin1', start + 2, end).trimEnd() !== name;
  state.body = 'multipart';
  state.part = null;
  state.headerAt = closing ? -1 : end;
  if (closing) return;
  state.parts += 1;
  if (state.parts > MAX_PARTS) throw new Unreadable(`The message has more than ${MAX_PARTS} parts.`);
}

/** A line with blanks in it still belongs to the headers (RFC 5322 section 4.2). */
function isBlank({ raw }: State, start: number, end: number): boolean {
  return end - start === 1 ? raw[start] === LF : end - start === 2 && raw[start] === CR;
}

function readHeaderLine(state: State, start: number, end: number): void {
  state.headerBytes += end - start;
  state.headerLines += 1;
  if (state.headerBytes > MAX_HEADER_BYTES) throw new Unreadable('The headers of the message are too large.');
  if (state.headerLines > MAX_HEADER_LINES) throw new Unreadable('The message has too many header lines.');
  if (isBlank(state, start, end)) beginBody(state, start, end);
}

/** The header block that ends at `headerEnd` is that of a new part, whose body begins at `bodyAt`. */
function beginBody(state: State, headerEnd: number, bodyAt: number): void {
  const fields = fieldsOf(state.raw.subarray(state.headerAt, headerEnd));
  const part = partOf(fields);
  state.headerAt = -1;
  if (state.fields === null) {
    state.fields = fields;
    state.bodyAt = bodyAt;
    state.root = part;
  } else state.stack.at(-1)?.part.parts.push(part);
  state.part = part;
  state.body = kindOfBody(part);
  if (state.body === 'multipart') openMultipart(state, part);
}

function openMultipart(state: State, part: Part): void {
  const boundary = (part.type.parameters.get('boundary') ?? '').trimEnd();
  if (boundary === '' || state.boundaries.has(boundary)) return;
  state.stack.push({ boundary, part });
  state.boundaries.set(boundary, state.stack.length);
  if (state.stack.length > MAX_MIME_DEPTH) throw new Unreadable('The parts of the message are nested too deeply.');
}

function readBodyLine(state: State, start: number, end: number): void {
  const size = end - start;
  const { part } = state;
  if (part) part.size += size;
  if (size > 2) state.blankLines = 0;
  else if (++state.blankLines > MAX_BLANK_LINES) return;
  if (!part || state.body === 'other' || state.body === 'multipart') return;
  const room = roomFor(state, size);
  if (room <= 0) return;
  const last = part.ranges.at(-1);
  if (last?.end === start) last.end = start + room;
  else part.ranges.push({ start, end: start + room });
}

/** How many of `size` bytes the limit of this kind of part still lets in. */
function roomFor(state: State, size: number): number {
  const attached = state.body === 'attached';
  const used = attached ? state.attachedBytes : state.textBytes;
  const room = Math.min(size, (attached ? MAX_ATTACHED_BYTES : MAX_TEXT_BYTES) - used);
  if (attached) state.attachedBytes += size;
  else state.textBytes += size;
  return room;
}

const none: Structured = { value: '', parameters: new Map() };

function emptyPart(): Part {
  return { type: { ...none, value: 'text/plain' }, disposition: none, encoding: '', parts: [], ranges: [], size: 0 };
}

function partOf(fields: RawHeader[]): Part {
  const value = (key: string): string => valuesOf(fields, key)[0] ?? '';
  const type = structured(value('content-type'));
  const disposition = value('content-disposition');
  if (!type.value.includes('/')) type.value = 'text/plain';
  return {
    ...emptyPart(),
    type,
    disposition: disposition === '' ? none : structured(disposition),
    encoding:
      value('content-transfer-encoding')
        .split(/[\s;(]/, 1)[0]
        ?.toLowerCase() ?? '',
  };
}

/** The file name of a part without any path, '' where it has none. */
export function nameOf({ type, disposition }: Part): string {
  const name = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).slice(0, 200);
}

function kindOfBody(part: Part): Body {
  const { value } = part.type;
  if (value.startsWith('multipart/')) return 'multipart';
  if (isAttachedMessage(part)) return 'attached';
  if (/^(?:text|message)\//.test(value) || value === 'application/ics') return 'text';
  return /\.(?:ics|txt|md)$/i.test(nameOf(part)) ? 'text' : 'other';
}

/** A mail within the mail: message/rfc822, or a file of such. */
export function isAttachedMessage(part: Part): boolean {
  const { value } = part.type;
  return value === 'message/rfc822' || value === 'message/global' || /\.eml$/i.test(nameOf(part));
}

/** The body of a leaf as sent, without the line end that belongs to the boundary below it. */
export function bodyOf(raw: Uint8Array, part: Part): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const [only, ...more] = part.ranges;
  if (!only) return Buffer.alloc(0);
  if (more.length === 0) return bytes.subarray(only.start, only.end);
  return Buffer.concat(part.ranges.map(({ start, end }) => bytes.subarray(start, end)));
}
