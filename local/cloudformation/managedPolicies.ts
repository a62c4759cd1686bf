/** AWS's own policies that a role commonly carries, as far as this runtime asks for their actions. Source: AWS managed policy reference. */
import type { PolicyStatement } from '../model.ts';

const allow = (...actions: string[]): PolicyStatement[] => [{ effect: 'Allow', actions, resources: ['*'] }];

const POLICIES: Record<string, PolicyStatement[]> = {
  AdministratorAccess: allow('*'),
  AmazonDynamoDBFullAccess: allow('dynamodb:*'),
  AmazonSNSFullAccess: allow('sns:*'),
  AmazonSQSFullAccess: allow('sqs:*'),
  AmazonDynamoDBReadOnlyAccess: allow(
    'dynamodb:BatchGetItem',
    'dynamodb:Describe*',
    'dynamodb:List*',
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:Scan',
    'dynamodb:PartiQLSelect',
  ),
  AmazonEventBridgeFullAccess: allow('events:*'),
  AmazonS3FullAccess: allow('s3:*'),
  AmazonS3ReadOnlyAccess: allow('s3:Get*', 's3:List*', 's3:Describe*'),
  AWSLambda_FullAccess: allow('lambda:*'),
  AWSXRayDaemonWriteAccess: [],
  AWSXrayWriteOnlyAccess: [],
  CloudWatchLambdaInsightsExecutionRolePolicy: [],
  CloudWatchLogsFullAccess: [],
  'service-role/AWSAppSyncPushToCloudWatchLogs': [],
  'service-role/AWSLambdaRole': allow('lambda:InvokeFunction'),
  'service-role/AWSLambdaBasicExecutionRole': [],
  'service-role/AWSLambdaDynamoDBExecutionRole': allow(
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  ),
  'service-role/AWSLambdaSQSQueueExecutionRole': allow(
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
  ),
  'service-role/AWSLambdaVPCAccessExecutionRole': [],
};

/** @param arn `arn:aws:iam::aws:policy/<path and name>` @returns undefined for a policy that is not listed */
export function managedPolicy(arn: string): PolicyStatement[] | undefined {
  const name = arn.replace(/^arn:[^:]+:iam::aws:policy\//, '');
  return Object.hasOwn(POLICIES, name) ? POLICIES[name] : undefined;
}
