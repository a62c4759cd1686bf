/** GraphQL APIs with everything that refers to them, whichever stacks it stands in. */
import type { ApiKeyModel, ApiModel, LambdaModel, ResolverModel, RoleModel } from '../model.ts';
import { schemaFaults } from '../graphql/schemaFaults.ts';
import { authenticationOf } from './authentication.ts';
import { dataSourceModel } from './dataSources.ts';
import type { LoadProblem } from './errors.ts';
import { Noted } from './errors.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { functionModels, resolverModels, textAt } from './resolvers.ts';

const MEMBERS = {
  schemas: 'AWS::AppSync::GraphQLSchema',
  keys: 'AWS::AppSync::ApiKey',
  sources: 'AWS::AppSync::DataSource',
  functions: 'AWS::AppSync::FunctionConfiguration',
  resolvers: 'AWS::AppSync::Resolver',
} as const;

type Members = Record<keyof typeof MEMBERS, Found[]>;

export function apiModels(
  reading: Reading,
  roles: readonly RoleModel[],
  functions: readonly LambdaModel[],
  unrun: ReadonlyMap<string, string>,
): ApiModel[] {
  const all = Object.fromEntries(Object.entries(MEMBERS).map(([name, type]) => [name, reading.of(type)])) as Members;
  const apis = reading.of('AWS::AppSync::GraphQLApi');
  // Asked of every API there is, one with a fault of its own too.
  const known = new Set(
    reading.stacks.flatMap((stack) =>
      stack.logicalIds('AWS::AppSync::GraphQLApi').map((logicalId) => stack.physical(logicalId).attributes['ApiId']),
    ),
  );
  for (const found of Object.values(all).flat())
    if (!known.has(String(found.properties['ApiId']))) reading.report(found, 'its API is not one of these templates');
  return reading.each(
    apis.filter((found) => !isMerged(found, reading)),
    (found) => {
      const { attributes } = found.stack.physical(found.logicalId);
      const own = Object.fromEntries(
        Object.entries(all).map(([name, each]) => [
          name,
          each.filter(({ properties }) => properties['ApiId'] === attributes['ApiId']),
        ]),
      ) as Members;
      return apiModel(found, own, reading, { roles, functions, unrun });
    },
  );
}

function isMerged(found: Found, reading: Reading): boolean {
  const merged = found.properties['ApiType'] === 'MERGED';
  if (merged) reading.report(found, 'merged APIs are not run here; boot their source APIs');
  return merged;
}

function apiModel(
  found: Found,
  own: Members,
  reading: Reading,
  around: Parameters<typeof dataSourceModel>[2],
): ApiModel {
  const { stack, logicalId, properties } = found;
  const { attributes } = stack.physical(logicalId);
  const keys = own.keys.map(keyModel);
  const byName = new Map(
    reading.each(own.sources, (each) => dataSourceModel(each, reading, around)).map((each) => [each.name, each]),
  );
  const sources = { byName, names: namesOf(reading, MEMBERS.sources, 'Name') };
  const models = functionModels(own.functions, reading, sources);
  const resolvers = resolverModels(
    own.resolvers,
    reading,
    sources,
    models,
    namesOf(reading, MEMBERS.functions, 'FunctionId'),
  );
  const authentication = reading.problems.attempt(() => authenticationOf(found, keys));
  const schema = schemaOf(found, own.schemas, own.resolvers, resolvers, reading);
  if (!authentication || schema === undefined) throw new Noted();
  return {
    stack: stack.source.name,
    logicalId,
    apiId: attributes['ApiId'] ?? '',
    arn: attributes['Arn'] ?? '',
    urls: { graphql: attributes['GraphQLUrl'] ?? '', realtime: attributes['RealtimeUrl'] ?? '' },
    name: String(properties['Name'] ?? logicalId),
    schema,
    authentication,
    environment: Object.fromEntries(
      Object.entries((properties['EnvironmentVariables'] ?? {}) as Properties).map(([name, value]) => [
        name,
        String(value),
      ]),
    ),
    queryDepthLimit: Number(properties['QueryDepthLimit'] ?? 0),
    resolverCountLimit: Number(properties['ResolverCountLimit'] ?? 0),
    introspection: properties['IntrospectionConfig'] !== 'DISABLED',
    resolvers,
  };
}

/** An attribute of all resources of a type that are there, of those with a fault too. */
function namesOf(reading: Reading, type: string, attribute: string): Set<string> {
  return new Set(
    reading.stacks.flatMap((stack) =>
      stack
        .logicalIds(type)
        .flatMap((logicalId) => reading.problems.attempt(() => stack.physical(logicalId).attributes[attribute]) ?? []),
    ),
  );
}

function keyModel({ stack, logicalId, properties }: Found): ApiKeyModel {
  const { Expires: expires, Description: description } = properties;
  return {
    id: stack.physical(logicalId).attributes['ApiKey'] ?? '',
    ...(expires === undefined ? {} : { expires: Number(expires) }),
    logicalId,
    ...(typeof description === 'string' ? { description } : {}),
  };
}

/** @returns undefined where it has faults, which are noted */
function schemaOf(
  api: Found,
  schemas: readonly Found[],
  found: readonly Found[],
  resolvers: readonly ResolverModel[],
  reading: Reading,
): string | undefined {
  const [schema] = schemas;
  const say = (...problems: LoadProblem[]): undefined => void reading.problems.add(...problems);
  if (!schema) {
    // One with a fault is told already.
    const faulty = reading.stacks.some((stack) => stack.logicalIds(MEMBERS.schemas).length > 0);
    return faulty ? undefined : say(api.stack.problemAt(api.logicalId, `the API ${api.logicalId} has no schema`));
  }
  const { stack, logicalId, properties } = schema;
  const { Definition: inline, DefinitionS3Location: location } = properties;
  if (inline === undefined && location === undefined)
    return say(stack.problemAt(logicalId, `${logicalId} has neither Definition nor DefinitionS3Location`));
  const file =
    inline === undefined ? reading.problems.attempt(() => textAt(schema, 'DefinitionS3Location', location)) : undefined;
  if (inline === undefined && !file) return undefined;
  const text = file?.source ?? String(inline);
  const { faults, fields } = schemaFaults(text);
  for (const { line, message } of faults) {
    if (file) say({ file: file.path, ...(line === undefined ? {} : { line }), message });
    else
      say(
        stack.problemAt(logicalId, `the schema${line === undefined ? '' : `, line ${line}`}: ${message}`, 'Definition'),
      );
  }
  if (faults.length > 0 || !fields) return undefined;
  const strays = resolvers.filter(({ typeName, fieldName }) => !fields.has(`${typeName}.${fieldName}`));
  for (const each of strays) {
    const at = found.find(({ logicalId: id, stack: of }) => id === each.logicalId && of.source.name === each.stack);
    if (at)
      say(
        at.stack.problemAt(
          each.logicalId,
          `resolver ${each.logicalId}: the schema has no field ${each.typeName}.${each.fieldName}`,
          'FieldName',
        ),
      );
  }
  return strays.length > 0 ? undefined : text;
}
