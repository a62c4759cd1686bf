/** What the `Events` of a function come to: mappings of queues and streams, and the resources that only AWS runs. */
import type { Resource } from '../template.ts';
import { isObject } from '../template.ts';
import type { Properties, Resources, SamResource } from './index.ts';
import { attributesOf, getAtt, present } from './index.ts';

interface Made {
  resources: Resources;
  /** Names of AWS's policies that the function's role gets. */
  managedPolicies: string[];
}

/** Polled sources: their policy, the property that names them, and what is set where the template says nothing. */
const POLLED: Record<string, { policy: string; source: string; defaults: Properties }> = {
  SQS: { policy: 'service-role/AWSLambdaSQSQueueExecutionRole', source: 'Queue', defaults: { BatchSize: 10 } },
  DynamoDB: { policy: 'service-role/AWSLambdaDynamoDBExecutionRole', source: 'Stream', defaults: { BatchSize: 100 } },
  Kinesis: { policy: 'service-role/AWSLambdaKinesisExecutionRole', source: 'Stream', defaults: { BatchSize: 100 } },
};

const MAPPING = [
  'BatchSize',
  'BisectBatchOnFunctionError',
  'DestinationConfig',
  'Enabled',
  'FilterCriteria',
  'FunctionResponseTypes',
  'MaximumBatchingWindowInSeconds',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'ParallelizationFactor',
  'ScalingConfig',
  'StartingPosition',
  'TumblingWindowInSeconds',
];

/** The resource that SAM makes for an event which does not come here: its logical id (that of the event unless said) and type. */
const ELSEWHERE: Record<string, { id?: string; type: string; more?: Record<string, string> }> = {
  Api: {
    id: 'ServerlessRestApi',
    type: 'AWS::ApiGateway::RestApi',
    more: { ServerlessRestApiProdStage: 'AWS::ApiGateway::Stage' },
  },
  HttpApi: {
    id: 'ServerlessHttpApi',
    type: 'AWS::ApiGatewayV2::Api',
    more: { ServerlessHttpApiApiGatewayDefaultStage: 'AWS::ApiGatewayV2::Stage' },
  },
  CloudWatchEvent: { type: 'AWS::Events::Rule' },
  EventBridgeRule: { type: 'AWS::Events::Rule' },
  S3: { type: 'AWS::S3::BucketNotification' },
  CloudWatchLogs: { type: 'AWS::Logs::SubscriptionFilter' },
  IoTRule: { type: 'AWS::IoT::TopicRule' },
  Cognito: { type: 'AWS::Lambda::Permission' },
  AlexaSkill: { type: 'AWS::Lambda::Permission' },
  MSK: { type: 'AWS::MSK::Cluster' },
  MQ: { type: 'AWS::AmazonMQ::Broker' },
  SelfManagedKafka: { type: 'AWS::MSK::Cluster' },
  DocumentDB: { type: 'AWS::DocDB::DBCluster' },
};

