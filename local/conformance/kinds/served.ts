/** A small API as AppSync serves it, on loopback: what the kinds `http` and `realtime` speak to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LambdaOutcome } from '../../dataSources/lambda.ts';
import type { TestExecutor } from '../../graphql/testApi.ts';
import { testApi } from '../../graphql/testApi.ts';
import { createAuthentication } from '../../http/authentication.ts';
import { createHandler } from '../../http/server.ts';
import { createSignatureCheck } from '../../http/signature.ts';
import { createHub } from '../../realtime/hub.ts';
import type { RealtimeOptions } from '../../realtime/server.ts';
import { createRealtime } from '../../realtime/server.ts';
import { ACCOUNT, modesOf, POOL, poolKeys, REGION, signers } from './credentials.ts';
import type { Pipeline } from './resolvers.ts';
import { resolversOf } from './resolvers.ts';

type Thing = Record<string, unknown>;

const WHO = `export function request(ctx) { return { payload: ctx.identity }; }
export function response(ctx) { return { mode: util.authType(), identity: ctx.result }; }`;
const HEADERS =
  'export function request(ctx) { return { payload: ctx.request.headers }; }\nexport function response(ctx) { return ctx.result; }';
const ECHO =
  'export function request(ctx) { return { payload: ctx.args }; }\nexport function response(ctx) { return ctx.result; }';

/** What a case speaks to that has no schema of its own. */
const SCHEMA = `type Query { hello: String who: AWSJSON headers: AWSJSON closed: String }
type Mutation { change(id: ID!, state: String): Change }
type Subscription { onChange(id: ID, state: String): Change @aws_subscribe(mutations: ["change"]) }
type Change { id: ID! state: String }`;
const RESOLVERS: Record<string, Pipeline> = {
  'Query.hello': {
    code: "export function request() { return { payload: 'hello' }; }\nexport function response(ctx) { return ctx.result; }",
  },
  'Query.who': { code: WHO },
  'Query.headers': { code: HEADERS },
  'Mutation.change': { code: ECHO },
};

export interface ServedSpec {
  schema?: string;
  resolvers?: Record<string, Pipeline>;
  authentication?: unknown;
  /** What the Lambda authorizer answers, call by call, the last one over again: `{ answer }`, `{ error }` or `{ never: true }`. */
  authorizer?: ({ answer: unknown } | { error: string } | { never: true })[];
  realtime?: Partial<RealtimeOptions>;
}

export const SERVED_FIELDS = ['schema', 'resolvers', 'authentication', 'authorizer', 'realtime'];

export interface Served {
  origin: string;
  executor: TestExecutor;
  /** Events that the authorizer was told. */
  told: Thing[];
  warnings: string[];
  stop: () => Promise<void>;
}

export async function serve({
  schema = SCHEMA,
  resolvers,
  authentication,
  authorizer = [],
  realtime = {},
}: ServedSpec): Promise<Served> {
  const own = resolvers ?? (schema === SCHEMA ? RESOLVERS : {});
  const modes = await modesOf(authentication);
  const executor = testApi({ schema, resolvers: resolversOf(own), authentication: modes });
  const told: Thing[] = [];
  const warnings: string[] = [];
  const warn = (line: string): void => void warnings.push(line);
  const report = (error: Error): void => void warnings.push(`fault: ${error.message}`);
  const invoke = (_arn: string, event: unknown): Promise<LambdaOutcome> => {
    told.push(JSON.parse(JSON.stringify(event)) as Thing);
    const answer = authorizer[Math.min(told.length, authorizer.length) - 1] ?? { error: 'the case has no authorizer' };
    if ('never' in answer) return new Promise(() => undefined);
    return Promise.resolve(
      'error' in answer
        ? { payload: null, error: { errorType: 'Error', errorMessage: answer.error } }
        : { payload: answer.answer },
    );
  };
  const authenticate = createAuthentication(
    executor.model,
    [POOL],
    poolKeys(),
    createSignatureCheck(executor.model, ACCOUNT, REGION, signers),
    { accountId: ACCOUNT, invoke, warn, authorizerTimeoutMs: 50 },
  );
  const server = createServer(
    createHandler({ executor, authenticate, report, cognitoEndpoint: null, functionUrls: () => undefined, sites: [] }),
  );
  const sockets = createRealtime({ executor, hub: createHub(executor, warn), authenticate, warn, report, ...realtime });
  sockets.attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    executor,
    told,
    warnings,
    async stop() {
      await sockets.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
