import { receivedBlock } from '../../infra/local/ses-block';
import { AlarmTwin } from '../../infra/local/twins/alarm';
import { LetterQueueTwin } from '../../infra/local/twins/letter-queue';
import { PostTwin } from '../../infra/local/twins/post';
import { RawMailTwin } from '../../infra/local/twins/raw-mail';
import { RecordsTwin } from '../../infra/local/twins/records';
import { hash } from '../../lambdas/core/hash';
import type { LetterRow, Me, PersonRecord } from '../../lambdas/core/workflow/records';
import { hearFeedback, receiveMail, ring, sendLetter, sweep, type Arrival, type Feedback } from '../../lambdas/flow';
import type { Post, Sent } from '../../lambdas/ports';

export const DOMAIN = 'in.example.org';
export const ADA = hash(10, 'user', 'ada');
const PASS = { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' } as const;

export const me: Me = {
  user: ADA,
  name: 'Ada Obi',
  addresses: ['ada@obi.example'],
  timeZone: 'Europe/London',
  morning: '07:30',
  language: 'en',
  me: null,
  aim: null,
  v: 0,
};

export interface Text {
  from: string;
  to: string;
  subject: string;
  text: string;
  id?: string;
  references?: string;
  /** Attached files. */
  files?: { name: string; type: string; bytes: Uint8Array }[];
}

/** Headers and lines of the text, with what is attached. */
function bodyOf({ text, files = [] }: Text): string[] {
  const plain = ['Content-Type: text/plain; charset=utf-8', '', ...text.split('\n'), ''];
  if (files.length === 0) return plain;
  const parts = files.flatMap(({ name, type, bytes }) => [
    '--parts',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ]);
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=parts',
    '',
    '--parts',
    ...plain,
    ...parts,
    '--parts--',
    '',
  ];
}

/** The introduction that most of these tests begin with. */
export const INTRODUCTION: Text = {
  from: 'Priya Raman <priya@lowfield.example>',
  to: 'Ada Obi <ada@obi.example>, Dana Whitcombe <dana@tidewell.example>, log@in.example.org',
  subject: 'Ada <> Dana',
  text: 'Ada, meet Dana, who leads service design at Tidewell.\nDana, meet Ada, who wants to learn about hospitals.\n\nI will let you two take it from here.\n\nPriya',
};
/** Dana writes to Ada in that thread. */
export const ANSWER: Text = {
  from: 'Dana Whitcombe <dana@tidewell.example>',
  to: 'Ada Obi <ada@obi.example>, log@in.example.org',
  subject: 'Re: Ada <> Dana',
  text: 'Dear Ada,\n\nLovely to meet you. Tell me more about what you would like to hear.\n\nDana',
  id: '<answer@tidewell.example>',
  references: '<introduction@lowfield.example>',
};

/** The flow on twins in memory: a clock that stands, a post that may lose its answers. */
export class World {
  readonly clock = { at: Date.parse('2026-11-03T10:00:00Z'), now: () => this.clock.at };
  readonly records = new RecordsTwin(this.clock);
  readonly raw = new RawMailTwin(this.clock);
  readonly alarm = new AlarmTwin(this.clock);
  readonly letters = new LetterQueueTwin();
  readonly out = new PostTwin();
  readonly said: string[] = [];
  /** What the sender hears instead of what the service said. */
  hears: ((sent: Sent) => Sent) | null = null;
  readonly log = {
    info: (message: string) => void this.said.push(message),
    warn: (message: string) => void this.said.push(message),
  };
  readonly service = { domain: DOMAIN, keys: { current: '1', keys: { 1: new Uint8Array(32).fill(7) } } };
  readonly post: Post = {
    send: async (letter) => {
      const sent = await this.out.send(letter);
      return this.hears?.(sent) ?? sent;
    },
  };

  static async start(): Promise<World> {
    const world = new World();
    await world.records.enrol(me);
    return world;
  }

  /** The mail as the receiving service stores and announces it. */
  arrive(sesId: string, mail: Text = INTRODUCTION): Arrival {
    const raw = Buffer.from(
      [
        `From: ${mail.from}`,
        `To: ${mail.to}`,
        `Subject: ${mail.subject}`,
        `Date: ${new Date(this.clock.at).toUTCString()}`,
        `Message-ID: ${mail.id ?? '<introduction@lowfield.example>'}`,
        ...(mail.references === undefined ? [] : [`In-Reply-To: ${mail.references}`, `References: ${mail.references}`]),
        ...bodyOf(mail),
      ].join('\r\n'),
    );
    const recipients = [`log@${DOMAIN}`];
    const mailFrom = /<(.+)>/.exec(mail.from)?.[1] ?? mail.from;
    const block = receivedBlock({
      raw,
      mailFrom,
      recipients,
      verdicts: PASS,
      sesId,
      at: this.clock.at,
      region: 'eu-west-1',
    });
    this.raw.put(`in/${sesId}`, Buffer.concat([Buffer.from(block), raw]));
    return { sesId, key: `in/${sesId}`, recipients, verdicts: PASS, at: new Date(this.clock.at).toISOString() };
  }

  receive(sesId: string, mail?: Text): Promise<void> {
    return receiveMail(this, this.arrive(sesId, mail));
  }

  /** Sends what the queue holds, each hint as often as it is there. */
  async sendAll(): Promise<void> {
    for (const { user, no } of this.letters.take()) await sendLetter(this, user, no);
  }

  hear(type: Feedback['type'], more: Partial<Feedback> = {}): Promise<void> {
    const last = this.out.sent.at(-1);
    if (!last) throw new Error('nothing was sent');
    const { user, no, attempt, sesId } = last;
    return hearFeedback(this, { type, user, no, attempt, sesId, permanent: true, ...more });
  }

  sweep = (): ReturnType<typeof sweep> => sweep(this);
  ring = (at: string): Promise<void> => ring(this, ADA, at);

  /** Time moves on. */
  later(minutes: number): void {
    this.clock.at += minutes * 60_000;
  }

  async ledger(sesId: string): Promise<string> {
    const { ledger } = await this.records.lookUp(sesId, []);
    return ledger === null ? 'none' : [ledger.outcome, ledger.reason].filter((x) => x !== null).join(' ');
  }

  async person(key: string): Promise<PersonRecord | undefined> {
    return (await this.records.open(ADA, { people: [key], journals: [], letters: [], calendars: [] }))?.people.get(key);
  }

  async letter(no: string): Promise<LetterRow | undefined> {
    return (await this.records.open(ADA, { people: [], journals: [], letters: [no], calendars: [] }))?.letters.get(no);
  }
}
