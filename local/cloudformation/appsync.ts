/** AppSync's resources of one stack. */
import { readFileSync } from 'node:fs';
import type { ApiModel, AuthenticationMode, CodeModel, DataSourceModel, FunctionModel, ResolverModel, RoleModel } from '../model.ts';
import { LoadError } from './errors.ts';
import type { StackResolver } from './intrinsics.ts';
import type { Properties } from './models.ts';
import { list, required } from './models.ts';
import { syncOf, versioningOf } from './versioning.ts';

export type Report = (logicalId: string, type: string, reason: string) => void;

const MAX_FUNCTIONS = 10;

function assetText(stack: StackResolver, location: string): { source: string; name: string } {
  const key = location.replace(/^(s3:\/\/|https:\/\/[^/]+\/)([^/]+\/)?(?=[^/]+$)/, '');
  const asset = stack.source.assets.get(key);
  if (!asset) throw new LoadError(`${stack.source.name}: ${location} is not among the assets of the assembly`);
  return { source: readFileSync(asset.path, 'utf8'), name: asset.name };
}

/** Also names the code after its resource, which says more than a hash. */
function codeOf(stack: StackResolver, logicalId: string, properties: Properties, report: Report, type: string): CodeModel {
  const runtime = (properties['Runtime'] as Properties | undefined)?.['Name'];
  if (runtime !== 'APPSYNC_JS') report(logicalId, type, 'only the runtime APPSYNC_JS is supported; mapping templates are not');
  const label = `${String(properties['Name'] ?? `${String(properties['TypeName'])}.${String(properties['FieldName'])}`)}.js`;
  if (typeof properties['Code'] === 'string') return { source: properties['Code'], name: label };
  if (typeof properties['CodeS3Location'] === 'string') return { source: assetText(stack, properties['CodeS3Location']).source, name: label };
  return { source: '', name: label };
}

function authenticationOf(properties: Properties, apiKeys: { id: string; expires?: number }[], isDefault: boolean): AuthenticationMode | string {
  const type = String(properties['AuthenticationType']);
  const pool = properties['UserPoolConfig'] as Properties | undefined;
  switch (type) {
    case 'AMAZON_COGNITO_USER_POOLS':
      return {
        type,
        userPoolId: required(pool?.['UserPoolId'], 'UserPoolConfig.UserPoolId'),
        region: String(pool?.['AwsRegion'] ?? ''),
        defaultAction: isDefault && pool?.['DefaultAction'] === 'DENY' ? 'DENY' : 'ALLOW',
        ...(typeof pool?.['AppIdClientRegex'] === 'string' ? { appIdClientRegex: pool['AppIdClientRegex'] } : {}),
      };
    case 'AWS_IAM':
      return { type };
    case 'API_KEY':
      return { type, keys: apiKeys };
    default:
      return `the authorization ${type} is not supported`;
  }
}

function dataSourceOf(stack: StackResolver, logicalId: string, roles: Map<string, RoleModel>): DataSourceModel | string {
  const properties = stack.properties(logicalId);
  const role = [...roles.values()].find((each) => each.arn === properties['ServiceRoleArn']);
  const base = { stack: stack.source.name, logicalId, name: String(properties['Name']), ...(role ? { role } : {}) };
  switch (properties['Type']) {
    case 'AMAZON_DYNAMODB': {
      const config = properties['DynamoDBConfig'] as Properties;
      return {
        ...base,
        type: 'AMAZON_DYNAMODB',
        tableName: required(config['TableName'], `${logicalId}.DynamoDBConfig.TableName`),
        region: String(config['AwsRegion'] ?? stack.source.region),
        ...versioningOf(config, `${stack.source.name}: ${logicalId}`),
      };
    }
    case 'AWS_LAMBDA':
      return { ...base, type: 'AWS_LAMBDA', functionArn: required((properties['LambdaConfig'] as Properties)['LambdaFunctionArn'], `${logicalId}.LambdaConfig.LambdaFunctionArn`) };
    case 'NONE':
      return { ...base, type: 'NONE' };
    default:
      return `the data source type ${String(properties['Type'])} is not supported; its fields fail`;
  }
}

