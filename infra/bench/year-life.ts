/** A busy user's year as mails in plain English, answers and silences: what happens is drawn from a seed. */
import type { Told } from './year-told';
import { ADA, DOMAIN, type Mail, type Out, type YearWorld } from './year-world';

export interface Person {
  name: string;
  address: string;
}

const LOG = `log@${DOMAIN}`;
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Park and Miller's generator. */
export class Chance {
  constructor(private state: number) {
    this.state = (state % 2_147_483_646) + 1;
  }
  next(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return this.state / 2_147_483_647;
  }
  below = (n: number): number => Math.floor(this.next() * n);
  of = <V>(all: readonly V[]): V => all[this.below(all.length)] as V;
  is = (share: number): boolean => this.next() < share;
}

const FIRST =
  'Dana Raj Omar Lena Ines Tomas Yuki Amara Felix Nadia Pavel Rosa Sven Tariq Uma Viktor Wanda Xavier Zofia Bela Carla Dario Elif Goran Hana Ivan Jana Karim'.split(
    ' ',
  );
const INTRODUCERS =
  'Priya Gwen Hugo Ida Jonas Kira Leon Mira Nils Oda Paul Quinn Rita Stella Theo Ursula Vera Wim'.split(' ');
const LAST = 'Whitcombe Patel Haddad Brandt Moreau Novak Tanaka Diallo Keller Rahman Orlov Silva Lund Aziz Menon'.split(
  ' ',
);
export const personOf = (n: number, role: string): Person => {
  const names = role === 'by' ? INTRODUCERS : FIRST;
  const first = names[n % names.length] ?? 'Dana';
  const last = `${LAST[(n * 7 + Math.floor(n / names.length)) % LAST.length] ?? 'Moss'}`;
  return { name: `${first} ${last}`, address: `${first}.${last}.${role}${n}@${role}${n % 40}.example`.toLowerCase() };
};

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `Thursday 3 December at 14:00` of an instant whose London wall time is meant. */
export function said(at: number): string {
  const wall = new Date(at + londonOffset(at));
  const hh = String(wall.getUTCHours()).padStart(2, '0');
  const mm = String(wall.getUTCMinutes()).padStart(2, '0');
  return `${DAYS[wall.getUTCDay()] ?? ''} ${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()] ?? ''} ${wall.getUTCFullYear()} at ${hh}:${mm}`;
}
/** Summer time from the last Sunday of March to that of October, 01:00 UTC. */
function londonOffset(at: number): number {
  const year = new Date(at).getUTCFullYear();
  const lastSunday = (month: number): number => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * DAY;
  };
  return at >= lastSunday(2) && at < lastSunday(9) ? HOUR : 0;
}

/** A working day `days` after `at`, at `hour` London time. */
export function workday(at: number, days: number, hour: number): number {
  let day = Math.floor((at + days * DAY) / DAY) * DAY;
  while ([0, 6].includes(new Date(day).getUTCDay())) day += DAY;
  return day + hour * HOUR - londonOffset(day + hour * HOUR);
}

const first = (p: Person): string => p.name.split(' ')[0] ?? p.name;
const named = (p: Person): string => `${p.name} <${p.address}>`;

type Do = (world: YearWorld) => Promise<void>;
interface Plan {
  at: number;
  n: number;
  run: Do;
}

/** What happens when, in the order of time. */
export class Life {
  private readonly plans: Plan[] = [];
  private n = 0;
  /** Spans in which the user reads nothing. */
  readonly away: [number, number][] = [];

  constructor(
    readonly chance: Chance,
    private readonly end: number,
    private readonly told: Told,
  ) {}

  at(when: number, run: Do): void {
    if (when > this.end) return;
    this.plans.push({ at: when, n: (this.n += 1), run });
  }

  /** The next to happen; null: nothing more. */
  peek = (): Plan | null => this.plans.sort((a, b) => a.at - b.at || a.n - b.n)[0] ?? null;
  take = (): void => void this.plans.shift();

  isAway = (at: number): boolean => this.away.some(([from, to]) => at >= from && at < to);
  /** When the user gets round to it: after they are back, in waking hours. */
  hands(at: number): number {
    const span = this.away.find(([from, to]) => at >= from && at < to);
    return workday(span ? span[1] : at, 0, 12) > at && !span ? at : span ? span[1] + 9 * HOUR : at;
  }

