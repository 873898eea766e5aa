import { OUR_ADDRESSES } from './addresses';
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { type IReceiptRuleAction, ReceiptRule, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { WorkQueue } from './queue';
import type { Settings } from './settings';

const HELD_DAYS = 30;

/** Mail comes in: receipt rule → raw mail to the bucket, notice → topic → queue. */
export class MailIntake extends Construct {
  readonly bucket: Bucket;
  readonly mails: WorkQueue;
  readonly ruleSet: ReceiptRuleSet;
  readonly ruleName: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.ruleName = `whetstone-${settings.stage}`;
    this.bucket = this.rawMail(settings.rawDays);
    this.mails = new WorkQueue(this, 'Mails');
    const topic = this.notices();
    // The deployment activates the set only if none is active, or puts the rule into the active one: an account has one.
    this.ruleSet = new ReceiptRuleSet(this, 'RuleSet', { receiptRuleSetName: this.ruleName });
    const rule = new ReceiptRule(this, 'Rule', {
      ruleSet: this.ruleSet,
      receiptRuleName: this.ruleName,
      recipients: OUR_ADDRESSES.map((name) => `${name}@${settings.domain}`),
      // Off by default, and without it there are no spam and virus verdicts.
      scanEnabled: true,
      // Require would turn mail away from servers without TLS: nothing may be lost.
      tlsPolicy: TlsPolicy.OPTIONAL,
      actions: [toBucketThenTopic(this.bucket, topic)],
    });
    // SES tries bucket and topic when the rule is made, and fails without their policies.
    if (this.bucket.policy) rule.node.addDependency(this.bucket.policy);
    rule.node.addDependency(topic.node.findChild('Policy'));
  }

  private rawMail(rawDays: number): Bucket {
    const bucket = new Bucket(this, 'RawMail', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'raw', prefix: 'in/', expiration: Duration.days(Math.max(rawDays, 1)) },
        { id: 'held', prefix: 'held/', expiration: Duration.days(HELD_DAYS) },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    bucket.addToResourcePolicy(this.fromOurRule('s3:PutObject', bucket.arnForObjects('in/*')));
    return bucket;
  }

  /** Not encrypted at rest: SES cannot publish under the AWS-managed key, and a notice holds envelope and headers for a moment. */
  private notices(): Topic {
    const topic = new Topic(this, 'Notices', { enforceSSL: true });
    // The Deny of enforceSSL takes the place of the default policy, so SES needs an Allow of its own.
    topic.addToResourcePolicy(this.fromOurRule('sns:Publish', topic.topicArn));
    topic.addSubscription(
      new SqsSubscription(this.mails.queue, { rawMessageDelivery: true, deadLetterQueue: this.mails.failed }),
    );
    return topic;
  }

  /** The rule set stays open: our rule may join a set that another application made. */
  private fromOurRule(action: string, resource: string): PolicyStatement {
    const arn = `receipt-rule-set/*:receipt-rule/${this.ruleName}`;
    return new PolicyStatement({
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: [action],
      resources: [resource],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:${arn}` },
      },
    });
  }
}

/** The library's own action would add a bucket policy that names no rule. */
const toBucketThenTopic = (bucket: Bucket, topic: Topic): IReceiptRuleAction => ({
  bind: () => ({
    s3Action: { bucketName: bucket.bucketName, objectKeyPrefix: 'in/', topicArn: topic.topicArn },
  }),
});
