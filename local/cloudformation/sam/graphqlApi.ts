/** `AWS::Serverless::GraphQLApi`: API, schema, keys, data sources with their roles, functions and pipeline resolvers. */
import type { Resource } from '../template.ts';
import { isObject } from '../template.ts';
import { APPSYNC, dataSources, members } from './graphqlApiDataSources.ts';
import type { Properties, Resources, SamResource } from './index.ts';
import { attributesOf, getAtt, present, role } from './index.ts';

/** What a pipeline's resolver does without code of its own. */
const PASS =
  '\nexport function request(ctx) {\n    return {};\n}\n\nexport function response(ctx) {\n    return ctx.prev.result;\n}\n';

/** The configuration that each kind of authorization wants: SAM's name and CloudFormation's. */
const CONFIGS: Record<string, [sam: string, plain: string]> = {
  AWS_LAMBDA: ['LambdaAuthorizer', 'LambdaAuthorizerConfig'],
  OPENID_CONNECT: ['OpenIDConnect', 'OpenIDConnectConfig'],
  AMAZON_COGNITO_USER_POOLS: ['UserPool', 'UserPoolConfig'],
};

export function graphQlApiResources(sam: SamResource): Resources {
  const { logicalId, properties } = sam;
  const api = { ApiId: getAtt(logicalId, 'ApiId') };
  const resources: Resources = { ...apiItself(sam), ...schemaOf(sam, api), ...surroundings(sam, api) };
  const sources = dataSources(sam, api, resources);
  const functionIds = functions(sam, api, sources, resources);
  for (const [typeName, ofType] of members(properties['Resolvers'])) {
    for (const [name, resolver] of members(ofType))
      resources[`${logicalId}${typeName}${name}`] = resolverOf(sam, { typeName, name, resolver }, api, functionIds);
  }
  return resources;
}

/** With the attributes that the whole resource has, such as a condition. */
function adding({ resource }: SamResource, resources: Resources) {
  const attributes = attributesOf(resource);
  return (id: string, Type: string, own: Properties): void => {
    resources[id] = { Type, ...attributes, Properties: own };
  };
}

function apiItself(sam: SamResource): Resources {
  const { logicalId, properties, resource } = sam;
  const resources: Resources = {};
  adding(sam, resources)(logicalId, 'AWS::AppSync::GraphQLApi', {
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
  const logging = properties['Logging'];
  if (logging !== false && !(isObject(logging) && logging['CloudWatchLogsRoleArn'] !== undefined)) {
    const policy = 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSAppSyncPushToCloudWatchLogs';
    const own = { ManagedPolicyArns: [{ 'Fn::Sub': policy }] };
    resources[`${logicalId}CloudWatchRole`] = role(APPSYNC, own, attributesOf(resource));
  }
  return resources;
}

function schemaOf(sam: SamResource, api: Properties): Resources {
  const { logicalId, properties, refuse } = sam;
  const { SchemaInline: inline, SchemaUri: uri } = properties;
  if (inline === undefined && uri === undefined) refuse("one of 'SchemaInline' or 'SchemaUri' must be set");
  if (inline !== undefined && uri !== undefined)
    refuse("both 'SchemaInline' and 'SchemaUri' cannot be defined at the same time");
  const resources: Resources = {};
  adding(sam, resources)(`${logicalId}Schema`, 'AWS::AppSync::GraphQLSchema', {
    ...api,
    ...(uri === undefined ? { Definition: inline } : { DefinitionS3Location: uri }),
  });
  return resources;
}

/** Keys, cache and domain. */
function surroundings(sam: SamResource, api: Properties): Resources {
  const { logicalId, properties } = sam;
  const resources: Resources = {};
  const add = adding(sam, resources);
  for (const [name, key] of members(properties['ApiKeys']))
    add(`${logicalId}${name}`, 'AWS::AppSync::ApiKey', {
      ...api,
      ...present(key, 'ApiKeyId', 'Description'),
      ...(key['ExpiresOn'] === undefined ? {} : { Expires: key['ExpiresOn'] }),
    });
  if (isObject(properties['Cache']))
    add(`${logicalId}ApiCache`, 'AWS::AppSync::ApiCache', { ...api, ...properties['Cache'] });
  if (isObject(properties['DomainName'])) {
    add(`${logicalId}DomainName`, 'AWS::AppSync::DomainName', properties['DomainName']);
    add(`${logicalId}DomainNameApiAssociation`, 'AWS::AppSync::DomainNameApiAssociation', {
      ...api,
      DomainName: getAtt(`${logicalId}DomainName`, 'DomainName'),
    });
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
    if (config && !isObject(each[config[0]]))
      refuse(`'${where}.${config[0]}' must be defined if type is '${type}'`, 'Auth');
    return { AuthenticationType: type, ...(config ? { [config[1]]: each[config[0]] } : {}) };
  };
  const additional = (Array.isArray(auth['Additional']) ? (auth['Additional'] as unknown[]) : []).map((each, index) =>
    mode(isObject(each) ? each : {}, `Auth.Additional.${index}`),
  );
  return { ...mode(auth, 'Auth'), ...(additional.length > 0 ? { AdditionalAuthenticationProviders: additional } : {}) };
}

function codeOf(given: Properties, where: string, refuse: SamResource['refuse'], section: string): Properties {
  if (given['InlineCode'] !== undefined && given['CodeUri'] !== undefined)
    refuse(`${where}: both 'InlineCode' and 'CodeUri' cannot be defined at the same time`, section);
  return given['CodeUri'] === undefined
    ? present({ Code: given['InlineCode'] }, 'Code')
    : { CodeS3Location: given['CodeUri'] };
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
  if (pipeline.length === 0)
    refuse(`the resolver ${where} must have a Pipeline; SAM makes no unit resolvers`, 'Resolvers');
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
