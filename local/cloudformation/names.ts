/** Physical names that AWS would make up; here they follow from stack and logical id, so that a restart finds its data. */
import { createHash } from 'node:crypto';
import { stackId } from './parameters.ts';
import type { Resource } from './template.ts';

export interface Identity {
  stack: string;
  logicalId: string;
  account: string;
  region: string;
}

function digest(identity: Identity, alphabet: string, length: number): string {
  const bytes = createHash('sha256').update(`${identity.stack}/${identity.logicalId}`).digest();
  return Array.from({ length }, (_, index) => alphabet[(bytes[index] ?? 0) % alphabet.length]).join('');
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const MIXED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const arn = (service: string, identity: Identity, rest: string): string =>
  `arn:aws:${service}:${identity.region}:${identity.account}:${rest}`;

export interface PhysicalResource {
  ref: string;
  attributes: Record<string, string>;
}

type Naming = (identity: Identity, properties: Record<string, unknown>) => PhysicalResource;

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const functionArn = (identity: Identity, name: unknown): string =>
  text(name)?.startsWith('arn:')
    ? String(name)
    : arn('lambda', identity, `function:${text(name) ?? identity.logicalId}`);

/** Names of FIFO queues and topics end so, made-up ones too. */
const fifoName = (identity: Identity, fifo: unknown): string =>
  `${identity.stack}-${identity.logicalId}${String(fifo) === 'true' ? '.fifo' : ''}`;

/** `Ref` and `Fn::GetAtt` of each type, as the CloudFormation reference lists them under "Return values". */
const NAMINGS: Record<string, Naming> = {
  'AWS::DynamoDB::Table': (identity, properties) => {
    const name = text(properties['TableName']) ?? `${identity.stack}-${identity.logicalId}`;
    const table = arn('dynamodb', identity, `table/${name}`);
    return { ref: name, attributes: { Arn: table, StreamArn: `${table}/stream/2026-01-01T00:00:00.000` } };
  },
  'AWS::DynamoDB::GlobalTable': (identity, properties) => {
    const name = text(properties['TableName']) ?? `${identity.stack}-${identity.logicalId}`;
    const table = arn('dynamodb', identity, `table/${name}`);
    return {
      ref: name,
      attributes: {
        Arn: table,
        StreamArn: `${table}/stream/2026-01-01T00:00:00.000`,
        TableId: digest(identity, LOWER, 32),
      },
    };
  },
  'AWS::CloudFormation::Stack': (identity) => ({
    ref: stackId({
      name: `${identity.stack}-${identity.logicalId}`,
      account: identity.account,
      region: identity.region,
    }),
    attributes: {},
  }),
  'AWS::SSM::Parameter': (identity, properties) => ({
    ref: text(properties['Name']) ?? `${identity.stack}-${identity.logicalId}`,
    attributes: {},
  }),
  'AWS::Events::EventBus': (identity, properties) => {
    const name = text(properties['Name']) ?? `${identity.stack}${identity.logicalId}`;
    return { ref: name, attributes: { Arn: arn('events', identity, `event-bus/${name}`), Name: name } };
  },
  'AWS::Events::Rule': (identity, properties) => {
    const name = text(properties['Name']) ?? `${identity.stack}-${identity.logicalId}`;
    return { ref: name, attributes: { Arn: arn('events', identity, `rule/${name}`) } };
  },
  'AWS::Scheduler::Schedule': (identity, properties) => {
    const name = text(properties['Name']) ?? `${identity.stack}-${identity.logicalId}`;
    const group = text(properties['GroupName']) ?? 'default';
    return { ref: name, attributes: { Arn: arn('scheduler', identity, `schedule/${group}/${name}`) } };
  },
  'AWS::Scheduler::ScheduleGroup': (identity, properties) => {
    const name = text(properties['Name']) ?? `${identity.stack}-${identity.logicalId}`;
    return { ref: name, attributes: { Arn: arn('scheduler', identity, `schedule-group/${name}`) } };
  },
  'AWS::Lambda::Version': (identity, properties) => {
    const version = `${functionArn(identity, properties['FunctionName'])}:1`;
    return { ref: version, attributes: { FunctionArn: version, Version: '1' } };
  },
  'AWS::Lambda::Alias': (identity, properties) => {
    const alias = `${functionArn(identity, properties['FunctionName'])}:${text(properties['Name']) ?? identity.logicalId}`;
    return { ref: alias, attributes: { AliasArn: alias } };
  },
  'AWS::AppSync::GraphQLApi': (identity) => {
    const id = digest(identity, LOWER, 26);
    const api = arn('appsync', identity, `apis/${id}`);
    const [graphQl, realtime] = ['api', 'realtime-api'].map(
      (kind) => `${id}.appsync-${kind}.${identity.region}.amazonaws.com`,
    ) as [string, string];
    return {
      ref: api,
      attributes: {
        ApiId: id,
        Arn: api,
        GraphQLDns: graphQl,
        GraphQLUrl: `https://${graphQl}/graphql`,
        RealtimeDns: realtime,
        RealtimeUrl: `wss://${realtime}/graphql`,
      },
    };
  },
  'AWS::AppSync::DataSource': (identity, properties) => {
    const name = text(properties['Name']) ?? identity.logicalId;
    const source = arn('appsync', identity, `apis/local/datasources/${name}`);
    return { ref: source, attributes: { DataSourceArn: source, Name: name } };
  },
  'AWS::AppSync::FunctionConfiguration': (identity, properties) => {
    const id = digest(identity, LOWER, 26);
    const fn = arn('appsync', identity, `apis/local/functions/${id}`);
    return {
      ref: fn,
      attributes: { FunctionId: id, FunctionArn: fn, Name: text(properties['Name']) ?? identity.logicalId },
    };
  },
  'AWS::AppSync::ApiKey': (identity, properties) => {
    const id = text(properties['ApiKeyId']) ?? `da2-${digest(identity, LOWER, 26)}`;
    const key = arn('appsync', identity, `apis/local/apikeys/${id}`);
    return { ref: key, attributes: { ApiKey: id, ApiKeyId: id, Arn: key } };
  },
  'AWS::IAM::Role': (identity, properties) => {
    const name = text(properties['RoleName']) ?? `${identity.stack}-${identity.logicalId}`;
    return {
      ref: name,
      attributes: { Arn: `arn:aws:iam::${identity.account}:role/${name}`, RoleId: identity.logicalId },
    };
  },
  'AWS::Lambda::Function': (identity, properties) => {
    const name = text(properties['FunctionName']) ?? `${identity.stack}-${identity.logicalId}`;
    return { ref: name, attributes: { Arn: arn('lambda', identity, `function:${name}`) } };
  },
  'AWS::Lambda::Url': (identity, properties) => {
    const lambda = functionArn(identity, properties['TargetFunctionArn']);
    return {
      ref: lambda,
      attributes: {
        FunctionArn: lambda,
        FunctionUrl: `https://${digest(identity, LOWER, 32)}.lambda-url.${identity.region}.on.aws/`,
      },
    };
  },
  'AWS::Cognito::UserPool': (identity) => {
    const id = `${identity.region}_${digest(identity, MIXED, 9)}`;
    return {
      ref: id,
      attributes: {
        Arn: arn('cognito-idp', identity, `userpool/${id}`),
        UserPoolId: id,
        ProviderName: `cognito-idp.${identity.region}.amazonaws.com/${id}`,
        ProviderURL: `https://cognito-idp.${identity.region}.amazonaws.com/${id}`,
      },
    };
  },
  'AWS::Cognito::UserPoolClient': (identity) => {
    const id = digest(identity, LOWER, 26);
    return { ref: id, attributes: { ClientId: id } };
  },
  'AWS::Cognito::UserPoolGroup': (identity, properties) => ({
    ref: text(properties['GroupName']) ?? identity.logicalId,
    attributes: {},
  }),
  'AWS::WAFv2::WebACL': (identity, properties) => {
    const name = text(properties['Name']) ?? `${identity.stack}-${identity.logicalId}`;
    const id = digest(identity, LOWER, 32);
    const acl = arn('wafv2', identity, `regional/webacl/${name}/${id}`);
    return { ref: `${name}|${id}|REGIONAL`, attributes: { Arn: acl, Id: id } };
  },
  'AWS::Logs::LogGroup': (identity, properties) => {
    const name = text(properties['LogGroupName']) ?? `/local/${identity.stack}/${identity.logicalId}`;
    return { ref: name, attributes: { Arn: `${arn('logs', identity, `log-group:${name}`)}:*` } };
  },
  'AWS::SQS::Queue': (identity, properties) => {
    const name = text(properties['QueueName']) ?? fifoName(identity, properties['FifoQueue']);
    const url = `https://sqs.${identity.region}.amazonaws.com/${identity.account}/${name}`;
    return { ref: url, attributes: { Arn: arn('sqs', identity, name), QueueName: name, QueueUrl: url } };
  },
  'AWS::SNS::Topic': (identity, properties) => {
    const name = text(properties['TopicName']) ?? fifoName(identity, properties['FifoTopic']);
    const topic = arn('sns', identity, name);
    return { ref: topic, attributes: { TopicArn: topic, TopicName: name } };
  },
  'AWS::StepFunctions::StateMachine': (identity, properties) => {
    const name = text(properties['StateMachineName']) ?? `${identity.stack}-${identity.logicalId}`;
    const machine = arn('states', identity, `stateMachine:${name}`);
    return { ref: machine, attributes: { Arn: machine, Name: name } };
  },
  'AWS::Lambda::EventSourceMapping': (identity) => {
    const id = digest(identity, LOWER, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return {
      ref: id,
      attributes: { Id: id, EventSourceMappingArn: arn('lambda', identity, `event-source-mapping:${id}`) },
    };
  },
  'AWS::SES::EmailIdentity': (identity, properties) => {
    const name = text(properties['EmailIdentity']) ?? identity.logicalId;
    const tokens = [1, 2, 3].flatMap((number) => [
      [`DkimDNSTokenName${number}`, `local${number}._domainkey.${name}`],
      [`DkimDNSTokenValue${number}`, `local${number}.dkim.amazonses.com`],
    ]);
    return { ref: name, attributes: Object.fromEntries(tokens) as Record<string, string> };
  },
  'AWS::S3::Bucket': (identity, properties) => {
    const name = text(properties['BucketName']) ?? `${identity.stack}-${identity.logicalId}`.toLowerCase();
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${identity.region}.amazonaws.com`,
      },
    };
  },
};

/** What the reference lists besides, without a meaning on this machine: it gets a stand-in. */
const WITHOUT_MEANING: Record<string, readonly string[]> = {
  'AWS::AppSync::GraphQLApi': ['GraphQLEndpointArn'],
  'AWS::AppSync::FunctionConfiguration': ['DataSourceName'],
  'AWS::Cognito::UserPoolClient': ['ClientSecret', 'Name'],
  'AWS::Lambda::Function': ['SnapStartResponse', 'SnapStartResponse.ApplyOn', 'SnapStartResponse.OptimizationStatus'],
  'AWS::SSM::Parameter': ['Type', 'Value'],
  'AWS::StepFunctions::StateMachine': ['StateMachineRevisionId'],
  'AWS::Scheduler::ScheduleGroup': ['CreationDate', 'LastModificationDate', 'State'],
  'AWS::Events::EventBus': ['Policy'],
  'AWS::CloudFormation::Stack': ['StackId', 'CreationTime', 'LastUpdateTime', 'StackStatus'],
  'AWS::Lambda::Version': ['CodeSha256'],
  'AWS::S3::Bucket': [
    'DualStackDomainName',
    'WebsiteURL',
    'MetadataTableConfiguration.S3TablesDestination.TableNamespace',
    'MetadataTableConfiguration.S3TablesDestination.TableArn',
  ],
};

/**
 * @param attribute one that the naming of its type does not give
 * @returns whether CloudFormation would refuse it; of types without a naming nothing is known
 */
export function isMissingAttribute(type: string, attribute: string): boolean {
  return Object.hasOwn(NAMINGS, type) && !WITHOUT_MEANING[type]?.includes(attribute);
}

/** For types without a naming of their own: the logical id, and an ARN that says where it comes from. */
export function physicalResource(
  identity: Identity,
  resource: Resource,
  properties: Record<string, unknown>,
): PhysicalResource {
  const naming = NAMINGS[resource.Type];
  if (naming) return naming(identity, properties);
  const service = resource.Type.split('::')[1]?.toLowerCase() ?? 'unknown';
  return {
    ref: `${identity.stack}-${identity.logicalId}`,
    attributes: { Arn: arn(service, identity, `${identity.stack}-${identity.logicalId}`) },
  };
}
