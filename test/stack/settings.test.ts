import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readSettings, SettingsRefused } from '../../infra/aws/settings';
import { list, one, synthesise } from './synthesise';

const read = (context: Record<string, unknown>) => readSettings((name) => context[name]);

test('without context the defaults hold', () => {
  expect(read({})).toEqual({ domain: 'in.example.org', operator: null, stage: 'live', rawDays: 7, allow: [] });
});

test('numbers and strings are taken alike, since the command line knows only strings', () => {
  expect(read({ rawDays: '30' }).rawDays).toBe(30);
  expect(read({ rawDays: 0 }).rawDays).toBe(0);
});

test.each([
  [{ domain: 'example' }, /^domain must be a name like in\.example\.org.*"example"\.$/],
  [{ domain: 'In.example.org' }, /lower case/],
  [{ domain: 'in..example.org' }, /^domain/],
  [{ domain: `${'a.'.repeat(100)}org` }, /at most 200/],
  [{ domain: { a: 1 } }, /^domain/],
  [{ operator: 'ops' }, /^operator must be one mail address.*"ops"\.$/],
  [{ operator: 'a@example.org,b@example.org' }, /^operator/],
  [{ stage: 'Live' }, /^stage must be 2 to 16/],
  [{ stage: 'x'.repeat(17) }, /^stage/],
  [{ rawDays: '31' }, /^rawDays must be a whole number of days from 0 to 30; it is "31"\.$/],
  [{ rawDays: '-1' }, /^rawDays/],
  [{ allow: 'ada' }, /^allow must be addresses and domains.*"ada"\.$/],
  [{ allow: 'acme.example,a b@' }, /^allow/],
  [{ allow: 'x'.repeat(40).concat('.example,').repeat(60) }, /at most 2000/],
  [{ rawDays: 1.5 }, /^rawDays/],
  [{ rawDays: '' }, /^rawDays/],
])('%j is refused with a sentence', (context, sentence) => {
  expect(() => read(context)).toThrow(SettingsRefused);
  expect(() => read(context)).toThrow(sentence);
});

test('addresses and domains are taken in lower case, with or without @', () => {
  expect(read({ allow: 'Ada@Obi.example, @acme.example home.example' }).allow).toEqual([
    'ada@obi.example',
    '@acme.example',
    'home.example',
  ]);
});

test('another domain, stage and number of days reach everything named after them', () => {
  const template = synthesise({ domain: 'mail.friend.example', stage: 'trial', rawDays: '0' });
  const { Rule: rule } = one(template, 'AWS::SES::ReceiptRule').properties;
  expect(rule.Name).toBe('whetstone-trial');
  expect(rule.Recipients).toContain('reply@mail.friend.example');
  const raw = list(one(template, 'AWS::S3::Bucket').properties.LifecycleConfiguration.Rules).find(
    ({ Prefix }) => Prefix === 'in/',
  );
  expect(raw?.ExpirationInDays).toBe(1);
  const text = JSON.stringify(template.toJSON());
  expect(text).toContain('letters@mail.friend.example');
  expect(text).toContain('/whetstone/trial/token-keys');
  expect(text).not.toMatch(/whetstone-live|in\.example\.org/);
});

test('the app says the sentence, without a stack trace, and ends 1', () => {
  const top = join(__dirname, '..', '..');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(top, 'node_modules', '.bin', 'tsx'), 'infra/aws/app.ts'],
    {
      cwd: top,
      encoding: 'utf8',
      env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ rawDays: '31' }) },
    },
  );
  expect(stderr).toBe('rawDays must be a whole number of days from 0 to 30; it is "31".\n');
  expect(status).toBe(1);
});
