import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { TableBusy } from '../../errors';
import type { Key } from './keys';
import type { Item } from './rows';

/** A condition, or a condition with what an update sets; names with `#` and values with `:` are in `names` and `values`. */
export interface Expression {
  condition?: string;
  update?: string;
  names?: Record<string, string>;
  values?: Item;
}

/** One action of a transaction. */
export type Action =
  { put: Item; when: Expression } | { change: Key; when: Expression } | { remove: Key; when: Expression };

export interface Page {
  items: Item[];
  after: Item | undefined;
}

export interface Search {
  /** Absent: the table itself. */
  index?: string;
  /** KeyConditionExpression; `#p`, `#s` are the index's two attributes. */
  where: string;
  names: Record<string, string>;
  values: Item;
  limit?: number;
  strong?: boolean;
  whole?: boolean;
  /** The attributes wanted, by names in `names`; they are read, and paid for, whole. */
  only?: string;
  after?: Item | undefined;
}

const TRIES = 5;
const BATCH = 100;
const BUSY = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

const marshalled = (item: Item) => marshall(item, { removeUndefinedValues: true });

/** The table in plain items: marshalling, batches, and patience with what the SDK does not retry (a cancelled transaction). */
export class Wire {
  constructor(
    private readonly client: DynamoDBClient,
    private readonly table: string,
  ) {}

  async get(key: Key): Promise<Item | null> {
    const { Item: found } = await this.client.send(
      new GetItemCommand({ TableName: this.table, Key: marshalled({ ...key }) }),
    );
    return found ? unmarshall(found) : null;
  }

  /** Items in no order; those that are not there are left out, and no key is asked for twice. */
  async batchGet(keys: Key[], strong: boolean): Promise<Item[]> {
    const wanted = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
    const items: Item[] = [];
    for (let i = 0; i < wanted.length; i += BATCH)
      items.push(...(await this.chunk(wanted.slice(i, i + BATCH), strong)));
    return items;
  }

  private async chunk(keys: Key[], strong: boolean): Promise<Item[]> {
    let left = keys.map((key) => marshalled({ ...key }));
    const items: Item[] = [];
    // More than 16 MB, or throttled: the service hands keys back. Each answer that brings something starts patience anew.
    for (let tries = 0; left.length > 0;) {
      if (tries > 0) await sleep(pause(tries));
      const request = { [this.table]: { Keys: left, ConsistentRead: strong } };
      const answer = await this.client.send(new BatchGetItemCommand({ RequestItems: request }));
      const found = answer.Responses?.[this.table] ?? [];
      items.push(...found.map((item) => unmarshall(item)));
      left = answer.UnprocessedKeys?.[this.table]?.Keys ?? [];
      tries = found.length > 0 ? 0 : tries + 1;
      if (tries >= TRIES) throw new TableBusy(tries, null);
    }
    return items;
  }

  async query(search: Search): Promise<Page> {
    const answer = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        ...(search.index === undefined ? {} : { IndexName: search.index }),
        ...(search.only === undefined ? {} : { ProjectionExpression: search.only }),
        KeyConditionExpression: search.where,
        ExpressionAttributeNames: search.names,
        ExpressionAttributeValues: marshalled(search.values),
        ...(search.limit === undefined ? {} : { Limit: search.limit }),
        ...(search.strong ? { ConsistentRead: true } : {}),
        ...(search.whole ? { Select: 'ALL_ATTRIBUTES' as const } : {}),
        ...(search.after ? { ExclusiveStartKey: marshalled(search.after) } : {}),
      }),
    );
    const { Items: items = [], LastEvaluatedKey: after } = answer;
    return { items: items.map((item) => unmarshall(item)), after: after ? unmarshall(after) : undefined };
  }

  /** False: its condition did not hold. */
  async put(item: Item, when: Expression = {}): Promise<boolean> {
    const command = new PutItemCommand({ TableName: this.table, Item: marshalled(item), ...expressions(when) });
    return (await this.conditional(() => this.client.send(command))) !== null;
  }

  /** The item as it is now; null: its condition did not hold. */
  async update(key: Key, change: Expression): Promise<Item | null> {
    const answer = await this.conditional(() =>
      this.client.send(
        new UpdateItemCommand({
          TableName: this.table,
          Key: marshalled({ ...key }),
          UpdateExpression: change.update,
          ReturnValues: 'ALL_NEW',
          ...expressions(change),
        }),
      ),
    );
    return answer === null ? null : unmarshall(answer.Attributes ?? {});
  }

  /** The places of the actions whose conditions did not hold; none: all is written. */
  async transact(actions: Action[]): Promise<number[]> {
    const items = actions.map((action) => this.transactItem(action));
    try {
      await patiently(() => this.client.send(new TransactWriteItemsCommand({ TransactItems: items })));
      return [];
    } catch (error) {
      const failed = refusedPlaces(error);
      if (failed.length === 0) throw error;
      return failed;
    }
  }

  private transactItem(action: Action): TransactWriteItem {
    const common = { TableName: this.table, ...expressions(action.when) };
    if ('put' in action) return { Put: { ...common, Item: marshalled(action.put) } };
    if ('remove' in action) return { Delete: { ...common, Key: marshalled({ ...action.remove }) } };
    return { Update: { ...common, Key: marshalled({ ...action.change }), UpdateExpression: action.when.update } };
  }

  private async conditional<Answer>(send: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await patiently(send);
    } catch (error) {
      if (nameOf(error) === 'ConditionalCheckFailedException') return null;
      throw error;
    }
  }
}

function expressions({ condition, names, values }: Expression) {
  return {
    ...(condition === undefined ? {} : { ConditionExpression: condition }),
    ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
    ...(values === undefined ? {} : { ExpressionAttributeValues: marshalled(values) }),
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const reasonsOf = (error: unknown): string[] =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None')
    : [];

const refusedPlaces = (error: unknown): number[] =>
  reasonsOf(error).flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));

/** A refused condition decides, whatever else was busy. */
const isBusy = (error: unknown): boolean =>
  BUSY.has(nameOf(error)) || (refusedPlaces(error).length === 0 && reasonsOf(error).some((code) => BUSY.has(code)));

/** 50, 100, 200, 400 ms. Not jittered: the same run is the same run, and a user's own mails are few at a time. */
const pause = (tries: number): number => 25 * 2 ** tries;

async function patiently<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (tries === TRIES) throw new TableBusy(TRIES, error);
      await sleep(pause(tries));
    }
  }
}
