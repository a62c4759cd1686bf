/** The data sources of `AWS::Serverless::GraphQLApi`, each with a role where it brings none. */
import { isObject } from '../template.ts';
import { connectorPolicy } from './connectors.ts';
import type { Properties, Resources, SamResource } from './index.ts';
import { attributesOf, getAtt, present, role } from './index.ts';

export const APPSYNC = 'appsync.amazonaws.com';

export const members = (value: unknown): [string, Properties][] =>
  isObject(value) ? Object.entries(value).map(([name, each]) => [name, isObject(each) ? each : {}]) : [];

interface Source {
  name: string;
  kind: 'DynamoDB' | 'Lambda';
  given: Properties;
  /** Its type and its configuration. */
  own: Properties;
  /** What its role may do, where SAM makes one. */
  grant: { type: string; arn: unknown; permissions: string[]; suffix: string };
}

/** @returns what names each data source, by its relative id */
export function dataSources(sam: SamResource, api: Properties, resources: Resources): Map<string, unknown> {
  const given = sam.properties['DataSources'];
  const all = isObject(given) ? given : {};
  const sources = [
    ...members(all['DynamoDb']).map(([name, each]) => dynamoDb(name, each)),
    ...members(all['Lambda']).map(([name, each]) => lambda(name, each)),
  ];
  for (const source of sources) Object.assign(resources, sourceResources(sam, api, source));
  return new Map(sources.map((source) => [source.name, getAtt(idOf(sam, source), 'Name')]));
}

const idOf = ({ logicalId }: SamResource, { name, kind }: Source): string => `${logicalId}${name}${kind}DataSource`;

function dynamoDb(name: string, given: Properties): Source {
  const config = {
    TableName: given['TableName'],
    AwsRegion: given['Region'] ?? { Ref: 'AWS::Region' },
    ...present(given, 'UseCallerCredentials', 'Versioned'),
    ...(given['DeltaSync'] === undefined ? {} : { DeltaSyncConfig: given['DeltaSync'] }),
  };
  const permissions = Array.isArray(given['Permissions']) ? given['Permissions'].map(String) : ['Read', 'Write'];
  return {
    name,
    kind: 'DynamoDB',
    given,
    own: { Type: 'AMAZON_DYNAMODB', DynamoDBConfig: config },
    grant: { type: 'AWS::DynamoDB::Table', arn: given['TableArn'], permissions, suffix: 'ToTableConnector' },
  };
}

function lambda(name: string, given: Properties): Source {
  const arn = given['FunctionArn'];
  return {
    name,
    kind: 'Lambda',
    given,
    own: { Type: 'AWS_LAMBDA', LambdaConfig: { LambdaFunctionArn: arn } },
    grant: { type: 'AWS::Lambda::Function', arn, permissions: ['Write'], suffix: 'ToLambdaConnector' },
  };
}

function sourceResources(sam: SamResource, api: Properties, source: Source): Resources {
  const { name, given, own, grant } = source;
  const attributes = attributesOf(sam.resource);
  const id = idOf(sam, source);
  const ownRole = given['ServiceRoleArn'];
  const resources: Resources = {
    [id]: {
      Type: 'AWS::AppSync::DataSource',
      ...attributes,
      Properties: {
        ...api,
        Name: given['Name'] ?? name,
        ...present(given, 'Description'),
        ServiceRoleArn: ownRole ?? getAtt(`${id}Role`, 'Arn'),
        ...own,
      },
    },
  };
  if (ownRole !== undefined) return resources;
  if (grant.arn === undefined)
    sam.refuse(
      `DataSources.DynamoDb.${name}: 'TableArn' must be defined to create the role and policy if 'ServiceRoleArn' is ` +
        'not defined',
      'DataSources',
    );
  return {
    ...resources,
    [`${id}Role`]: role(APPSYNC, {}, attributes),
    [`${id}${grant.suffix}Policy`]: {
      ...connectorPolicy({ Ref: `${id}Role` }, grant, grant.permissions),
      ...attributes,
    },
  };
}
