import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INTERVIEW_QUESTIONS } from '../../lambdas/core/letter/questions.data';

const ROOT = join(__dirname, '../..');
const TEMPLATES = join(ROOT, 'templates');

describe('the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whetstone-templates-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const build = (): { status: number | null; stderr: string } => {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    return spawnSync(process.execPath, [tsx, join(TEMPLATES, 'build.ts'), folder], { encoding: 'utf8' });
  };
  beforeAll(() => {
    cpSync(join(TEMPLATES, 'layout'), join(folder, 'layout'), { recursive: true });
    cpSync(join(TEMPLATES, 'help'), join(folder, 'help'), { recursive: true });
  });

  test.each([
    ['an unknown attribute', '<mj-text colour="red">Hi</mj-text>', 'colour'],
    ['a block between components', '{{#if text}}<mj-text>Hi</mj-text>{{/if}}', 'mj-raw'],
    ['a block that is not closed', '<mj-raw>{{#if text}}</mj-raw><mj-text>Hi</mj-text>', 'Parse error'],
    ['an unknown helper', '<mj-text>{{shout text}}</mj-text>', 'shout'],
  ])('names the letter that has %s, and writes nothing', (_what, body, complaint) => {
    writeFileSync(join(folder, 'help/body.mjml'), body);
    const { status, stderr } = build();
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(join('help', 'body.mjml')) });
    expect(stderr).toContain(complaint);
    expect(existsSync(join(folder, 'compiled/letters.js'))).toBe(false);
  });
});

test('the interview questions are many, differ, and end with who else to talk to', () => {
  expect(INTERVIEW_QUESTIONS.length).toBeGreaterThanOrEqual(40);
  for (const field of ['id', 'text'] as const) {
    expect(new Set(INTERVIEW_QUESTIONS.map((question) => question[field])).size).toBe(INTERVIEW_QUESTIONS.length);
  }
  for (const { text } of INTERVIEW_QUESTIONS) expect(text).toMatch(/^[A-Z].{15,110}\?$/);
  const last = INTERVIEW_QUESTIONS.filter((question) => question.theme === 'next').map((question) => question.text);
  expect(last).toContain('Who else should I talk to?');
});
