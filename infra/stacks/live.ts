/** Streams to subscriptions: one function, one mapping per table, a dead-letter queue for each. */
import { Duration } from 'aws-cdk-lib';
import type { CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnEventSourceMapping, Tracing } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { SIGNED_FIELDS } from '../../resolvers/shared/operations.ts';
import type { TableName } from '../tables.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';

/** Which rows' changes tell somebody something: the rest never wakes the function. */
const SOURCES: { table: TableName; pattern: object }[] = [
  { table: 'WorkOrders', pattern: { dynamodb: { Keys: { sk: { S: ['ORDER'] } } } } },
  { table: 'Inventory', pattern: { eventName: ['MODIFY'], dynamodb: { Keys: { sk: { S: ['ITEM'] } }, NewImage: { lowStock: { S: ['LOW'] } }, OldImage: { lowStock: { S: [{ exists: false }] } } } } },
  { table: 'Invoices', pattern: { eventName: ['MODIFY'], dynamodb: { NewImage: { pdfKey: { S: [{ exists: true }] } } } } },
];

const BATCH_SIZE = 100;
const RETRIES = 5;
/** A screen that missed a change for longer has fetched the order since. */
const MAX_AGE = Duration.hours(1);

export class Live extends Construct {
  constructor(scope: Construct, id: string, props: { api: CfnGraphQLApi; data: DataStack; code: string }) {
    super(scope, id);
    const handler = nodeFunction(this, { code: props.code, timeout: Duration.seconds(60), tracing: Tracing.ACTIVE, environment: { GRAPHQL_URL: props.api.attrGraphQlUrl } });
    handler.addToRolePolicy(new PolicyStatement({ actions: ['appsync:GraphQL'], resources: SIGNED_FIELDS.map((field) => `${props.api.attrArn}/types/${field.replace('.', '/fields/')}`) }));
    for (const { table, pattern } of SOURCES) this.source(table, props.data.tables[table], pattern, handler);
  }

  private source(name: string, table: Table, pattern: object, handler: LambdaFunction): void {
    const dead = new Queue(this, `${name}Dead`, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
    const streamArn = table.tableStreamArn ?? '';
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'], resources: [streamArn] }));
    handler.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }));
    const mapping = new CfnEventSourceMapping(this, `${name}Source`, {
      functionName: handler.functionArn,
      eventSourceArn: streamArn,
      startingPosition: 'LATEST',
      batchSize: BATCH_SIZE,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: RETRIES,
      maximumRecordAgeInSeconds: MAX_AGE.toSeconds(),
      functionResponseTypes: ['ReportBatchItemFailures'],
      destinationConfig: { onFailure: { destination: dead.queueArn } },
      filterCriteria: { filters: [{ pattern: JSON.stringify(pattern) }] },
    });
    // Lambda asks for the role's permissions when the mapping is made.
    mapping.node.addDependency(handler.role ?? handler);
  }
}
