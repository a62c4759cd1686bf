/**
 * The HTTP and HTTPS endpoints: GraphQL as AppSync serves it, its real-time side, functions' own addresses, pages
 * beside it (GraphiQL above all), and Cognito on the same origin for what signs in there.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { RequestError } from '../graphql/errors.ts';
import type { RealtimeService } from '../realtime/server.ts';
import type { Certificate } from './certificate.ts';
import type { ServeFunctionUrls } from './functionUrl/index.ts';
import type { GraphqlOptions } from './graphql.ts';
import { createGraphqlEndpoint, GRAPHQL_PATH, preflight, refuse } from './graphql.ts';
import { listenFor } from './listener.ts';
import { readBody } from './request.ts';
import type { ServeSite } from './site.ts';

export interface HttpOptions extends GraphqlOptions {
  /** Null where there is no pool. */
  cognitoEndpoint: string | null;
  /** 0 for any free port. */
  port: number;
  certificate: Certificate;
  realtime: RealtimeService;
  functionUrls: ServeFunctionUrls;
  /** Handlers for requests to other addresses than the API's; more may be added while it listens. */
  sites: readonly ServeSite[];
}

export interface HttpService {
  /** Of HTTP and HTTPS alike. */
  port: number;
  stop: () => Promise<void>;
}

/** Assumed: what AWS answers there is not documented. */
const NOT_FOUND = new RequestError(404, 'NotFound', 'There is nothing here; GraphQL is at POST /graphql.');

/** What answers a request, apart from the sockets below. */
export function createHandler(
  options: Omit<HttpOptions, 'port' | 'certificate' | 'realtime'>,
): (request: IncomingMessage, response: ServerResponse) => void {
  const graphql = createGraphqlEndpoint(options);

  async function cognito(endpoint: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': String(request.headers['x-amz-target'] ?? ''),
      },
      body: await readBody(request),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  }

  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const work = async (): Promise<void> => {
      const answering = options.functionUrls(request, response);
      if (answering) await answering;
      else if (request.method === 'OPTIONS') response.writeHead(200, preflight(request)).end();
      else if ((request.method === 'POST' || request.method === 'GET') && path === GRAPHQL_PATH)
        await graphql(request, response);
      else if (request.method === 'POST' && path === '/cognito' && options.cognitoEndpoint !== null)
        await cognito(options.cognitoEndpoint, request, response);
      else if (options.sites.some((serve) => serve(request, response))) return;
      else refuse(response, NOT_FOUND);
    };
    work().catch((error: unknown) => {
      options.report(error instanceof Error ? error : new Error(String(error)));
      response.destroy();
    });
  };
}

export async function startHttp(options: HttpOptions): Promise<HttpService> {
  const handle = createHandler(options);
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
