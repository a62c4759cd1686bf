/** What a request to `/graphql` asks: its body or its address, read as AppSync reads them. */
import type { IncomingMessage } from 'node:http';
import { RequestError } from '../graphql/errors.ts';
import type { GraphQLRequest } from '../graphql/execute.ts';
import { MAX_REQUEST_BYTES } from '../graphql/limits.ts';
import { readUpTo } from './body.ts';
import { readJson } from './readJson.ts';

const malformed = (message: string): RequestError => new RequestError(400, 'MalformedHttpRequestException', message);
const UNPARSABLE = 'Unable to parse GraphQL query.';
const EMPTY = 'Request body is empty.';

/** @throws RequestError where it is too large */
export async function readBody(request: IncomingMessage): Promise<string> {
  const body = await readUpTo(request, MAX_REQUEST_BYTES);
  if (!body) throw new RequestError(413, 'RequestEntityTooLargeException', 'The request is too large.');
  return body.toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    throw malformed(UNPARSABLE);
  }
}

/** Ignores the `content-type`: AWS's own example sends JSON as `application/graphql`. @throws RequestError */
export function parseBody(body: string): GraphQLRequest {
  if (body.trim() === '') throw malformed(EMPTY);
  const value = parsed(body);
  // Batches as arrays are refused (assumed: no page of AWS says so).
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(UNPARSABLE);
  const { query, variables, operationName } = value as Record<string, unknown>;
  return requestOf(query, variables, operationName);
}

/**
 * Queries may come in the address too: https://github.com/graphql/graphql-over-http/issues/81, by AppSync's team. It tells of
 * mutations as well, which are refused here, as https://graphql.github.io/graphql-over-http/draft/ has it: any page can make a
 * browser follow an address. @throws RequestError
 */
export function parseAddress(url: string): GraphQLRequest {
  const parameters = new URL(url, 'http://localhost').searchParams;
  const query = parameters.get('query');
  if (!query) throw malformed(EMPTY);
  const request = requestOf(query, parsed(parameters.get('variables') ?? 'null'), parameters.get('operationName'));
  return { ...request, queriesOnly: true };
}

/** Variables that are not an object, and a name that is not a string, are refused like an invalid query (assumed). */
function requestOf(query: unknown, variables: unknown, operationName: unknown): GraphQLRequest {
  const isMap = typeof variables === 'object' && !Array.isArray(variables);
  const named = typeof operationName === 'string' && operationName !== '';
  if (
    typeof query !== 'string' ||
    !(variables === undefined || isMap) ||
    !(named || operationName === undefined || operationName === null || operationName === '')
  )
    throw malformed(UNPARSABLE);
  return {
    query,
    variables: (variables as Record<string, unknown> | null | undefined) ?? null,
    operationName: named ? operationName : null,
  };
}

/**
 * `ctx.request.headers`: names in lower case; a header that was sent several times is a list; cookies are hidden. Source: developer
 * guide, "Context object reference", "Access request headers".
 */
export function headersOf({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    const value = rawHeaders[index + 1] ?? '';
    const before = headers[name];
    if (name === 'cookie') continue;
    headers[name] = before === undefined ? value : [before, value].flat();
  }
  return headers;
}
