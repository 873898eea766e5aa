/** The sentences of the `question` letter, by what is asked. */
export function questionWords(note: Record<string, string>, first: string | null): string {
  const who = first ?? 'them';
  switch (note['question']) {
    case 'one-sentence':
      return `Good that you met. What is one thing from your talk with ${who} that you will remember? One sentence is enough, and the thank-you is ready.`;
    case 'when':
      return `When do you meet ${who}? The day and the hour are enough, "Thursday 3 December, 14:00".`;
    case 'new-address':
      return `The address ${note['address'] ?? ''} does not work: a mail to it came back. Which one does? The address alone is enough, and what waits for ${who} goes on from there.`;
    case 'closed':
      return `That is closed${note['name'] ? `: ${note['name']}` : ''}. I have noted your answer and changed nothing. To reopen it, tell me what happened ("we met, …") or the new time.`;
    case 'not-offered':
      return note['offered']
        ? `I do not know what ${note['digit'] ?? 'that'} stands for here. What works is ${note['offered']}.`
        : `I do not know what ${note['digit'] ?? 'that'} stands for here: that letter offered no numbers. Your own words work.`;
    case 'until-when':
      return 'Until when should it wait? A day is enough: "until Monday", "2 weeks".';
    case 'settings':
      return 'What should be set? I understand a time zone ("time zone Europe/London") and the hour of the morning letter ("morning 08:00").';
    case 'cannot-yet':
      return `I understood "${note['name'] ?? ''}", and I cannot do that yet. Nothing was changed.`;
    default:
      return note['text'] ?? '';
  }
}
