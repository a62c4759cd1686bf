/**
 * A table's stream as a function's source: in order, bisected down to failing records, which its function's dead-letter queue takes. What
 * lies there names the stream that it comes from, so that one queue serves all streams of a function.
 */
import type { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface StreamSourceProps {
  table: Table;
  handler: LambdaFunction;
  /** The function's own, which it may send to. */
  dead: Queue;
  /** Event patterns, any of which lets a record in: the rest never wakes the function. At most five. */
  patterns: readonly object[];
  /** How long records may be gathered before the function is called. @default not at all */
  window?: Duration;
  /** After which a record that keeps failing goes to the dead-letter queue. */
  maxAge: Duration;
  /** How often a batch is tried again before it goes there. @default 5; null as often as its age allows */
  retries?: number | null;
}

const BATCH_SIZE = 100;
const RETRIES = 5;
const WITHOUT_END = -1;

export class StreamSource extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { table, handler, dead, patterns, window, maxAge, retries = RETRIES }: StreamSourceProps,
  ) {
    super(scope, id);
    const streamArn = table.tableStreamArn ?? '';
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        resources: [streamArn],
      }),
    );
    const mapping = new CfnEventSourceMapping(this, 'Mapping', {
      functionName: handler.functionArn,
      eventSourceArn: streamArn,
      // From the beginning: a source that begins with the latest may miss what is written while it is made. Source: Lambda developer guide,
      // "Polling and batching streams" of DynamoDB. What comes twice has one effect.
      startingPosition: 'TRIM_HORIZON',
      batchSize: BATCH_SIZE,
      ...(window ? { maximumBatchingWindowInSeconds: window.toSeconds() } : {}),
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: retries ?? WITHOUT_END,
      maximumRecordAgeInSeconds: maxAge.toSeconds(),
      functionResponseTypes: ['ReportBatchItemFailures'],
      destinationConfig: { onFailure: { destination: dead.queueArn } },
      filterCriteria: { filters: patterns.map((pattern) => ({ pattern: JSON.stringify(pattern) })) },
    });
    // Lambda asks for the role's permissions when the mapping is made.
    mapping.node.addDependency(handler.role ?? handler);
  }
}
