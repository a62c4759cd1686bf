/**
 * A request to a function's own address, narrowed from `unknown`. Source: Lambda developer guide, "Request and response payloads" of
 * function URLs: names of headers are in lower case.
 */
export interface HttpRequest {
  method: string;
  /** Without its leading slash. */
  path: string;
  query: Record<string, string | undefined>;
  headers: Record<string, string | undefined>;
  body: string;
}

/** What becomes the HTTP answer. */
export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const texts = (value: unknown): Record<string, string | undefined> =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
      )
    : {};

/** @throws if the event is not from a function URL */
export function httpRequest(event: unknown): HttpRequest {
  const { rawPath, rawQueryString, requestContext, headers, body, isBase64Encoded } = isObject(event) ? event : {};
  const http = isObject(requestContext) ? requestContext['http'] : undefined;
  const method = isObject(http) ? http['method'] : undefined;
  if (typeof rawPath !== 'string' || typeof method !== 'string')
    throw new Error('expected a request to the address of a function');
  const given = typeof body === 'string' ? body : '';
  const query = new URLSearchParams(typeof rawQueryString === 'string' ? rawQueryString : '');
  return {
    method,
    path: rawPath.replace(/^\//, ''),
    query: Object.fromEntries(query),
    headers: texts(headers),
    body: isBase64Encoded === true ? Buffer.from(given, 'base64').toString('utf8') : given,
  };
}
