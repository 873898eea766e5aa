/** What a user may tell Whetstone in words: the effects of `command` facts on the workflows that the answered letter is about. */
import { Temporal } from 'temporal-polyfill';
import type { CommandFact } from '../reading/reading';
import { onOutcome } from './meeting';
import { firstMorning, wallTime } from './days';
import type {
  Introduction,
  JournalRow,
  LetterItem,
  LetterKind,
  Meeting,
  PersonRecord,
  TimerName,
  Workflow,
} from './records';
import { addLetter, takeByKey, type Work } from './work';

interface Target {
  record: PersonRecord;
  workflow: Workflow;
  item: LetterItem | null;
}

function target(work: Work, person: string, workflow: string, item: LetterItem | null): Target[] {
  const record = takeByKey(work, person);
  const found = record?.workflows.find((w) => w.id === workflow);
  return record && found ? [{ record, workflow: found, item }] : [];
}

/** What a command is about: the numbered item it names, else everything the answered letter is about. */
function targets(work: Work, fact: CommandFact): Target[] {
  const { letter } = work.source;
  if (!letter) return [];
  if (fact.item !== undefined) {
    return letter.items.filter((i) => i.n === fact.item).flatMap((i) => target(work, i.person, i.workflow, i));
  }
  return letter.about.flatMap((a) =>
    target(work, a.person, a.workflow, letter.items.find((i) => i.workflow === a.workflow) ?? null),
  );
}

const confirm = (work: Work, text: string, about: Target[] = []): void => {
  addLetter(work, {
    kind: 'confirmed',
    about: about.map(({ record, workflow }) => ({ record, workflow })),
    note: { text },
    mark: text,
  });
};

const held = (work: Work, w: Workflow): void =>
  onOutcome(work, {
    type: 'outcome',
    with: w.with,
    result: 'held',
    when: null,
    takeaways: [],
    actions: [],
    referrals: [],
    thanked: false,
  });

function thanked(work: Work, w: Meeting): void {
  w.thankedAt ??= work.source.at;
  w.state = 'thanked';
}

/** `done`, read by what the line asked. */
const DONE: Partial<Record<TimerName | LetterKind, (work: Work, w: Meeting, item: LetterItem | null) => void>> = {
  promise: (_work, w, item) => w.actions.forEach((a, i) => (a.done ||= item === null || item.occurrence === i)),
  'close-the-loop': (_work, w) => w.actions.forEach((a) => (a.done = true)),
  'sent-it': thanked,
  'thank-you': thanked,
  'how-did-it-go': held,
};

function done(work: Work, { workflow, item }: Target): void {
  const asked = item?.kind ?? work.source.letter?.kind;
  if (asked === undefined) return;
  if (workflow.kind === 'meeting') DONE[asked]?.(work, workflow, item);
  else if (workflow.kind === 'introduction' && asked.startsWith('introduction-')) acknowledge(work, workflow);
}

function acknowledge(work: Work, w: Introduction): void {
  if (w.state === 'received') w.state = 'acknowledged';
  w.acknowledgedAt ??= work.source.at;
  w.lastOutreachAt ??= work.source.at;
}

/** "Dana: 1 a time is agreed (say when) · 2 we met · 3 no answer yet · 4 let go" */
function choose(work: Work, fact: CommandFact): void {
  const option = Number(fact.args['option']);
  for (const t of targets(work, fact)) {
    if (t.workflow.kind !== 'introduction') continue;
    if (option === 1) addLetter(work, { kind: 'question', about: [t], asked: 'schedule', note: { question: 'when' } });
    else if (option === 2) held(work, t.workflow);
    else if (option === 3) acknowledge(work, t.workflow);
    else if (option === 4) t.workflow.state = 'let-go';
  }
}

function stop(work: Work, fact: CommandFact): void {
  const about = targets(work, fact);
  for (const { workflow } of about) workflow.muted = true;
  const names = about.map(({ record }) => record.name ?? record.address ?? '').join(', ');
  confirm(
    work,
    about.length > 0
      ? `You will hear no more about this from me: ${names}. To take it up again, write about it.`
      : 'There is nothing here to stop. To pause everything, answer: pause',
    about,
  );
}

function dateArg(work: Work, fact: CommandFact): string | null {
  const until = fact.args['until'];
  if (typeof until !== 'string') return null;
  try {
    return wallTime(Temporal.PlainDate.from(until).toString(), work.me.morning, work.me.timeZone);
  } catch {
    return null;
  }
}

function snooze(work: Work, fact: CommandFact): void {
  const until = dateArg(work, fact);
  const about = targets(work, fact);
  if (until === null || about.length === 0)
    return void addLetter(work, { kind: 'question', about: [], note: { question: 'until-when' } });
  for (const { workflow } of about) workflow.snoozedUntil = until;
  confirm(work, `It waits until ${String(fact.args['until'])}.`, about);
}

