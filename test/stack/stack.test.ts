import { CfnResource, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { tableDefinition, TTL_ATTRIBUTE } from '../../lambdas/adapters/aws/table';
import { app, flat, list, one, type Properties, resources, synthesise } from './synthesise';

const template = synthesise({ operator: 'ops@example.org' });
const queues = resources(template, 'AWS::SQS::Queue');
const FAILED = ['MailIntakeMailsFailed', 'OutboundLettersFailed', 'AlarmClockFailed'];
const isFailed = (id: string) => FAILED.some((begin) => id.startsWith(begin));
const statementsOf = (type: string, begins: string): Properties[] =>
  list(one(template, type, begins).properties.PolicyDocument.Statement);

test('every resource passes the validation that comes with the library, which would find a misspelt property', () => {
  expect(() => synthesise()).not.toThrow();
  const stack = new Stack(app(), 'misspelt');
  new CfnResource(stack, 'Queue', { type: 'AWS::SQS::Queue', properties: { VisibilityTimeot: 360 } });
  expect(() => Template.fromStack(stack)).toThrow(/VisibilityTimeot/);
});

describe('mail comes in', () => {
  const rule = one(template, 'AWS::SES::ReceiptRule');

  test('one rule takes our addresses, has mail scanned and turns no server away', () => {
    expect(rule.properties.Rule).toMatchObject({ Enabled: true, ScanEnabled: true, TlsPolicy: 'Optional' });
    expect(rule.properties.Rule.Recipients).toEqual(
      ['log', 'notes', 'intro', 'interview', 'mentor', 'check', 'reply', 'pending', 'stop', 'help'].map(
        (name) => `${name}@in.example.org`,
      ),
    );
  });

  test('its only action stores the mail and tells the topic, and the rule comes after both policies', () => {
    expect(rule.properties.Rule.Actions).toHaveLength(1);
    const { S3Action: action } = rule.properties.Rule.Actions[0];
    expect(action.ObjectKeyPrefix).toBe('in/');
    expect(flat(action.BucketName)).toBe(`\${${one(template, 'AWS::S3::Bucket').id}}`);
    expect(flat(action.TopicArn)).toMatch(/MailIntakeNotices/);
    expect(action.KmsKeyArn).toBeUndefined();
    expect(rule.dependsOn).toContain(one(template, 'AWS::S3::BucketPolicy').id);
    expect(rule.dependsOn).toContain(one(template, 'AWS::SNS::TopicPolicy', 'MailIntakeNotices').id);
  });

  test('the bucket is private, encrypted, and forgets raw mail after 7 days and held mail after 30', () => {
    const { properties } = one(template, 'AWS::S3::Bucket');
    expect(Object.values(properties.PublicAccessBlockConfiguration as Properties)).toEqual([true, true, true, true]);
    const [encryption] = properties.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(encryption.ServerSideEncryptionByDefault).toEqual({ SSEAlgorithm: 'AES256' });
    const days = list(properties.LifecycleConfiguration.Rules)
      .filter(({ Prefix }) => Prefix !== undefined)
      .map(({ Prefix, ExpirationInDays, Status }): unknown => [Prefix, ExpirationInDays, Status]);
    expect(days).toEqual([
      ['in/', 7, 'Enabled'],
      ['held/', 30, 'Enabled'],
    ]);
  });

  test('only our rule may write to the bucket, only under in/, and only over TLS', () => {
    const [tls, ses, ...rest] = statementsOf('AWS::S3::BucketPolicy', '');
    expect(rest).toEqual([]);
    expect(tls).toMatchObject({
      Effect: 'Deny',
      Action: 's3:*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
    expect(ses).toMatchObject({ Effect: 'Allow', Action: 's3:PutObject', Principal: { Service: 'ses.amazonaws.com' } });
    expect(flat(ses?.Resource)).toMatch(/\/in\/\*$/);
    expect(ses?.Condition.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
    expect(flat(ses?.Condition.ArnLike['aws:SourceArn'])).toMatch(
      /:receipt-rule-set\/\*:receipt-rule\/whetstone-live$/,
    );
  });
});

describe.each([
  ['MailIntakeNotices', 'ses.amazonaws.com', 'MailIntakeMails'],
  ['OutboundEvents', 'ses.amazonaws.com', 'OutboundLetters'],
  ['WatchOperator', 'cloudwatch.amazonaws.com', null],
])('topic %s', (topic, publisher, queue) => {
  test('refuses plain HTTP, and allows its publisher by name, in our account', () => {
    const [deny, allow] = statementsOf('AWS::SNS::TopicPolicy', topic);
    expect(deny).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    expect(allow).toMatchObject({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: publisher } });
    expect(allow?.Condition.StringEquals['aws:SourceAccount']).toEqual({ Ref: 'AWS::AccountId' });
  });

  if (queue !== null)
    test('hands messages raw to its queue, and what that refuses to the dead-letter queue', () => {
      const [subscription, ...others] = resources(template, 'AWS::SNS::Subscription').filter(({ properties }) =>
        flat(properties.TopicArn).includes(topic),
      );
      expect(others).toEqual([]);
      expect(subscription?.properties).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
      expect(flat(subscription?.properties.Endpoint)).toContain(`${queue}Queue`);
      expect(flat(subscription?.properties.RedrivePolicy.deadLetterTargetArn)).toContain(`${queue}Failed`);
    });
});

describe('queues', () => {
  test('five: two that are worked on, three that hold what failed', () => {
    expect(queues.map(({ id }) => isFailed(id)).sort()).toEqual([false, false, true, true, true]);
  });

  test('each is encrypted, kept for 14 days and closed to plain HTTP', () => {
    for (const { id, properties } of queues) {
      expect(properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 86_400 });
      const policy = resources(template, 'AWS::SQS::QueuePolicy').find(
        (p) => flat(p.properties.Queues[0]) === `\${${id}}`,
      );
      expect(policy?.properties.PolicyDocument.Statement[0]).toMatchObject({
        Effect: 'Deny',
        Action: 'sqs:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
    }
  });

  test('each that is worked on tries three times, six times the time-out apart, then hands over', () => {
    for (const { id, properties } of queues.filter((queue) => !isFailed(queue.id))) {
      expect(properties.VisibilityTimeout).toBe(360);
      expect(properties.RedrivePolicy.maxReceiveCount).toBe(3);
      expect(flat(properties.RedrivePolicy.deadLetterTargetArn)).toContain(`${id.replace(/Queue\w+$/, '')}Failed`);
    }
  });
});

describe('functions', () => {
  const functions = resources(template, 'AWS::Lambda::Function');
  const variables = (lambda: string): string[] =>
    Object.keys(
      one(template, 'AWS::Lambda::Function', `Lambdas${lambda}`).properties.Environment.Variables as Properties,
    ).sort();

  test('three, on arm64 and Node 24, with 1 GB and a minute, and logs that end after 30 days', () => {
    expect(functions.map(({ properties }) => properties.FunctionName as string).sort()).toEqual([
      'whetstone-live-inbound',
      'whetstone-live-post',
      'whetstone-live-wake',
    ]);
    const groups = resources(template, 'AWS::Logs::LogGroup');
    expect(groups.map(({ properties }) => properties.RetentionInDays as number)).toEqual([30, 30, 30]);
    for (const { properties } of functions) {
      expect(properties).toMatchObject({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        MemorySize: 1024,
        Timeout: 60,
      });
      expect(properties.ReservedConcurrentExecutions).toBeUndefined();
      expect(groups.map(({ id }) => `\${${id}}`)).toContain(flat(properties.LoggingConfig.LogGroup));
    }
  });

  test('inbound takes one mail at a time, five at once', () => {
    const { properties } = one(template, 'AWS::Lambda::EventSourceMapping', 'Lambdasinbound');
    expect(properties).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 5 } });
    expect(flat(properties.EventSourceArn)).toContain('MailIntakeMailsQueue');
  });

  test('post takes ten letters, two batches at once, and names those that failed', () => {
    const { properties } = one(template, 'AWS::Lambda::EventSourceMapping', 'Lambdaspost');
    expect(properties).toMatchObject({
      BatchSize: 10,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(flat(properties.EventSourceArn)).toContain('OutboundLettersQueue');
    expect(resources(template, 'AWS::Lambda::EventSourceMapping')).toHaveLength(2);
  });

  test('wake, which nobody waits for, has a dead-letter queue of its own', () => {
    const { properties } = one(template, 'AWS::Lambda::Function', 'Lambdaswake');
    expect(flat(properties.DeadLetterConfig.TargetArn)).toContain('AlarmClockFailed');
  });

  test('each knows only what it needs, and nobody a key', () => {
    const deciding = [
      'BUCKET',
      'DOMAIN',
      'LETTERS_QUEUE_URL',
      'SCHEDULER_ROLE_ARN',
      'SCHEDULE_GROUP',
      'TABLE',
      'TOKEN_KEYS_PARAMETER',
      'WAKES_FAILED_ARN',
      'WAKE_ARN',
    ];
    expect(variables('inbound')).toEqual(['ALLOWED_SENDERS', ...deciding]);
    expect(variables('wake')).toEqual(deciding);
    expect(variables('post')).toEqual(['CONFIGURATION_SET', 'DOMAIN', 'TABLE', 'TOKEN_KEYS_PARAMETER']);
  });

  test('the ARN of wake that others are given is that of the function', () => {
    const { properties } = one(template, 'AWS::Lambda::Function', 'Lambdaswake');
    expect(flat(properties.Environment.Variables.WAKE_ARN)).toMatch(
      new RegExp(`:function:${properties.FunctionName}$`),
    );
  });
});

describe('the record', () => {
  const { properties } = one(template, 'AWS::DynamoDB::GlobalTable');
  const byName = (entries: unknown, name: string) => [...list(entries)].sort((a, b) => (a[name] < b[name] ? -1 : 1));

  test('has the keys and indexes that the adapter expects', () => {
    const expected = tableDefinition('any');
    expect(properties.KeySchema).toEqual(expected.KeySchema);
    expect(properties.BillingMode).toBe(expected.BillingMode);
    expect(byName(properties.AttributeDefinitions, 'AttributeName')).toEqual(
      byName(expected.AttributeDefinitions ?? [], 'AttributeName'),
    );
    expect(byName(properties.LocalSecondaryIndexes, 'IndexName')).toEqual(
      byName(expected.LocalSecondaryIndexes ?? [], 'IndexName'),
    );
    expect(byName(properties.GlobalSecondaryIndexes, 'IndexName')).toEqual(
      byName(expected.GlobalSecondaryIndexes ?? [], 'IndexName'),
    );
    expect(properties.TimeToLiveSpecification).toEqual({ AttributeName: TTL_ATTRIBUTE, Enabled: true });
  });

  test('can be restored to any second, and is not deleted by mistake', () => {
    expect(properties.Replicas).toHaveLength(1);
    expect(properties.Replicas[0]).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
    template.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });
});

test('the sweep rings wake every five minutes, and what it cannot deliver is kept', () => {
  const { properties, dependsOn } = one(template, 'AWS::Scheduler::Schedule');
  expect(properties).toMatchObject({ ScheduleExpression: 'rate(5 minutes)', GroupName: 'whetstone-live' });
  expect(JSON.parse(properties.Target.Input as string)).toEqual({ v: 1, sweep: true });
  expect(flat(properties.Target.Arn)).toMatch(/:function:whetstone-live-wake$/);
  expect(flat(properties.Target.DeadLetterConfig.Arn)).toContain('AlarmClockFailed');
  expect(dependsOn).toContain(one(template, 'AWS::Lambda::Function', 'Lambdaswake').id);
});

describe('letters leave', () => {
  test('with the domain signed, bounces taken under another name, and none mailed to us', () => {
    const { properties } = one(template, 'AWS::SES::EmailIdentity');
    expect(properties).toMatchObject({
      EmailIdentity: 'in.example.org',
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: 'bounce.in.example.org', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    });
  });

  test('the configuration set ignores suppression lists, tracks nothing, and tells the letters queue', () => {
    const set = one(template, 'AWS::SES::ConfigurationSet').properties;
    expect(set.SuppressionOptions).toEqual({ SuppressedReasons: [] });
    expect(set.TrackingOptions).toBeUndefined();
    const { EventDestination: destination } = one(template, 'AWS::SES::ConfigurationSetEventDestination').properties;
    expect(destination.Enabled).toBe(true);
    expect(destination.MatchingEventTypes).toEqual(['SEND', 'BOUNCE', 'COMPLAINT', 'REJECT', 'DELIVERY_DELAY']);
    expect(flat(destination.SnsDestination.TopicARN)).toContain('OutboundEvents');
  });
});

describe('alarms', () => {
  const alarms = resources(template, 'AWS::CloudWatch::Alarm');
  const queueOf = ({ properties }: { properties: Properties }) =>
    list(properties.Dimensions).find(({ Name }) => Name === 'QueueName')?.Value['Fn::GetAtt'][0] as string | undefined;

  test('at most ten, each reaching the operator, who is written to at the address given', () => {
    expect(alarms.length).toBeLessThanOrEqual(10);
    for (const { properties } of alarms) expect(flat(properties.AlarmActions[0])).toContain('WatchOperator');
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'ops@example.org' });
  });

  test('every dead-letter queue has one that a single message sets off', () => {
    const watched = alarms.filter(({ properties }) => properties.MetricName === 'ApproximateNumberOfMessagesVisible');
    expect(watched.map(queueOf).sort()).toEqual(
      queues
        .map(({ id }) => id)
        .filter(isFailed)
        .sort(),
    );
    for (const { properties } of watched)
      expect(properties).toMatchObject({
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 1,
      });
  });

  test('notices that SES could not publish, and a sweep that is silent, are seen', () => {
    const notices = alarms.filter(({ properties }) => properties.Namespace === 'AWS/SES');
    expect(notices.map(({ properties }) => properties.MetricName as string).sort()).toEqual([
      'PublishExpired',
      'PublishFailure',
    ]);
    const silent = one(template, 'AWS::CloudWatch::Alarm', 'WatchSweepSilent').properties;
    expect(silent).toMatchObject({ MetricName: 'Invocations', TreatMissingData: 'breaching', EvaluationPeriods: 3 });
  });

  test('without an operator there is no topic and nobody is written to', () => {
    const alone = synthesise();
    expect(resources(alone, 'AWS::SNS::Topic')).toHaveLength(2);
    for (const { properties } of resources(alone, 'AWS::CloudWatch::Alarm'))
      expect(properties.AlarmActions).toBeUndefined();
  });
});