  private userMail(mail: Omit<Mail, 'from'>): Do {
    return async (world) => {
      await world.mail({ ...mail, from: ADA, to: [...mail.to, LOG] });
    };
  }

  /** Somebody introduces the user to a contact, and all that may follow. */
  introduction(at: number, contact: Person, by: Person, meets: boolean): void {
    this.told.introduced.push({ contact: contact.address, by: by.address, at });
    const { chance } = this;
    const subject = `Ada <> ${first(contact)}`;
    this.at(at, async (world) => {
      const id = await world.mail({
        from: by,
        to: [named(ADA), named(contact), LOG],
        subject,
        text: `Ada, meet ${contact.name}, who leads service design.\n${first(contact)}, meet Ada Obi, who wants to learn about hospitals.\n\nI will let you two take it from here.\n\n${first(by)}`,
      });
      if (!meets && chance.is(0.5)) return;
      const wrote = this.hands(at + (meets ? 4 + chance.below(40) : 20 + chance.below(90)) * HOUR);
      this.at(
        wrote,
        this.userMail({
          to: [named(contact)],
          subject: `Re: ${subject}`,
          answers: id,
          text: `Thanks for connecting us, ${first(by)} (moving you to Bcc).\n\nHi ${first(contact)}, great to meet you. I would be glad of half an hour to hear how you came to what you do.\n\nBest wishes,\nAda`,
        }),
      );
      if (meets || chance.is(0.4)) this.answer(wrote + (10 + chance.below(100)) * HOUR, contact, by, subject, meets);
    });
  }

  private answer(at: number, contact: Person, by: Person, subject: string, meets: boolean): void {
    const { chance } = this;
    const start = workday(at, 3 + chance.below(8), 9 + chance.below(8));
    this.at(at, async (world) => {
      await world.mail({
        from: contact,
        to: [named(ADA), LOG],
        subject: `Re: ${subject}`,
        text: `Dear Ada,\n\nLovely to meet you. Tell me a little more about what you would like to hear, and I will find some time.\n\n${first(contact)}`,
      });
    });
    if (meets) this.meeting(at + (2 + chance.below(20)) * HOUR, contact, by, start, subject);
  }

  /** A time is fixed by invitation, by the contact's words or by the user's, and two in three are moved. */
  private meeting(at: number, contact: Person, by: Person, start: number, subject: string): void {
    const { chance } = this;
    const uid = `${contact.address}-${start}`;
    const how = chance.below(3);
    const time = Math.max(start, workday(at, 2, 11));
    this.fix(at, time, contact, fixed(how, contact, time, subject, { uid, sequence: 0 }), time);
    // Two in three are moved, some hours to some days before.
    const move = time - (3 + chance.below(60)) * HOUR;
    const moved = chance.is(2 / 3);
    const later = moved ? workday(time, 1 + chance.below(6), 9 + chance.below(8)) : time;
    if (moved)
      this.fix(
        Math.max(at + 600_000, move),
        later,
        contact,
        fixed(how, contact, later, subject, { uid, sequence: 1 }),
        time,
      );
    if (chance.is(0.75)) this.thanks(later, contact, by);
  }

  /** `end`: sets the talk apart from others with the same person. */
  private fix(at: number, start: number, contact: Person, mail: Mail, end: number): void {
    this.at(at, async (world) => {
      this.told.fixed.push({ contact: contact.address, start, at, end });
      await world.mail(mail);
    });
  }

  /** The user thanks the contact in copy, and mostly the introducer. */
  private thanks(start: number, contact: Person, by: Person): void {
    const { chance } = this;
    const at = this.hands(start + (18 + chance.below(30)) * HOUR);
    this.at(
      at,
      this.userMail({
        to: [named(contact)],
        subject: `Thank you, ${first(contact)}`,
        text: `Dear ${first(contact)},\n\nThank you for your time. What you said about starting with one real project has stayed with me.\n\nBest wishes,\nAda`,
      }),
    );
    if (chance.is(0.5))
      this.at(
        at + 600_000,
        this.userMail({
          to: [named(by)],
          subject: `Your introduction to ${first(contact)}`,
          text: `Dear ${first(by)},\n\n${first(contact)} and I have met, thanks to you. Thank you for introducing us.\n\nBest wishes,\nAda`,
        }),
      );
  }

