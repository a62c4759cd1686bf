/** The HTTP and HTTPS endpoints: GraphQL as AppSync serves it, its real-time side, functions' own addresses, GraphiQL for people, and Cognito on the same origin for the page's sign-in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { RequestError } from '../graphql/errors.ts';
import type { Executor, GraphQLRequest } from '../graphql/execute.ts';
import { MAX_REQUEST_BYTES } from '../graphql/limits.ts';
import type { RealtimeService } from '../realtime/server.ts';
import type { Authenticate } from './authentication.ts';
import type { Certificate } from './certificate.ts';
import type { ServeFunctionUrls } from './functionUrl/index.ts';
import { listenFor } from './listener.ts';
import type { ServeSite } from './site.ts';

export interface HttpOptions {
  executor: Executor;
  authenticate: Authenticate;
  page: string;
  cognitoEndpoint: string;
  /** 0 for any free port. */
  port: number;
  report: (error: Error) => void;
  certificate: Certificate;
  realtime: RealtimeService;
  functionUrls: ServeFunctionUrls;
  /** Asked for each request that is none for the API; more may come while it listens. */
  sites: readonly ServeSite[];
}

export interface HttpService {
  /** Of HTTP and HTTPS alike. */
  port: number;
  stop: () => Promise<void>;
}

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': 'GET, POST, OPTIONS', 'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType' };

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_REQUEST_BYTES) throw new RequestError(413, 'RequestEntityTooLargeException', 'The request is too large.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(body: string): GraphQLRequest {
  if (body.trim() === '') throw new RequestError(400, 'MalformedHttpRequestException', 'Request body is empty.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new RequestError(400, 'MalformedHttpRequestException', 'Unable to parse GraphQL query.');
  }
  // Batches as arrays are refused (assumed: no page of AWS says so).
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed) || typeof (parsed as { query?: unknown }).query !== 'string') {
    throw new RequestError(400, 'MalformedHttpRequestException', 'Unable to parse GraphQL query.');
  }
  return requestOf(parsed as GraphQLRequest);
}

/** Queries may come in the address too: https://github.com/graphql/graphql-over-http/issues/81, by AppSync's team. */
function parseAddress(url: string): GraphQLRequest {
  const parameters = new URL(url, 'http://localhost').searchParams;
  const query = parameters.get('query');
  if (!query) throw new RequestError(400, 'MalformedHttpRequestException', 'Request body is empty.');
  try {
    return requestOf({ query, variables: JSON.parse(parameters.get('variables') ?? 'null') as Record<string, unknown> | null, operationName: parameters.get('operationName') });
  } catch {
    throw new RequestError(400, 'MalformedHttpRequestException', 'Unable to parse GraphQL query.');
  }
}

function requestOf({ query, variables, operationName }: GraphQLRequest): GraphQLRequest {
  return { query, variables: typeof variables === 'object' ? (variables ?? null) : null, operationName: operationName ?? null };
}

/** Header names in lower case, one value each; cookies are hidden from handlers. */
function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => (name === 'cookie' || value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]])));
}

export async function startHttp(options: HttpOptions): Promise<HttpService> {
  function send(response: ServerResponse, status: number, body: unknown, errorType?: string): void {
    response.writeHead(status, { ...CORS, 'content-type': 'application/json;charset=UTF-8', ...(errorType ? { 'x-amzn-ErrorType': errorType } : {}) });
    response.end(JSON.stringify(body));
  }

  async function graphql(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    response.setHeader('x-amzn-RequestId', requestId);
    try {
      const text = request.method === 'GET' ? '' : await readBody(request);
      const caller = options.authenticate(request.headers, request.socket.remoteAddress ?? '127.0.0.1', { method: request.method ?? 'POST', path: request.url ?? '/graphql', body: text });
      const asked = request.method === 'GET' ? parseAddress(request.url ?? '') : parseBody(text);
      send(response, 200, await options.executor.run(asked, caller, headersOf(request), requestId));
    } catch (error) {
      if (error instanceof RequestError) {
        send(response, error.status, { errors: [{ errorType: error.errorType, message: error.message }] }, error.errorType);
        return;
      }
      // Whoever asked has gone: nobody to answer, and no fault of ours.
      if (request.destroyed && !request.complete) return;
      options.report(error instanceof Error ? error : new Error(String(error)));
      send(response, 500, { errors: [{ errorType: 'InternalFailure', message: 'An internal failure occurred.' }] }, 'InternalFailure');
    }
  }

  async function cognito(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await fetch(options.cognitoEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': String(request.headers['x-amz-target'] ?? '') },
      body: await readBody(request),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  }

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const path = (request.url ?? '/').split('?')[0];
    const work = async (): Promise<void> => {
      const answering = options.functionUrls(request, response);
      if (answering) await answering;
      else if (request.method === 'OPTIONS') response.writeHead(200, CORS).end();
      else if ((request.method === 'POST' || request.method === 'GET') && path === '/graphql') await graphql(request, response);
      else if (request.method === 'POST' && path === '/cognito') await cognito(request, response);
      else if (request.method === 'GET' && path === '/') response.writeHead(200, { 'content-type': 'text/html;charset=UTF-8' }).end(options.page);
      else if (options.sites.some((serve) => serve(request, response))) return;
      else send(response, 404, { errors: [{ errorType: 'NotFound', message: 'There is nothing here; GraphQL is at POST /graphql.' }] });
    };
    work().catch((error: unknown) => {
      options.report(error instanceof Error ? error : new Error(String(error)));
      response.destroy();
    });
  };
  const server = createServer(handle);
  const secure = createSecureServer({ key: options.certificate.key, cert: options.certificate.cert }, handle);
  for (const each of [server, secure]) {
    each.keepAliveTimeout = 60_000;
    options.realtime.attach(each);
  }
  const listener = await listenFor(server, secure, options.port);
  return {
    port: listener.port,
    async stop() {
      await options.realtime.stop();
      await listener.stop();
    },
  };
}
