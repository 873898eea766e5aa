import { composeInbound } from '../../lambdas/adapters/aws/app-inbound';
import { composePost } from '../../lambdas/adapters/aws/app-post';
import { composeWake } from '../../lambdas/adapters/aws/app-wake';
import { type Environment, fromProcess } from '../../lambdas/adapters/aws/environment';
import { replyAddress, verifyReplyAddress } from '../../lambdas/core/token';
import { MissingSetting } from '../../lambdas/errors';

const clock = { now: () => 0 };
const [OLD, NEW] = ['ab'.repeat(16), 'cd'.repeat(32)];
const decide = {
  AWS_REGION: 'eu-west-1',
  TABLE: 'whetstone',
  SCHEDULE_GROUP: 'house',
  WAKE_ARN: 'arn:wake',
  SCHEDULER_ROLE_ARN: 'arn:role',
  LETTERS_QUEUE_URL: 'http://127.0.0.1/queue',
  DOMAIN: 'in.example.org',
  TOKEN_KEYS: `1:${OLD},2:${NEW}`,
};
const post = { ...decide, CONFIGURATION_SET: 'letters' };
const inbound = { ...decide, BUCKET: 'mails' };

type Name = keyof Environment;
const without = (env: Environment, name: Name): Environment =>
  Object.fromEntries(Object.entries(env).filter(([key]) => key !== name));

test.each<[string, (env: Environment) => unknown, Environment, Name[]]>([
  ['inbound', (env) => composeInbound(env, clock), inbound, Object.keys(inbound) as Name[]],
  ['wake', (env) => composeWake(env, clock), decide, Object.keys(decide) as Name[]],
  [
    'post',
    (env) => composePost(env, clock),
    post,
    ['AWS_REGION', 'TABLE', 'CONFIGURATION_SET', 'DOMAIN', 'TOKEN_KEYS'],
  ],
])('%s is composed of what it needs, and names what is missing', (_name, compose, env, needed) => {
  expect(() => compose(env)).not.toThrow();
  for (const name of needed) {
    expect(() => compose(without(env, name))).toThrow(MissingSetting);
    expect(() => compose(without(env, name))).toThrow(name);
  }
});

test('the newest token key signs and the older still verifies', () => {
  const { service } = composePost(post, clock);
  const ref = { user: 'aaaaaaaaaa', letter: 'bbbbbbbbbb' };
  const old = replyAddress({ ...service.keys, current: '1' }, service.domain, ref);
  expect(service.keys.current).toBe('2');
  expect(verifyReplyAddress(service.keys, service.domain, old)).toEqual(ref);
  expect(verifyReplyAddress(service.keys, service.domain, replyAddress(service.keys, service.domain, ref))).toEqual(
    ref,
  );
});

test.each(['', '1:abcd', `x:${OLD}`, `1:${OLD},2:`, `1:${OLD}0`])('token keys like "%s" are refused', (keys) => {
  expect(() => composePost({ ...post, TOKEN_KEYS: keys }, clock)).toThrow(/TOKEN_KEYS/);
});

test('the environment is taken from the process, without what is not ours', async () => {
  expect(await fromProcess({ ...post, PATH: '/bin' })).toEqual(post);
});