  session(start: number, mentor: Person): void {
    const uid = `session-${mentor.address}-${start}`;
    this.fix(start - 5 * DAY, start, mentor, fixed(0, mentor, start, 'Mentoring session', { uid, sequence: 0 }), start);
  }

  /** What the user does with a letter: mostly something, sometimes nothing. */
  onLetter(out: Out, people: Map<string, Person>): void {
    const { chance } = this;
    const { row } = out;
    const at = this.hands(out.at + (1 + chance.below(20)) * HOUR);
    if (this.isAway(out.at) || chance.is(0.3)) return;
    const words = answerTo(chance, out, people, at);
    if (words === null) return;
    this.at(at, async (world) => {
      await world.mail({
        from: ADA,
        to: [out.replyTo],
        subject: `Re: ${row.kind}`,
        text: words,
        answers: `<${row.no}.${row.user}@${DOMAIN}>`,
      });
    });
  }
}

function fixed(
  how: number,
  contact: Person,
  start: number,
  subject: string,
  { uid, sequence }: { uid: string; sequence: number },
): Mail {
  const when = said(start);
  const to = [named(ADA), LOG];
  if (how === 1)
    return {
      from: contact,
      to,
      subject: `Re: ${subject}`,
      text:
        sequence === 0
          ? `Dear Ada,\n\nLet us talk by video on ${when}.\n\n${first(contact)}`
          : `Dear Ada,\n\nI have to move our call. Let us talk on ${when} instead.\n\n${first(contact)}`,
    };
  if (how === 2)
    return {
      from: ADA,
      to: [named(contact), LOG],
      subject: `Re: ${subject}`,
      text:
        sequence === 0
          ? `Hi ${first(contact)},\n\nThat works for me: we talk by video on ${when}.\n\nBest wishes,\nAda`
          : `Hi ${first(contact)},\n\nYes, let us move our call to ${when}.\n\nBest wishes,\nAda`,
    };
  const stamp = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(start - 20 * DAY + sequence * HOUR)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + HOUR / 2)}`,
    `SUMMARY:${subject.replace('<>', 'and')}`,
    `ORGANIZER;CN=${contact.name}:mailto:${contact.address}`,
    `ATTENDEE;CN=Ada Obi:mailto:${ADA.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  return { from: contact, to, subject: `Invitation: ${subject}`, text: `${when}`, calendar };
}

const HELD = [
  'We met. {who} said that one real project is worth more than another course.',
  'It went well. {who} told me that most of the work is listening to nurses. I promised to send an outline by {due}.',
  'We talked. {who} said to begin with one ward and one question.',
];

function outcome(chance: Chance, who: string, at: number): string {
  if (chance.is(0.06)) return `${who} did not show up.`;
  const due = said(workday(at, 3 + chance.below(10), 12)).replace(/ at .*/, '');
  return chance.of(HELD).replace('{who}', who).replace('{due}', due);
}

/** The words of an answer to a letter that stands alone, or to each line of one that gathers several. */
function answerTo(chance: Chance, { row }: Out, people: Map<string, Person>, at: number): string | null {
  const name = (key: string | undefined): string => first(people.get(key ?? '') ?? { name: 'They', address: '' });
  const word = (kind: string, person: string | undefined): string => {
    if (kind === 'how-did-it-go') return outcome(chance, name(person), at);
    if (kind === 'introduction-unanswered') return chance.of(['done', 'let go', 'done']);
    if (kind === 'fix-a-time') return chance.of(['let go', 'snooze until Friday']);
    return chance.of(['done', 'done', 'let go']);
  };
  const ANSWERED = new Set([
    'how-did-it-go',
    'introduction-unanswered',
    'introduction-quiet',
    'fix-a-time',
    'sent-it',
    'promise',
    'close-the-loop',
    'missed',
  ]);
  if (row.kind === 'still-there') return 'resume';
  if (ANSWERED.has(row.kind)) return word(row.kind, row.about[0]?.person);
  if (row.kind !== 'morning' && row.kind !== 'week') return null;
  const lines = row.items.flatMap((i) =>
    i.kind !== 'how-did-it-go' && chance.is(0.6) ? [`${i.n} ${word(i.kind, i.person)}`] : [],
  );
  return lines.length === 0 ? null : lines.join('\n');
}
