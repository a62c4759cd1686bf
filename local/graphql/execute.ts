/** From a request's body to AppSync's response. */
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { execute, getOperationAST } from 'graphql';
import type { ApiModel } from '../model.ts';
import type { Extensions, RequestHeaders } from '../runtime/types.ts';
import type { Caller } from './authorization.ts';
import type { Budget } from './budget.ts';
import { startBudget } from './budget.ts';
import type { Deadline } from './deadline.ts';
import { startDeadline } from './deadline.ts';
import type { ResponseError } from './errors.ts';
import { RequestError, toResponseError } from './errors.ts';
import { fieldResolver } from './fieldResolver.ts';
import { MAX_RESOLVERS, REQUEST_TIMEOUT_MS } from './limits.ts';
import type { CompiledResolver } from './pipeline.ts';
import type { MutationPayload } from './mutationPayload.ts';
import { mutationPayloads } from './mutationPayload.ts';
import type { Prepare, Prepared } from './prepare.ts';
import { createPrepare, tooDeep } from './prepare.ts';
import { buildSchema } from './schema.ts';
import { responseHeaders } from './responseHeaders.ts';
import { rootField } from './rootField.ts';
import type { AcceptedSubscription, Delivery } from './acceptedSubscription.ts';
import { subscribedTo } from './acceptedSubscription.ts';
import { variableError } from './validation.ts';

export interface RequestContext {
  caller: Caller;
  headers: RequestHeaders;
  requestId: string;
  resolverCount: number;
  budget: Budget;
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
  /** Whether it may change nothing: it came by GET. */
  queriesOnly?: boolean;
}

export interface GraphQLResponse {
  data: unknown;
  errors?: ResponseError[];
}

/** Takes the headers that handlers want on the answer. */
export type AnswerHeaders = (headers: Record<string, string>) => void;

export interface Executor {
  schema: GraphQLSchema;
  /** @throws RequestError where the whole request is refused */
  run(
    request: GraphQLRequest,
    caller: Caller,
    headers: RequestHeaders,
    requestId: string,
    answer?: AnswerHeaders,
  ): Promise<GraphQLResponse>;
  /** Checks a subscription and runs its resolver. @throws RequestError where the whole request is refused */
  subscribe(
    request: GraphQLRequest,
    caller: Caller,
    headers: RequestHeaders,
    requestId: string,
  ): Promise<AcceptedSubscription | { errors: ResponseError[] }>;
  /** Told of every mutation that was answered. */
  onMutated: Set<(mutated: MutationPayload) => void>;
}

/** What requests of one API share. */
interface Engine {
  api: ApiModel;
  schema: GraphQLSchema;
  prepare: Prepare;
  onMutated: Executor['onMutated'];
  report: (error: Error) => void;
  requestTimeoutMs: number;
}

/** @param requestTimeoutMs @default 30 s, as on AWS */
export function createExecutor(
  api: ApiModel,
  resolvers: readonly CompiledResolver[],
  report: (error: Error) => void,
  requestTimeoutMs = REQUEST_TIMEOUT_MS,
): Executor {
  const byField = new Map(
    resolvers.map((resolver) => [`${resolver.model.typeName}.${resolver.model.fieldName}`, resolver]),
  );
  const limit = api.resolverCountLimit > 0 ? api.resolverCountLimit : MAX_RESOLVERS;
  const schema = buildSchema(api, (coordinate) => {
    const resolver = byField.get(coordinate);
    return resolver && fieldResolver(resolver, api, limit);
  });
  const prepare = createPrepare(schema, api);
  const engine: Engine = { api, schema, prepare, onMutated: new Set(), report, requestTimeoutMs };
  return {
    schema,
    onMutated: engine.onMutated,
    subscribe: (request, ...from) => subscribe(engine, request, () => contextOf(engine, request, ...from)),
    run: (request, caller, headers, requestId, answerHeaders) =>
      run(engine, request, () => contextOf(engine, request, caller, headers, requestId), answerHeaders),
  };
}

