/** Streams to the audit log: one function, one source per table. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { AGGREGATES } from '../../resolvers/generated/aggregates.ts';
import { AUDITED } from '../../resolvers/generated/audited.ts';
import type { TableName } from '../tables.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';
import { deadLettersOf } from './queues.ts';
import { StreamSource } from './streamSource.ts';

/** The tables of aggregates that the log is kept of. */
const RECORDED = Object.values(AGGREGATES)
  .filter(({ audited = [] }) => audited.length > 0)
  .flatMap(({ tables }) => Object.keys(tables) as TableName[]);

const sortKeys = AUDITED.flatMap(({ sk, skPrefix }): (string | { prefix: string })[] =>
  sk !== undefined ? [sk] : skPrefix !== undefined ? [{ prefix: skPrefix }] : [],
);
const partitionKeys = AUDITED.flatMap(({ pk }) => (pk === undefined ? [] : [pk]));
/** Rows of other kinds have no entries: they never wake the function. */
const PATTERNS = [
  { dynamodb: { Keys: { sk: { S: sortKeys } } } },
  { dynamodb: { Keys: { pk: { S: partitionKeys } } } },
];

/** The longest that a stream keeps a record: an entry must not be lost. */
const MAX_AGE = Duration.hours(24);
const WINDOW = Duration.seconds(1);

export class Audit extends Construct {
  constructor(scope: Construct, id: string, { data, code }: { data: DataStack; code: string }) {
    super(scope, id);
    const log = data.tables.AuditLog;
    const handler = nodeFunction(this, {
      code,
      timeout: Duration.seconds(60),
      tracing: Tracing.ACTIVE,
      environment: { AUDIT_LOG_TABLE: log.tableName, SETTINGS_TABLE: data.tables.Settings.tableName },
    });
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:BatchWriteItem'], resources: [log.tableArn] }));
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: RECORDED.map((name) => data.tables[name].tableArn),
      }),
    );
    const dead = deadLettersOf(this, handler);
    for (const name of RECORDED)
      new StreamSource(this, name, {
        table: data.tables[name],
        handler,
        dead,
        patterns: PATTERNS,
        window: WINDOW,
        maxAge: MAX_AGE,
        retries: null,
      });
  }
}
