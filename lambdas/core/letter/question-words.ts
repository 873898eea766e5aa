/** The sentences of the `question` letter, by what is asked. */
type Words = (note: Record<string, string>, who: string) => string;

const WORDS: Record<string, Words> = {
  'one-sentence': (_note, who) =>
    `Good that you met. What is one thing from your talk with ${who} that you will remember? One sentence is enough, and the thank-you is ready.`,
  when: (_note, who) => `When do you meet ${who}? The day and the hour are enough, "Thursday 3 December, 14:00".`,
  'new-address': ({ address = '' }, who) =>
    `The address ${address} does not work: a mail to it came back. Which one does? The address alone is enough, and what waits for ${who} goes on from there.`,
  closed: ({ name }) =>
    `That is closed${name ? `: ${name}` : ''}. I have noted your answer and changed nothing. To reopen it, tell me what happened ("we met, …") or the new time.`,
  'not-offered': ({ digit = 'that', offered }) =>
    offered
      ? `I do not know what ${digit} stands for here. What works is ${offered}.`
      : `I do not know what ${digit} stands for here: that letter offered no numbers. Your own words work.`,
  'until-when': () => 'Until when should it wait? A day is enough: "until Monday", "2 weeks".',
  settings: () =>
    'What should be set? I understand a time zone ("time zone Europe/London") and the hour of the morning letter ("morning 08:00").',
  'cannot-yet': ({ name = '' }) => `I understood "${name}", and I cannot do that yet. Nothing was changed.`,
};

export function questionWords(note: Record<string, string>, first: string | null): string {
  const asked = note['question'] ?? '';
  const words = Object.hasOwn(WORDS, asked) ? WORDS[asked] : undefined;
  return words ? words(note, first ?? 'them') : (note['text'] ?? '');
}
