import PostalMime, { type Email } from 'postal-mime';
import { receivedBlock } from '../../infra/local/ses-block';
import type { Verdicts } from '../../lambdas/core/message/message';
import type { Book } from '../../lambdas/core/workflow/records';
import { receiveMail, type Arrival } from '../../lambdas/flow';
import { DOMAIN, me as ada, World } from './world';

export const PASS: Verdicts = { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' };
export const GRAY: Verdicts = { ...PASS, spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' };
export const FAIL: Verdicts = { ...PASS, spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' };

export interface Mail {
  from: string;
  text: string;
  to?: string;
  cc?: string;
  subject?: string;
  verdicts?: Verdicts;
  headers?: string[];
  /** `Date:` as written; now in UTC where absent. */
  date?: string;
}

export interface Out {
  to: string;
  kind: string;
  subject: string;
  text: string;
  replyTo: string;
  mail: Email;
}

/** A house that lets a domain in; mails are written, received and answered in one call. */
export class Village extends World {
  allowed: string[] = ['village.example', 'guest@elsewhere.example'];
  private mails = 0;
  private told = 0;

  static override async start(): Promise<Village> {
    const world = new Village();
    await world.records.enrol(ada);
    return world;
  }

  arrivalOf(written: Mail): Arrival {
    const now = new Date(this.clock.at).toUTCString().replace('GMT', '+0000');
    const mail = { to: `log@${DOMAIN}`, subject: 'A word', date: now, headers: [], verdicts: PASS, ...written };
    const { to, verdicts } = mail;
    this.mails += 1;
    const sesId = `mail-${this.mails}`;
    const raw = Buffer.from(
      [
        `From: ${mail.from}`,
        `To: ${to}`,
        ...(mail.cc === undefined ? [] : [`Cc: ${mail.cc}`]),
        `Subject: ${mail.subject}`,
        `Date: ${mail.date}`,
        `Message-ID: <${sesId}@mail.example>`,
        ...mail.headers,
        'Content-Type: text/plain; charset=utf-8',
        '',
        ...mail.text.split('\n'),
        '',
      ].join('\r\n'),
    );
    const ours = `${to},${mail.cc ?? ''}`.match(/[^\s<>,]+@in\.example\.org/g) ?? [`log@${DOMAIN}`];
    const mailFrom = /<(.+)>/.exec(mail.from)?.[1] ?? mail.from;
    const block = receivedBlock({
      raw,
      mailFrom,
      recipients: ours,
      verdicts,
      sesId,
      at: this.clock.at,
      region: 'eu-west-1',
    });
    this.raw.put(`in/${sesId}`, Buffer.concat([Buffer.from(block), raw]));
    return { sesId, key: `in/${sesId}`, recipients: ours, verdicts, at: new Date(this.clock.at).toISOString() };
  }

  /** The mail is received; what leaves then is given, and how it ended. */
  async write(mail: Mail): Promise<{ out: Out[]; ended: string; arrival: Arrival }> {
    const arrival = this.arrivalOf(mail);
    await receiveMail(this, arrival);
    return { out: await this.sendOut(), ended: await this.ledger(arrival.sesId), arrival };
  }

  /** Sends what waits; the letters that left since the last look. */
  async sendOut(): Promise<Out[]> {
    await this.sendAll();
    const fresh = this.out.sent.slice(this.told);
    this.told = this.out.sent.length;
    return Promise.all(fresh.map(async ({ raw, to }) => outOf(await PostalMime.parse(raw), to)));
  }

  async book(user: string): Promise<Book> {
    const book = await this.records.open(user, { people: [], journals: [], letters: [], calendars: [] });
    if (!book) throw new Error(`no user ${user}`);
    return book;
  }

  async ownerOf(address: string): Promise<string | undefined> {
    return (await this.records.lookUp('none', [address])).owners.get(address);
  }
}

const outOf = (mail: Email, to: string): Out => ({
  to,
  kind: mail.headers.find((h) => h.key === 'x-whetstone-letter')?.value ?? '',
  subject: mail.subject ?? '',
  // One line, so that tests do not hang on where lines break.
  text: (mail.text ?? '').replace(/\s+/g, ' '),
  replyTo: mail.replyTo?.[0]?.address ?? '',
  mail,
});
