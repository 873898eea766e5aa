/** The user's mailbox: what they write, and the letters that leave then, as they read them. */
import PostalMime from 'postal-mime';
import { ANSWER, INTRODUCTION, World, type Text } from './world';

export const LOG = 'log@in.example.org';
let world: World;
let count = 0;

/** A new world for a test; the functions below are about the one opened last. */
export async function openMailbox(): Promise<World> {
  world = await World.start();
  count = 0;
  return world;
}

/** A letter as the user reads it. */
export interface Read {
  subject: string;
  text: string;
  replyTo: string;
}
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

export async function read(raw: Uint8Array): Promise<Read> {
  const mail = await PostalMime.parse(raw);
  const [reply] = mail.replyTo ?? [];
  return { subject: mail.subject ?? '', text: squeezed(mail.text ?? ''), replyTo: reply?.address ?? '' };
}

/** A mail arrives; the letters that leave then. */
export async function arrives(mail: Text): Promise<Read[]> {
  count += 1;
  const before = world.out.sent.length;
  await world.receive(`mail-${count}`, { id: `<m${count}@mail.example>`, ...mail });
  await world.sendAll();
  return Promise.all(world.out.sent.slice(before).map((l) => read(l.raw)));
}

export const says = (text: string, to = LOG): Promise<Read[]> =>
  arrives({ from: 'Ada Obi <ada@obi.example>', to, subject: 'Re: your letter', text });
/** The one letter that answers. */
export async function answer(text: string, to?: string): Promise<Read> {
  const letters = await says(text, to);
  if (letters.length !== 1 || !letters[0])
    throw new Error(`${letters.length} letters: ${letters.map((l) => l.subject).join(', ')}`);
  return letters[0];
}
export const introduces = (name: string, address: string, why: string): Promise<Read[]> =>
  arrives({
    from: 'Priya Raman <priya@lowfield.example>',
    to: `Ada Obi <ada@obi.example>, ${name} <${address}>, ${LOG}`,
    subject: `Ada <> ${name}`,
    text: `Ada, meet ${name}, ${why}\n${name}, meet Ada, who wants to learn about hospitals.\n\nI will let you two take it from here.\n\nPriya`,
  });

/** Introduced, answered, met. */
export async function history(): Promise<Read[]> {
  await arrives(INTRODUCTION);
  await arrives(ANSWER);
  world.later(60);
  return says(
    'I met Dana today. She said every ward needs one map. I promised to send her my outline by Friday. She suggested talking to Raj Patel.',
  );
}
