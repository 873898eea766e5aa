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

async function draftOf(attachment: Attachment): Promise<DraftLine> {
  const mail = await PostalMime.parse(bytesOf(attachment));
  const name = attachment.filename ?? '';
  const kind = KINDS.filter((k) => name.startsWith(k)).sort((a, b) => b.length - a.length)[0] ?? 'draft';
  const list = (people: { address?: string | undefined }[] | undefined): string[] =>
    (people ?? []).flatMap((p) => (p.address ? [p.address] : []));
  return {
    kind,
    to: list(mail.to),
    cc: list(mail.cc),
    bcc: list(mail.bcc),
    subject: mail.subject ?? '',
    inReplyTo: mail.inReplyTo ?? null,
    text: (mail.text ?? '').trimEnd(),
  };
}

export async function describeLetter(sent: Sent, house: House, users: string[]): Promise<LetterLine> {
  const mail = await PostalMime.parse(sent.raw, { forceRfc822Attachments: true });
  const about: Person[] = [];
  for (const user of users) {
    const record = await house.inspector.whole(user);
    const row = record.letters.find((l) => l.no === sent.tags['letter'] && l.user === user);
    for (const ref of row?.about ?? []) {
      const person = record.people.find((p) => p.key === ref.person);
      const workflow = person && [...person.workflows, ...person.past].find((w) => w.id === ref.workflow);
      about.push(...(workflow?.with ?? (person ? [{ name: person.name, address: person.address }] : [])));
    }
  }
  const drafts = await Promise.all(mail.attachments.filter((a) => a.mimeType === 'message/rfc822').map(draftOf));
  return {
    type: 'letter',
    at: new Date(sent.at).toISOString(),
    letter: mail.headers.find((h) => h.key === 'x-whetstone-letter')?.value ?? '',
    to: sent.destinations[0] ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    about: about.filter((p, i) => about.findIndex((q) => q.address === p.address && q.name === p.name) === i),
    drafts,
    attachments: mail.attachments.map((a) => ({ name: a.filename ?? '', type: a.mimeType })),
    replyTo: mail.replyTo?.[0]?.address ?? '',
  };
}
