import { allows, type LambdaName, PERMISSIONS } from '../../infra/aws/permissions';
import { flat, inlineStatements, one, type Properties, resources, synthesise } from './synthesise';

const template = synthesise();
const NAMES: LambdaName[] = ['inbound', 'wake', 'post'];

const statementsOf = (lambda: LambdaName): Properties[] =>
  inlineStatements(one(template, 'AWS::IAM::Role', `Lambdas${lambda}Role`).properties);

const actionsOf = ({ Action }: Properties): string[] => [Action as string | string[]].flat();
const resourcesOf = (statement: Properties): string[] =>
  (Array.isArray(statement.Resource) ? statement.Resource : [statement.Resource]).map(flat);

test.each(NAMES)('the role of %s holds exactly the statements of permissions.ts, in that order', (lambda) => {
  expect(statementsOf(lambda).map(actionsOf)).toEqual(PERMISSIONS[lambda].map(({ actions }) => actions));
  expect(statementsOf(lambda).map(({ Effect }) => Effect as string)).toEqual(PERMISSIONS[lambda].map(() => 'Allow'));
  expect(statementsOf(lambda).map(({ Condition }) => Condition !== undefined)).toEqual(
    PERMISSIONS[lambda].map(({ conditions }) => conditions !== undefined),
  );
});

test('nothing adds to a role later: no policies beside the roles, no managed ones', () => {
  expect(resources(template, 'AWS::IAM::Policy')).toEqual([]);
  expect(resources(template, 'AWS::IAM::ManagedPolicy')).toEqual([]);
  for (const { properties } of resources(template, 'AWS::IAM::Role'))
    expect(properties.ManagedPolicyArns).toBeUndefined();
});

test('each function runs under its own role', () => {
  for (const lambda of NAMES) {
    const { properties } = one(template, 'AWS::Lambda::Function', `Lambdas${lambda}Function`);
    expect(flat(properties.Role)).toBe(`\${${one(template, 'AWS::IAM::Role', `Lambdas${lambda}Role`).id}.Arn}`);
  }
});

test('no action is a wildcard and no statement is about everything', () => {
  const statements = resources(template, 'AWS::IAM::Role').flatMap(({ properties }) => inlineStatements(properties));
  expect(statements.length).toBeGreaterThan(20);
  expect(statements.flatMap(actionsOf).filter((action) => action.includes('*'))).toEqual([]);
  const open = statements.flatMap(resourcesOf).filter((resource) => resource.includes('*'));
  expect([...new Set(open.map((resource) => /[^}]*$/.exec(resource)?.[0]))]).toEqual([
    '/in/*',
    '/held/*',
    '/kept/*',
    ':schedule/whetstone-live/*',
  ]);
});

test('only post may send, from one address, by one identity and one configuration set', () => {
  const sending = NAMES.flatMap((lambda) =>
    statementsOf(lambda)
      .filter((statement) => actionsOf(statement).some((action) => action.startsWith('ses:')))
      .map((statement) => ({ lambda, statement })),
  );
  expect(sending.map(({ lambda }) => lambda)).toEqual(['post']);
  const statement = sending[0]?.statement ?? {};
  expect(actionsOf(statement)).toEqual(['ses:SendRawEmail']);
  expect(statement.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'letters@in.example.org' } });
  expect(resourcesOf(statement).map((resource) => resource.split(':').at(-1))).toEqual([
    'identity/in.example.org',
    'configuration-set/whetstone-live',
  ]);
});

test('the scheduler role can be passed to the scheduler only, and wakes nothing but wake', () => {
  for (const lambda of ['inbound', 'wake'] as const) {
    const pass = statementsOf(lambda).find((statement) => actionsOf(statement).includes('iam:PassRole'));
    expect(pass?.Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
    expect(flat(pass?.Resource)).toMatch(/^\$\{AlarmClockRole\w+\.Arn\}$/);
  }
  const { properties } = one(template, 'AWS::IAM::Role', 'AlarmClockRole');
  const [wake, failed] = properties.Policies[0].PolicyDocument.Statement;
  expect([wake.Action, flat(wake.Resource).split(':').at(-1)]).toEqual([
    'lambda:InvokeFunction',
    'whetstone-live-wake',
  ]);
  expect([failed.Action, flat(failed.Resource)]).toEqual([
    'sqs:SendMessage',
    expect.stringMatching(/AlarmClockFailed/),
  ]);
  const [trust] = properties.AssumeRolePolicyDocument.Statement;
  expect(trust.Condition.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
  expect(flat(trust.Condition.ArnEquals['aws:SourceArn'])).toMatch(/^\$\{AlarmClockGroup\w+\.Arn\}$/);
});

test('the local endpoints get the same answers', () => {
  expect(allows('post', 'ses:SendRawEmail')).toBe(true);
  expect(allows('inbound', 'ses:SendRawEmail')).toBe(false);
  expect(allows('wake', 'ses:SendRawEmail')).toBe(false);
  expect(allows('inbound', 's3:GetObject')).toBe(true);
  expect(allows('post', 's3:GetObject')).toBe(false);
  expect(allows('post', 'dynamodb:PutItem')).toBe(false);
  expect(allows('inbound', 'dynamodb:DeleteItem')).toBe(true);
  expect(allows('post', 'dynamodb:DeleteItem')).toBe(false);
  expect(allows('inbound', 'dynamodb:query')).toBe(false);
  expect(allows('nobody', 'dynamodb:Query')).toBe(false);
  expect(allows('constructor', 'dynamodb:Query')).toBe(false);
});
