/** The world's faults, a sentence each; the message is for operators and holds no personal data. */

/** A setting that the deployment must give is not there. */
export class MissingSetting extends Error {
  override name = 'MissingSetting';
  constructor(setting: string) {
    super(`The setting ${setting} is missing or malformed: the deployment must give it.`);
  }
}

/** The table refused for being busy as often as we asked; the caller's queue will bring the work again. */
export class TableBusy extends Error {
  override name = 'TableBusy';
  constructor(tries: number, cause: unknown) {
    super(`The table was busy ${tries} times in a row; the work will be tried again later.`, { cause });
  }
}

/** What one mail or wake would write is more than one transaction holds (100 actions). */
export class ChangeTooLarge extends Error {
  override name = 'ChangeTooLarge';
  constructor(actions: number) {
    super(`One change of ${actions} writes is more than one transaction holds (100).`);
  }
}

/** The same row twice in one change, with different contents: a fault of the caller. */
export class WrittenTwice extends Error {
  override name = 'WrittenTwice';
  constructor(kind: string) {
    super(`One change writes the same ${kind} row twice.`);
  }
}

/** Somebody else changed the user's settings, or one of the addresses belongs to another user. */
export class EnrolmentRefused extends Error {
  override name = 'EnrolmentRefused';
  constructor(
    why:
      | 'an address belongs to another user'
      | 'the settings were changed meanwhile'
      | 'that is no mail address'
      | 'that is no time zone',
  ) {
    super(`The enrolment was refused: ${why}.`);
  }
}

/** The queue did not take some letters' hints; the sweep will hint them again. */
export class HintsRefused extends Error {
  override name = 'HintsRefused';
  constructor(count: number, code: string) {
    super(`The letters' queue did not take ${count} hints (${code}); the sweep makes up for them.`);
  }
}

/** A letter that must not leave: the last guard of R1 and the service's limits. */
export class LetterUnfit extends Error {
  override name = 'LetterUnfit';
}
