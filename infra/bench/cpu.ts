import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { casesIn, readingOf, type Case } from './cases';
import { median, table, type Report } from './report';

/** Bytes to a reading may take this many times what the parsers alone take (CPU, same mails, same run). */
export const BOUNDS = { 'postal-mime': 2.0, mailparser: 1.2 };

const ROUNDS = 9;
const WARM_UP = 3;
/** A round goes over the mails until it has run this long: timers are coarse. */
const ROUND_MS = 300;

type Work = (one: Case) => Promise<unknown>;
const WORKS: Record<string, Work> = {
  whetstone: ({ bytes, context }) => readingOf(bytes, context),
  'postal-mime': ({ bytes }) => PostalMime.parse(bytes),
  mailparser: ({ bytes }) => simpleParser(Buffer.from(bytes)),
};

/** CPU microseconds (user and system) per mail over so many passes. */
async function perMail(cases: Case[], work: Work, passes: number): Promise<number> {
  const before = process.cpuUsage();
  for (let pass = 0; pass < passes; pass += 1) for (const one of cases) await work(one);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (passes * cases.length);
}

async function measure(cases: Case[]): Promise<Record<string, number>> {
  const passes: Record<string, number> = {};
  const rounds: Record<string, number[]> = {};
  for (const [name, work] of Object.entries(WORKS)) {
    const micros = await perMail(cases, work, WARM_UP);
    passes[name] = Math.max(1, Math.round((ROUND_MS * 1000) / (micros * cases.length)));
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, work] of Object.entries(WORKS))
      (rounds[name] ??= []).push(await perMail(cases, work, passes[name] ?? 1));
  return Object.fromEntries(Object.entries(rounds).map(([name, values]) => [name, median(values)]));
}

/**
 * `bench -- cpu`: CPU per mail from bytes to reading, beside two parsers that only parse, on the same mails in
 * interleaved rounds of one warm process; the median round counts.
 */
export async function benchCpu(folder: string): Promise<Report> {
  const cases = casesIn(folder);
  if (cases.length === 0) throw new Error(`There is no case below ${folder}.`);
  const micros = await measure(cases);
  const own = micros.whetstone ?? 0;
  const ratios = Object.entries(BOUNDS).map(([name, bound]) => ({ name, bound, ratio: own / (micros[name] ?? 1) }));
  const held = ratios.every(({ ratio, bound }) => ratio <= bound);
  const bytes = cases.reduce((sum, one) => sum + one.bytes.byteLength, 0);
  return {
    lines: [
      `${cases.length} mails, ${Math.round(bytes / cases.length)} bytes on average, median of ${ROUNDS} rounds`,
      ...table([
        ['', 'µs CPU per mail', 'whetstone takes', 'bound'],
        ['whetstone', own.toFixed(0), '', ''],
        ...ratios.map(({ name, bound, ratio }) => [
          name,
          (micros[name] ?? 0).toFixed(0),
          `${ratio.toFixed(2)} times`,
          `${bound.toFixed(1)}${ratio > bound ? ' BROKEN' : ''}`,
        ]),
      ]),
    ],
    json: { mails: cases.length, micros, ratios },
    held,
  };
}
