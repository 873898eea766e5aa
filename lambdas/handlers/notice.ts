/** The shapes that AWS sends, taken apart: no decisions. */
import type { Verdict } from '../core/message/message';
import type { Arrival, Feedback } from '../flow';

interface Judged {
  status?: string;
}
interface Notice {
  notificationType?: string;
  receipt?: {
    timestamp: string;
    recipients: string[];
    spamVerdict?: Judged;
    virusVerdict?: Judged;
    spfVerdict?: Judged;
    dkimVerdict?: Judged;
    dmarcVerdict?: Judged;
    action: { objectKey: string };
  };
  mail?: { messageId: string };
}

const verdict = (judged: Judged | undefined): Verdict => (judged?.status ?? 'GRAY') as Verdict;

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // "Successfully validated SNS topic …" and the like are plain text.
    return null;
  }
}

/** Amazon SES receipt notification (S3 action with a topic, raw delivery); null for anything else. */
export function arrivalOf(body: string): Arrival | null {
  const notice = parse(body) as Notice | null;
  if (notice?.notificationType !== 'Received' || !notice.receipt || !notice.mail) return null;
  if (notice.mail.messageId === 'AMAZON_SES_SETUP_NOTIFICATION') return null;
  const { receipt } = notice;
  return {
    sesId: notice.mail.messageId,
    key: receipt.action.objectKey,
    recipients: receipt.recipients.map((r) => r.toLowerCase()),
    verdicts: {
      spf: verdict(receipt.spfVerdict),
      dkim: verdict(receipt.dkimVerdict),
      dmarc: verdict(receipt.dmarcVerdict),
      spam: verdict(receipt.spamVerdict),
      virus: verdict(receipt.virusVerdict),
    },
    at: receipt.timestamp,
  };
}

interface SesEvent {
  eventType?: string;
  mail?: { messageId: string; tags?: Record<string, string[]> };
  bounce?: { bounceType?: string };
}

const TYPES = new Set(['Send', 'Bounce', 'Complaint', 'Reject']);

const firstTag = (event: SesEvent, name: string): string => event.mail?.tags?.[name]?.[0] ?? '';

function feedbackOf(event: SesEvent): Feedback | null {
  const [user, no, type] = [firstTag(event, 'user'), firstTag(event, 'letter'), event.eventType ?? ''];
  if (!event.mail || user === '' || no === '' || !TYPES.has(type)) return null;
  const attempt = Number(firstTag(event, 'attempt'));
  return {
    type: type as Feedback['type'],
    user,
    no,
    attempt,
    sesId: event.mail.messageId,
    permanent: event.bounce?.bounceType !== 'Transient',
  };
}

/** What a message of the letters' queue says: a letter waits, or SES tells of one; null for anything else. */
export function postOf(body: string): { letter: { user: string; no: string } } | { feedback: Feedback } | null {
  const value = parse(body) as ({ user?: string; letter?: string } & SesEvent) | null;
  if (!value) return null;
  if (value.user !== undefined && value.letter !== undefined) return { letter: { user: value.user, no: value.letter } };
  const feedback = feedbackOf(value);
  return feedback && { feedback };
}
