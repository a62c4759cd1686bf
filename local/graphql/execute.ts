/** From a request's body to AppSync's response. */
import type { DocumentNode, FragmentDefinitionNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { execute, getOperationAST, Kind, parse, specifiedRules, validate } from 'graphql';
import type { ApiModel } from '../model.ts';
import type { Extensions, RequestHeaders } from '../runtime/types.ts';
import type { Caller } from './authorization.ts';
import type { Deadline } from './deadline.ts';
import { startDeadline } from './deadline.ts';
import type { Fragments, ResponseError } from './errors.ts';
import { RequestError, toResponseError } from './errors.ts';
import { fieldResolver } from './fieldResolver.ts';
import { MAX_RESOLVERS, queryDepth, REQUEST_TIMEOUT_MS } from './limits.ts';
import type { CompiledResolver } from './pipeline.ts';
import type { MutationPayload } from './mutationPayload.ts';
import { mutationPayloads } from './mutationPayload.ts';
import { buildSchema } from './schema.ts';
import { responseHeaders } from './responseHeaders.ts';
import { rootField } from './rootField.ts';
import type { Delivery, AcceptedSubscription } from './acceptedSubscription.ts';
import { subscribedTo } from './acceptedSubscription.ts';
import { noIntrospection, validationError, variableError } from './validation.ts';

export interface RequestContext {
  caller: Caller;
  headers: RequestHeaders;
  requestId: string;
  resolverCount: number;
  appended: ResponseError[];
  variables: Record<string, unknown>;
  /** What handlers asked of the real-time side. */
  extensions: Extensions[];
  deadline: Deadline;
  /** Set while a subscriber receives a payload: resolvers have run before. */
  delivery?: Delivery;
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

/** Takes the headers that handlers want on the answer. */
export type AnswerHeaders = (headers: Record<string, string>) => void;

export interface Prepared {
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
  run(request: GraphQLRequest, caller: Caller, headers: RequestHeaders, requestId: string, answer?: AnswerHeaders): Promise<GraphQLResponse>;
  /** Checks a subscription and runs its resolver. @throws RequestError where the whole request is refused */
  subscribe(request: GraphQLRequest, caller: Caller, headers: RequestHeaders, requestId: string): Promise<AcceptedSubscription | { errors: ResponseError[] }>;
  /** Told of every mutation that was answered. */
  onMutated: Set<(mutated: MutationPayload) => void>;
}

/** @param requestTimeoutMs @default 30 s, as on AWS */
export function createExecutor(api: ApiModel, resolvers: readonly CompiledResolver[], report: (error: Error) => void, requestTimeoutMs = REQUEST_TIMEOUT_MS): Executor {
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
      // AWS says only the first sentence; the place helps the author of the query.
      throw new RequestError(400, 'MalformedHttpRequestException', `Unable to parse GraphQL query. ${placed(error)}`);
    }
    const errors = validate(schema, document, rules).map((error) => validationError(error, document));
    const prepared: Prepared = { document, fragments: fragmentsOf(document), errors, depths: new Map() };
    if (documents.size >= MAX_DOCUMENTS) documents.clear();
    documents.set(query, prepared);
    return prepared;
  }

  /** A subscription is refused as it starts (assumed): its fields are there only once a mutation feeds it. */
  function tooDeep({ fragments, depths }: Prepared, operation: OperationDefinitionNode): ResponseError | null {
    if (api.queryDepthLimit === 0) return null;
    const depth = depths.get(operation) ?? queryDepth(operation, fragments);
    depths.set(operation, depth);
    if (depth <= api.queryDepthLimit) return null;
    return { path: null, data: null, errorType: 'QueryDepthLimitReached', errorInfo: null, locations: [], message: `The query depth of ${depth} is over the limit of ${api.queryDepthLimit}.` };
  }

  const onMutated: Executor['onMutated'] = new Set();

  const contextOf = (request: GraphQLRequest, caller: Caller, headers: RequestHeaders, requestId: string): RequestContext => ({ caller, headers, requestId, resolverCount: 0, appended: [], variables: request.variables ?? {}, extensions: [], deadline: startDeadline(requestTimeoutMs) });

  async function answer({ document, fragments }: Prepared, request: GraphQLRequest, context: RequestContext, rootValue?: unknown): Promise<GraphQLResponse> {
    const result = await execute({ schema, document, rootValue, contextValue: context, variableValues: request.variables ?? {}, operationName: request.operationName ?? null });
    context.deadline.end();
    const all = [...(result.errors ?? []).map((error) => variableError(error) ?? toResponseError(error, report, { fragments, schema })), ...context.appended, ...responseHeaders(context.extensions).errors];
    return { data: result.data ?? null, ...(all.length > 0 ? { errors: all } : {}) };
  }

  return {
    schema,
    onMutated,
    async subscribe(request, caller, headers, requestId) {
      const prepared = prepare(request.query);
      const operation = getOperationAST(prepared.document, request.operationName);
      // AWS's type and words, as callers report them.
      if (operation?.operation !== 'subscription') throw new RequestError(400, 'UnsupportedOperation', `${operation?.operation ?? 'unknown'} not supported through the realtime channel`);
      if (prepared.errors.length > 0) return { errors: prepared.errors };
      const refusal = tooDeep(prepared, operation);
      if (refusal) return { errors: [refusal] };
      const root = rootField(schema, operation, prepared.fragments, request.variables ?? {});
      if ('errors' in root) return { errors: root.errors.map((error) => variableError(error) ?? toResponseError(error, report, { fragments: prepared.fragments, schema })) };
      const context = contextOf(request, caller, headers, requestId);
      const { errors } = await answer(prepared, request, context, {});
      if (errors) return { errors };
      return subscribedTo({ schema, prepared, request, root, context, report });
    },
    async run(request, caller, headers, requestId, answerHeaders) {
      const prepared = prepare(request.query);
      const { document, fragments } = prepared;
      if (prepared.errors.length > 0) return { data: null, errors: prepared.errors };
      // Null where the name fits no operation or is missing among several: execute says which.
      const operation = getOperationAST(document, request.operationName);
      if (operation?.operation === 'subscription') throw new RequestError(400, 'UnsupportedOperation', 'Subscriptions are served over the real-time endpoint.');
      const context = contextOf(request, caller, headers, requestId);
      const response = await answer(prepared, request, context);
      answerHeaders?.(responseHeaders(context.extensions).headers);
      if (operation?.operation === 'mutation') {
        const mutated = { fields: mutationPayloads(operation, fragments, response.data), invalidations: context.extensions.flatMap((each) => each.invalidations) };
        for (const tell of onMutated) tell(mutated);
      }
      return response;
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

