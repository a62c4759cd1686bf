/** The client: one method per operation over one request function. */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { endsSession, NetworkError, TallerError, untypedCode } from './errors.ts';
import { OPERATIONS, SUBSCRIPTIONS } from './generated/methods.ts';
import type { TypedDocumentString } from './generated/operations.ts';
import type { OperationMethods, SubscriptionMethods } from './operations.ts';
import type { RealtimeConnection, RealtimeStatus } from './realtime/connection.ts';
import { createRealtimeConnection, realtimeUrl } from './realtime/connection.ts';
import type { SubscribeOptions } from './realtime/subscription.ts';
import { createSubscription } from './realtime/subscription.ts';
import type { RetryOptions } from './retry.ts';
import { SERVER_FAULT, TOO_MANY_REQUESTS, withRetries } from './retry.ts';
import type { CognitoOptions, Session } from './session.ts';
import { createSession, sessionElsewhere } from './session.ts';

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
  /** Told, perhaps more than once, that only signing in again helps: by Cognito, or by the API's refusal. */
  onSessionEnd?: (error: Error) => void;
}

/** A document as text that knows what it takes and answers, as `graphql-codegen` makes them, whosever they are. */
export type TypedText<Result, Variables> = DocumentTypeDecoration<Result, Variables> & { toString(): string };

export interface TallerClient extends OperationMethods, SubscriptionMethods, Session {
  /**
   * Any document. A mutation that takes `idempotencyKey` gets one for the logical call, whatever number of attempts it
   * takes, unless the variables bring their own; `null` asks for none, and then a call that got no answer is not repeated.
   * @throws TallerError, NetworkError
   */
  request<Result, Variables>(document: TypedText<Result, Variables>, variables?: Variables): Promise<Result>;
}

const DEFAULT_TIMEOUT = 35_000;

/** AppSync waited for a resolver in vain. */
const UNANSWERED = 'ExecutionTimeout';

interface GraphQLAnswer {
  data?: unknown;
  errors?: {
    message: string;
    errorType?: string | null;
    errorInfo?: Record<string, unknown> | null;
    path?: (string | number)[] | null;
  }[];
}

export function createTallerClient(options: ClientOptions): TallerClient {
  const fetcher = options.fetch ?? globalThis.fetch.bind(globalThis);
  const { auth } = options;
  const session = typeof auth === 'function' ? sessionElsewhere(auth) : createSession(auth, fetcher);
  const tellEnd = (error: unknown): never => {
    if (error instanceof Error && endsSession(error)) options.onSessionEnd?.(error);
    throw error;
  };
  const accessToken = (): Promise<string> => session.accessToken().catch(tellEnd);
  async function request<Result, Variables>(
    document: TypedText<Result, Variables>,
    variables?: Variables,
  ): Promise<Result> {
    const query = String(document);
    const { complete, isSafe } = logicalCall(query, { ...variables });
    const attempt = async (): Promise<unknown> => send(options, fetcher, await session.accessToken(), query, complete);
    return (await withRetries(attempt, isSafe, options.retry).catch(tellEnd)) as Result;
  }
  return {
    ...operationMethods(request),
    ...subscriptionMethods(options, accessToken),
    ...session,
    request,
  };
}

/** @returns the variables of all attempts, and whether an attempt without an answer may be repeated */
function logicalCall(
  query: string,
  given: Record<string, unknown>,
): { complete: Record<string, unknown>; isSafe: boolean } {
  const validates = given['validateOnly'] === true;
  const keyed = query.includes('$idempotencyKey') && !validates;
  const wantsKey = keyed && given['idempotencyKey'] === undefined;
  const complete = wantsKey ? { ...given, idempotencyKey: crypto.randomUUID() } : given;
  const hasKey = keyed && complete['idempotencyKey'] !== null;
  return { complete, isSafe: hasKey || validates || expects(query, given) || !/^\s*mutation\b/m.test(query) };
}

/** Whether the API knows a mutation that takes no key by what it expects: a version to change, or a thing to remove. */
function expects(query: string, given: Record<string, unknown>): boolean {
  if (query.includes('$idempotencyKey')) return false;
  return typeof given['expectedVersion'] === 'number' || /^\s*mutation\s+delete[A-Z]/m.test(query);
}

async function send(
  { endpoint, timeout = DEFAULT_TIMEOUT }: ClientOptions,
  fetcher: typeof fetch,
  authorization: string,
  query: string,
  variables: object,
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetcher(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeout),
    });
  } catch (cause) {
    throw new NetworkError('The API does not answer', { cause });
  }
  const { status } = response;
  const answer = (await response.json().catch((cause: unknown) => {
    throw new NetworkError(`The API answered ${status} without JSON`, { status, cause });
  })) as GraphQLAnswer;
  const [error] = answer.errors ?? [];
  if (error) {
    // Throttling and faults of the service come with a body of the same form as a refusal.
    if (status === TOO_MANY_REQUESTS || status >= SERVER_FAULT) throw new NetworkError(error.message, { status });
    if (error.errorType === UNANSWERED) throw new NetworkError(error.message);
    throw new TallerError(
      error.message,
      error.errorType ?? untypedCode(error.path),
      error.errorInfo ?? {},
      error.path ?? [],
    );
  }
  if (!response.ok) throw new NetworkError(`The API answered ${status}`, { status });
  return answer.data;
}

function operationMethods(request: TallerClient['request']): OperationMethods {
  const methods = Object.entries(OPERATIONS).map(([field, document]) => {
    const typed = document as TypedDocumentString<Record<string, unknown>, object>;
    return [field, async (variables?: object) => (await request(typed, variables))[field]] as const;
  });
  return Object.fromEntries(methods) as unknown as OperationMethods;
}

/** The connection is made by the first subscription. */
function subscriptionMethods(options: ClientOptions, accessToken: Session['accessToken']): SubscriptionMethods {
  let connection: RealtimeConnection | undefined;
  const realtime = (): RealtimeConnection =>
    (connection ??= createRealtimeConnection({
      url: options.realtime ?? realtimeUrl(options.endpoint),
      host: new URL(options.endpoint).host,
      accessToken,
      WebSocket: options.WebSocket ?? globalThis.WebSocket,
      onStatus: (status) => options.onStatus?.(status),
      ...(options.retry?.baseDelay === undefined ? {} : { baseDelay: options.retry.baseDelay }),
    }));
  const methods = Object.entries(SUBSCRIPTIONS).map(([field, document]) => {
    const subscribe = (variables: object = {}, how: SubscribeOptions = {}) =>
      createSubscription(realtime(), field, String(document), variables, how);
    return [field, subscribe] as const;
  });
  return Object.fromEntries(methods) as unknown as SubscriptionMethods;
}
