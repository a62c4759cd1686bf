/**
 * Direct Lambda resolvers: without code of their own, the function gets the context and answers the result.
 * Source: developer guide, "Direct Lambda resolvers": the request is an Invoke with the context as its payload; the response is
 * `#if($ctx.error) $util.error($ctx.error.message, $ctx.error.type, $ctx.result) #end $util.toJson($ctx.result)`.
 */
import type { DataSourceAnswer } from '../dataSources/types.ts';
import type { HandlerContext } from '../runtime/types.ts';
import { FieldError } from './errors.ts';

/**
 * What a function is told beside the stash, member by member as recorded events have it: no `args`, `result`,
 * `error`, `env` or `outErrors`.
 */
const MEMBERS = ['arguments', 'identity', 'source', 'request', 'prev', 'info'] as const;

/** @param batched with a `MaxBatchSize` above 0 the function gets a list of contexts */
export function directRequest({ stash, ...context }: Partial<HandlerContext>, batched: boolean): unknown {
  const payload = {
    ...Object.fromEntries(MEMBERS.map((name) => [name, context[name] ?? null])),
    stash: stash?.value ?? {},
  };
  return { operation: batched ? 'BatchInvoke' : 'Invoke', payload };
}

/**
 * Elements of a batch say `{ data, errorMessage, errorType }`. Source: AWS's blog, "Introducing configurable batching size for AWS
 * AppSync Lambda resolvers".
 * @throws FieldError
 */
export function directResult({ result, error }: DataSourceAnswer, batched: boolean): unknown {
  if (error) throw new FieldError(error.message, error.type, result);
  if (!batched || !isElement(result)) return result ?? null;
  const { data, errorMessage, errorType } = result;
  if (typeof errorMessage === 'string')
    throw new FieldError(errorMessage, typeof errorType === 'string' ? errorType : null, data);
  return data ?? null;
}

function isElement(value: unknown): value is { data?: unknown; errorMessage?: unknown; errorType?: unknown } {
  return typeof value === 'object' && value !== null && ('data' in value || 'errorMessage' in value);
}
