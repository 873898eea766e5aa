import { commonHeaders, domainOf, fieldsOf, shownHeaders } from './ses-headers';
import { uuidOf } from './store-ids';

export interface Place {
  region: string;
  /** twelve digits */
  account: string;
}

export type Feedback = 'Bounce' | 'Complaint' | 'Reject';

interface Letter {
  id: string;
  at: number;
  source: string;
  destinations: string[];
  tags: Record<string, string>;
  configurationSet: string | null;
  raw: Buffer;
}

// Events as an SNS destination gets them: Amazon SES developer guide, "Contents of event data that Amazon SES publishes
// to Amazon SNS".

/** @param caller access key id, which stands for the caller's role name */
export function sendEvent(place: Place, letter: Letter, caller: string): object {
  return { eventType: 'Send', mail: mailOf(place, letter, caller), send: {} };
}

/** @param at when it happened, milliseconds since the epoch */
export function feedbackEvent(place: Place, letter: Letter, kind: Feedback, at: number): object {
  const mail = mailOf(place, letter);
  const timestamp = new Date(at).toISOString();
  const feedbackId = `0102${at.toString(16).padStart(12, '0')}-${uuidOf(`${letter.id}/${kind}`)}-000000`;
  switch (kind) {
    case 'Bounce':
      return { eventType: kind, bounce: bounceOf(place, letter, feedbackId, timestamp), mail };
    case 'Complaint': {
      const complainedRecipients = letter.destinations.map((emailAddress) => ({ emailAddress }));
      const report = { userAgent: 'Local-Feedback-Loop', complaintFeedbackType: 'abuse', arrivalDate: timestamp };
      return { eventType: kind, complaint: { complainedRecipients, timestamp, feedbackId, ...report }, mail };
    }
    case 'Reject':
      return { eventType: kind, mail, reject: { reason: 'Bad content' } };
  }
}

function bounceOf({ region }: Place, letter: Letter, feedbackId: string, timestamp: string): object {
  const bouncedRecipients = letter.destinations.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  }));
  const reportingMTA = `dns; b224-1.smtp-out.${region}.amazonses.com`;
  return { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients, timestamp, feedbackId, reportingMTA };
}

function mailOf({ region, account }: Place, letter: Letter, caller = 'local'): object {
  const fields = fieldsOf(letter.raw);
  const domain = domainOf(letter.source);
  const ours = Object.entries(letter.tags).map(([name, value]): [string, string[]] => [name, [value]]);
  return {
    timestamp: new Date(letter.at).toISOString(),
    source: letter.source,
    sourceArn: `arn:aws:ses:${region}:${account}:identity/${domain}`,
    sendingAccountId: account,
    messageId: letter.id,
    destination: letter.destinations,
    ...shownHeaders(fields),
    commonHeaders: { ...commonHeaders(fields), messageId: letter.id },
    tags: {
      ...(letter.configurationSet === null ? {} : { 'ses:configuration-set': [letter.configurationSet] }),
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domain],
      'ses:caller-identity': [caller],
      ...Object.fromEntries(ours),
    },
  };
}
