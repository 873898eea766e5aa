/** Questions for an informational interview, our own. The card of `preparation` chooses from them and never repeats one already asked. */
export type QuestionTheme = 'path' | 'work' | 'success' | 'mistake' | 'story' | 'advice' | 'market' | 'next';

export interface BankQuestion {
  /** Kept in the record as asked; never reused for another text. */
  id: string;
  text: string;
  theme: QuestionTheme;
}

const of = (theme: QuestionTheme, texts: string[]): BankQuestion[] =>
  texts.map((text, index) => ({ id: `${theme}-${index + 1}`, text, theme }));

/** In the order in which a talk unfolds; `next` closes it. New ones go to the end of their theme, so that ids stay. */
export const INTERVIEW_QUESTIONS: BankQuestion[] = [
  ...of('path', [
    'How did you come to the work that you do now?',
    'Which step on your way mattered more than you thought at the time?',
    'What did you bring from earlier work that turned out to be useful here?',
    'Was there another road that you nearly took, and what decided it?',
    'What did you have to learn first, and how did you learn it?',
    'Who helped you most at the start, and with what?',
  ]),
  ...of('work', [
    'What did last week look like, from Monday to Friday?',
    'Which part of the work takes more time than an outsider would guess?',
    'What do you decide yourself, and what is decided for you?',
    'Whom do you work with most closely, and what do they need from you?',
    'Which part of the work do you look forward to?',
    'Which part would you gladly hand over?',
    'What has changed in the work since you began?',
  ]),
  ...of('success', [
    'What do people who are good at this do differently?',
    'How do you know, at the end of a month, that it was a good one?',
    'What did you do in your first ninety days that you would do again?',
    'Which piece of work are you glad to have done, and why that one?',
    'What do you look for when somebody new joins you?',
  ]),
  ...of('mistake', [
    'What did you get wrong early on, and what set it right?',
    'What do newcomers often spend effort on that matters little?',
    'What did you have to unlearn?',
    'What do people outside most often misjudge about this work?',
    'Is there something that you would start sooner if you began again?',
  ]),
  ...of('story', [
    'Could you tell me of a day when it all came together?',
    'Which problem taught you the most?',
    'When did you last change your mind about something in your work?',
    'What was the hardest decision of the past year, as far as you can speak of it?',
    'Which moment made you think that this was the right work for you?',
  ]),
  ...of('advice', [
    'From what I have told you, where do you see a fit, and where a gap?',
    'What would you do in my place over the next three months?',
    'What could I make or try that would show me whether this suits me?',
    'What is worth reading, or hearing, before I go further?',
    'How would you describe my background to somebody in your field?',
    'What should I ask that I have not thought of?',
  ]),
  ...of('market', [
    'Where is your field growing, and where is it growing quieter?',
    'Which kinds of places do this work well, and how do they differ?',
    'How do people usually come in, apart from answering advertisements?',
    'Which skills will be asked for more in a few years than they are today?',
    'What do job descriptions in your field leave out?',
  ]),
  ...of('next', [
    'Who else should I talk to?',
    'May I tell you what came of your advice?',
    'Is there anything that I could do for you, or somebody I could introduce to you?',
    'Which group or meeting would you visit first, if you were new?',
  ]),
];
