/** Plays a story (a folder of mails) through the real handlers, with time moved between them. Form: README, "Stories". */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { hash } from '../../lambdas/core/hash';
import type { Person } from '../../lambdas/core/message/message';
import type { JournalRow, Me, PersonRecord, Workflow } from '../../lambdas/core/workflow/records';
import { HouseClock } from './clock';
import { House } from './house';
import type { Sent } from './ses';
import type { Verdicts } from './ses-inbound';
import { describeLetter, type LetterLine } from './story-letters';

export interface Story {
  why?: string;
  service: { domain: string };
  users: { id: string; name: string; addresses: string[]; timeZone: string }[];
  start: string;
  until: string;
  verdicts?: Record<string, Verdicts>;
  /** Addresses and domains whose first mail enrols its sender. */
  allowed?: string[];
}

export type Line =
  | { type: 'mail'; at: string; file: string; disposition: string; reason: string | null; facts: unknown[] }
  | LetterLine
  | { type: 'state'; workflow: string; state: string; with: Person[]; [kept: string]: unknown };

/** Unusable input: what is wrong and what to do. */
export class StoryError extends Error {}

function readJson(file: string): Story {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new StoryError(
      `There is no ${file}. A story is a folder with story.json and mails named 01-name.eml, 02-name.eml, …`,
    );
  }
  try {
    return JSON.parse(text) as Story;
  } catch (error) {
    throw new StoryError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

const isInstant = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

export function loadStory(folder: string): { story: Story; mails: string[] } {
  const file = join(folder, 'story.json');
  const story = readJson(file);
  if (!story.service?.domain) throw new StoryError(`${file}: "service": {"domain": …} is missing.`);
  if (!Array.isArray(story.users) || story.users.length === 0)
    throw new StoryError(`${file}: "users" must name at least one user.`);
  for (const name of ['start', 'until'] as const) {
    if (!isInstant(story[name]))
      throw new StoryError(`${file}: "${name}" must be an instant such as 2026-11-02T08:00:00Z.`);
  }
  const mails = readdirSync(folder)
    .filter((f) => f.endsWith('.eml') && statSync(join(folder, f)).isFile())
    .sort();
  return { story, mails };
}

/** Ids in the table are opaque; a story's own ids are shown. */
const userId = (id: string): string => hash(10, 'user', id);

const meOf = (user: Story['users'][number]): Me => ({
  user: userId(user.id),
  name: user.name,
  addresses: user.addresses.map((a) => a.toLowerCase()),
  timeZone: user.timeZone,
  morning: '07:30',
  language: 'en',
  me: null,
  aim: null,
  v: 0,
});

export interface Playing {
  onLine: (line: Line) => void;
  onRaw?: (letter: Sent, line: LetterLine) => void;
  onMoment?: (at: number) => void;
  onCall?: (call: { service: string; operation: string; accessKeyId: string }) => void;
  until?: string;
  /** Runs when the story has ended, before its house closes. */
  afterwards?: (house: House) => Promise<void>;
}

class Player {
  private readonly letters: LetterLine[] = [];
  readonly transport: ReturnType<typeof createTransport>;
  failures = 0;

  constructor(
    readonly house: House,
    private readonly story: Story,
    private readonly folder: string,
    private readonly playing: Playing,
    private readonly inbox: Sent[],
  ) {
    this.transport = createTransport({ host: '127.0.0.1', port: house.smtpPort, secure: false, ignoreTLS: true });
  }

  /** Letters that left since the last look, in order. */
  async tellLetters(): Promise<void> {
    for (const sent of this.inbox.splice(0)) {
      const line = await describeLetter(sent, this.house);
      this.letters.push(line);
      this.playing.onLine(line);
      this.playing.onRaw?.(sent, line);
    }
  }

  /** `{{reply-to:LETTER#2}}` and `{{quote:LETTER}}`, filled from the letters sent so far. */
  private fill(raw: string, file: string): string {
    return raw.replace(
      /\{\{(reply-to|quote):([a-z-]+)(?:#(\d+))?\}\}/g,
      (_all, what: string, kind: string, n?: string) => {
        const sent = this.letters.filter((l) => l.letter === kind);
        const letter = n === undefined ? sent[sent.length - 1] : sent[Number(n) - 1];
        if (!letter) {
          this.failures += 1;
          process.stderr.write(
            `${file}: no letter ${kind}${n === undefined ? '' : ` number ${n}`} has been sent so far, so {{${what}:${kind}}} stands for nothing.\n`,
          );
          return what === 'reply-to' ? `reply+none@${this.story.service.domain}` : '';
        }
        if (what === 'reply-to') return letter.replyTo;
        return letter.text
          .trimEnd()
          .split('\n')
          .map((l) => (l === '' ? '>' : `> ${l}`))
          .join('\r\n');
      },
    );
  }

  async deliver(file: string): Promise<void> {
    const raw = readFileSync(join(this.folder, file), 'latin1');
    const at = dateOf(raw, file);
    if (at > this.house.now) await this.house.moveTo(at);
    await this.tellLetters();
    const { bytes, envelope, from } = await addressed(
      Buffer.from(this.fill(raw, file), 'latin1'),
      this.story.service.domain,
      file,
    );
    const number = /^\d+/.exec(file)?.[0] ?? file;
    this.house.verdicts = () => this.story.verdicts?.[number] ?? this.story.verdicts?.[file];
    const sent = (await this.transport.sendMail({ envelope: { from, to: envelope }, raw: bytes })) as {
      response: string;
    };
    const sesId = /[a-z0-9]{40}/.exec(sent.response)?.[0];
    await this.house.settle();
    this.playing.onLine(await this.mailLine(file, sesId));
    await this.tellLetters();
  }

  private async mailLine(file: string, sesId: string | undefined): Promise<Line> {
    const ledger = sesId === undefined ? null : await this.house.inspector.ledger(sesId);
    const at = new Date(this.house.now).toISOString();
    if (!ledger) {
      this.failures += 1;
      return { type: 'mail', at, file, disposition: 'none', reason: 'the mail ended in no recorded state', facts: [] };
    }
    const journals: JournalRow[] = [];
    for (const user of this.story.users) journals.push(...(await this.house.inspector.whole(userId(user.id))).journals);
    const mine = journals.filter((j) => j.sesIds.includes(sesId ?? ''));
    return { type: 'mail', at, file, disposition: ledger.outcome, reason: ledger.reason, facts: mine[0]?.facts ?? [] };
  }

  async tellStates(): Promise<void> {
    for (const user of this.story.users) {
      const { people } = await this.house.inspector.whole(userId(user.id));
      for (const person of people)
        for (const w of [...person.past, ...person.workflows]) this.playing.onLine(stateLine(w, person));
    }
  }
}

function stateLine(w: Workflow, person: PersonRecord): Line {
  const {
    kind,
    state,
    with: people,
    id: _id,
    timers,
    letters: _letters,
    prev: _prev,
    ...kept
  } = w as Workflow & { prev?: unknown };
  const shown = people.length > 0 ? people : [{ name: person.name, address: person.address }];
  return {
    type: 'state',
    workflow: kind,
    state,
    with: shown,
    ...kept,
    timers: timers.map((t) => ({ name: t.name, at: t.at })),
  };
}

function dateOf(raw: string, file: string): number {
  const at = Date.parse(/^Date:[ \t]*(.+?)(?: \([^)]*\))?\r?$/im.exec(raw)?.[1] ?? '');
  if (Number.isNaN(at))
    throw new StoryError(
      `${file} has no Date header that can be read; a story's mails are delivered at their own Date.`,
    );
  return at;
}

/** Recipients are our addresses in To and Cc, and those of `X-Story-Envelope:` lines, which are removed. */
async function addressed(
  raw: Buffer,
  domain: string,
  file: string,
): Promise<{ bytes: Buffer; envelope: string[]; from: string }> {
  const text = raw.toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  const head = end < 0 ? text : text.slice(0, end);
  const hidden = [...head.matchAll(/^X-Story-Envelope:(.*(?:\r?\n[ \t].*)*)(?:\r?\n|$)/gim)].map((m) => m[1] ?? '');
  const bytes = Buffer.from(
    head.replace(/^X-Story-Envelope:.*(?:\r?\n[ \t].*)*(?:\r?\n|$)/gim, '').replace(/\r?\n$/, '') +
      (end < 0 ? '' : text.slice(end)),
    'latin1',
  );
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  const at = Date.parse(mail.date ?? '');
  if (Number.isNaN(at))
    throw new StoryError(
      `${file} has no Date header that can be read; a story's mails are delivered at their own Date.`,
    );
  const named = [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((a) =>
    a.group ? a.group.map((g) => g.address) : [a.address ?? ''],
  );
  const all = [...named, ...hidden.flatMap((line) => line.match(/[^\s,<>]+@[^\s,<>]+/g) ?? [])];
  const envelope = [...new Set(all.map((a) => (a ?? '').toLowerCase()))].filter((a) => a.endsWith(`@${domain}`));
  if (envelope.length === 0)
    throw new StoryError(
      `${file} is addressed to nobody of ${domain}; add X-Story-Envelope: log@${domain} if it came by Bcc.`,
    );
  return { bytes, envelope, from: mail.from?.address ?? '' };
}

/** Plays the whole story; resolves to the number of mails that ended in no recorded state. */
export async function playStory(folder: string, playing: Playing): Promise<number> {
  const { story, mails } = loadStory(folder);
  const until = playing.until ?? story.until;
  if (!isInstant(until))
    throw new StoryError(`--until must be an instant such as 2026-12-31T00:00:00Z, and "${String(until)}" is none.`);
  const inbox: Sent[] = [];
  const teller: { tell?: () => Promise<void> } = {};
  const house = await House.start({
    clock: HouseClock.still(Date.parse(story.start)),
    domain: story.service.domain,
    users: story.users.map(meOf),
    tokenKeys: `1:${'5a'.repeat(32)}`,
    ...(story.allowed ? { allowed: story.allowed } : {}),
    onLetter: (letter) => void inbox.push(letter),
    onMoment: async (at) => {
      playing.onMoment?.(at);
      await teller.tell?.();
    },
    ...(playing.onCall ? { onCall: playing.onCall } : {}),
    onError: (error) =>
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)}\n`),
  });
  try {
    const player = new Player(house, story, folder, playing, inbox);
    teller.tell = () => player.tellLetters();
    for (const file of mails) await player.deliver(file);
    if (Date.parse(until) > house.now) await house.moveTo(Date.parse(until));
    await player.tellLetters();
    await player.tellStates();
    player.transport.close();
    await playing.afterwards?.(house);
    return player.failures;
  } finally {
    await house.close();
  }
}
