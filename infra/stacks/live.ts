/** Streams to subscriptions: one function, one source per table. */
import { Duration } from 'aws-cdk-lib';
import type { CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { SIGNED_FIELDS } from '../../resolvers/shared/operations.ts';
import type { TableName } from '../tables.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';
import { StreamSource } from './streamSource.ts';

/** Which rows' changes tell somebody something: the rest never wakes the function. */
const SOURCES: { table: TableName; pattern: object }[] = [
  { table: 'WorkOrders', pattern: { dynamodb: { Keys: { sk: { S: ['ORDER'] } } } } },
  { table: 'Inventory', pattern: { eventName: ['MODIFY'], dynamodb: { Keys: { sk: { S: ['ITEM'] } }, NewImage: { lowStock: { S: ['LOW'] } }, OldImage: { lowStock: { S: [{ exists: false }] } } } } },
  { table: 'Invoices', pattern: { eventName: ['MODIFY'], dynamodb: { NewImage: { pdfKey: { S: [{ exists: true }] } } } } },
];

/** A screen that missed a change for longer has fetched the order since. */
const MAX_AGE = Duration.hours(1);

export class Live extends Construct {
  constructor(scope: Construct, id: string, props: { api: CfnGraphQLApi; data: DataStack; code: string }) {
    super(scope, id);
    const handler = nodeFunction(this, { code: props.code, timeout: Duration.seconds(60), tracing: Tracing.ACTIVE, environment: { GRAPHQL_URL: props.api.attrGraphQlUrl } });
    handler.addToRolePolicy(new PolicyStatement({ actions: ['appsync:GraphQL'], resources: SIGNED_FIELDS.map((field) => `${props.api.attrArn}/types/${field.replace('.', '/fields/')}`) }));
    for (const { table, pattern } of SOURCES) new StreamSource(this, table, { table: props.data.tables[table], handler, patterns: [pattern], maxAge: MAX_AGE });
  }
}
