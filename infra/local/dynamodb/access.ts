import type { Input } from './engine';

/** `table` is a table's name, `NAME/index/IDX`, or `*` where an operation is about no table in particular. */
export interface Resource {
  table: string;
}

/** What a caller needs to be allowed: an IAM action on a resource. */
export interface Need {
  action: string;
  resource: Resource;
}

const need = (action: string, table: unknown): Need => ({
  action: `dynamodb:${action}`,
  resource: { table: typeof table === 'string' && table !== '' ? table : '*' },
});

const actionOf: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/**
 * What a request needs. A transaction needs the action of each of its items, a batch its own action on each table, a
 * query or scan of an index its action on the index. Source: Service Authorization Reference, "Amazon DynamoDB".
 */
export function needs(operation: string, input: Input): Need[] {
  if (Array.isArray(input.TransactItems)) {
    const entries = input.TransactItems.flatMap((entry: Record<string, Input> | null) => Object.entries(entry ?? {}));
    return entries.map(([kind, part]) => need(actionOf[kind] ?? kind, part?.TableName));
  }
  if (typeof input.RequestItems === 'object' && input.RequestItems !== null)
    return Object.keys(input.RequestItems).map((table) => need(operation, table));
  if (typeof input.ResourceArn === 'string') return [need(operation, input.ResourceArn.split('/').pop())];
  if (typeof input.TableName === 'string' && typeof input.IndexName === 'string')
    return [need(operation, `${input.TableName}/index/${input.IndexName}`)];
  return [need(operation, input.TableName)];
}
