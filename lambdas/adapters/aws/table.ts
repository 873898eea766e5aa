import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** Attribute that DynamoDB deletes a row by (seconds since the epoch); only ledger rows carry it. */
export const TTL_ATTRIBUTE = 'ttl';

const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

const index = (name: string, hash: string, range: string) => ({
  IndexName: name,
  KeySchema: keys(hash, range),
  Projection: { ProjectionType: 'KEYS_ONLY' as const },
});

/** The table as CreateTable takes it; local indexes can only be made together with it. keys.ts says what stands where. */
export function tableDefinition(name: string): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'due', 'nm', 'gpk', 'gsk'].map((attribute) => ({
      AttributeName: attribute,
      AttributeType: 'S',
    })),
    KeySchema: keys('pk', 'sk'),
    LocalSecondaryIndexes: [index('byDue', 'pk', 'due'), index('byName', 'pk', 'nm')],
    GlobalSecondaryIndexes: [index('sweep', 'gpk', 'gsk')],
  };
}
