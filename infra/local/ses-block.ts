import { addressOf, domainOf, fieldsOf, mailboxesOf, mailDate } from './ses-headers';
import { sha256 } from './store-ids';

export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';

/** What SES found; what is left out is PASS. */
export interface Verdicts {
  spam?: Verdict;
  virus?: Verdict;
  spf?: Verdict;
  dkim?: Verdict;
  dmarc?: Verdict;
  /** The sender domain's policy, shown only when DMARC failed; `none` if left out. */
  dmarcPolicy?: 'none' | 'quarantine' | 'reject';
}

export interface IncomingMail {
  raw: Uint8Array;
  /** MAIL FROM; '' for the null sender */
  mailFrom: string;
  /** RCPT TO, those that the receipt rule matched */
  recipients: string[];
  verdicts?: Verdicts;
}

export interface Arrival extends IncomingMail {
  verdicts: Verdicts;
  sesId: string;
  /** milliseconds since the epoch */
  at: number;
  region: string;
}

const CLIENT_IP = '192.0.2.25'; // RFC 5737: belongs to nobody

/** RFC 8601 section 2.7; null = SES leaves the clause out. */
const RESULTS: Record<Verdict, { spf: string; signed: string | null }> = {
  PASS: { spf: 'pass', signed: 'pass' },
  FAIL: { spf: 'fail', signed: 'fail' },
  GRAY: { spf: 'none', signed: null },
  PROCESSING_FAILED: { spf: 'temperror', signed: 'temperror' },
  DISABLED: { spf: 'none', signed: null },
};

/**
 * The header block that SES puts above a mail that it receives, in SES's order. Its signatures are opaque: of the right
 * shape, made from the mail's id, and not verifiable.
 */
export function receivedBlock(arrival: Arrival): string {
  const { verdicts, sesId } = arrival;
  const spf = spfText(arrival);
  return [
    `Return-Path: <${oneLine(arrival.mailFrom)}>`,
    `Received: from ${helo(arrival)} (${helo(arrival)} [${CLIENT_IP}])`,
    ` by inbound-smtp.${arrival.region}.amazonaws.com with SMTP id ${sesId}`,
    ` for ${oneLine(arrival.recipients[0] ?? '')};`,
    ` ${mailDate(arrival.at)} (UTC)`,
    `X-SES-Spam-Verdict: ${verdicts.spam ?? 'PASS'}`,
    `X-SES-Virus-Verdict: ${verdicts.virus ?? 'PASS'}`,
    `Received-SPF: ${spf}`,
    'Authentication-Results: amazonses.com;',
    ` spf=${spf}`,
    ...signedClauses(arrival),
    `X-SES-RECEIPT: ${opaque(sesId, 'receipt', 3)}`,
    `X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt; b=${opaque(sesId, 'b', 4)}; c=relaxed/simple;` +
      ` s=local; d=amazonses.com; t=${Math.floor(arrival.at / 1000)}; v=1; bh=${opaque(sesId, 'bh', 1)};` +
      ' h=From:To:Cc:Bcc:Subject:Date:Message-ID:MIME-Version:Content-Type:X-SES-RECEIPT;',
    '',
  ].join('\r\n');
}

function spfText(arrival: Arrival): string {
  const result = RESULTS[arrival.verdicts.spf ?? 'PASS'].spf;
  const domain = oneLine(domainOf(arrival.mailFrom)) || helo(arrival);
  const does: Record<string, string> = {
    pass: `designates ${CLIENT_IP} as permitted sender`,
    fail: `does not designate ${CLIENT_IP} as permitted sender`,
    none: 'does not designate permitted sender hosts',
    temperror: 'could not be looked up',
  };
  const why = `spfCheck: domain of ${domain} ${does[result] ?? ''}`;
  return `${result} (${why}) client-ip=${CLIENT_IP}; envelope-from=${oneLine(arrival.mailFrom)}; helo=${helo(arrival)};`;
}

/** Aligned with From when they pass: what does not align SES reports, but a given verdict cannot say it. */
function signedClauses(arrival: Arrival): string[] {
  const fields = fieldsOf(Buffer.from(arrival.raw));
  const domain = domainOf(addressOf(mailboxesOf(fields, 'from')[0] ?? '')) || domainOf(arrival.mailFrom);
  if (domain === '') return [];
  const dkim = RESULTS[arrival.verdicts.dkim ?? 'PASS'].signed;
  const dmarc = RESULTS[arrival.verdicts.dmarc ?? 'PASS'].signed;
  return [
    ...(dkim === null ? [] : [` dkim=${dkim} header.i=@${domain};`]),
    ...(dmarc === null ? [] : [` dmarc=${dmarc} header.from=${domain};`]),
  ];
}

function helo(arrival: Arrival): string {
  return `mail.${oneLine(domainOf(arrival.mailFrom)) || 'sender.example'}`;
}

/** An envelope cannot hold a line end; if a caller's does, it must not become a header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, '');
}

/** `hashes` × 32 bytes in base64 */
function opaque(sesId: string, purpose: string, hashes: number): string {
  const parts = Array.from({ length: hashes }, (_, part) => sha256(`${sesId}/${purpose}/${part}`));
  return Buffer.concat(parts).toString('base64');
}
