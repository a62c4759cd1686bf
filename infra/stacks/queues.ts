/** Queues, encrypted and over TLS alone. */
import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** The longest that SQS keeps a message. */
const LONGEST = Duration.days(14);

export function queue(scope: Construct, id: string, props: QueueProps = {}): Queue {
  return new Queue(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, ...props });
}

/** Where what cannot be worked off waits for somebody to look. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  return queue(scope, id, { retentionPeriod: LONGEST });
}
