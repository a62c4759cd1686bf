/** `AWS::Serverless::GraphQLApi`: API, schema, keys, data sources with their roles, functions and pipeline resolvers. */
import type { Resource } from '../template.ts';
import { isObject } from '../template.ts';
import { connectorPolicy } from './connectors.ts';
import type { Properties, Resources, SamResource } from './index.ts';
import { attributesOf, getAtt, present, role } from './index.ts';

const APPSYNC = 'appsync.amazonaws.com';
/** What a pipeline's resolver does without code of its own. */
const PASS =
  '\nexport function request(ctx) {\n    return {};\n}\n\nexport function response(ctx) {\n    return ctx.prev.result;\n}\n';

/** The configuration that each kind of authorization wants: SAM's name and CloudFormation's. */
const CONFIGS: Record<string, [sam: string, plain: string]> = {
  AWS_LAMBDA: ['LambdaAuthorizer', 'LambdaAuthorizerConfig'],
  OPENID_CONNECT: ['OpenIDConnect', 'OpenIDConnectConfig'],
  AMAZON_COGNITO_USER_POOLS: ['UserPool', 'UserPoolConfig'],
};

const members = (value: unknown): [string, Properties][] =>
  isObject(value) ? Object.entries(value).map(([name, each]) => [name, isObject(each) ? each : {}]) : [];

