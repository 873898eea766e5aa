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

/** A message that is safe to parse: bodies of parts that nobody reads are gone; `blanked` has their sizes in order. */
export interface Scanned {
  bytes: Uint8Array;
  blanked: number[];
}

type Body = 'text' | 'attached' | 'other' | 'multipart';

interface State {
  raw: Buffer;
  kept: Buffer[];
  blanked: number[];
  /** Boundary to its depth, 1 for the outermost. */
  boundaries: Map<string, number>;
  stack: string[];
  inHeader: boolean;
  header: string[];
  body: Body;
  headerBytes: number;
  headerLines: number;
  parts: number;
  textBytes: number;
  attachedBytes: number;
  blankLines: number;
}

const LF = 10;
const DASH = 45;
/** RFC 2046 section 5.1.1 allows 70 characters; real mail has a few more. */
const MAX_BOUNDARY = 250;
/** Blank lines in a row that are kept: MIME libraries take seconds over thousands. */
const MAX_BLANK_LINES = 20;

/**
 * One pass over the lines of a message: refuses what is beyond the limits of limits.ts and drops the bodies of parts
 * that are neither text, calendar nor an attached message.
 * @throws Unreadable when a limit is passed
 */
export function prescan(raw: Uint8Array): Scanned {
  if (raw.byteLength > MAX_MESSAGE_BYTES) throw new Unreadable('The message is larger than 40 MB.');
  const state: State = {
    raw: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength),
    kept: [],
    blanked: [],
    boundaries: new Map(),
    stack: [],
    inHeader: true,
    header: [],
    body: 'text',
    headerBytes: 0,
    headerLines: 0,
    parts: 1,
    textBytes: 0,
    attachedBytes: 0,
    blankLines: 0,
  };
  for (let start = 0; start < state.raw.length;) {
    const feed = state.raw.indexOf(LF, start);
    const end = feed < 0 ? state.raw.length : feed + 1;
    readLine(state, start, end);
    start = end;
  }
  return { bytes: Buffer.concat(state.kept), blanked: state.blanked };
}

function readLine(state: State, start: number, end: number): void {
  const depth = boundaryDepth(state, start, end);
  if (depth > 0) return atBoundary(state, start, end, depth);
  if (state.inHeader) return readHeaderLine(state, start, end);
  readBodyLine(state, start, end);
}

/** The depth of the boundary on this line, negative for a closing one, 0 for none. */
function boundaryDepth(state: State, start: number, end: number): number {
  if (state.boundaries.size === 0 || end - start > MAX_BOUNDARY) return 0;
  if (state.raw[start] !== DASH || state.raw[start + 1] !== DASH) return 0;
  const name = state.raw.toString('latin1', start + 2, end).trimEnd();
  const open = state.boundaries.get(name);
  if (open !== undefined) return open;
  return name.endsWith('--') ? (state.boundaries.get(name.slice(0, -2)) ?? 0) : 0;
}

function atBoundary(state: State, start: number, end: number, depth: number): void {
  for (const inner of state.stack.splice(depth)) state.boundaries.delete(inner);
  state.kept.push(state.raw.subarray(start, end));
  const name = state.stack[depth - 1] ?? '';
  const closing = state.raw.toString('latin1', start + 2, end).trimEnd() !== name;
  state.body = 'multipart';
  state.header = [];
  state.inHeader = !closing;
  if (closing) return;
  state.parts += 1;
  if (state.parts > MAX_PARTS) throw new Unreadable(`The message has more than ${MAX_PARTS} parts.`);
}

function readHeaderLine(state: State, start: number, end: number): void {
  state.kept.push(state.raw.subarray(start, end));
  state.headerBytes += end - start;
  state.headerLines += 1;
  if (state.headerBytes > MAX_HEADER_BYTES) throw new Unreadable('The headers of the message are too large.');
  if (state.headerLines > MAX_HEADER_LINES) throw new Unreadable('The message has too many header lines.');
  const line = state.raw.toString('latin1', start, end).trimEnd();
  if (line !== '') {
    state.header.push(line);
    return;
  }
  state.inHeader = false;
  beginBody(state);
}

function beginBody(state: State): void {
  const type = contentType(state.header);
  state.body = kindOfBody(type);
  state.header = [];
  if (state.body === 'other') state.blanked.push(0);
  if (state.body !== 'multipart') return;
  const boundary = boundaryOf(type);
  if (boundary === '' || state.boundaries.has(boundary)) return;
  state.stack.push(boundary);
  state.boundaries.set(boundary, state.stack.length);
  if (state.stack.length > MAX_MIME_DEPTH) throw new Unreadable('The parts of the message are nested too deeply.');
}

function readBodyLine(state: State, start: number, end: number): void {
  const size = end - start;
  state.blankLines = size <= 2 ? state.blankLines + 1 : 0;
  if (state.blankLines > MAX_BLANK_LINES) return;
  if (state.body === 'other') {
    const last = state.blanked.length - 1;
    state.blanked[last] = (state.blanked[last] ?? 0) + size;
    return;
  }
  if (state.body === 'text' || state.body === 'multipart') {
    state.textBytes += size;
    if (state.textBytes > MAX_TEXT_BYTES) return;
  } else {
    state.attachedBytes += size;
    if (state.attachedBytes > MAX_ATTACHED_BYTES) return;
  }
  state.kept.push(state.raw.subarray(start, end));
}

function contentType(header: string[]): string {
  const first = header.findIndex((line) => /^content-type[ \t]{0,9}:/i.test(line));
  if (first < 0) return 'text/plain';
  let value = (header[first] ?? '').slice((header[first] ?? '').indexOf(':') + 1);
  for (let at = first + 1; at < header.length && /^[ \t]/.test(header[at] ?? ''); at += 1) value += header[at] ?? '';
  return value.trim().slice(0, 4000);
}

function kindOfBody(type: string): Body {
  const lower = type.toLowerCase();
  if (lower.startsWith('multipart/')) return 'multipart';
  if (lower.startsWith('message/rfc822') || lower.startsWith('message/global')) return 'attached';
  if (/^(text|message)\//.test(lower) || lower.startsWith('application/ics')) return 'text';
  if (/name\*?=[^;]*\.(ics|txt|md|eml)/.test(lower)) return 'text';
  return lower.includes('/') ? 'other' : 'text';
}

function boundaryOf(type: string): string {
  const quoted = /boundary\s{0,5}=\s{0,5}"([^"]*)"/i.exec(type);
  const plain = quoted ?? /boundary\s{0,5}=\s{0,5}([^\s;"]+)/i.exec(type);
  return (plain?.[1] ?? '').trimEnd();
}
