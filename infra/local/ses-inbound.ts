import type { HouseClock } from './clock';
import { receivedBlock, type Arrival, type IncomingMail, type Verdict } from './ses-block';
import { commonHeaders, fieldsOf, mailboxesOf, addressOf, shownHeaders } from './ses-headers';
import { Count, Notices } from './ses-notices';
import { sesIdOf, sha256 } from './store-ids';
import type { Store } from './store';

export type { IncomingMail, Verdict, Verdicts } from './ses-block';

export interface InboundOptions {
  clock: HouseClock;
  store: Store;
  region: string;
  bucket: string;
  topicArn: string;
  /** Stores the object; on disk when the promise resolves (LocalS3.put). */
  put(bucket: string, key: string, bytes: Uint8Array): Promise<void>;
  /** To the topic; raw delivery, so the text is what a queue holds. */
  publish(json: string): Promise<void>;
}

export interface SesInbound {
  /**
   * Stores the mail under `in/<sesId>` and publishes the notice. When the promise resolves the mail is safe: a notice
   * that could not be published is saved and published later. It rejects when the mail could not be stored.
   */
  receive(mail: IncomingMail): Promise<{ sesId: string }>;
}

const PREFIX = 'in/';

/**
 * SES receiving with one rule: an S3 action with a topic (Amazon SES developer guide, "Contents of notifications for
 * Amazon SES email receiving"). It judges nothing by itself: the verdicts are given. Ids come from a saved count and
 * the mail's content, so the same mails in the same order get the same ids.
 */
export async function startSesInbound(options: InboundOptions): Promise<SesInbound> {
  const { store } = options;
  const count = await Count.open(store, 'ses-inbound/count');
  const notices = new Notices(options, 'ses-inbound/notice/');
  await notices.tell();
  return {
    receive: async (mail) => {
      const no = count.next();
      const content = sha256(mail.raw).toString('hex');
      const sesId = sesIdOf(JSON.stringify([no, mail.mailFrom, mail.recipients, content]));
      const { region } = options;
      const arrival: Arrival = { ...mail, verdicts: mail.verdicts ?? {}, sesId, at: options.clock.now(), region };
      const stored = Buffer.concat([Buffer.from(receivedBlock(arrival), 'latin1'), mail.raw]);
      await options.put(options.bucket, PREFIX + sesId, stored);
      await store.batch([count.change(), notices.row(no, notice(options, arrival, stored))]);
      await notices.tell();
      return { sesId };
    },
  };
}

function notice(options: InboundOptions, arrival: Arrival, stored: Buffer): object {
  const timestamp = new Date(arrival.at).toISOString();
  const fields = fieldsOf(stored);
  const destination = ['to', 'cc'].flatMap((name) => mailboxesOf(fields, name).map(addressOf));
  const { verdicts, sesId } = arrival;
  const status = (verdict: Verdict = 'PASS'): { status: Verdict } => ({ status: verdict });
  return {
    notificationType: 'Received',
    mail: {
      timestamp,
      source: arrival.mailFrom,
      messageId: sesId,
      destination: destination.filter((address) => address !== ''),
      ...shownHeaders(fields),
      commonHeaders: { returnPath: arrival.mailFrom, ...commonHeaders(fields) },
    },
    receipt: {
      timestamp,
      processingTimeMillis: 400,
      recipients: arrival.recipients,
      spamVerdict: status(verdicts.spam),
      virusVerdict: status(verdicts.virus),
      spfVerdict: status(verdicts.spf),
      dkimVerdict: status(verdicts.dkim),
      dmarcVerdict: status(verdicts.dmarc),
      ...(verdicts.dmarc === 'FAIL' ? { dmarcPolicy: verdicts.dmarcPolicy ?? 'none' } : {}),
      action: {
        type: 'S3',
        topicArn: options.topicArn,
        bucketName: options.bucket,
        objectKeyPrefix: PREFIX,
        objectKey: PREFIX + sesId,
      },
    },
  };
}
