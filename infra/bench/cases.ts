import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Unreadable } from '../../lambdas/core/message/message';
import { parseMessage } from '../../lambdas/core/message/parse';
import { read, unreadable } from '../../lambdas/core/reading/read';
import type { Context, Reading } from '../../lambdas/core/reading/reading';
import type { Expect } from './compare';

/** What a case is an example of. A case without tags counts as `unknown`. */
export interface Tags {
  client: string;
  language: string;
  kind: string;
  /** Nothing, or a tempting wrong thing, is there to be read. */
  negative: boolean;
}

export interface Case {
  /** Path below the folder without extension, with `/`. */
  name: string;
  bytes: Uint8Array;
  context: Context;
  expect: Expect;
  tags: Tags;
}

/** Paths of the files below `folder` with this ending, sorted, with `/`. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ending.test(path))
    .sort();
}

/** Every NAME.eml below `folder` with the NAME.json beside it. A mail that still lacks its JSON is left out. */
export function casesIn(folder: string): Case[] {
  const paths = new Set(filesBelow(folder, /\.(?:eml|json)$/));
  return [...paths]
    .filter((path) => path.endsWith('.eml') && paths.has(path.replace(/\.eml$/, '.json')))
    .map((path) => caseAt(folder, path.replace(/\.eml$/, '')));
}

function caseAt(folder: string, name: string): Case {
  const stated = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
    context: Context;
    expect: Expect;
    tags?: Partial<Tags>;
  };
  const { context, expect, tags = {} } = stated;
  return {
    name,
    bytes: readFileSync(join(folder, `${name}.eml`)),
    context,
    expect,
    tags: {
      client: tags.client ?? 'unknown',
      language: tags.language ?? 'unknown',
      kind: tags.kind ?? 'unknown',
      negative: tags.negative ?? (expect.facts ?? []).length === 0,
    },
  };
}

/** What is understood of the bytes: the whole way that a mail goes, as `npm run read` does it. */
export async function readingOf(bytes: Uint8Array, context: Context): Promise<Reading> {
  try {
    return read(await parseMessage(bytes, context.service, context.now), context);
  } catch (error) {
    if (error instanceof Unreadable) return unreadable;
    throw error;
  }
}
