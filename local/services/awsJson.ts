/**
 * AWS's JSON 1.0 protocol without the SDK: what a poller asks many times a second must cost little, and a stream's records
 * have on the wire the very shape in which Lambda hands them on (binary values in base64, times in seconds).
 */
import { Pool } from 'undici';
import type { WireAnswer } from '../faults/wire.ts';
import { exchange } from './exchange.ts';
import { BROKEN } from './unreachable.ts';

export interface AwsJsonClient {
  /** @throws AwsFault where the service refuses, ConnectionFault where it does not answer */
  call<Output>(operation: string, input: object, signal?: AbortSignal): Promise<Output>;
  stop(): void;
}

/** What a service refused. `name` is its exception, such as `TrimmedDataAccessException`. */
export class AwsFault extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

export interface AwsJsonService {
  endpoint: string;
  region: string;
  /** Its name in a signature, such as `dynamodb`. */
  service: string;
  /** Prefix of an operation's name, such as `DynamoDBStreams_20120810`. */
  target: string;
}

export interface Poster {
  /** @throws ConnectionFault where no whole answer came */
  post(operation: string, body: string, signal?: AbortSignal): Promise<WireAnswer>;
  stop(): void;
}

/**
 * No answer, or half of one: nobody knows whether the service did what it was asked. Named as the SDK for Java names what is no answer
 * of the service; `timedOut` where none came in time.
 */
export class ConnectionFault extends Error {
  override readonly name: string = 'SdkClientException';
  readonly timedOut: boolean;

  constructor(message: string, timedOut = false, cause?: unknown) {
    super(message, { cause });
    this.timedOut = timedOut;
  }
}

/** How undici says that nobody answered in time: https://undici.nodejs.org/#/docs/api/Errors. */
const LATE = ['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT'];

const codeOf = (error: unknown): string =>
  error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? '') : '';

/** @returns a fault as it is, and whatever else as one */
export function connectionFault(error: unknown): ConnectionFault {
  if (error instanceof ConnectionFault) return error;
  if (LATE.includes(codeOf(error))) return new ConnectionFault('Execution timed out.', true, error);
  const message = error instanceof Error ? error.message : String(error);
  return new ConnectionFault(`Unable to execute HTTP request: ${message}`, false, error);
}

const MAX_SOCKETS = 64;
/**
 * For how long a connection waits for its next request. Shorter than servers wait, so that none is closed by the other side while a
 * request is on its way: Node's own wait 5 s (`server.keepAliveTimeout`), and say so; DynamoDB Local 60 s (dynamodb-local.xml).
 */
const IDLE_MS = 4_000;
/** AppSync ends a request after 30 s. */
const ANSWER_MS = 25_000;
/** Operations that change nothing: asked again, they answer the same. */
const READS = /^(BatchGet|TransactGet|Get|Describe|List|Query|Scan)/;

/** In milliseconds. */
export interface PosterLimits {
  answerMs?: number;
  idleMs?: number;
}

/** @param limits for tests */
export function createPoster(
  { endpoint, region, service, target }: AwsJsonService,
  { answerMs = ANSWER_MS, idleMs = IDLE_MS }: PosterLimits = {},
): Poster {
  // Nearly each call of the runtime asks a service, and `node:http` takes as long to ask as DynamoDB Local to answer.
  const pool = new Pool(endpoint, {
    connections: MAX_SOCKETS,
    pipelining: 1,
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
    keepAliveTimeout: idleMs,
    keepAliveMaxTimeout: idleMs,
  });
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    // The local services read the region and the key id out of it and check no signature.
    authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=local`,
  };

  const once = (operation: string, body: string, signal?: AbortSignal): Promise<WireAnswer> =>
    exchange(pool, { path: '/', headers: { ...headers, 'x-amz-target': `${target}.${operation}` }, body }, signal);

  return {
    async post(operation, body, signal) {
      try {
        return await once(operation, body, signal).catch((error: unknown) => {
          // The connection may have waited for too long. A write that broke may have been done; what reads is asked once more.
          if (!READS.test(operation) || !BROKEN.includes(codeOf(error))) throw error;
          return once(operation, body, signal);
        });
      } catch (error) {
        if (signal?.aborted === true) throw error;
        throw connectionFault(error);
      }
    },
    stop: () => void pool.destroy(),
  };
}

export function createAwsJsonClient(service: AwsJsonService, limits: PosterLimits = {}): AwsJsonClient {
  const { post, stop } = createPoster(service, limits);
  return {
    async call<Output>(operation: string, input: object, signal?: AbortSignal): Promise<Output> {
      const { status, text } = await post(operation, JSON.stringify(input), signal);
      if (status === 200) return answerIn(text) as Output;
      const fault = faultIn(text);
      throw new AwsFault(fault.name ?? 'ServiceException', fault.message ?? `${service.service} answered ${status}`);
    },
    stop,
  };
}

/** What a service answered. @throws ConnectionFault where it is no JSON: half of an answer, or that of somebody else */
export function answerIn(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch (error) {
    throw new ConnectionFault('Unable to unmarshall response', false, error);
  }
}

export interface FaultBody {
  name?: string;
  message?: string;
  /** All that the service said. */
  body: Record<string, unknown>;
}

/** Reads `{"__type": "prefix#Name", "message": …}`; nothing of it where something else came. */
export function faultIn(text: string): FaultBody {
  let body: Record<string, unknown> = {};
  try {
    body = JSON.parse(text) as Record<string, unknown>;
  } catch {
    // The caller says which status came instead.
  }
  const type = body['__type'];
  const message = body['message'] ?? body['Message'];
  return {
    body,
    ...(typeof type === 'string' ? { name: type.split('#').at(-1) ?? type } : {}),
    ...(typeof message === 'string' ? { message } : {}),
  };
}
