/** Streams to the audit log: one function, one source per table. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { BY_SORT_KEY, DOCUMENT, SERIES } from '../../functions/audit/entities.ts';
import type { TableName } from '../tables.ts';
import { TABLES } from '../tables.ts';
import type { DataStack } from './data.ts';
import { nodeFunction } from './nodeFunction.ts';
import { StreamSource } from './streamSource.ts';

/** Tables without history: keys of repeated calls, marks of what was mailed, and the log itself. */
const UNRECORDED: readonly TableName[] = ['Idempotency', 'Mail', 'AuditLog'];

/** Rows of other kinds have no entries: they never wake the function. */
const PATTERNS = [{ dynamodb: { Keys: { sk: { S: [...Object.keys(BY_SORT_KEY), { prefix: DOCUMENT }] } } } }, { dynamodb: { Keys: { pk: { S: [SERIES] } } } }];

/** The longest that a stream keeps a record: an entry must not be lost. */
const MAX_AGE = Duration.hours(24);
const WINDOW = Duration.seconds(1);

export class Audit extends Construct {
  constructor(scope: Construct, id: string, { data, code }: { data: DataStack; code: string }) {
    super(scope, id);
    const log = data.tables.AuditLog;
    const recorded = (Object.keys(TABLES) as TableName[]).filter((name) => !UNRECORDED.includes(name));
    const handler = nodeFunction(this, { code, timeout: Duration.seconds(60), tracing: Tracing.ACTIVE, environment: { AUDIT_LOG_TABLE: log.tableName } });
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:BatchWriteItem'], resources: [log.tableArn] }));
    handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: recorded.map((name) => data.tables[name].tableArn) }));
    for (const name of recorded) new StreamSource(this, name, { table: data.tables[name], handler, patterns: PATTERNS, window: WINDOW, maxAge: MAX_AGE, retries: null });
  }
}
