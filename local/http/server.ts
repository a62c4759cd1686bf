/**
 * The HTTP and HTTPS endpoints: GraphQL as AppSync serves it, its real-time side, functions' own addresses, pages
 * beside it (GraphiQL above all), and Cognito on the same origin for what signs in there.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { RequestError } from '../graphql/errors.ts';
import { REALTIME_PATH } from '../realtime/server.ts';
import type { RealtimeService } from '../realtime/server.ts';
import type { Certificate } from './certificate.ts';
import { COGNITO_PATH, createCognitoSignIn } from './cognitoSignIn.ts';
import type { ServeFunctionUrls } from './functionUrl/index.ts';
import { FUNCTIONS_PATH } from './functionUrl/index.ts';
import type { GraphqlOptions } from './graphql.ts';
import { createGraphqlEndpoint, GRAPHQL_PATH, preflight, refuse } from './graphql.ts';
import { guardServer } from './guard.ts';
import { listenFor } from './listener.ts';
import type { Door } from './neighbours.ts';
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
  /** Told once of each kind of page that was refused. */
  warn?: (line: string) => void;
}

export interface HttpService {
  /** Of HTTP and HTTPS alike. */
  port: number;
  stop: () => Promise<void>;
}

/** Of what has no other limit: nothing there takes a body. */
const MAX_OTHER_BYTES = 1024 * 1024;

/** Assumed: what AWS answers there is not documented. */
const NOT_FOUND = new RequestError(404, 'NotFound', 'There is nothing here; GraphQL is at POST /graphql.');

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?')[0] ?? '/';

const isFunction = (request: IncomingMessage): boolean => pathOf(request).startsWith(FUNCTIONS_PATH);
const isApi = (request: IncomingMessage): boolean => [GRAPHQL_PATH, REALTIME_PATH].includes(pathOf(request));

/** A function's own rules for origins are those of its URL. */
function doorOf(request: IncomingMessage): Door {
  if (isFunction(request)) return 'open';
  return isApi(request) ? 'api' : 'own';
}

/** What answers a request, apart from the sockets below. */
export function createHandler(
  options: Omit<HttpOptions, 'port' | 'certificate' | 'realtime'>,
): (request: IncomingMessage, response: ServerResponse) => void {
  const graphql = createGraphqlEndpoint(options);
  const cognito =
    options.cognitoEndpoint === null ? null : createCognitoSignIn(options.cognitoEndpoint, options.trusted);

  return (request, response) => {
    const { method } = request;
    const path = pathOf(request);
    const work = async (): Promise<void> => {
      const answering = options.functionUrls(request, response);
      if (answering) await answering;
      else if (path === GRAPHQL_PATH && method === 'OPTIONS') response.writeHead(200, preflight(request)).end();
      else if (path === GRAPHQL_PATH && (method === 'POST' || method === 'GET')) await graphql(request, response);
      else if (path === COGNITO_PATH && cognito && (method === 'POST' || method === 'OPTIONS'))
        await cognito(request, response);
      else if (options.sites.some((serve) => serve(request, response))) return;
      else refuse(response, NOT_FOUND);
    };
    work().catch((error: unknown) => {
      // The client has disconnected: there is nobody to answer, and no error to report.
      if (request.destroyed && !request.complete) return;
      options.report(error instanceof Error ? error : new Error(String(error)));
      response.destroy();
    });
  };
}

export async function startHttp(options: HttpOptions): Promise<HttpService> {
  // Looks every second for who stalls.
  const server = createServer({ connectionsCheckingInterval: 1_000 }, createHandler(options));
  server.keepAliveTimeout = 60_000;
  options.realtime.attach(server);
  guardServer(server, {
    trusted: options.trusted,
    doorOf,
    limitOf: (request) => (isFunction(request) || isApi(request) ? Infinity : MAX_OTHER_BYTES),
    onRefusal: (message) => options.warn?.(`refused: ${message}`),
  });
  const listener = await listenFor(server, options.certificate, options.port);
  return {
    port: listener.port,
    async stop() {
      await options.realtime.stop();
      await listener.stop();
    },
  };
}