/** The APIs of a stack, with everything that refers to them. */
export function apiModels(stack: StackResolver, roles: Map<string, RoleModel>, report: Report): ApiModel[] {
  const resources = Object.entries(stack.source.template.Resources ?? {}).filter(([, resource]) => stack.exists(resource.Condition));
  const of = (type: string, apiId: string) =>
    resources.filter(([logicalId, resource]) => resource.Type === type && stack.properties(logicalId)['ApiId'] === apiId).map(([logicalId]) => logicalId);

  return resources
    .filter(([, resource]) => resource.Type === 'AWS::AppSync::GraphQLApi')
    .map(([logicalId]): ApiModel => {
      const properties = stack.properties(logicalId);
      const { attributes } = stack.physical(logicalId);
      const apiId = attributes['ApiId'] ?? '';
      const keys = of('AWS::AppSync::ApiKey', apiId).map((id) => {
        const expires = stack.properties(id)['Expires'];
        return { id: stack.physical(id).attributes['ApiKey'] ?? '', ...(expires === undefined ? {} : { expires: Number(expires) }) };
      });
      const modes = [properties, ...(list(properties['AdditionalAuthenticationProviders']) as Properties[])].map((each, index) => authenticationOf(each, keys, index === 0));
      for (const mode of modes) if (typeof mode === 'string') report(logicalId, 'AWS::AppSync::GraphQLApi', mode);
      const [first, ...others] = modes.filter((mode): mode is AuthenticationMode => typeof mode !== 'string');
      if (!first) throw new LoadError(`${stack.source.name}: the API ${logicalId} has no authorization that is supported here`);

      const dataSources = new Map<string, DataSourceModel>();
      for (const id of of('AWS::AppSync::DataSource', apiId)) {
        const source = dataSourceOf(stack, id, roles);
        if (typeof source === 'string') report(id, 'AWS::AppSync::DataSource', source);
        else dataSources.set(source.name, source);
      }
      const functions = functionModels(stack, of('AWS::AppSync::FunctionConfiguration', apiId), dataSources, report);
      const schemaId = of('AWS::AppSync::GraphQLSchema', apiId)[0];
      if (!schemaId) throw new LoadError(`${stack.source.name}: the API ${logicalId} has no schema`);
      const schema = stack.properties(schemaId);
      const definition = schema['Definition'] ?? assetText(stack, required(schema['DefinitionS3Location'], `${schemaId}.Definition`)).source;
      return {
        stack: stack.source.name,
        logicalId,
        apiId,
        arn: attributes['Arn'] ?? '',
        urls: { graphql: attributes['GraphQLUrl'] ?? '', realtime: attributes['RealtimeUrl'] ?? '' },
        name: String(properties['Name']),
        schema: String(definition),
        authentication: [first, ...others],
        environment: Object.fromEntries(Object.entries((properties['EnvironmentVariables'] ?? {}) as Properties).map(([name, value]) => [name, String(value)])),
        queryDepthLimit: Number(properties['QueryDepthLimit'] ?? 0),
        resolverCountLimit: Number(properties['ResolverCountLimit'] ?? 0),
        introspection: properties['IntrospectionConfig'] !== 'DISABLED',
        resolvers: resolverModels(stack, of('AWS::AppSync::Resolver', apiId), dataSources, functions, report),
      };
    });
}

function functionModels(stack: StackResolver, ids: string[], dataSources: Map<string, DataSourceModel>, report: Report): Map<string, FunctionModel> {
  const type = 'AWS::AppSync::FunctionConfiguration';
  const functions = new Map<string, FunctionModel>();
  for (const logicalId of ids) {
    const properties = stack.properties(logicalId);
    const functionId = stack.physical(logicalId).attributes['FunctionId'] ?? '';
    const dataSource = dataSources.get(String(properties['DataSourceName']));
    if (!dataSource) {
      report(logicalId, type, `there is no data source ${String(properties['DataSourceName'])}`);
      continue;
    }
    functions.set(functionId, {
      stack: stack.source.name,
      logicalId,
      name: String(properties['Name']),
      functionId,
      dataSource,
      code: codeOf(stack, logicalId, properties, report, type),
      maxBatchSize: Number(properties['MaxBatchSize'] ?? 0),
      ...syncOf(properties, dataSource, `${stack.source.name}: ${logicalId}`),
    });
  }
  return functions;
}

function resolverModels(stack: StackResolver, ids: string[], dataSources: Map<string, DataSourceModel>, functions: Map<string, FunctionModel>, report: Report): ResolverModel[] {
  const type = 'AWS::AppSync::Resolver';
  return ids.map((logicalId): ResolverModel => {
    const properties = stack.properties(logicalId);
    const kind = properties['Kind'] === 'PIPELINE' ? 'PIPELINE' : 'UNIT';
    const wanted = list((properties['PipelineConfig'] as Properties | undefined)?.['Functions']).map(String);
    if (wanted.length > MAX_FUNCTIONS) throw new LoadError(`${stack.source.name}: ${logicalId} has ${wanted.length} functions; AppSync allows ${MAX_FUNCTIONS}`);
    if (properties['CachingConfig']) report(logicalId, type, 'caching is not done here');
    const dataSource = dataSources.get(String(properties['DataSourceName']));
    return {
      stack: stack.source.name,
      logicalId,
      typeName: String(properties['TypeName']),
      fieldName: String(properties['FieldName']),
      kind,
      code: codeOf(stack, logicalId, properties, report, type),
      ...(dataSource ? { dataSource } : {}),
      ...syncOf(properties, dataSource, `${stack.source.name}: ${logicalId}`),
      functions: wanted.map((id) => functions.get(id) ?? missing(`${stack.source.name}: ${logicalId} names a function that does not exist`)),
    };
  });
}

function missing(message: string): never {
  throw new LoadError(message);
}
