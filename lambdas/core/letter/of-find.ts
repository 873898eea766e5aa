/** `find WORDS`: people and mails of this user that hold all the words, with date and mail. */
import { snippet, textsOf, textsOfMail, wordsIn } from '../workflow/matching';
import type { LetterData } from './letter';
import { peopleOf } from './of-notes';
import { nameOf } from './person-lines';
import { present, type Sheet } from './sheet';
import { dayOf } from './views';

export function ofFind(s: Sheet): Partial<LetterData> {
  const { words: said = '', mails: keys = '', count = '0', whole } = s.row.note;
  const words = wordsIn(said);
  const people = peopleOf(s);
  const mails = present(keys.split(' ').map((key) => s.book.journals.get(key) ?? null));
  const shown = people.length + mails.length;
  const more = Number(count) > shown ? `, these are ${shown} of them` : '';
  const bound = whole === 'false' ? ' I looked through 2,000 people and 5,000 mails, and there are more.' : '';
  const head = `${count} found for “${said}”${more}; the newest first. A number shows all that I keep of that person.`;
  const none = `I found nothing for “${said}” in what I keep: names, companies, notes and the mails that I was copied on. Fewer or other words may find it.`;
  return {
    text: `${shown === 0 ? none : people.length === 0 ? head.replace(/ A number.*$/, '') : head}${bound}`,
    person: null,
    people: [],
    items: people.map((r, i) => {
      const at = snippet(textsOf(r), words);
      return { n: i + 1, line: at === nameOf(r) || at === '' ? nameOf(r) : `${nameOf(r)}: “${at}”`, words: '' };
    }),
    sections:
      mails.length === 0
        ? []
        : [
            {
              title: 'Mails',
              lines: mails.map(
                (m) =>
                  `${dayOf(m.at, s.book.me.timeZone)}, “${m.subject}” from ${m.from ?? 'you'}: “${snippet(textsOfMail(m).slice(1), words)}”`,
              ),
            },
          ],
  };
}
