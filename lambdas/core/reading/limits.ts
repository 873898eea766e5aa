/** Limits on what the readers look at in one mail. What is beyond is kept (`newText`) and not read: no fact comes of it. */

/** Characters of a mail's new words, and of a mail quoted in it: a hundred times an ordinary mail. */
export const MAX_READ_CHARS = 20_000;
/** Hours in one text that become moments. An offer has a handful; a list of hundreds is a timetable. */
export const MAX_MOMENTS = 200;
/** Days in one text: each is looked at with the clause it stands in. */
export const MAX_DAYS = 200;
