import { splitText } from '../../lambdas/core/message/split';
import { attributionLines, forwardBlocks, headerBlocks } from './clients.data';

const options = { name: 'Ada Obi', forwards: 'none' } as const;

/** Splits a long line where a program would: at the last blank before the 60th character. */
function folded(line: string): string {
  const at = line.lastIndexOf(' ', 60);
  return line.length < 64 || at < 20 ? line : `${line.slice(0, at)}\n${line.slice(at + 1)}`;
}

describe.each(attributionLines)('an answer under the line of %s', (_name, line, address) => {
  it.each([
    ['with marks', `${line}\n\n> When can you?\n> Dana\n`],
    ['without marks', `${line}\n\nWhen can you?\nDana\n`],
    ['folded', `${folded(line)}\n> When can you?\n> Dana\n`],
  ])('is told from the quote, %s', (_style, below) => {
    const split = splitText(`Yes, gladly.\n\n${below}`, options);
    expect(split.newText).toBe('Yes, gladly.');
    expect(split.originals).toMatchObject([
      { kind: 'quoted', from: { name: 'Dana Wu', address }, text: 'When can you?\nDana' },
    ]);
    expect(split.originals[0]?.date).toMatch(/^2026-11-20T/);
  });
});

const people = { from: { name: 'Dana Wu', address: 'dana@acme.example' }, to: [{ address: 'ada@obi.example' }] };

describe.each(headerBlocks)('the headers of %s', (_name, block) => {
  it('begin the mail that is answered', () => {
    const split = splitText(`Yes, gladly.\n\n${block}\n\nWhen can you?\nDana`, options);
    expect(split.newText).toBe('Yes, gladly.');
    expect(split.originals).toMatchObject([
      { ...people, kind: 'quoted', subject: 'Night ferries', text: 'When can you?\nDana' },
    ]);
    expect(split.originals[0]?.date).toMatch(/^2026-11-20T/);
  });

  it('begin a mail that is passed on where the subject says so', () => {
    const split = splitText(`For you.\n\n${block}\n\nWhen can you?`, { ...options, forwards: 'all' });
    expect(split.newText).toBe('For you.');
    expect(split.originals).toMatchObject([{ ...people, kind: 'forwarded', text: 'When can you?' }]);
  });
});

it.each(forwardBlocks)('the mark of %s begins a mail that is passed on', (name, block) => {
  const forwards = name.startsWith('Roundcube') ? 'all' : 'none';
  const split = splitText(`For you.\n\n${block}\n\nWhen can you?`, { ...options, forwards });
  expect(split.newText).toBe('For you.');
  expect(split.originals).toMatchObject([
    { ...people, kind: 'forwarded', subject: 'Night ferries', text: 'When can you?' },
  ]);
  expect(split.originals[0]?.date).toMatch(/^2026-11-20T/);
});
