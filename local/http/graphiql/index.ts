/**
 * GraphiQL for people, from npm `@graphql-yoga/render-graphiql`: one page that loads nothing from elsewhere, below a bar of ours
 * that says who calls: an API key, a user of a pool, a token, or nobody.
 */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { introspectionFromSchema } from 'graphql';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { ApiModel, DeploymentModel } from '../../model.ts';
import { PAGE_HEADERS } from '../pageHeaders.ts';
import type { ServeSite } from '../site.ts';

/** Somebody who signs in with one click: for demos, whose passwords are no secret. */
export interface PageLogin {
  /** Such as a role. */
  label: string;
  username: string;
  password: string;
  /** The one-time code that an authenticator would show now, where the user has one. */
  code?: () => string;
}

/** The page's own address; what it asks for lies below. */
export const GRAPHIQL_PATH = '/graphiql';

export interface GraphiqlOptions {
  model: DeploymentModel;
  api: ApiModel;
  schema: GraphQLSchema;
  /** What stands there for who comes first. @default next to nothing */
  firstQuery?: string | undefined;
}

export interface Graphiql {
  serve: ServeSite;
  /** From now on the page offers these, and no others. */
  offer: (logins: readonly PageLogin[]) => void;
}

/** What the bar's script is told. */
export interface BarConfig {
  /** Apart from other APIs that are served here at other times. */
  api: string;
  title: string;
  keys: { id: string; until: string | null }[];
  /** Clients of pools that take a name and a password. */
  clients: { clientId: string; name: string }[];
  /** What a token would be of; empty where the API takes none. */
  tokens: string[];
  signed: boolean;
  logins: { label: string; username: string; password: string; code: boolean }[];
}

const NOTHING_TO_SHOW = '{\n  __typename\n}\n';
const CONFIG = '/*bar-config*/null';
/** Stands in the page for what each answer has anew. */
const NONCE = 'nonce-of-this-answer';

/** The page's own scripts run, and no others; the editor works in a thread that it makes of its own text. */
const policyFor = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    "img-src 'self' data:",
    "connect-src 'self' data:",
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export function createGraphiql({ model, api, schema, firstQuery = NOTHING_TO_SHOW }: GraphiqlOptions): Graphiql {
  let logins: readonly PageLogin[] = [];
  let parts: [before: string, after: string] | undefined;
  const config = (): BarConfig => ({
    ...configOf(model, api),
    logins: logins.map(({ code, ...login }) => ({ ...login, code: code !== undefined })),
  });
  const answers: Record<string, (response: ServerResponse, parameters: URLSearchParams) => void> = {
    [GRAPHIQL_PATH]: (response) => {
      parts ??= pageParts(api.name, firstQuery);
      const nonce = randomBytes(16).toString('base64');
      response.writeHead(200, {
        ...PAGE_HEADERS,
        'content-security-policy': policyFor(nonce),
        'content-type': 'text/html;charset=UTF-8',
        'cache-control': 'no-store',
      });
      const told = JSON.stringify(config()).replaceAll('<', '\\u003c');
      response.end(parts.map((part) => part.replaceAll(NONCE, nonce)).join(told));
    },
    // What the page completes and explains: it is no secret on one's own machine, and is there before anybody has signed in.
    '/graphiql/schema': (response) =>
      sendJson(response, api.introspection ? 200 : 404, {
        data: api.introspection ? introspectionFromSchema(schema) : null,
      }),
    '/graphiql/code': (response, parameters) => {
      const code = logins.find(({ username }) => username === parameters.get('username'))?.code?.();
      sendJson(response, code === undefined ? 404 : 200, { code: code ?? null });
    },
  };
  return {
    offer: (offered) => {
      logins = offered;
    },
    serve(request, response) {
      const [path = '/', query = ''] = (request.url ?? '/').split('?');
      const answer = Object.hasOwn(answers, path) && request.method === 'GET' ? answers[path] : undefined;
      answer?.(response, new URLSearchParams(query));
      return answer !== undefined;
    },
  };
}

/** Without the headers that would let pages of elsewhere read it. */
function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { ...PAGE_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

function configOf(model: DeploymentModel, api: ApiModel): Omit<BarConfig, 'logins'> {
  const config: Omit<BarConfig, 'logins'> = {
    api: api.apiId,
    title: api.name,
    keys: [],
    clients: [],
    tokens: [],
    signed: false,
  };
  for (const mode of api.authentication) {
    if (mode.type === 'API_KEY')
      config.keys.push(
        ...mode.keys.filter(isInTime).map(({ id, expires }) => ({
          id,
          until: expires === undefined ? null : new Date(expires * 1000).toISOString().slice(0, 10),
        })),
      );
    if (mode.type === 'AWS_IAM') config.signed = true;
    if (mode.type === 'OPENID_CONNECT') config.tokens.push('OpenID Connect');
    if (mode.type === 'AWS_LAMBDA') config.tokens.push('the Lambda authorizer');
    if (mode.type !== 'AMAZON_COGNITO_USER_POOLS') continue;
    config.tokens.push('the user pool');
    const pool = model.userPools.find(({ id }) => id === mode.userPoolId);
    const client = pool?.clients.find(({ explicitAuthFlows }) =>
      explicitAuthFlows.some((flow) => PASSWORD_FLOWS.has(flow)),
    );
    if (pool && client) config.clients.push({ clientId: client.clientId, name: pool.name });
  }
  return config;
}

/** Of these only can a page sign in without computing SRP. The second is the older name. */
const PASSWORD_FLOWS = new Set(['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH']);

const isInTime = ({ expires }: { expires?: number }): boolean => expires === undefined || expires * 1000 > Date.now();

/** The bar in the browser. Its parts call each other by name, whichever comes first. */
const SCRIPTS = [
  new URL('./bar/elements.js', import.meta.url),
  new URL('./bar/caller.js', import.meta.url),
  new URL('./bar/tabs.js', import.meta.url),
  new URL('./bar/requests.js', import.meta.url),
  new URL('./bar/signIn.js', import.meta.url),
  new URL('./bar/forms.js', import.meta.url),
  new URL('./bar/menu.js', import.meta.url),
  new URL('./bar/show.js', import.meta.url),
];

const read = (url: URL): string => readFileSync(url, 'utf8');

/** What stands before and after the configuration, which each request gets anew. */
function pageParts(title: string, firstQuery: string): [string, string] {
  const page = renderGraphiQL({ endpoint: '/graphql', title, defaultQuery: firstQuery });
  // In a scope of their own, before GraphiQL begins, which modules would not be.
  const script = `<script>(() => {\n${SCRIPTS.map(read).join('\n')}\nshowBar(${CONFIG});\n})();</script>`;
  const style = `<style>${read(new URL('./bar.css', import.meta.url))}</style>`;
  const head = `<meta name="viewport" content="width=device-width, initial-scale=1">${style}`;
  const body = /<body[^>]*>/.exec(page)?.[0] ?? '<body>';
  // By function: a replacement's text would be searched for patterns.
  const whole = page
    .replace('</head>', () => `${head}</head>`)
    .replace(body, () => `${body}<header id="caller-bar"></header>${script}`);
  const marked = whole.replace(/<script(?=[\s>])([^>]*>[\s\S]*?<\/script>)/g, `<script nonce="${NONCE}"$1`);
  const at = marked.indexOf(CONFIG);
  return [marked.slice(0, at), marked.slice(at + CONFIG.length)];
}
