import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { arrowsOf, brokenArrows, clocksRead, cycles, shapelessNames, type Files } from './arrows';

const TOP = join(__dirname, '../..');

const house: Files = new Map(
  ['lambdas', 'infra', 'templates'].flatMap((folder) =>
    readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name): [string, string] => {
        const path = join(folder, name).replaceAll('\\', '/');
        return [path, readFileSync(join(TOP, path), 'utf8')];
      }),
  ),
);

test('every file of the house is seen', () => {
  for (const path of [
    'lambdas/flow.ts',
    'lambdas/core/workflow/timers.ts',
    'infra/local/house.ts',
    'templates/build.ts',
  ])
    expect(house.has(path)).toBe(true);
  const imports = arrowsOf('lambdas/flow.ts', house.get('lambdas/flow.ts') ?? '').map(({ to }) => to);
  expect(imports).toEqual(expect.arrayContaining(['lambdas/ports', 'lambdas/render', 'lambdas/core/workflow/find']));
});

test('imports follow the arrows', () => {
  expect(brokenArrows(house)).toEqual([]);
});

test('no file imports itself on a way round', () => {
  expect(cycles(house)).toEqual([]);
});

test('core, flow and render read no clock and leave nothing to chance', () => {
  expect(clocksRead(house)).toEqual([]);
});

test('no file is called utils or helpers', () => {
  expect(shapelessNames(house)).toEqual([]);
});

const files = (texts: Record<string, string>): Files => new Map(Object.entries(texts));

test.each([
  ['lambdas/core/a.ts', `import { b } from '../adapters/aws/b';`, 'lambdas/adapters/aws/b'],
  ['lambdas/core/a.ts', `import type { Clock } from '../ports';`, 'lambdas/ports'],
  ['lambdas/core/a.ts', `import {\n  one,\n  two,\n} from 'node:fs';`, 'node:fs'],
  ['lambdas/core/a.ts', `export { b } from '@aws-sdk/client-s3';`, '@aws-sdk/client-s3'],
  ['lambdas/core/a.ts', `import '../render';`, 'lambdas/render'],
  ['lambdas/core/deep/a.ts', `const b = require('../../flow');`, 'lambdas/flow'],
  ['lambdas/core/a.ts', `const b = await import('node:net');`, 'node:net'],
  ['lambdas/ports.ts', `import { flow } from './flow';`, 'lambdas/flow'],
  ['lambdas/flow.ts', `import { app } from './adapters/aws/app';`, 'lambdas/adapters/aws/app'],
  ['lambdas/render.ts', `import { ports } from './ports';`, 'lambdas/ports'],
  ['lambdas/adapters/aws/a.ts', `import { ring } from '../../flow';`, 'lambdas/flow'],
  ['lambdas/adapters/aws/a.ts', `import { make } from '../../handlers/wake';`, 'lambdas/handlers/wake'],
  ['lambdas/handlers/a.ts', `import { House } from '../../infra/local/house';`, 'infra/local/house'],
  ['infra/local/a.ts', `import { ring } from '../../lambdas/flow';`, 'lambdas/flow'],
  ['infra/local/a.ts', `import { main } from '../commands/start';`, 'infra/commands/start'],
  ['templates/a.ts', `import { render } from '../lambdas/render';`, 'lambdas/render'],
])('the check finds that %s may not say %j', (path, text, to) => {
  expect(brokenArrows(files({ [path]: text }))).toEqual([`${path} -> ${to}`]);
});

test('the check finds a file that stands nowhere', () => {
  expect(brokenArrows(files({ 'lambdas/more/a.ts': '' }))).toEqual(['lambdas/more/a.ts is in no known place']);
});

test('the check lets pass what is allowed, and what only a comment says', () => {
  const text = `// import { b } from '../flow';\n/** see import('../flow') */\nimport { hash } from './hash';\nimport { createHash } from 'node:crypto';`;
  expect(brokenArrows(files({ 'lambdas/core/a.ts': text }))).toEqual([]);
});

test('the check finds a cycle of three, and one through a folder', () => {
  const three = files({
    'infra/local/a.ts': `import { b } from './b';`,
    'infra/local/b.ts': `import type { C } from './c';`,
    'infra/local/c.ts': `export { a } from './a';`,
    'infra/local/d.ts': `import { a } from './a';`,
  });
  expect(cycles(three)).toEqual([['infra/local/a.ts', 'infra/local/b.ts', 'infra/local/c.ts']]);
  const folder = files({
    'infra/local/x/index.ts': `import { y } from './y';`,
    'infra/local/x/y.ts': `import { x } from '../x';`,
  });
  expect(cycles(folder)).toEqual([['infra/local/x/index.ts', 'infra/local/x/y.ts']]);
});

test.each([
  'Date.now()',
  'new Date()',
  'new Date',
  'Date()',
  'Math.random()',
  'Temporal.Now.instant()',
  'randomBytes(8)',
])('the check finds the clock or chance in %s', (text) => {
  const found = clocksRead(files({ 'lambdas/core/a.ts': `const a = ${text};`, 'infra/local/b.ts': text }));
  expect(found).toHaveLength(1);
  expect(clocksRead(files({ 'lambdas/flow.ts': 'new Date(clock.now()); toPlainDate(); Date.parse(at)' }))).toEqual([]);
});

test('the check finds a shapeless name', () => {
  const named = files({ 'lambdas/core/utils.ts': '', 'infra/helpers/a.ts': '', 'lambdas/core/utility-bill.ts': '' });
  expect(shapelessNames(named)).toEqual(['lambdas/core/utils.ts', 'infra/helpers/a.ts']);
});
