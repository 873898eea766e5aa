import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** The longest that SQS keeps a message: a failed one waits for its replay. */
const RETENTION = Duration.days(14);

const CLOSED = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: RETENTION };

/** Where messages end that failed; an alarm watches it. */
export const failedQueue = (scope: Construct, id: string): Queue => new Queue(scope, id, CLOSED);

/** A queue with its dead-letter queue. Visibility is six times the function's 60 s, as Lambda advises for its pollers. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly failed: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.failed = failedQueue(this, 'Failed');
    this.queue = new Queue(this, 'Queue', {
      ...CLOSED,
      visibilityTimeout: Duration.seconds(360),
      deadLetterQueue: { queue: this.failed, maxReceiveCount: 3 },
    });
  }
}
