/** Mail from this machine into the house, over SMTP as from anywhere else. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import parseAddresses from 'nodemailer/lib/addressparser';
import { Refused } from './page-time';

/** The page's form; all fields as typed. */
export interface Form {
  from: string;
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  text: string;
  inReplyTo: string;
  references: string;
}

/** A type and not an interface, so that it has the index signature that nodemailer's types ask for. */
export type Envelope = { from: string; to: string[] };

/** Addresses of header text, lower case; names of groups and broken entries are left out. */
export function addressesIn(text: string): string[] {
  return parseAddresses(text, { flatten: true })
    .map(({ address }) => address.toLowerCase())
    .filter((address) => /^[^\s@]+@[^\s@]+$/.test(address));
}

/** Those of the domain: the house is the mail server of no other. */
export function ours(addresses: string[], domain: string): string[] {
  return [...new Set(addresses)].filter((address) => address.endsWith(`@${domain}`));
}

/** No server answers at the port. */
export class Unreachable extends Error {}

/** @returns the server's answer; throws `Refused` with its words when it refuses a recipient or the mail. */
export async function deliver(smtpPort: number, raw: Buffer | Form, envelope: Envelope, date: Date): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });
  const safe = { disableFileAccess: true, disableUrlAccess: true, envelope };
  try {
    const mail: SendMailOptions = Buffer.isBuffer(raw) ? { raw, ...safe } : { date, ...safe, ...headersOf(raw) };
    const { response, rejectedErrors } = await transport.sendMail(mail);
    const partly = rejectedErrors?.[0];
    if (partly) throw partly;
    return response;
  } catch (error) {
    const { response, code } = error as { response?: string; code?: string };
    if (response !== undefined) throw new Refused(response.replace(/^(\d{3})[ -]/, '$1 '), { cause: error });
    if (code === 'ESOCKET' || code === 'ECONNECTION') throw new Unreachable();
    throw error;
  } finally {
    transport.close();
  }
}

function headersOf(form: Form) {
  const { from, to, cc, subject, text, inReplyTo, references } = form;
  const thread = inReplyTo === '' ? {} : { inReplyTo, references: references === '' ? inReplyTo : references };
  return { from, ...(to === '' ? {} : { to }), ...(cc === '' ? {} : { cc }), subject, text, ...thread };
}

/** Sends what the form says, dated with the house's time. Throws `Refused` with a sentence for what cannot be sent. */
export async function sendForm(house: { smtpPort: number; now: number }, domain: string, form: Form): Promise<string> {
  const [from] = addressesIn(form.from);
  if (from === undefined) throw new Refused('From needs an address, such as Ada Obi <ada@obi.example>.');
  const to = ours(addressesIn([form.to, form.cc, form.bcc].join(',')), domain);
  if (to.length === 0) {
    throw new Refused(`Nobody of ${domain} is in To, Cc or Bcc, so Whetstone would not get it; add log@${domain}.`);
  }
  return deliver(house.smtpPort, form, { from, to }, new Date(house.now));
}
