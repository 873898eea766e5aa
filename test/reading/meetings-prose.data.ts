/** Ordinary mails of another person, sent on Friday 20 November 2026 at noon in New York, of which no meeting may be made. */
export const NO_MEETING: string[] = [
  'The talk with Marta on the 7th was great. She told me that she stops at nine drawings when the tenth brings nothing new.',
  'Rosa, this is Ada, of whom I told you on Tuesday at the town hall. She mends organs and asks better questions than I do.',
  'I wrote to Emil on Sunday night from the ferry and forgot to copy anybody. No word so far, he is a slow writer.',
  'Our office is open Monday to Friday, 9:00 to 17:00, and on Saturdays the shop sells what the week has left over.',
  'El martes a las 15:00 tengo reunión con un cliente y después me voy al pueblo. Ya te contaré cómo sigue la obra.',
  'I rang the printer on Monday at 9am from the car and he laughed at me. The proofs will be here when they are here.',
  'We talked on Wednesday for an hour about looms, and I came home with three ideas and a cold.',
  'The lecture on Thursday was full. I saw eleven former pupils and none of them had read the book.',
  'My sister was here until Monday and we did nothing but eat. I am sorry that your letter had to lie so long.',
  'He told me on Friday that the crane had been sold, which I heard with mixed feelings and some relief.',
  'The inspection is on Tuesday at 3pm and I shall sleep only after it. I will answer your questions properly then.',
  'It was good to hear from you. I learned on Monday at the harbour that the ferry is to be laid up this winter.',
  'I left the firm on the 12th and flew to Oslo the same night, so all my papers are still in boxes.',
  'Thank you for the clipping. I read it on Tuesday at breakfast and sent it to two colleagues before lunch.',
  'We met on Saturday at the museum, he was kind and hurried, and we parted as friends.',
  'Last Thursday at 10am she showed me how the kiln is stacked, and I have thought of little else.',
  'The library is open until 18:00 on Tuesday and closed on Thursday, in case you want to see the maps.',
  'Mi hija tiene examen el jueves a las 10 y yo estoy más nerviosa que ella. Te escribo cuando pase.',
  'I forgot on Monday to enclose the list. It is here now, with my apologies for the stain.',
  'See you at the harbour tomorrow!',
];

interface Prose {
  text: string;
  status: 'scheduled' | 'proposed';
  mode: 'video' | 'phone' | 'in-person' | null;
  place: string | null;
  moved?: boolean;
}
const at = (text: string, mode: Prose['mode'], place: string | null): Prose => ({
  text,
  status: 'scheduled',
  mode,
  place,
});

/** One meeting on Tuesday 24 November at 15:00: how and where. */
export const WHERE: Prose[] = [
  at(
    'Tuesday at 3pm is perfect. I wonder how you learned patience, when in my hospital nobody trusts a single chart.',
    null,
    null,
  ),
  at("Tuesday at 3pm works well for me. I'll be at my desk at home: https://meet.example/room-nine", 'video', null),
  at('Tuesday at 3pm suits me well, here is my room: https://meet.example/nils', 'video', null),
  at('Tuesday at 3pm by video is fine. If it falls through, we can look at June.', 'video', null),
  at("Tuesday at three at Fidel's is perfect. I'll bring the drawings.", 'in-person', "Fidel's"),
  at(
    'Tuesday at 3pm is lovely, and since it is a holiday here I shall be at home with nothing else to do.',
    null,
    null,
  ),
  at('Tuesday at 3pm is good. Come to the tannery gate and ask for me.', 'in-person', 'the tannery gate'),
  at("Let's meet on Tuesday at 3pm at the Granby Street bakery.", 'in-person', 'Granby Street bakery'),
  at('Agreed, Tuesday at 3pm, 14 quai Rambaud à Lyon.', 'in-person', '14 quai Rambaud à Lyon'),
  at(
    'Tuesday at 3pm is fine. I will call you on the number you gave, the office here is too loud for visitors.',
    'phone',
    null,
  ),
  at('Tuesday at 3pm works very well. Rohan, bcc for you now, and see you at the book fair.', null, null),
  at('Tuesday at 3pm suits me. I worked in the archive for ten years, so bring your hardest questions.', null, null),
  at('Perfect, Tuesday at 3pm on Zoom. My daughter will be at the swimming pool, so it is quiet.', 'video', null),
  at('Tuesday at 3pm is good, as you will already have changed your clocks and we will not.', null, null),
  at('Tuesday at 3pm is ideal. I lived in the old lighthouse when I was your age.', null, null),
  {
    text: 'I have fifteen minutes for you on Tuesday at 3pm. Does that work?',
    status: 'proposed',
    mode: null,
    place: null,
  },
  {
    text: 'My colleague can show you the press on Tuesday at 3pm. Would that suit you?',
    status: 'proposed',
    mode: null,
    place: null,
  },
  {
    text: 'Tuesday at 3pm by phone? My mother is in the hospital until Monday.',
    status: 'proposed',
    mode: 'phone',
    place: null,
  },
  {
    text: 'The board has moved its session. Could we move your call to Tuesday at 3pm instead? Same link: https://teams.example/l/meetup/x',
    status: 'proposed',
    mode: 'video',
    place: null,
    moved: true,
  },
  {
    text: 'Could we push to Tuesday at 3pm? The link stays the same.',
    status: 'proposed',
    mode: null,
    place: null,
    moved: true,
  },
];
