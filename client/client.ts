/** The client: one method per operation over one request function. */
import { NetworkError, TallerError, untypedCode } from './errors.ts';
import { OPERATIONS, SUBSCRIPTIONS } from './generated/methods.ts';
import type { TypedDocumentString } from './generated/operations.ts';
import type { OperationMethods, SubscriptionMethods } from './operations.ts';
import type { RealtimeConnection, RealtimeStatus } from './realtime/connection.ts';
import { createRealtimeConnection, realtimeUrl } from './realtime/connection.ts';
import type { SubscribeOptions } from './realtime/subscription.ts';
import { createSubscription } from './realtime/subscription.ts';
import type { RetryOptions } from './retry.ts';
import { SERVER_FAULT, TOO_MANY_REQUESTS, withRetries } from './retry.ts';
import type { CognitoOptions, OneTimeCode } from './session.ts';
import { createSession } from './session.ts';

export interface ClientOptions {
  /** URL of the GraphQL API. */
  endpoint: string;
  /** Cognito, to sign in with user name and password; or a function that gives an access token. */
  auth: CognitoOptions | (() => string | Promise<string>);
  /** @default globalThis.fetch */
  fetch?: typeof fetch;
  /** Milliseconds that one attempt may take. @default 35000: AppSync itself ends a request after 30 s */
  timeout?: number;
  retry?: RetryOptions;
  /** Where subscriptions are served. @default derived from `endpoint` as AWS does */
  realtime?: string;
  /** @default globalThis.WebSocket: browsers, and Node 22 or newer */
  WebSocket?: typeof WebSocket;
  /** How the connection of the subscriptions is doing. */
  onStatus?: (status: RealtimeStatus) => void;
}

export interface TallerClient extends OperationMethods, SubscriptionMethods {
  /**
   * @param oneTimeCode asked for where the user has set up an authenticator, as administrators must
   * @throws AuthenticationError where Cognito refuses, NetworkError where it does not answer
   */
  signIn(username: string, password: string, oneTimeCode?: OneTimeCode): Promise<void>;
  /** Forgets the tokens. Subscriptions that are open go on until they are closed or their token ends. */
  signOut(): void;
  /** Whether there is something to get tokens with, perhaps from the store of an earlier client. */
  isSignedIn(): boolean;
  accessToken(): Promise<string>;
  /**
   * Any document. A mutation that takes `idempotencyKey` gets one for the logical call, whatever number of attempts it
   * takes, unless the variables bring their own; `null` asks for none, and then a call that got no answer is not repeated.
   * @throws TallerError, NetworkError
   */
  request<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables?: Variables): Promise<Result>;
}

const DEFAULT_TIMEOUT = 35_000;

interface GraphQLAnswer {
  data?: unknown;
  errors?: { message: string; errorType?: string | null; errorInfo?: Record<string, unknown> | null; path?: (string | number)[] | null }[];
}

export function createTallerClient(options: ClientOptions): TallerClient {
  const fetcher = options.fetch ?? globalThis.fetch.bind(globalThis);
  const { auth } = options;
  const session =
    typeof auth === 'function'
      ? { signIn: () => Promise.reject(new TallerError('This client takes its tokens from elsewhere', 'NotSignedIn')), accessToken: () => Promise.resolve(auth()), signOut: () => undefined, isSignedIn: () => true }
      : createSession(auth, fetcher);

  async function send(query: string, variables: object): Promise<unknown> {
    const authorization = await session.accessToken();
    let response: Response;
    try {
      response = await fetcher(options.endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(options.timeout ?? DEFAULT_TIMEOUT),
      });
    } catch (cause) {
      throw new NetworkError('The API does not answer', { cause });
    }
    const answer = (await response.json().catch((cause: unknown) => {
      throw new NetworkError(`The API answered ${response.status} without JSON`, { status: response.status, cause });
    })) as GraphQLAnswer;
    const [error] = answer.errors ?? [];
    if (error) {
      // Throttling and faults of the service come with a body of the same form as a refusal.
      if (response.status === TOO_MANY_REQUESTS || response.status >= SERVER_FAULT) throw new NetworkError(error.message, { status: response.status });
      throw new TallerError(error.message, error.errorType ?? untypedCode(error.path), error.errorInfo ?? {}, error.path ?? []);
    }
    if (!response.ok) throw new NetworkError(`The API answered ${response.status}`, { status: response.status });
    return answer.data;
  }

  async function request<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables?: Variables): Promise<Result> {
    const query = String(document);
    const given = (variables ?? {}) as Record<string, unknown>;
    const keyed = query.includes('$idempotencyKey') && given['validateOnly'] !== true;
    const complete = keyed && given['idempotencyKey'] === undefined ? { ...given, idempotencyKey: crypto.randomUUID() } : given;
    const safe = (keyed && complete['idempotencyKey'] !== null) || given['validateOnly'] === true || !/^\s*mutation\b/m.test(query);
    return (await withRetries(() => send(query, complete), safe, options.retry)) as Result;
  }

  const methods = Object.fromEntries(
    Object.entries(OPERATIONS).map(([field, document]) => [
      field,
      async (variables?: object) => ((await request(document as TypedDocumentString<unknown, object>, variables)) as Record<string, unknown>)[field],
    ]),
  ) as unknown as OperationMethods;

  let connection: RealtimeConnection | undefined;
  const realtime = (): RealtimeConnection =>
    (connection ??= createRealtimeConnection({
      url: options.realtime ?? realtimeUrl(options.endpoint),
      host: new URL(options.endpoint).host,
      accessToken: session.accessToken,
      WebSocket: options.WebSocket ?? globalThis.WebSocket,
      onStatus: (status) => options.onStatus?.(status),
      ...(options.retry?.baseDelay === undefined ? {} : { baseDelay: options.retry.baseDelay }),
    }));
  const subscriptions = Object.fromEntries(
    Object.entries(SUBSCRIPTIONS).map(([field, document]) => [field, (variables: object = {}, how: SubscribeOptions = {}) => createSubscription(realtime(), field, String(document), variables, how)]),
  ) as unknown as SubscriptionMethods;

  return { ...methods, ...subscriptions, signIn: session.signIn, signOut: session.signOut, isSignedIn: session.isSignedIn, accessToken: session.accessToken, request };
}
