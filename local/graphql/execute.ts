/** From a request's body to AppSync's response. */
import type { DocumentNode, ExecutionResult, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { execute, getOperationAST, GraphQLError, Kind, parse, specifiedRules, validate } from 'graphql';
import type { ApiModel } from '../model.ts';
import type { AppendedError } from '../runtime/types.ts';
import type { Caller } from './authorization.ts';
import type { Fragments, ResponseError } from './errors.ts';
import { FieldError, RequestError, toResponseError } from './errors.ts';
import { MAX_RESOLVERS, queryDepth, REQUEST_TIMEOUT_MS } from './limits.ts';
import type { CompiledResolver } from './pipeline.ts';
import { FieldErrorWithAppended, runResolver } from './pipeline.ts';
import type { ResolveField } from './schema.ts';
import { buildSchema } from './schema.ts';
import { selectionOf } from './selection.ts';
import { noIntrospection, validationError, variableError } from './validation.ts';

export interface RequestContext {
  caller: Caller;
  headers: Record<string, string>;
  requestId: string;
  resolverCount: number;
  appended: ResponseError[];
  variables: Record<string, unknown>;
}

export interface GraphQLRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

export interface GraphQLResponse {
  data: unknown;
  errors?: ResponseError[];
}

interface Prepared {
  document: DocumentNode;
  fragments: Fragments;
  errors: ResponseError[];
  /** Levels of each operation, measured when it first runs. */
  depths: Map<OperationDefinitionNode, number>;
}

/** Documents kept parsed and validated; clients send a few dozen over and over. */
const MAX_DOCUMENTS = 1_000;

export interface Executor {
  schema: GraphQLSchema;
  /** @throws RequestError where the whole request is refused */
  run(request: GraphQLRequest, caller: Caller, headers: Record<string, string>, requestId: string): Promise<GraphQLResponse>;
}

export function createExecutor(api: ApiModel, resolvers: readonly CompiledResolver[], report: (error: Error) => void): Executor {
  const byField = new Map(resolvers.map((resolver) => [`${resolver.model.typeName}.${resolver.model.fieldName}`, resolver]));
  const limit = api.resolverCountLimit > 0 ? api.resolverCountLimit : MAX_RESOLVERS;
  const schema = buildSchema(api, (coordinate) => {
    const resolver = byField.get(coordinate);
    return resolver && fieldResolver(resolver, api, limit);
  });
  const rules = api.introspection ? specifiedRules : [...specifiedRules, noIntrospection];
  const documents = new Map<string, Prepared>();

  function prepare(query: string): Prepared {
    const cached = documents.get(query);
    if (cached) return cached;
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      // AWS says no more than the first sentence; where the fault is helps whoever wrote the query.
      throw new RequestError(400, 'MalformedHttpRequestException', `Unable to parse GraphQL query. ${placed(error)}`);
    }
    const errors = validate(schema, document, rules).map((error) => validationError(error, document));
    const prepared: Prepared = { document, fragments: fragmentsOf(document), errors, depths: new Map() };
    if (documents.size >= MAX_DOCUMENTS) documents.clear();
    documents.set(query, prepared);
    return prepared;
  }

  function tooDeep({ fragments, depths }: Prepared, operation: OperationDefinitionNode): ResponseError | null {
    if (api.queryDepthLimit === 0) return null;
    const depth = depths.get(operation) ?? queryDepth(operation, fragments);
    depths.set(operation, depth);
    if (depth <= api.queryDepthLimit) return null;
    return { path: null, data: null, errorType: 'QueryDepthLimitReached', errorInfo: null, locations: [], message: `The query depth of ${depth} is over the limit of ${api.queryDepthLimit}.` };
  }

  return {
    schema,
    async run(request, caller, headers, requestId) {
      const prepared = prepare(request.query);
      const { document, fragments } = prepared;
      if (prepared.errors.length > 0) return { data: null, errors: prepared.errors };
      // Null where the name fits no operation or is missing among several: execute says which.
      const operation = getOperationAST(document, request.operationName);
      if (operation?.operation === 'subscription') throw new RequestError(400, 'UnsupportedOperation', 'Subscriptions are served over the real-time endpoint.');
      const refusal = operation && tooDeep(prepared, operation);
      if (refusal) return { data: null, errors: [refusal] };
      const context: RequestContext = { caller, headers, requestId, resolverCount: 0, appended: [], variables: request.variables ?? {} };
      const result = await withTimeout(
        execute({ schema, document, contextValue: context, variableValues: request.variables ?? {}, operationName: request.operationName ?? null }),
      );
      const all = [...(result.errors ?? []).map((error) => variableError(error) ?? toResponseError(error, report, { fragments, schema })), ...context.appended];
      return { data: result.data ?? null, ...(all.length > 0 ? { errors: all } : {}) };
    },
  };
}

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

function placed(error: unknown): string {
  const { message, locations } = error as GraphQLError;
  const [place] = locations ?? [];
  return place ? `${message} (line ${place.line}, column ${place.column})` : message;
}

async function withTimeout(result: ExecutionResult | Promise<ExecutionResult>): Promise<ExecutionResult> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RequestError(504, 'ExecutionTimeout', 'Execution timed out.')), REQUEST_TIMEOUT_MS);
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function fieldResolver(resolver: CompiledResolver, api: ApiModel, limit: number): ResolveField {
  return async (source, args, context, info) => {
    context.resolverCount += 1;
    if (context.resolverCount > limit) {
      throw new FieldError(`The request executes more than ${limit} resolvers.`, 'ResolverExecutionLimitReached');
    }
    const keepAppended = (appended: AppendedError[]) => {
      for (const error of appended) {
        const located = new GraphQLError(error.message, {
          nodes: info.fieldNodes,
          path: pathOf(info.path),
          originalError: new FieldError(error.message, error.errorType, error.data, error.errorInfo),
        });
        context.appended.push(toResponseError(located, () => undefined, { fragments: info.fragments }));
      }
    };
    try {
      const outcome = await runResolver(resolver, {
        arguments: args as Record<string, unknown>,
        source: source ?? null,
        env: api.environment,
        identity: context.caller.identity,
        info: { fieldName: info.fieldName, parentTypeName: info.parentType.name, variables: context.variables, ...selectionOf(info) },
        request: { headers: context.headers, domainName: null },
      }, context.requestId);
      keepAppended(outcome.appended);
      return outcome.value;
    } catch (error) {
      if (!(error instanceof FieldErrorWithAppended)) throw error;
      keepAppended(error.appended);
      throw error.error;
    }
  };
}

interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

function pathOf(path: Path): (string | number)[] {
  return path.prev ? [...pathOf(path.prev), path.key] : [path.key];
}
