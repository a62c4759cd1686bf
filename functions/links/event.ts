/**
 * A request to a function's own address, narrowed from `unknown`. Source: Lambda developer guide, "Request and
 * response payloads" of function URLs.
 */
export interface LinkRequest {
  method: string;
  /** Without its leading slash. */
  path: string;
}

/** What becomes the HTTP answer. */
export interface LinkAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** @throws if the event is not from a function URL */
export function linkRequest(event: unknown): LinkRequest {
  const { rawPath, requestContext } = isObject(event) ? event : {};
  const http = isObject(requestContext) ? requestContext['http'] : undefined;
  const method = isObject(http) ? http['method'] : undefined;
  if (typeof rawPath !== 'string' || typeof method !== 'string')
    throw new Error('expected a request to the address of a function');
  return { method, path: rawPath.replace(/^\//, '') };
}
