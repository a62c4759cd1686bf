/** Queues, encrypted and over TLS alone. */
import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { QueueProps } from 'aws-cdk-lib/aws-sqs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** The longest that SQS keeps a message. */
const LONGEST = Duration.days(14);

export function queue(scope: Construct, id: string, props: QueueProps = {}): Queue {
  return new Queue(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, ...props });
}

/** Where what cannot be worked off waits for somebody to look: the first message raises an alarm. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  const dead = queue(scope, id, { retentionPeriod: LONGEST });
  new Alarm(scope, `${id}Alarm`, {
    alarmDescription: `${dead.node.path} holds what could not be worked off`,
    metric: dead.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  return dead;
}

/** The dead-letter queue of a function that reads streams: whoever reads for it sends by the function's role. */
export function deadLettersOf(scope: Construct, handler: LambdaFunction): Queue {
  const dead = deadLetterQueue(scope, 'Dead');
  handler.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }));
  return dead;
}