/** Begins the request's time: only for what is going to run. */
function contextOf(
  { requestTimeoutMs }: Engine,
  request: GraphQLRequest,
  caller: Caller,
  headers: RequestHeaders,
  requestId: string,
): RequestContext {
  return {
    caller,
    headers,
    requestId,
    resolverCount: 0,
    budget: startBudget(),
    appended: [],
    variables: request.variables ?? {},
    extensions: [],
    deadline: startDeadline(requestTimeoutMs),
  };
}

async function run(
  engine: Engine,
  request: GraphQLRequest,
  begin: () => RequestContext,
  answerHeaders?: AnswerHeaders,
): Promise<GraphQLResponse> {
  const prepared = engine.prepare(request.query);
  if (prepared.errors.length > 0) return { data: null, errors: prepared.errors };
  // Null where the name fits no operation or is missing among several: execute says which.
  const operation = getOperationAST(prepared.document, request.operationName);
  if (request.queriesOnly && operation && operation.operation !== 'query')
    throw new RequestError(
      405,
      'MethodNotAllowed',
      `A GET runs queries only; send the ${operation.operation} by POST.`,
    );
  if (operation?.operation === 'subscription')
    throw new RequestError(400, 'UnsupportedOperation', 'Subscriptions are served over the real-time endpoint.');
  const context = begin();
  const response = await answer(engine, prepared, request, context);
  answerHeaders?.(responseHeaders(context.extensions).headers);
  if (operation?.operation === 'mutation') {
    const fields = mutationPayloads(operation, prepared.fragments, response.data);
    const mutated = { fields, invalidations: context.extensions.flatMap((each) => each.invalidations) };
    for (const tell of engine.onMutated) tell(mutated);
  }
  return response;
}

async function subscribe(
  engine: Engine,
  request: GraphQLRequest,
  begin: () => RequestContext,
): Promise<AcceptedSubscription | { errors: ResponseError[] }> {
  const { api, schema, report } = engine;
  const prepared = engine.prepare(request.query);
  const operation = getOperationAST(prepared.document, request.operationName);
  // AWS's type and words, as callers report them.
  if (operation?.operation !== 'subscription') {
    const kind = operation?.operation ?? 'unknown';
    throw new RequestError(400, 'UnsupportedOperation', `${kind} not supported through the realtime channel`);
  }
  if (prepared.errors.length > 0) return { errors: prepared.errors };
  const refusal = tooDeep(prepared, operation, api.queryDepthLimit);
  if (refusal) return { errors: [refusal] };
  const root = rootField(schema, operation, prepared.fragments, request.variables ?? {});
  if ('errors' in root) return { errors: root.errors.map((error) => responseError(engine, prepared, error)) };
  const context = begin();
  const { errors } = await answer(engine, prepared, request, context, {});
  if (errors) return { errors };
  return subscribedTo({ schema, prepared, request, root, context, report });
}

async function answer(
  engine: Engine,
  prepared: Prepared,
  request: GraphQLRequest,
  context: RequestContext,
  rootValue?: unknown,
): Promise<GraphQLResponse> {
  const result = await execute({
    schema: engine.schema,
    document: prepared.document,
    rootValue,
    contextValue: context,
    variableValues: request.variables ?? {},
    operationName: request.operationName ?? null,
  });
  context.deadline.end();
  const all = [
    ...(result.errors ?? []).map((error) => responseError(engine, prepared, error)),
    ...context.appended,
    ...responseHeaders(context.extensions).errors,
  ];
  return { data: result.data ?? null, ...(all.length > 0 ? { errors: all } : {}) };
}

function responseError({ schema, report }: Engine, { fragments }: Prepared, error: GraphQLError): ResponseError {
  return variableError(error) ?? toResponseError(error, report, { fragments, schema });
}
