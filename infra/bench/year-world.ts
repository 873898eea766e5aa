/** The real flow on the twins in memory, under a clock that the simulation moves: mails in as bytes, letters out as bytes. */
import { receivedBlock } from '../local/ses-block';
import { AlarmTwin } from '../local/twins/alarm';
import { LetterQueueTwin } from '../local/twins/letter-queue';
import { PostTwin } from '../local/twins/post';
import { RawMailTwin } from '../local/twins/raw-mail';
import { RecordsTwin } from '../local/twins/records';
import { hash } from '../../lambdas/core/hash';
import type { LetterRow, LedgerRow, Me, PersonRecord } from '../../lambdas/core/workflow/records';
import type { Clock, Records } from '../../lambdas/ports';
import type { Told } from './year-told';
import { receiveMail, ring, sendLetter, sweep } from '../../lambdas/flow';

export const DOMAIN = 'in.example.org';
export const USER = hash(10, 'user', 'ada');
export const ADA = { name: 'Ada Obi', address: 'ada@obi.example' };
const PASS = { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' } as const;

const me: Me = {
  user: USER,
  name: ADA.name,
  addresses: [ADA.address],
  timeZone: 'Europe/London',
  morning: '07:30',
  language: 'en',
  me: null,
  aim: null,
  v: 0,
};

export interface Mail {
  from: { name: string; address: string };
  to: string[];
  subject: string;
  text: string;
  /** Message-ID of what it answers. */
  answers?: string | undefined;
  /** An iCalendar object that it carries. */
  calendar?: string;
}

/** A letter that left: its row, when, and whether the user's own mail caused it. */
export interface Out {
  row: LetterRow;
  at: number;
  cause: 'user' | 'other' | 'wake';
  replyTo: string;
  raw: string;
}

export class YearWorld {
  readonly clock = { at: 0, now: () => this.clock.at };
  readonly records: Records;
  readonly raw = new RawMailTwin(this.clock);
  readonly alarm = new AlarmTwin(this.clock);
  readonly letters = new LetterQueueTwin();
  readonly post = new PostTwin();
  readonly warnings: string[] = [];
  readonly log = { info: () => undefined, warn: (words: string) => void this.warnings.push(words) };
  readonly service = { domain: DOMAIN, keys: { current: '1', keys: { 1: new Uint8Array(32).fill(7) } } };
  readonly outs: Out[] = [];
  readonly ledger: LedgerRow[] = [];
  private mails = 0;
  /** By number, who caused what waits for the morning. */
  private readonly causes = new Map<string, Out['cause']>();

  private heard = 0;

  constructor(
    start: number,
    private readonly told: Told,
    records?: (clock: Clock) => Records,
  ) {
    this.records = records?.(this.clock) ?? new RecordsTwin(this.clock);
    this.clock.at = start;
  }

  enrol = (): Promise<void> => this.records.enrol(me);

  /** One mail arrives; what it causes waits in the queue. Gives the Message-ID and the service's id. */
  async take(mail: Mail): Promise<{ id: string; sesId: string }> {
    const n = (this.mails += 1);
    const to = mail.to.map((t) => t.replace(/^.*<|>.*$/g, ''));
    this.told.mails.push({ at: this.clock.at, from: mail.from.address, to });
    const id = `<${n}@mail.example>`;
    const raw = bytesOf(mail, id, this.clock.at);
    const sesId = `ses${n}`;
    const recipients = mail.to.flatMap((t) => (t.includes(`@${DOMAIN}`) ? [t.replace(/^.*<|>.*$/g, '')] : []));
    const block = receivedBlock({
      raw,
      mailFrom: mail.from.address,
      recipients: recipients.length > 0 ? recipients : [`log@${DOMAIN}`],
      verdicts: PASS,
      sesId,
      at: this.clock.at,
      region: 'eu-west-1',
    });
    this.raw.put(`in/${sesId}`, Buffer.concat([Buffer.from(block), raw]));
    await receiveMail(this, {
      sesId,
      key: `in/${sesId}`,
      recipients: recipients.length > 0 ? recipients : [`log@${DOMAIN}`],
      verdicts: PASS,
      at: new Date(this.clock.at).toISOString(),
    });
    return { id, sesId };
  }

  /** The same, and what it causes leaves. Gives the Message-ID. */
  async mail(mail: Mail): Promise<string> {
    const { id, sesId } = await this.take(mail);
    const { ledger } = await this.records.lookUp(sesId, []);
    if (ledger) this.ledger.push(ledger);
    const cause = mail.from.address === ADA.address ? 'user' : 'other';
    for (const { no } of ledger?.letters ?? []) this.causes.set(no, cause);
    await this.send();
    return id;
  }

  private async send(): Promise<void> {
    for (const { user, no } of this.letters.take()) {
      const before = this.post.sent.length;
      await sendLetter(this, user, no);
      const sent = this.post.sent[before];
      const row = await this.letter(no);
      if (!sent || !row) continue;
      const raw = Buffer.from(sent.raw).toString('utf8');
      const replyTo = /^Reply-To:[^@]*?([^<>\s]+@[^<>\s]+)/im.exec(raw)?.[1] ?? '';
      this.outs.push({ row, at: this.clock.at, cause: this.causes.get(no) ?? 'wake', replyTo, raw });
    }
  }

  async letter(no: string): Promise<LetterRow | undefined> {
    const book = await this.records.open(USER, { people: [], journals: [], letters: [no], calendars: [] });
    return book?.letters.get(no);
  }

  everybody = (): Promise<PersonRecord[]> => this.records.people(USER, 100_000);

  /** Time moves to `at`; alarms ring on the way, and what they cause leaves. `onOut` hears of each letter. */
  async until(at: number, onOut: (out: Out) => void): Promise<void> {
    for (let next = this.alarm.nextAt(); next !== null && Date.parse(next) <= at; next = this.alarm.nextAt()) {
      this.clock.at = Math.max(this.clock.at, Date.parse(next));
      for (const alarm of this.alarm.ringing()) await ring(this, alarm.user, alarm.at);
      await this.send();
      for (const out of this.news()) onOut(out);
    }
    this.clock.at = at;
  }

  nextRing(): number | null {
    const next = this.alarm.nextAt();
    return next === null ? null : Math.max(this.clock.at, Date.parse(next));
  }

  /** Letters that left since the last look. */
  news(): Out[] {
    const news = this.outs.slice(this.heard);
    this.heard = this.outs.length;
    return news;
  }

  /** Letters that nobody hinted for: the sweep's work; none is expected. */
  async swept(): Promise<number> {
    const { letters } = await sweep(this);
    await this.send();
    return letters;
  }
}

function bytesOf(mail: Mail, id: string, at: number): Buffer {
  const head = [
    `From: ${mail.from.name} <${mail.from.address}>`,
    `To: ${mail.to.join(', ')}`,
    `Subject: ${mail.subject}`,
    `Date: ${new Date(at).toUTCString()}`,
    `Message-ID: ${id}`,
    ...(mail.answers === undefined ? [] : [`In-Reply-To: ${mail.answers}`, `References: ${mail.answers}`]),
    'MIME-Version: 1.0',
  ];
  const text = mail.text.replaceAll('\n', '\r\n');
  if (mail.calendar === undefined)
    return Buffer.from([...head, 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n'));
  const part = (type: string, body: string): string => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  const body = `${part('text/plain; charset=utf-8', text)}${part('text/calendar; charset=utf-8; method=REQUEST', mail.calendar)}--b--\r\n`;
  return Buffer.from([...head, 'Content-Type: multipart/alternative; boundary=b', '', body].join('\r\n'));
}
