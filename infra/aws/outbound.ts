import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CfnConfigurationSetEventDestination,
  ConfigurationSet,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { WorkQueue } from './queue';
import type { Settings } from './settings';

/** What SES tells of a letter. Never opens or clicks: no tracking. */
const EVENTS = ['SEND', 'BOUNCE', 'COMPLAINT', 'REJECT', 'DELIVERY_DELAY'];

/** Letters leave: the domain's identity, the configuration set, and one queue for letters to send and for what SES tells of them. */
export class Outbound extends Construct {
  readonly letters: WorkQueue;
  readonly configurationSet: ConfigurationSet;
  readonly configurationSetName: string;
  readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.configurationSetName = `whetstone-${settings.stage}`;
    this.letters = new WorkQueue(this, 'Letters');
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      // The account's list would silence a user because of another application's bounce; we keep a visible state of our own.
      disableSuppressionList: true,
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(settings.domain),
      dkimSigning: true,
      // Another name than the domain: its MX points at the bounce handling of SES, ours at the receiving side.
      mailFromDomain: `bounce.${settings.domain}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      // Else SES mails bounces to our own inbound address.
      feedbackForwarding: false,
    });
    this.tellOfLetters();
  }

  private tellOfLetters(): void {
    const topic = new Topic(this, 'Events', { enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${this.configurationSetName}`,
          },
        },
      }),
    );
    topic.addSubscription(
      new SqsSubscription(this.letters.queue, { rawMessageDelivery: true, deadLetterQueue: this.letters.failed }),
    );
    const destination = new CfnConfigurationSetEventDestination(this, 'EventDestination', {
      configurationSetName: this.configurationSet.configurationSetName,
      eventDestination: { enabled: true, matchingEventTypes: EVENTS, snsDestination: { topicArn: topic.topicArn } },
    });
    // SES publishes a first message when the destination is made.
    destination.node.addDependency(topic.node.findChild('Policy'));
  }
}
