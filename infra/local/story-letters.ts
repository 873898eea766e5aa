/** A letter as a story shows it, from the bytes that left. */
import PostalMime, { type Attachment } from 'postal-mime';
import type { Person } from '../../lambdas/core/message/message';
import type { House } from './house';
import type { Sent } from './ses';

export interface DraftLine {
  kind: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  inReplyTo: string | null;
  text: string;
}

export interface LetterLine {
  type: 'letter';
  at: string;
  letter: string;
  to: string;
  subject: string;
  text: string;
  about: Person[];
  drafts: DraftLine[];
  attachments: { name: string; type: string }[];
  replyTo: string;
}

const KINDS = [
  'reply-all',
  'bump',
  'introducer-word',
  'confirmation',
  'thank-you',
  'introducer-thanks',
  'good-faith',
  'loop',
  'times',
];
const bytesOf = (a: Attachment): Uint8Array =>
  typeof a.content === 'string' ? Buffer.from(a.content) : new Uint8Array(a.content as ArrayBuffer);

const addressesOf = (people: { address?: string | undefined }[] | undefined): string[] =>
  (people ?? []).flatMap((p) => (p.address ? [p.address] : []));

async function draftOf(attachment: Attachment): Promise<DraftLine> {
  const mail = await PostalMime.parse(bytesOf(attachment));
  const name = attachment.filename ?? '';
  const [kind = 'draft'] = KINDS.filter((k) => name.startsWith(k)).sort((a, b) => b.length - a.length);
  const { subject = '', inReplyTo = null, text = '' } = mail;
  return {
    kind,
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    bcc: addressesOf(mail.bcc),
    subject,
    inReplyTo,
    text: text.trimEnd(),
  };
}

/** The people a letter is about, from the record of the user it belongs to. */
async function aboutOf(sent: Sent, house: House): Promise<Person[]> {
  const record = await house.inspector.whole(sent.tags['user'] ?? '');
  const row = record.letters.find((l) => l.no === sent.tags['letter']);
  const people = (row?.about ?? []).flatMap((ref) => {
    const person = record.people.find((p) => p.key === ref.person);
    if (!person) return [];
    const workflow = [...person.workflows, ...person.past].find((w) => w.id === ref.workflow);
    return workflow?.with ?? [{ name: person.name, address: person.address }];
  });
  return people.filter((p, i) => people.findIndex((q) => q.address === p.address && q.name === p.name) === i);
}

export async function describeLetter(sent: Sent, house: House): Promise<LetterLine> {
  const mail = await PostalMime.parse(sent.raw, { forceRfc822Attachments: true });
  const { subject = '', text = '', attachments } = mail;
  const [replyTo] = addressesOf(mail.replyTo);
  return {
    type: 'letter',
    at: new Date(sent.at).toISOString(),
    letter: mail.headers.find((h) => h.key === 'x-whetstone-letter')?.value ?? '',
    to: sent.destinations[0] ?? '',
    subject,
    text,
    about: await aboutOf(sent, house),
    drafts: await Promise.all(attachments.filter((a) => a.mimeType === 'message/rfc822').map(draftOf)),
    attachments: attachments.map((a) => ({ name: a.filename ?? '', type: a.mimeType })),
    replyTo: replyTo ?? '',
  };
}
