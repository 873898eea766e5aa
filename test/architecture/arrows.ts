import { posix } from 'node:path';

/** Source files by path from the top of the repository (`lambdas/flow.ts`), with their text. */
export type Files = Map<string, string>;

interface Arrow {
  from: string;
  /** A path of the house without extension, or a package. */
  to: string;
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s[^'";]{0,2000}?from\s*'([^']+)'|(?:^|[\s;])import\s*'([^']+)'|\b(?:import|require)\(\s*'([^']+)'\s*\)/gm;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

export function arrowsOf(path: string, text: string): Arrow[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    return { from: path, to: to.startsWith('.') ? posix.join(posix.dirname(path), to) : to };
  });
}

/** The packages that the core may use: pure parsers and calendars, and those of Node's that are pure computation. */
export const PURE = ['postal-mime', 'temporal-polyfill', 'ical.js', 'node:buffer', 'node:crypto', 'node:url'];

const HOUSE = /^(?:lambdas|infra|templates|test)(?:\/|$)/;
const within = (...places: RegExp[]) => {
  return (to: string): boolean => !HOUSE.test(to) || places.some((place) => place.test(to));
};
const CORE = /^lambdas\/core\//;
const ERRORS = /^lambdas\/errors$/;
const PORTS = /^lambdas\/ports$/;
const RENDER = /^lambdas\/render$/;
const BOOK = /^lambdas\/book(?:-more)?$/;
const ENROL = /^lambdas\/enrol$/;
const DESK = /^lambdas\/desk$/;
const FLOW = /^lambdas\/flow$/;
const ADAPTERS = /^lambdas\/adapters\//;
const HANDLERS = /^lambdas\/handlers\//;
const TEMPLATES = /^templates\//;

/** The first place that a file is in decides what it may import; a package is everybody's but the core's. */
const RULES: [place: RegExp, allowed: (to: string) => boolean][] = [
  [CORE, (to) => CORE.test(to) || PURE.includes(to)],
  [/^lambdas\/errors\.ts$/, within()],
  [/^lambdas\/ports\.ts$/, within(CORE)],
  [/^lambdas\/render\.ts$/, within(CORE, TEMPLATES)],
  [/^lambdas\/book-more\.ts$/, within(CORE, PORTS)],
  [/^lambdas\/book\.ts$/, within(CORE, PORTS, BOOK)],
  [/^lambdas\/enrol\.ts$/, within(CORE, PORTS, BOOK, ERRORS)],
  [/^lambdas\/desk\.ts$/, within(CORE, PORTS, BOOK, ENROL)],
  [/^lambdas\/flow\.ts$/, within(CORE, PORTS, BOOK, ENROL, DESK, RENDER, ERRORS)],
  [ADAPTERS, within(CORE, PORTS, ERRORS, ADAPTERS)],
  [HANDLERS, within(CORE, PORTS, ERRORS, FLOW, ADAPTERS, HANDLERS)],
  [/^infra\/aws\//, within(/^infra\/aws\//, ADAPTERS, CORE)],
  [/^infra\/local\//, within(/^infra\/(?:local|aws)\//, CORE, PORTS, ENROL, ERRORS, ADAPTERS, HANDLERS)],
  // These live a year on the flow with the twins, or count its calls on the table's adapter: what is measured there is the house.
  [/^infra\/bench\/(?:calls|year-world)\.ts$/, within(/^infra\/(?:bench|local)\//, CORE, PORTS, FLOW, ADAPTERS)],
  // Measurements read what is to be measured, and the libraries that it is measured against.
  [/^infra\/bench\//, within(/^infra\/bench\//, CORE)],
  [/^infra\/commands\//, within(/^infra\//, /^lambdas\//, TEMPLATES)],
  [TEMPLATES, within(TEMPLATES)],
];

/** Imports that go against DESIGN's arrows, each as `from -> to`. A file in no known place breaks them too. */
export function brokenArrows(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const rule = RULES.find(([place]) => place.test(path));
    if (!rule) return [`${path} is in no known place`];
    return arrowsOf(path, text)
      .filter(({ to }) => !rule[1](to))
      .map(({ from, to }) => `${from} -> ${to}`);
  });
}

const fileOf = (files: Files, to: string): string | undefined =>
  [`${to}.ts`, `${to}/index.ts`].find((path) => files.has(path));

/** Each import cycle once, as the files on it. */
export function cycles(files: Files): string[][] {
  const next = new Map(
    [...files].map(([path, text]) => [
      path,
      [...new Set(arrowsOf(path, text).flatMap(({ to }) => fileOf(files, to) ?? []))],
    ]),
  );
  const found: string[][] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    if (finished.has(path)) return;
    const start = trail.indexOf(path);
    if (start >= 0) return void found.push(trail.slice(start));
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    finished.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
}

const CLOCKLESS = /^lambdas\/(?:core\/|book\.ts$|flow\.ts$|render\.ts$)/;
const CLOCK =
  /\bDate\.now\b|\bnew Date(?:\(\s*\)|(?![\w(]))|(?<!new )\bDate\(|\bTemporal\.Now\b|\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bperformance\.now\b/g;

/** Uses of the clock or of chance where there are to be none. */
export function clocksRead(files: Files): string[] {
  return [...files]
    .filter(([path]) => CLOCKLESS.test(path))
    .flatMap(([path, text]) => [...withoutComments(text).matchAll(CLOCK)].map((match) => `${path}: ${match[0]}`));
}

/** Files whose name says nothing of what is in them. */
export const shapelessNames = (files: Files): string[] =>
  [...files.keys()].filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\/|\.|$)/i.test(path));
