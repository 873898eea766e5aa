import { languageOf } from '../../lambdas/core/workflow/manners';
import { DANA, Diary, introduced, wrote } from './diary';

const T = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;

/** What is kept after the user wrote these lines to Dana alone. */
const kept = (newText: string, more: object = {}) => {
  const diary = new Diary(T(3));
  diary.mail(T(3), [introduced([DANA])]);
  diary.mail(T(4), [wrote(DANA)], { newText, message: { to: [DANA], ...more } });
  return diary.state.people.get(DANA.address ?? '');
};

test.each([
  ['Dear Dana,\n\nIt was good.\n\nKind regards,\nAda', 'Dear Dana', 'Kind regards'],
  [
    'Liebe Frau Whitcombe,\n\nes war gut.\n\nMit herzlichem Gruß\nAda Obi',
    'Liebe Frau Whitcombe',
    'Mit herzlichem Gruß\nAda Obi',
  ],
  ['Bonjour Dana,\n\nMerci.\n\nBien cordialement,\nAda', 'Bonjour Dana', 'Bien cordialement'],
  ['Hola, Dana:\n\nGracias.\n\nUn saludo,\nAda', 'Hola, Dana:', 'Un saludo'],
  [
    'Dana, hallo!\n\nEen vraag.\n\nMet vriendelijke groet,\nAda Obi',
    'Dana, hallo!',
    'Met vriendelijke groet,\nAda Obi',
  ],
])('the user’s greeting and closing are kept as they write them: %s', (text, greeting, closing) => {
  expect(kept(text)).toMatchObject({ greeting, closing });
});

test.each([
  'Dear Priya,\n\nNot to her.\n\nThanks for thinking about it,\nAda',
  'I will be there, as we said.\n\nSee the note.',
])('what is no manner is not kept: %s', (text) => {
  expect(kept(text, { cc: [{ name: 'Priya Raman', address: 'priya@lowfield.example' }] })).toMatchObject({
    greeting: null,
    closing: null,
  });
});

test('the language is that of the words, and none of a short or mixed text', () => {
  expect(languageOf('vielen Dank für die Nachricht, ich habe mit der Kollegin und dem Team gesprochen')).toBe('de');
  expect(languageOf('Merci pour votre message, je vous écris dans la semaine avec les dates')).toBe('fr');
  expect(languageOf('ok')).toBeNull();
  expect(kept('Hallo Dana,\n\nich habe mit dem Team und der Leitung gesprochen, es ist nicht zu spät.')?.language).toBe(
    'de',
  );
});

test('their clock is kept while their mail shows one, and not where it varies or a machine wrote it', () => {
  const seen = (...offsets: number[]) => {
    const diary = new Diary(T(3));
    diary.mail(T(3), [introduced([DANA])]);
    offsets.forEach((dateOffset, i) =>
      diary.mail(T(4 + i), [{ type: 'reply', from: DANA }], { from: DANA, message: { dateOffset } }),
    );
    return diary.state.people.get(DANA.address ?? '')?.offset;
  };
  expect(seen(-300)).toBe(-300);
  expect(seen(-300, -240)).toBe(-240);
  expect(seen(-300, 60, -300)).toBeUndefined();
  expect(seen(0)).toBeUndefined();
});