export function eventResources(sam: SamResource): Made {
  const { logicalId, properties, resource, refuse } = sam;
  const made: Made = { resources: {}, managedPolicies: [] };
  if (!isObject(properties['Events'])) return made;
  for (const [name, event] of Object.entries(properties['Events'])) {
    const type = isObject(event) ? String(event['Type']) : '';
    const own = isObject(event) && isObject(event['Properties']) ? event['Properties'] : {};
    const [polled, elsewhere] = [POLLED[type], ELSEWHERE[type]];
    const id = `${logicalId}${name}`;
    if (polled) {
      if (own[polled.source] === undefined)
        refuse(`its event ${name} of type ${type} has no ${polled.source}`, 'Events');
      made.resources[id] = mapping(
        logicalId,
        { EventSourceArn: own[polled.source], ...polled.defaults, ...present(own, ...MAPPING) },
        resource,
      );
      if (!made.managedPolicies.includes(polled.policy)) made.managedPolicies.push(polled.policy);
    } else if (type === 'SNS') {
      made.resources[id] = {
        Type: 'AWS::SNS::Subscription',
        ...attributesOf(resource),
        Properties: {
          Protocol: 'lambda',
          Endpoint: getAtt(logicalId, 'Arn'),
          TopicArn: own['Topic'],
          ...present(own, 'FilterPolicy', 'FilterPolicyScope'),
        },
      };
    } else if (type === 'ScheduleV2') Object.assign(made.resources, scheduledByScheduler(id, logicalId, own, resource));
    else if (type === 'Schedule') Object.assign(made.resources, scheduled(id, logicalId, own, resource));
    else if (elsewhere) {
      // Made for the API that the event names, if it names one.
      if (elsewhere.id !== undefined && (own['RestApiId'] ?? own['ApiId']) !== undefined) continue;
      made.resources[elsewhere.id ?? id] = { Type: elsewhere.type, ...attributesOf(resource) };
      for (const [moreId, moreType] of Object.entries(elsewhere.more ?? {}))
        made.resources[moreId] = { Type: moreType };
    } else refuse(`its event ${name} has the type ${type}, which SAM does not know`, 'Events');
  }
  return made;
}

/** A rule and the right of EventBridge to invoke: SAM specification, "Schedule". */
function scheduled(id: string, logicalId: string, own: Properties, resource: Resource): Resources {
  const state =
    own['Enabled'] === undefined ? {} : { State: String(own['Enabled']) === 'true' ? 'ENABLED' : 'DISABLED' };
  const arn = getAtt(logicalId, 'Arn');
  return {
    [id]: {
      Type: 'AWS::Events::Rule',
      ...attributesOf(resource),
      Properties: {
        ScheduleExpression: own['Schedule'],
        ...state,
        ...present(own, 'Name', 'Description', 'State'),
        Targets: [{ Arn: arn, Id: `${id}LambdaTarget`, ...present(own, 'Input', 'DeadLetterConfig', 'RetryPolicy') }],
      },
    },
    [`${id}Permission`]: {
      Type: 'AWS::Lambda::Permission',
      ...attributesOf(resource),
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { Ref: logicalId },
        Principal: 'events.amazonaws.com',
        SourceArn: getAtt(id, 'Arn'),
      },
    },
  };
}

/** A schedule and the role that it invokes with: SAM specification, "ScheduleV2" and "ScheduleV2 event source". */
function scheduledByScheduler(id: string, logicalId: string, own: Properties, resource: Resource): Resources {
  const arn = getAtt(logicalId, 'Arn');
  const role = `${id}Role`;
  const statement = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arn };
  const withRole: Resources =
    own['RoleArn'] === undefined
      ? {
          [role]: {
            Type: 'AWS::IAM::Role',
            ...attributesOf(resource),
            Properties: {
              AssumeRolePolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'scheduler.amazonaws.com' } },
                ],
              },
              Policies: [
                { PolicyName: `${id}Policy`, PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
              ],
            },
          },
        }
      : {};
  const { Name, OmitName } = own;
  const name = String(OmitName) === 'true' ? {} : { Name: Name ?? id };
  return {
    ...withRole,
    [id]: {
      Type: 'AWS::Scheduler::Schedule',
      ...attributesOf(resource),
      Properties: {
        FlexibleTimeWindow: { Mode: 'OFF' },
        ...present(own, 'Description', 'EndDate', 'FlexibleTimeWindow', 'GroupName', 'KmsKeyArn', 'ScheduleExpression'),
        ...present(own, 'ScheduleExpressionTimezone', 'StartDate', 'State'),
        ...name,
        Target: {
          Arn: arn,
          RoleArn: own['RoleArn'] ?? getAtt(role, 'Arn'),
          ...present(own, 'DeadLetterConfig', 'Input', 'RetryPolicy'),
        },
      },
    },
  };
}

const mapping = (logicalId: string, properties: Properties, resource: Resource): Resource => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  ...attributesOf(resource),
  Properties: { FunctionName: { Ref: logicalId }, ...properties },
});
