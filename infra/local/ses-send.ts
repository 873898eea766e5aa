import { ServiceError } from './http';
import { addressOf, domainOf, fieldsOf, headerLength, mailboxesOf, mailDate, valueOf } from './ses-headers';

export interface SendRequest {
  /** MAIL FROM, a bare address */
  source: string;
  /** envelope recipients, as they were given */
  destinations: string[];
  tags: Record<string, string>;
  configurationSet: string | null;
  raw: Buffer;
}

const MAX_MESSAGE = 10 * 1024 * 1024; // "10 MB per message after base64 encoding" (SES quotas)
const MAX_RECIPIENTS = 50;
/** What SES writes itself, or never passes on. */
const REPLACED = new Set(['bcc', 'message-id', 'date', 'return-path']);

/** @throws ServiceError InvalidParameterValue, MessageRejected, in SES's words */
export function parseSend(form: URLSearchParams): SendRequest {
  const data = form.get('RawMessage.Data') ?? '';
  if (data.length > MAX_MESSAGE)
    throw invalid(`Message length is more than ${MAX_MESSAGE} bytes long: '${data.length}'.`);
  const raw = Buffer.from(data, 'base64');
  const fields = fieldsOf(raw);
  const from = mailboxesOf(fields, 'from');
  if (from.length === 0) throw invalid("Missing required header 'From'.");
  const given = form.get('Source') ?? valueOf(fields, 'return-path') ?? from[0] ?? '';
  const inHeaders = ['to', 'cc', 'bcc'].flatMap((name) => mailboxesOf(fields, name));
  const named = members(form, 'Destinations');
  const destinations = (named.length > 0 ? named : inHeaders).map(addressOf);
  checkRecipients(destinations);
  const configurationSet = form.get('ConfigurationSetName');
  return { source: checked(addressOf(given)), destinations, tags: tagsOf(form), configurationSet, raw };
}

function members(form: URLSearchParams, list: string): string[] {
  const values: string[] = [];
  for (let no = 1; ; no += 1) {
    const value = form.get(`${list}.member.${no}`);
    if (value === null) return values;
    values.push(value);
  }
}

function tagsOf(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let no = 1; ; no += 1) {
    const name = form.get(`Tags.member.${no}.Name`);
    if (name === null) return tags;
    const value = form.get(`Tags.member.${no}.Value`) ?? '';
    if (!/^[\w-]{1,256}$/.test(name))
      throw invalid(`Invalid tag name <${name}>: only alphanumeric ASCII characters, '_', '-' are allowed.`);
    if (!/^[\w.@-]{1,256}$/.test(value))
      throw invalid(
        `Invalid tag value <${value}>: only alphanumeric ASCII characters, '_', '-', '.', '@' are allowed.`,
      );
    tags[name] = value;
  }
}

function checkRecipients(destinations: string[]): void {
  if (destinations.length === 0) throw invalid('Missing required parameter: no recipients.');
  if (destinations.length > MAX_RECIPIENTS)
    throw new ServiceError('MessageRejected', `Recipient count exceeds ${MAX_RECIPIENTS}.`);
  destinations.forEach(checked);
}

/** SES v1 takes no SMTPUTF8: local parts are ASCII. */
function checked(address: string): string {
  if (!/@./.test(address)) throw invalid("Missing final '@domain'");
  if (/[^\x21-\x7e]/.test(address)) throw invalid('Local address contains control or whitespace, or is not ASCII');
  return address;
}

/** The addresses of Source, From, Sender and Return-Path must all be verified: by themselves or by their domain. */
export function checkIdentities(request: SendRequest, identities: string[], region: string): void {
  const fields = fieldsOf(request.raw);
  const writers = ['from', 'sender', 'return-path'].flatMap((name) => mailboxesOf(fields, name).map(addressOf));
  const failed = [...new Set([request.source, ...writers])].filter((address) => !isVerified(address, identities));
  if (failed.length === 0) return;
  const where = `The following identities failed the check in region ${region.toUpperCase()}`;
  throw new ServiceError('MessageRejected', `Email address is not verified. ${where}: ${failed.join(', ')}`);
}

function isVerified(address: string, identities: string[]): boolean {
  const domain = domainOf(address);
  return identities
    .map((identity) => identity.toLowerCase())
    .some((identity) => identity === address.toLowerCase() || identity === domain || domain.endsWith(`.${identity}`));
}

/** The mail as it leaves: Bcc and Return-Path gone, Message-ID and Date SES's own, every other byte as it was. */
export function sentBytes(raw: Buffer, messageId: string, at: number): Buffer {
  const kept = fieldsOf(raw).filter((field) => !REPLACED.has(field.name.toLowerCase()));
  const texts = kept.map((field) => (field.text.endsWith('\n') ? field.text : `${field.text}\r\n`));
  const own = `Message-ID: ${messageId}\r\nDate: ${mailDate(at)}\r\n`;
  return Buffer.concat([Buffer.from(texts.join('') + own, 'latin1'), raw.subarray(headerLength(raw))]);
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValue', message);
}
