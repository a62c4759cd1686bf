/** A queue that feeds a function: what fails comes again, each message by itself, and at last into a dead-letter queue with an alarm. */
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueue, queue } from './queues.ts';

export interface QueueSourceProps {
  /** The function's own. */
  timeout: Duration;
  batchSize: number;
  /** How many invocations at a time. @default as many as Lambda likes */
  maxConcurrency?: number;
  /** Whether the function says itself when a message that failed comes again. @default false */
  pauses?: boolean;
}

/** What AWS recommends: Lambda may throttle a batch for a while before it runs. */
const VISIBILITY_FACTOR = 6;
const RECEIVES = 5;

export class QueueSource extends Construct {
  readonly queue: Queue;
  private readonly props: QueueSourceProps;

  constructor(scope: Construct, id: string, props: QueueSourceProps) {
    super(scope, id);
    this.props = props;
    this.queue = workQueue(this, props.timeout);
  }

  feed(handler: LambdaFunction): void {
    feedFrom(this, this.queue, handler, this.props);
  }
}

/** A queue's messages to a function, wherever the queue stands: one that a bucket tells stands beside the bucket. */
export function feedFrom(
  scope: Construct,
  source: Queue,
  handler: LambdaFunction,
  { batchSize, maxConcurrency, pauses = false }: Omit<QueueSourceProps, 'timeout'>,
): void {
  handler.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        ...(pauses ? ['sqs:ChangeMessageVisibility'] : []),
      ],
      resources: [source.queueArn],
    }),
  );
  const mapping = new CfnEventSourceMapping(scope, 'Mapping', {
    functionName: handler.functionArn,
    eventSourceArn: source.queueArn,
    batchSize,
    functionResponseTypes: ['ReportBatchItemFailures'],
    ...(maxConcurrency === undefined ? {} : { scalingConfig: { maximumConcurrency: maxConcurrency } }),
  });
  // Lambda asks for the role's permissions when the mapping is made.
  mapping.node.addDependency(handler.role ?? handler);
}

/** A queue with its dead letters, for a function that takes so long. */
export function workQueue(scope: Construct, timeout: Duration): Queue {
  return queue(scope, 'Default', {
    visibilityTimeout: Duration.seconds(VISIBILITY_FACTOR * timeout.toSeconds()),
    deadLetterQueue: { queue: deadLetterQueue(scope, 'Dead'), maxReceiveCount: RECEIVES },
  });
}
