/** The endpoint `/graphql`: who asks, what, and the answer with AppSync's headers and status. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestError } from '../graphql/errors.ts';
import type { AnswerHeaders, Executor, GraphQLRequest } from '../graphql/execute.ts';
import type { Asked } from './authentication/lambdaAuthorizer.ts';
import type { Authenticate } from './authentication.ts';
import type { Trusted } from './neighbours.ts';
import { headersOf, parseAddress, parseBody, readBody } from './request.ts';

export const GRAPHQL_PATH = '/graphql';

export interface GraphqlOptions {
  executor: Executor;
  authenticate: Authenticate;
  report: (error: Error) => void;
  trusted?: Trusted | undefined;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType',
};

/** Browsers let `*` stand for any header but `authorization`, so the headers that are asked for are named, as on AWS. */
export function preflight(request: IncomingMessage): Record<string, string> {
  const asked = request.headers['access-control-request-headers'];
  return {
    ...CORS,
    'access-control-allow-headers': asked ?? '*',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
  };
}

export function send(response: ServerResponse, status: number, body: unknown, errorType?: string): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...CORS,
    'content-type': 'application/json;charset=UTF-8',
    // Said, so that head and body leave as one piece.
    'content-length': Buffer.byteLength(text),
    ...(errorType ? { 'x-amzn-ErrorType': errorType } : {}),
  });
  response.end(text);
}

export function refuse(response: ServerResponse, error: RequestError): void {
  if (error.status === 405) response.setHeader('allow', 'POST');
  send(response, error.status, { errors: [{ errorType: error.errorType, message: error.message }] }, error.errorType);
}

const askedOf = ({ query, variables, operationName }: GraphQLRequest, requestId: string): Asked => ({
  requestId,
  queryString: query,
  ...(operationName ? { operationName } : {}),
  variables: variables ?? {},
});

export function createGraphqlEndpoint({
  executor,
  authenticate,
  report,
}: GraphqlOptions): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  async function answer(request: IncomingMessage, requestId: string, setHeaders: AnswerHeaders): Promise<unknown> {
    const { method = 'POST', url = GRAPHQL_PATH } = request;
    const body = method === 'GET' ? '' : await readBody(request);
    const read = (): GraphQLRequest => (method === 'GET' ? parseAddress(url) : parseBody(body));
    // Without credentials nobody learns what is wrong with the rest; a Lambda authorizer is told what is asked, if it can be read.
    const asked = ((): { request: GraphQLRequest } | { fault: unknown } => {
      try {
        return { request: read() };
      } catch (fault) {
        return { fault };
      }
    })();
    const told: Asked =
      'request' in asked ? askedOf(asked.request, requestId) : { requestId, queryString: '', variables: {} };
    const caller = await authenticate(
      request.headers,
      request.socket.remoteAddress ?? '127.0.0.1',
      { method, path: url, body },
      told,
    );
    if ('fault' in asked) throw asked.fault;
    return executor.run(asked.request, caller, headersOf(request), requestId, setHeaders);
  }

  return async (request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-RequestId', requestId);
    try {
      const setHeaders: AnswerHeaders = (headers) =>
        Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value));
      send(response, 200, await answer(request, requestId, setHeaders));
    } catch (error) {
      if (error instanceof RequestError) return refuse(response, error);
      // The client has disconnected: there is nobody to answer, and no error to report.
      if (request.destroyed && !request.complete) return;
      report(error instanceof Error ? error : new Error(String(error)));
      refuse(response, new RequestError(500, 'InternalFailure', 'An internal failure occurred.'));
    }
  };
}
