/**
 * A Lambda function that decides on each request. Source: developer guide, "Configuring authorization and authentication",
 * "AWS_LAMBDA authorization"; API reference, "LambdaAuthorizerConfig".
 */
import { createBoundedCache } from '../../graphql/boundedCache.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { InvokeLambda, LambdaOutcome } from '../../dataSources/lambda.ts';
import type { Caller } from '../../graphql/authorization.ts';
import type { ApiModel, LambdaMode } from '../../model.ts';
import { REFUSALS } from './refusals.ts';

/** What a request asks: the function is told. */
export interface Asked {
  requestId: string;
  queryString: string;
  /** Left off where the client names none, as AppSync does. */
  operationName?: string;
  variables: Record<string, unknown>;
}

/** What the function is told when a WebSocket connects: callers report both spellings, `Deepdish` and `DeepDish` (assumed: the former). */
export const CONNECT_OPERATION = 'Deepdish:Connect';

export const AUTHORIZER_LIMITS = {
  timeoutMs: 10_000,
  tokenCharacters: 2_048,
  resolverContextBytes: 5 * 1024 * 1024,
  /** A larger answer is not kept. */
  cachedBytes: 1024 * 1024,
  ttlSeconds: 3_600,
} as const;

/** Of answers that are kept. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024;

interface Verdict {
  isAuthorized: boolean;
  resolverContext: unknown;
  deniedFields: readonly string[];
  ttlSeconds: number;
}

export type AuthorizeByLambda = (token: string, headers: IncomingHttpHeaders, asked: Asked) => Promise<Caller>;

export interface LambdaAuthorizerOptions {
  api: Pick<ApiModel, 'apiId'>;
  accountId: string;
  invoke: InvokeLambda;
  /** Says aloud what AWS writes in a log at most. */
  warn: (line: string) => void;
  /** Milliseconds since the epoch. @default Date.now */
  now?: () => number;
  /** @default 10 s, as on AWS */
  timeoutMs?: number;
}

/** An alias or a version may follow the function's name. */
const unqualified = (arn: string): string => arn.split(':').slice(0, 7).join(':');

export function createLambdaAuthorizer(mode: LambdaMode, options: LambdaAuthorizerOptions): AuthorizeByLambda {
  const { api, accountId, warn, now = Date.now, timeoutMs = AUTHORIZER_LIMITS.timeoutMs } = options;
  const functionArn = unqualified(mode.authorizerUri);
  const kept = createBoundedCache<{ verdict: Verdict; until: number }>(MAX_KEPT_BYTES);
  const say = (line: string): void => warn(`Lambda authorizer ${functionArn.split(':').at(-1)}: ${line}`);

  async function ask(token: string, headers: IncomingHttpHeaders, asked: Asked): Promise<Verdict> {
    const { requestId, queryString, operationName, variables } = asked;
    const event = {
      authorizationToken: token,
      requestContext: {
        apiId: api.apiId,
        accountId,
        requestId,
        queryString,
        ...(operationName === undefined ? {} : { operationName }),
        variables,
      },
      requestHeaders: headers,
    };
    const outcome = await withTimeout(options.invoke(functionArn, event, 'RequestResponse'), timeoutMs);
    if (outcome.error) {
      say(`the call is refused, as the function failed: ${outcome.error.errorMessage}`);
      throw REFUSALS.authorizerFailed();
    }
    const verdict = verdictOf(outcome.payload, mode.resultTtlSeconds);
    if (typeof verdict === 'string') {
      say(`the call is refused: ${verdict}`);
      throw REFUSALS.authorizerFailed();
    }
    return verdict;
  }

  return async (token, headers, asked) => {
    if (token.length > AUTHORIZER_LIMITS.tokenCharacters) {
      say(`a token has ${token.length} characters; AppSync takes ${AUTHORIZER_LIMITS.tokenCharacters}`);
      throw REFUSALS.notAuthorized();
    }
    // Anywhere in the token (assumed: the reference says no more than "a regular expression for validation of tokens").
    if (mode.identityValidationExpression && !new RegExp(mode.identityValidationExpression).test(token))
      throw REFUSALS.notAuthorized();
    const known = kept.get(token);
    let verdict = known && known.until > now() ? known.verdict : undefined;
    if (!verdict) {
      verdict = await ask(token, headers, asked);
      // Kept by token alone: a function that looks at the query as well must answer `ttlOverride: 0`.
      const bytes = Buffer.byteLength(JSON.stringify(verdict));
      if (verdict.ttlSeconds > 0 && bytes <= AUTHORIZER_LIMITS.cachedBytes)
        kept.set(token, { verdict, until: now() + verdict.ttlSeconds * 1000 }, bytes);
    }
    if (!verdict.isAuthorized) throw REFUSALS.notAuthorized();
    // Assumed: EvaluateCode takes an empty identity for one of a Lambda function, so that is what there is without a context.
    return {
      mode: 'AWS_LAMBDA',
      groups: [],
      identity: verdict.resolverContext === null ? {} : { resolverContext: verdict.resolverContext },
      denied: deniedCoordinates(verdict.deniedFields, api.apiId),
    };
  };
}

/** `Type.field`, or the field's ARN, in which another API's id is another API's matter. */
function deniedCoordinates(fields: readonly string[], apiId: string): Set<string> {
  return new Set(
    fields.flatMap((each) => {
      const [, api, type, field] =
        /^arn:[^:]*:appsync:[^:]*:[^:]*:apis\/([^/]+)\/types\/([^/]+)\/fields\/([^/]+)$/.exec(each) ?? [];
      if (api === undefined) return [each];
      return api === apiId ? [`${type}.${field}`] : [];
    }),
  );
}

/** @returns the verdict, or what is wrong with the function's answer */
function verdictOf(payload: unknown, defaultTtl: number): Verdict | string {
  if (typeof payload !== 'object' || payload === null)
    return `the function answered ${JSON.stringify(payload) ?? 'nothing'} instead of an object`;
  const { isAuthorized, resolverContext = null, deniedFields = [], ttlOverride } = payload as Record<string, unknown>;
  if (typeof isAuthorized !== 'boolean') return 'the answer has no boolean isAuthorized';
  if (
    !Array.isArray(deniedFields ?? []) ||
    !((deniedFields ?? []) as unknown[]).every((each) => typeof each === 'string')
  )
    return 'deniedFields is no list of texts';
  if (resolverContext !== null && (typeof resolverContext !== 'object' || Array.isArray(resolverContext)))
    return 'resolverContext is no object';
  if (Buffer.byteLength(JSON.stringify(resolverContext)) > AUTHORIZER_LIMITS.resolverContextBytes)
    return 'resolverContext is over 5 MB';
  const ttl = typeof ttlOverride === 'number' ? ttlOverride : defaultTtl;
  return {
    isAuthorized,
    resolverContext,
    deniedFields: (deniedFields ?? []) as string[],
    ttlSeconds: Math.min(Math.max(ttl, 0), AUTHORIZER_LIMITS.ttlSeconds),
  };
}

async function withTimeout(invocation: Promise<LambdaOutcome>, timeoutMs: number): Promise<LambdaOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<LambdaOutcome>((resolve) => {
    timer = setTimeout(
      () =>
        resolve({
          payload: null,
          error: { errorType: 'Timeout', errorMessage: `it did not answer in ${timeoutMs / 1000} s` },
        }),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([invocation, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
