import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AlarmClock } from './alarm-clock';
import { Lambdas } from './lambdas';
import { MailIntake } from './mail-intake';
import { Outbound } from './outbound';
import type { Settings } from './settings';
import { RecordTable } from './table';
import { Watch } from './watch';

export interface WhetstoneStackProps extends StackProps {
  settings: Settings;
}

/** Composes; what stands where is in the files beside. */
export class WhetstoneStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: WhetstoneStackProps) {
    super(scope, id, props);
    const { table } = new RecordTable(this, 'Record');
    const intake = new MailIntake(this, 'MailIntake', settings);
    const clock = new AlarmClock(this, 'AlarmClock', settings);
    const outbound = new Outbound(this, 'Outbound', settings);
    const { wake } = new Lambdas(this, 'Lambdas', { settings, table, intake, clock, outbound });
    new Watch(this, 'Watch', settings, {
      mails: intake.mails,
      letters: outbound.letters,
      wakesFailed: clock.failed,
      wake,
      ruleName: intake.ruleName,
    });
    this.tell('Table', table.tableName);
    this.tell('RawMail', intake.bucket.bucketName);
    this.tell('RuleSet', intake.ruleSet.receiptRuleSetName);
    this.tell('MailServer', `10 inbound-smtp.${this.region}.amazonaws.com`);
    this.tell('MailFromServer', `10 feedback-smtp.${this.region}.amazonses.com`);
    this.tell('MailFromPolicy', 'v=spf1 include:amazonses.com ~all');
    outbound.identity.dkimRecords.forEach(({ name, value }, at) =>
      this.tell(`Dkim${at + 1}`, `${name} CNAME ${value}`),
    );
  }

  /** What the deployment, the DNS zone and the operator's commands need to know. */
  private tell(name: string, value: string): void {
    new CfnOutput(this, `${name}Output`, { value });
  }
}
