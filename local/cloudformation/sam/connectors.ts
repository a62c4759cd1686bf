/** `AWS::Serverless::Connector`: permissions of one resource on another. Source: the transform's own `profiles.json`. */
import type { Resource } from '../template.ts';
import { isObject } from '../template.ts';
import type { Properties, Resources, SamResource } from './index.ts';
import { attributesOf, getAtt } from './index.ts';

type Access = 'Read' | 'Write';
interface Grant {
  actions: string[];
  /** Ends of the ARN that are granted besides the ARN itself. */
  under: string[];
}

const TABLE_READ = ['GetItem', 'Query', 'Scan', 'BatchGetItem', 'ConditionCheckItem', 'PartiQLSelect'].map(
  (action) => `dynamodb:${action}`,
);
const TABLE_WRITE = [
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'PartiQLDelete',
  'PartiQLInsert',
  'PartiQLUpdate',
].map((action) => `dynamodb:${action}`);
const OBJECT_READ = [
  'GetObject',
  'GetObjectAcl',
  'GetObjectVersion',
  'ListBucket',
  'ListBucketMultipartUploads',
  'ListBucketVersions',
  'ListMultipartUploadParts',
].map((action) => `s3:${action}`);
const OBJECT_WRITE = ['AbortMultipartUpload', 'DeleteObject', 'DeleteObjectVersion', 'PutObject', 'RestoreObject'].map(
  (action) => `s3:${action}`,
);

/** What a role gets on each type of destination. */
const GRANTS: Record<string, Partial<Record<Access, Grant>>> = {
  'AWS::DynamoDB::Table': {
    Read: { actions: TABLE_READ, under: ['/index/*'] },
    Write: { actions: TABLE_WRITE, under: ['/index/*'] },
  },
  'AWS::Lambda::Function': { Write: { actions: ['lambda:InvokeAsync', 'lambda:InvokeFunction'], under: [':*'] } },
  'AWS::SQS::Queue': {
    Read: { actions: ['sqs:ReceiveMessage', 'sqs:GetQueueAttributes'], under: [] },
    Write: {
      actions: ['sqs:DeleteMessage', 'sqs:SendMessage', 'sqs:ChangeMessageVisibility', 'sqs:PurgeQueue'],
      under: [],
    },
  },
  'AWS::SNS::Topic': { Write: { actions: ['sns:Publish'], under: [] } },
  'AWS::S3::Bucket': { Read: { actions: OBJECT_READ, under: ['/*'] }, Write: { actions: OBJECT_WRITE, under: ['/*'] } },
  'AWS::Events::EventBus': { Write: { actions: ['events:PutEvents'], under: [] } },
};

const SAM_TYPES: Record<string, string> = {
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
};

/** A policy that a role gets: SAM's connectors make managed ones. */
export function connectorPolicy(
  roleName: unknown,
  destination: { type: string; arn: unknown },
  permissions: readonly string[],
): Resource {
  const statements = permissions.flatMap((permission) => {
    const grant = GRANTS[destination.type]?.[permission as Access];
    if (!grant) return [];
    const resources = [
      destination.arn,
      ...grant.under.map((end) => ({ 'Fn::Sub': [`\${DestinationArn}${end}`, { DestinationArn: destination.arn }] })),
    ];
    return [{ Effect: 'Allow', Action: grant.actions, Resource: resources }];
  });
  return {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { PolicyDocument: { Version: '2012-10-17', Statement: statements }, Roles: [roleName] },
  };
}

export function connectorResources(sam: SamResource): Resources {
  const { logicalId, properties, refuse } = sam;
  const source = isObject(properties['Source']) ? properties['Source'] : {};
  const permissions = [properties['Permissions'] ?? []].flat().map(String);
  const resources: Resources = {};
  for (const [index, destination] of [properties['Destination'] ?? []].flat().entries()) {
    if (!isObject(destination)) continue;
    const type = typeOf(destination, sam);
    const roleName = roleOf(source, sam);
    const arn = typeof destination['Id'] === 'string' ? arnOf(destination['Id'], type) : destination['Arn'];
    const id = `${logicalId}${index > 0 ? String(index) : ''}Policy`;
    if (!type || (!GRANTS[type] && roleName !== undefined)) resources[id] = { Type: 'AWS::Serverless::Connector' };
    else if (roleName === undefined) resources[id] = { Type: 'AWS::Serverless::Connector' };
    else if (permissions.some((permission) => !GRANTS[type]?.[permission as Access]))
      refuse(`its Permissions ${permissions.join(', ')} are not all possible on ${type}`, 'Permissions');
    else resources[id] = { ...connectorPolicy(roleName, { type, arn }, permissions), ...attributesOf(sam.resource) };
  }
  return resources;
}

function typeOf(end: Properties, { template }: SamResource): string | undefined {
  const type = typeof end['Type'] === 'string' ? end['Type'] : template.Resources?.[String(end['Id'])]?.Type;
  return type === undefined ? undefined : (SAM_TYPES[type] ?? type);
}

const arnOf = (logicalId: string, type: string | undefined): unknown =>
  type === 'AWS::SNS::Topic' ? { Ref: logicalId } : getAtt(logicalId, 'Arn');

/** The name of the role that acts for the source; undefined where this runtime does not know it. */
function roleOf(source: Properties, { template }: SamResource): unknown {
  if (source['RoleName'] !== undefined) return source['RoleName'];
  const id = String(source['Id']);
  const resource = template.Resources?.[id];
  const own =
    resource?.Type === 'AWS::AppSync::DataSource'
      ? resource.Properties?.['ServiceRoleArn']
      : resource?.Properties?.['Role'];
  if (resource?.Type === 'AWS::Serverless::Function' && own === undefined) return { Ref: `${id}Role` };
  // `!GetAtt Role.Arn` leads to the role; any other ARN does not.
  const [name] = isObject(own) && Array.isArray(own['Fn::GetAtt']) ? (own['Fn::GetAtt'] as unknown[]) : [];
  return typeof name === 'string' ? { Ref: name } : undefined;
}