export function graphQlApiResources(sam: SamResource): Resources {
  const { logicalId, properties, resource, refuse } = sam;
  const attributes = attributesOf(resource);
  const api = { ApiId: getAtt(logicalId, 'ApiId') };
  const resources: Resources = {};
  const add = (id: string, Type: string, own: Properties): void => {
    resources[id] = { Type, ...attributes, Properties: own };
  };

  add(logicalId, 'AWS::AppSync::GraphQLApi', {
    Name: properties['Name'] ?? logicalId,
    ...authentication(sam),
    ...present(
      properties,
      'XrayEnabled',
      'EnvironmentVariables',
      'IntrospectionConfig',
      'QueryDepthLimit',
      'ResolverCountLimit',
      'Visibility',
      'OwnerContact',
    ),
  });
  if (
    properties['Logging'] !== false &&
    !(isObject(properties['Logging']) && properties['Logging']['CloudWatchLogsRoleArn'] !== undefined)
  ) {
    resources[`${logicalId}CloudWatchRole`] = role(
      APPSYNC,
      { ManagedPolicyArns: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSAppSyncPushToCloudWatchLogs' }] },
      attributes,
    );
  }
  const { SchemaInline: inline, SchemaUri: uri } = properties;
  if ((inline === undefined) === (uri === undefined))
    refuse(
      inline === undefined
        ? "one of 'SchemaInline' or 'SchemaUri' must be set"
        : "both 'SchemaInline' and 'SchemaUri' cannot be defined at the same time",
    );
  add(`${logicalId}Schema`, 'AWS::AppSync::GraphQLSchema', {
    ...api,
    ...(uri === undefined ? { Definition: inline } : { DefinitionS3Location: uri }),
  });
  for (const [name, key] of members(properties['ApiKeys']))
    add(`${logicalId}${name}`, 'AWS::AppSync::ApiKey', {
      ...api,
      ...present(key, 'ApiKeyId', 'Description'),
      ...(key['ExpiresOn'] === undefined ? {} : { Expires: key['ExpiresOn'] }),
    });
  if (isObject(properties['Cache'])) add(`${logicalId}ApiCache`, 'AWS::AppSync::ApiCache', { ...api, ...properties['Cache'] });
  if (isObject(properties['DomainName'])) {
    add(`${logicalId}DomainName`, 'AWS::AppSync::DomainName', properties['DomainName']);
    add(`${logicalId}DomainNameApiAssociation`, 'AWS::AppSync::DomainNameApiAssociation', {
      ...api,
      DomainName: getAtt(`${logicalId}DomainName`, 'DomainName'),
    });
  }

  const sources = dataSources(sam, api, resources);
  const functionIds = functions(sam, api, sources, resources);
  for (const [typeName, ofType] of members(properties['Resolvers'])) {
    for (const [name, resolver] of members(ofType))
      resources[`${logicalId}${typeName}${name}`] = resolverOf(sam, { typeName, name, resolver }, api, functionIds);
  }
  return resources;
}

function authentication({ properties, refuse }: SamResource): Properties {
  const auth = isObject(properties['Auth']) ? properties['Auth'] : {};
  const mode = (each: Properties, where: string): Properties => {
    const type = String(each['Type']);
    const config = CONFIGS[type];
    if (!config && type !== 'API_KEY' && type !== 'AWS_IAM')
      refuse(`${where}.Type must be one of API_KEY, AWS_IAM, ${Object.keys(CONFIGS).join(', ')}`, 'Auth');
    if (config && !isObject(each[config[0]])) refuse(`'${where}.${config[0]}' must be defined if type is '${type}'`, 'Auth');
    return { AuthenticationType: type, ...(config ? { [config[1]]: each[config[0]] } : {}) };
  };
  const additional = (Array.isArray(auth['Additional']) ? (auth['Additional'] as unknown[]) : []).map((each, index) =>
    mode(isObject(each) ? each : {}, `Auth.Additional.${index}`),
  );
  return { ...mode(auth, 'Auth'), ...(additional.length > 0 ? { AdditionalAuthenticationProviders: additional } : {}) };
}

/** @returns what names each data source, by its relative id */
function dataSources(
  { logicalId, properties, resource, refuse }: SamResource,
  api: Properties,
  resources: Resources,
): Map<string, unknown> {
  const names = new Map<string, unknown>();
  const all = isObject(properties['DataSources']) ? properties['DataSources'] : {};
  const add = (
    relativeId: string,
    kind: 'DynamoDB' | 'Lambda',
    given: Properties,
    own: Properties,
    grant: { type: string; arn: unknown; permissions: string[]; suffix: string },
  ): void => {
    const id = `${logicalId}${relativeId}${kind}DataSource`;
    const ownRole = given['ServiceRoleArn'];
    resources[id] = {
      Type: 'AWS::AppSync::DataSource',
      ...attributesOf(resource),
      Properties: {
        ...api,
        Name: given['Name'] ?? relativeId,
        ...present(given, 'Description'),
        ServiceRoleArn: ownRole ?? getAtt(`${id}Role`, 'Arn'),
        ...own,
      },
    };
    names.set(relativeId, getAtt(id, 'Name'));
    if (ownRole !== undefined) return;
    if (grant.arn === undefined)
      refuse(
        `DataSources.DynamoDb.${relativeId}: 'TableArn' must be defined to create the role and policy if 'ServiceRoleArn' is not defined`,
        'DataSources',
      );
    resources[`${id}Role`] = role(APPSYNC, {}, attributesOf(resource));
    resources[`${id}${grant.suffix}Policy`] = {
      ...connectorPolicy({ Ref: `${id}Role` }, grant, grant.permissions),
      ...attributesOf(resource),
    };
  };
  for (const [name, each] of members(all['DynamoDb'])) {
    const config = {
      TableName: each['TableName'],
      AwsRegion: each['Region'] ?? { Ref: 'AWS::Region' },
      ...present(each, 'UseCallerCredentials', 'Versioned'),
      ...(each['DeltaSync'] === undefined ? {} : { DeltaSyncConfig: each['DeltaSync'] }),
    };
    const permissions = Array.isArray(each['Permissions']) ? each['Permissions'].map(String) : ['Read', 'Write'];
    add(
      name,
      'DynamoDB',
      each,
      { Type: 'AMAZON_DYNAMODB', DynamoDBConfig: config },
      { type: 'AWS::DynamoDB::Table', arn: each['TableArn'], permissions, suffix: 'ToTableConnector' },
    );
  }
  for (const [name, each] of members(all['Lambda'])) {
    add(
      name,
      'Lambda',
      each,
      { Type: 'AWS_LAMBDA', LambdaConfig: { LambdaFunctionArn: each['FunctionArn'] } },
      { type: 'AWS::Lambda::Function', arn: each['FunctionArn'], permissions: ['Write'], suffix: 'ToLambdaConnector' },
    );
  }
  return names;
}

function codeOf(given: Properties, where: string, refuse: SamResource['refuse'], section: string): Properties {
  if (given['InlineCode'] !== undefined && given['CodeUri'] !== undefined)
    refuse(`${where}: both 'InlineCode' and 'CodeUri' cannot be defined at the same time`, section);
  return given['CodeUri'] === undefined ? present({ Code: given['InlineCode'] }, 'Code') : { CodeS3Location: given['CodeUri'] };
}

function runtimeOf(given: Properties, where: string, refuse: SamResource['refuse'], section: string): Properties {
  const runtime = isObject(given['Runtime']) ? given['Runtime'] : undefined;
  if (!runtime) refuse(`'Runtime' must be defined as a property in ${where}`, section);
  return { Runtime: { Name: runtime?.['Name'], RuntimeVersion: runtime?.['Version'] } };
}

/** @returns what gives each function's id, by its relative id */
function functions(
  { logicalId, properties, resource, refuse }: SamResource,
  api: Properties,
  sources: ReadonlyMap<string, unknown>,
  resources: Resources,
): Map<string, unknown> {
  const ids = new Map<string, unknown>();
  for (const [name, each] of members(properties['Functions'])) {
    if (each['Id'] !== undefined) {
      ids.set(name, each['Id']);
      continue;
    }
    const id = `${logicalId}${name}`;
    const code = codeOf(each, name, refuse, 'Functions');
    if (Object.keys(code).length === 0) refuse(`${name}: one of 'InlineCode' or 'CodeUri' must be set`, 'Functions');
    resources[id] = {
      Type: 'AWS::AppSync::FunctionConfiguration',
      ...attributesOf(resource),
      Properties: {
        ...api,
        Name: each['Name'] ?? name,
        DataSourceName: sourceOf(name, each['DataSource']),
        ...code,
        ...present(each, 'MaxBatchSize', 'Description'),
        ...runtimeOf(each, name, refuse, 'Functions'),
        ...(each['Sync'] === undefined ? {} : { SyncConfig: each['Sync'] }),
      },
    };
    ids.set(name, getAtt(id, 'FunctionId'));
  }
  return ids;

  function sourceOf(name: string, given: unknown): unknown {
    if (typeof given !== 'string') {
      if (given === undefined) refuse(`${name}: 'DataSource' must be set`, 'Functions');
      return given;
    }
    if (given.toLowerCase() === 'none') {
      const id = `${logicalId}NoneDataSource`;
      resources[id] = {
        Type: 'AWS::AppSync::DataSource',
        ...attributesOf(resource),
        Properties: { ...api, Name: id, Type: 'NONE' },
      };
      return getAtt(id, 'Name');
    }
    if (!sources.has(given)) refuse(`${name}: there is no DataSource '${given}' in 'DataSources'`, 'Functions');
    return sources.get(given);
  }
}

function resolverOf(
  { logicalId, resource, refuse }: SamResource,
  { typeName, name, resolver }: { typeName: string; name: string; resolver: Properties },
  api: Properties,
  ids: ReadonlyMap<string, unknown>,
): Resource {
  const where = `${typeName}.${name}`;
  const pipeline = Array.isArray(resolver['Pipeline']) ? (resolver['Pipeline'] as unknown[]).map(String) : [];
  if (pipeline.length === 0) refuse(`the resolver ${where} must have a Pipeline; SAM makes no unit resolvers`, 'Resolvers');
  for (const each of pipeline)
    if (!ids.has(each)) refuse(`the resolver ${where}: function '${each}' does not exist`, 'Resolvers');
  const { Condition } = attributesOf(resource);
  return {
    Type: 'AWS::AppSync::Resolver',
    DependsOn: [`${logicalId}Schema`],
    ...(Condition === undefined ? {} : { Condition }),
    Properties: {
      ...api,
      TypeName: typeName,
      FieldName: resolver['FieldName'] ?? name,
      Kind: 'PIPELINE',
      PipelineConfig: { Functions: pipeline.flatMap((each) => (ids.has(each) ? [ids.get(each)] : [])) },
      ...(resolver['CodeUri'] === undefined && resolver['InlineCode'] === undefined
        ? { Code: PASS }
        : codeOf(resolver, where, refuse, 'Resolvers')),
      ...runtimeOf(resolver, where, refuse, 'Resolvers'),
      ...present(resolver, 'MaxBatchSize'),
      ...(resolver['Caching'] === undefined ? {} : { CachingConfig: resolver['Caching'] }),
    },
  };
}
