import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { calendarsReport } from './corpus-calendars';
import { datesReport } from './corpus-dates';
import { messagesReport } from './corpus-messages';
import { forwardsReport, repliesReport } from './corpus-texts';
import type { Report } from './report';

const PARTS: Record<string, (folder: string, verbose: boolean) => Promise<Report>> = {
  messages: messagesReport,
  replies: repliesReport,
  forwards: forwardsReport,
  calendars: calendarsReport,
  dates: datesReport,
};

export const CORPUS_PARTS = Object.keys(PARTS);

/** `bench -- corpus FOLDER`: every part that the folder has. Nothing of such a folder belongs to the project. */
export async function benchCorpus(folder: string, { verbose }: { verbose: boolean }): Promise<Report> {
  const whole: Report & { json: Record<string, unknown> } = { lines: [], json: {}, held: true };
  for (const [name, measure] of Object.entries(PARTS)) {
    if (!existsSync(join(folder, name))) continue;
    const part = await measure(join(folder, name), verbose);
    whole.lines.push(...part.lines);
    whole.json[name] = part.json;
    whole.held &&= part.held;
  }
  return whole;
}