function pause(work: Work, fact: CommandFact): void {
  if (fact.args['scope'] === 'thread') return stop(work, fact);
  work.now.state = 'paused';
  work.now.pausedUntil = dateArg(work, fact);
  const until = work.now.pausedUntil === null ? 'until you answer: resume' : `until ${String(fact.args['until'])}`;
  confirm(work, `I send nothing unasked ${until}. What you copy me on is kept as before.`);
}

/** The flow has put everybody with something open into the book. */
const everybody = (work: Work): PersonRecord[] =>
  [...work.book.people.keys()].flatMap((key) => takeByKey(work, key) ?? []);

function resume(work: Work): void {
  const tomorrow = firstMorning(work.source.now, work.me).at;
  for (const workflow of everybody(work).flatMap((p) => p.workflows)) {
    if (workflow.paused) workflow.snoozedUntil = tomorrow;
    delete workflow.paused;
  }
  work.now.state = 'active';
  work.now.pausedUntil = null;
  confirm(work, 'I am back. What is due comes with the next morning.');
}

const isZone = (zone: string): boolean => {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone);
    return true;
  } catch {
    return false;
  }
};

function settings(work: Work, fact: CommandFact): void {
  const { timeZone, morning } = fact.args;
  const changed: string[] = [];
  if (typeof timeZone === 'string' && isZone(timeZone)) {
    work.me.timeZone = timeZone;
    changed.push(`your time zone is ${timeZone}`);
  }
  if (typeof morning === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(morning)) {
    work.me.morning = morning;
    changed.push(`your morning letter comes at ${morning}`);
  }
  if (changed.length === 0)
    return void addLetter(work, { kind: 'question', about: [], note: { question: 'settings' } });
  work.meChanged = true;
  // Mornings hang on the zone and the hour: all that is open is computed anew in the same transaction.
  everybody(work);
  confirm(work, `From now on ${changed.join(' and ')}.`);
}

const COMMANDS: Record<string, (work: Work, fact: CommandFact) => void> = {
  done: (work, fact) => targets(work, fact).forEach((t) => done(work, t)),
  choose,
  stop,
  snooze,
  pause,
  resume,
  settings,
  help: (work) => void addLetter(work, { kind: 'help', about: [] }),
  pending: (work) => void addLetter(work, { kind: 'pending', about: [] }),
  digest: (work) => void addLetter(work, { kind: 'pending', about: [] }),
  undo,
  'let-go': (work, fact) =>
    targets(work, fact).forEach(({ workflow }) => workflow.kind !== 'mentorship' && (workflow.state = 'let-go')),
};

/** Does what the user says, or says honestly that it cannot yet. */
export function onCommand(work: Work, fact: CommandFact): void {
  const effect = Object.hasOwn(COMMANDS, fact.name) ? COMMANDS[fact.name] : undefined;
  if (effect) effect(work, fact);
  else
    addLetter(work, {
      kind: 'question',
      about: [],
      note: { question: 'cannot-yet', name: fact.name },
      mark: fact.name,
    });
}

const emptied = (now: PersonRecord): PersonRecord => ({
  ...now,
  workflows: [],
  past: [],
  shared: [],
  roles: [],
  questions: [],
});

/** A person as they were before a mail; null when more has come in about them since. */
function restored(work: Work, journal: JournalRow, key: string): PersonRecord | null {
  const now = takeByKey(work, key);
  if (now?.by !== journal.key) return null;
  const before = journal.before[key] ?? emptied(now);
  // Letters that left since stay counted: nothing is asked twice.
  const workflows = before.workflows.map((w) => ({
    ...w,
    letters: { ...w.letters, ...now.workflows.find((x) => x.id === w.id)?.letters },
  }));
  return { ...before, workflows, v: now.v };
}

/** Takes back what the last mail changed (R4): people as they were before it, where nothing has come since. */
function undo(work: Work): void {
  const { last } = work.book.now;
  const journal = last === null ? undefined : work.book.journals.get(last);
  if (!journal || journal.state === 'undone') return confirm(work, 'There is nothing to take back.');
  const later: string[] = [];
  for (const key of Object.keys(journal.before)) {
    const person = restored(work, journal, key);
    if (person) work.people.set(key, person);
    else later.push(work.book.people.get(key)?.name ?? key);
  }
  work.undone = { ...journal, state: 'undone' };
  const rest = later.length > 0 ? ` Left as it is, since more has come in about it: ${later.join(', ')}.` : '';
  confirm(work, `I took back what your mail "${journal.subject}" changed. Letters already sent stay sent.${rest}`);
}
