/**
 * SAM's policy templates, as far as this runtime asks for their actions. Source: the transform's own `policy_templates.json`.
 * A template of another service is taken: nothing here asks for its permissions.
 */

type Statement = Record<string, unknown>;

interface PolicyTemplate {
  parameter: string;
  actions: string[];
  /** Ends of ARNs after `arn:<partition>:`; `$` stands for region and account, `@` for the parameter's value. */
  resources: string[];
}

const actions = (service: string, ...names: string[]): string[] => names.map((name) => `${service}:${name}`);
const READ = ['GetItem', 'Scan', 'Query', 'BatchGetItem', 'DescribeTable'];
const TABLE = ['dynamodb:$:table/@', 'dynamodb:$:table/@/index/*'];
const OBJECTS = ['s3:::@', 's3:::@/*'];

const TEMPLATES: Record<string, PolicyTemplate> = {
  DynamoDBCrudPolicy: {
    parameter: 'TableName',
    actions: actions(
      'dynamodb',
      'GetItem',
      'DeleteItem',
      'PutItem',
      'Scan',
      'Query',
      'UpdateItem',
      'BatchWriteItem',
      'BatchGetItem',
      'DescribeTable',
      'ConditionCheckItem',
    ),
    resources: TABLE,
  },
  DynamoDBReadPolicy: { parameter: 'TableName', actions: actions('dynamodb', ...READ), resources: TABLE },
  DynamoDBWritePolicy: {
    parameter: 'TableName',
    actions: actions('dynamodb', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
    resources: TABLE,
  },
  DynamoDBReconfigurePolicy: {
    parameter: 'TableName',
    actions: actions('dynamodb', 'UpdateTable'),
    resources: ['dynamodb:$:table/@'],
  },
  DynamoDBStreamReadPolicy: {
    parameter: 'TableName',
    actions: actions('dynamodb', 'DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'),
    resources: ['dynamodb:$:table/@/stream/*'],
  },
  SQSPollerPolicy: {
    parameter: 'QueueName',
    actions: actions(
      'sqs',
      'ChangeMessageVisibility',
      'ChangeMessageVisibilityBatch',
      'DeleteMessage',
      'DeleteMessageBatch',
      'GetQueueAttributes',
      'ReceiveMessage',
    ),
    resources: ['sqs:$:@'],
  },
  SQSSendMessagePolicy: { parameter: 'QueueName', actions: ['sqs:SendMessage*'], resources: ['sqs:$:@'] },
  SNSPublishMessagePolicy: { parameter: 'TopicName', actions: actions('sns', 'Publish'), resources: ['sns:$:@'] },
  LambdaInvokePolicy: {
    parameter: 'FunctionName',
    actions: actions('lambda', 'InvokeFunction'),
    resources: ['lambda:$:function:@*'],
  },
  S3ReadPolicy: {
    parameter: 'BucketName',
    actions: actions(
      's3',
      'GetObject',
      'ListBucket',
      'GetBucketLocation',
      'GetObjectVersion',
      'GetLifecycleConfiguration',
    ),
    resources: OBJECTS,
  },
  S3WritePolicy: {
    parameter: 'BucketName',
    actions: actions('s3', 'PutObject', 'PutObjectAcl', 'PutLifecycleConfiguration'),
    resources: OBJECTS,
  },
  S3CrudPolicy: {
    parameter: 'BucketName',
    actions: actions(
      's3',
      'GetObject',
      'ListBucket',
      'GetBucketLocation',
      'GetObjectVersion',
      'PutObject',
      'PutObjectAcl',
      'GetLifecycleConfiguration',
      'PutLifecycleConfiguration',
      'DeleteObject',
    ),
    resources: OBJECTS,
  },
  S3FullAccessPolicy: {
    parameter: 'BucketName',
    actions: actions(
      's3',
      'GetObject',
      'GetObjectAcl',
      'GetObjectVersion',
      'PutObject',
      'PutObjectAcl',
      'DeleteObject',
      'DeleteObjectVersion',
      'GetObjectTagging',
      'PutObjectTagging',
      'DeleteObjectTagging',
      'ListBucket',
      'GetBucketLocation',
      'GetLifecycleConfiguration',
      'PutLifecycleConfiguration',
    ),
    resources: OBJECTS,
  },
  EventBridgePutEventsPolicy: {
    parameter: 'EventBusName',
    actions: actions('events', 'PutEvents'),
    resources: ['events:$:event-bus/@'],
  },
};

/** @returns the statements, or why SAM would refuse them */
export function policyStatements(name: string, parameters: Record<string, unknown>): Statement[] | string {
  const template = Object.hasOwn(TEMPLATES, name) ? TEMPLATES[name] : undefined;
  if (!template) return name.endsWith('Policy') ? [] : `there is no policy template ${name}`;
  const value = parameters[template.parameter];
  if (value === undefined) return `the policy template ${name} needs ${template.parameter}`;
  const resources = template.resources.map((end) => ({
    'Fn::Sub': [
      `arn:\${AWS::Partition}:${end.replace('$:', '${AWS::Region}:${AWS::AccountId}:').replace('@', '${value}')}`,
      { value },
    ],
  }));
  return [{ Effect: 'Allow', Action: template.actions, Resource: resources }];
}
