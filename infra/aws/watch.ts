import { Aws, Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { WorkQueue } from './queue';
import type { Settings } from './settings';

const FIVE_MINUTES = Duration.minutes(5);
/** Longer than the longest honest wait: three tries of six minutes. */
const WAITING_SECONDS = 1800;

export interface Watched {
  mails: WorkQueue;
  letters: WorkQueue;
  wakesFailed: Queue;
  wake: IFunction;
  ruleName: string;
}

/** Alarms (ten are free), the operator's topic and one dashboard. Nothing here holds personal data. */
export class Watch extends Construct {
  private readonly operator: Topic | null;

  constructor(scope: Construct, id: string, settings: Settings, watched: Watched) {
    super(scope, id);
    this.operator = settings.operator === null ? null : this.operatorTopic(settings.operator);
    const { mails, letters, wakesFailed, wake, ruleName } = watched;
    const queues: [string, Queue, string][] = [
      ['MailsFailed', mails.failed, 'a mail could not be read: replay it'],
      ['LettersFailed', letters.failed, 'a letter or an event of SES could not be handled'],
      ['WakesFailed', wakesFailed, 'an alarm or the sweep failed'],
    ];
    for (const [name, queue, meaning] of queues) this.alarm(name, inQueue(queue), meaning);
    this.alarm('MailsWaiting', waiting(mails.queue), 'mail waits for half an hour', WAITING_SECONDS);
    this.alarm('LettersWaiting', waiting(letters.queue), 'letters wait for half an hour', WAITING_SECONDS);
    this.alarm(
      'NoticeFailed',
      received('PublishFailure', ruleName),
      'SES could not tell of a mail; it tries for 4 hours',
    );
    this.alarm(
      'NoticeLost',
      received('PublishExpired', ruleName),
      'SES gave up telling of a mail; the sweep must find it',
    );
    this.silence(wake);
    this.dashboard(settings, watched);
  }

  private alarm(name: string, metric: IMetric, alarmDescription: string, above = 0): void {
    this.reach(
      new Alarm(this, name, {
        metric,
        alarmDescription,
        threshold: above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }),
    );
  }

  /** The sweep is the net under everything else, so its silence is the alarm: none in 15 minutes, where three are due. */
  private silence(wake: IFunction): void {
    this.reach(
      new Alarm(this, 'SweepSilent', {
        metric: wake.metricInvocations({ period: FIVE_MINUTES, statistic: 'Sum' }),
        alarmDescription: 'the sweep has not run for 15 minutes',
        threshold: 1,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        evaluationPeriods: 3,
        treatMissingData: TreatMissingData.BREACHING,
      }),
    );
  }

  private reach(alarm: Alarm): void {
    if (this.operator) alarm.addAlarmAction(new SnsAction(this.operator));
  }

  private operatorTopic(address: string): Topic {
    const topic = new Topic(this, 'Operator', { enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    topic.addSubscription(new EmailSubscription(address));
    return topic;
  }

  private dashboard(settings: Settings, { mails, letters, wake }: Watched): void {
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8 });
    new Dashboard(this, 'Dashboard', {
      dashboardName: `whetstone-${settings.stage}`,
      widgets: [
        [
          graph('Mails', [mails.queue.metricNumberOfMessagesSent(), waiting(mails.queue)]),
          graph('Letters and their events', [letters.queue.metricNumberOfMessagesSent(), waiting(letters.queue)]),
          graph('Wakes', [wake.metricInvocations(), wake.metricErrors()]),
        ],
      ],
    });
  }
}

const inQueue = (queue: Queue): Metric =>
  queue.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES, statistic: 'Maximum' });

const waiting = (queue: Queue): Metric =>
  queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: 'Maximum' });

/** Amazon SES developer guide, "CloudWatch metrics for email receiving". By rule, since the set may be another application's. */
const received = (metricName: string, ruleName: string): Metric =>
  new Metric({
    namespace: 'AWS/SES',
    metricName,
    dimensionsMap: { RuleName: ruleName },
    period: FIVE_MINUTES,
    statistic: 'Sum',
  });
