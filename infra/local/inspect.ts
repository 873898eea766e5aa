/** What the house itself looks at: the whole record of a user, for stories and the page. No Lambda has these rights. */
import { writeFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { composeWake } from '../../lambdas/adapters/aws/app-wake';
import type { Environment } from '../../lambdas/adapters/aws/environment';
import { ledgerKey } from '../../lambdas/adapters/aws/keys';
import { bare, nowOf } from '../../lambdas/adapters/aws/rows';
import type { JournalRow, LedgerRow, LetterRow, Me, Now, PersonRecord } from '../../lambdas/core/workflow/records';
import { invite } from '../../lambdas/enrol';
import type { Clock } from '../../lambdas/ports';

export interface WholeRecord {
  me: Me | null;
  now: Now | null;
  people: PersonRecord[];
  journals: JournalRow[];
  letters: LetterRow[];
}

export class Inspector {
  private readonly client: DynamoDBClient;
  private readonly world: ReturnType<typeof composeWake>;
  private readonly table: string;

  constructor(env: Environment, clock: Clock) {
    const { endpoints, credentials } = env;
    this.client = new DynamoDBClient({
      region: env.AWS_REGION ?? 'eu-west-1',
      ...(endpoints ? { endpoint: endpoints.dynamodb } : {}),
      ...(credentials ? { credentials } : {}),
    });
    this.world = composeWake(env, clock);
    this.table = env.TABLE ?? '';
  }

  /** `welcome`: as an invitation, with its letter; one who is there already gets none. */
  async enrol(me: Me, welcome: boolean): Promise<void> {
    const [address = ''] = me.addresses;
    if (welcome) await invite(this.world, { name: me.name, address, timeZone: me.timeZone });
    else await this.world.records.enrol(me);
  }

  async ledger(sesId: string): Promise<LedgerRow | null> {
    const { pk, sk } = ledgerKey(sesId);
    const { Item } = await this.client.send(
      new GetItemCommand({ TableName: this.table, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true }),
    );
    return Item ? bare<LedgerRow>(unmarshall(Item)) : null;
  }

  /** Every row of one user, in the order of keys. */
  async whole(user: string): Promise<WholeRecord> {
    const out: WholeRecord = { me: null, now: null, people: [], journals: [], letters: [] };
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: `U#${user}` } },
          ...(from ? { ExclusiveStartKey: from as never } : {}),
        }),
      );
      for (const item of page.Items ?? []) sort(out, unmarshall(item));
      from = page.LastEvaluatedKey;
    } while (from);
    return out;
  }

  /** The house's time is kept beside the data, so that a restart goes on where it was. */
  async keepOffset(data: string | undefined, offset: number): Promise<void> {
    if (data === undefined) return;
    const file = join(data, 'clock.json');
    writeFileSync(`${file}.new`, JSON.stringify({ offset }));
    renameSync(`${file}.new`, file);
  }

  close(): void {
    this.client.destroy();
  }
}

function sort(out: WholeRecord, item: Record<string, unknown>): void {
  const sk = String(item['sk']);
  if (sk === 'ME') out.me = bare<Me>(item);
  else if (sk === 'NOW') out.now = nowOf(item);
  else if (sk.startsWith('C#')) out.people.push(bare<PersonRecord>(item));
  else if (sk.startsWith('M#')) out.journals.push(bare<JournalRow>(item));
  else if (sk.startsWith('L#')) out.letters.push(bare<LetterRow>(item));
}
