import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

const string = (name: string) => ({ name, type: AttributeType.STRING });

const index = (indexName: string, sortKey: string) => ({
  indexName,
  sortKey: string(sortKey),
  projectionType: ProjectionType.KEYS_ONLY,
});

/**
 * The record: one table, keys and indexes as in lambdas/adapters/aws/table.ts (a test holds both together). Local indexes can only
 * be made together with the table. It outlives the stack.
 */
export class RecordTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      localSecondaryIndexes: [index('byDue', 'due'), index('byName', 'nm')],
      globalSecondaryIndexes: [{ ...index('sweep', 'gsk'), partitionKey: string('gpk') }],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'ttl',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
