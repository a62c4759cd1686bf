/** AWS's own policies that a Lambda's role commonly carries, as far as this runtime asks for their actions. Source: AWS managed policy reference. */
import type { PolicyStatement } from '../model.ts';

const allow = (actions: string[]): PolicyStatement[] => [{ effect: 'Allow', actions, resources: ['*'] }];

const POLICIES: Record<string, PolicyStatement[]> = {
  'service-role/AWSLambdaDynamoDBExecutionRole': allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams']),
  'service-role/AWSLambdaSQSQueueExecutionRole': allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']),
};

/** @param arn `arn:aws:iam::aws:policy/<path and name>`; policies that are not listed allow nothing here */
export function managedPolicy(arn: string): PolicyStatement[] {
  return POLICIES[arn.replace(/^arn:[^:]+:iam::aws:policy\//, '')] ?? [];
}
