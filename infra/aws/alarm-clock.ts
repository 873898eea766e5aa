import { ArnFormat, Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { failedQueue } from './queue';
import type { Settings } from './settings';

/** Time: one-time schedules that inbound and wake make in our group, and the sweep every five minutes. */
export class AlarmClock extends Construct {
  readonly group: ScheduleGroup;
  readonly role: Role;
  readonly failed: Queue;
  readonly wakeName: string;
  /** Built from the name: wake makes schedules for itself, and may not depend on itself. */
  readonly wakeArn: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.wakeName = `whetstone-${settings.stage}-wake`;
    this.wakeArn = Stack.of(this).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: this.wakeName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.failed = failedQueue(this, 'Failed');
    this.group = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: `whetstone-${settings.stage}`,
      // Alarms are derived from the table; the sweep sets them anew.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = this.schedulerRole();
  }

  /** The sweep is wake without a user: what an alarm missed is found within five minutes, so a failed run is not tried again. */
  sweepWith(wake: IFunction): void {
    const schedule = new CfnSchedule(this, 'Sweep', {
      name: 'sweep',
      groupName: this.group.scheduleGroupName,
      scheduleExpression: 'rate(5 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.wakeArn,
        roleArn: this.role.roleArn,
        input: JSON.stringify({ v: 1, sweep: true }),
        deadLetterConfig: { arn: this.failed.queueArn },
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 300 },
      },
    });
    schedule.node.addDependency(wake);
  }

  /** Only schedules of our group may use it (the confused deputy). */
  private schedulerRole(): Role {
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnEquals: { 'aws:SourceArn': this.group.scheduleGroupArn },
        },
      }),
      inlinePolicies: {
        wake: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.wakeArn] }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.failed.queueArn] }),
          ],
        }),
      },
    });
  }
}
