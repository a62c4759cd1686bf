/**
 * AWS's JSON 1.0 protocol without the SDK: what a poller asks many times a second must cost little, and a stream's records
 * have on the wire the very shape in which Lambda hands them on (binary values in base64, times in seconds).
 */
import type { WireAnswer } from './answerReader.ts';
import { createConnections, StaleConnection } from './connections.ts';

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

/** @returns a fault as it is, and whatever else as one: `ETIMEDOUT` is how a connection says that nobody answered */
export function connectionFault(error: unknown): ConnectionFault {
  if (error instanceof ConnectionFault) return error;
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  if (code === 'ETIMEDOUT') return new ConnectionFault('Execution timed out.', true, error);
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
  const { hostname, port } = new URL(endpoint);
  const connections = createConnections(hostname, Number(port), { maxSockets: MAX_SOCKETS, answerMs, idleMs });
  // The local services read the region and the key id out of it and check no signature.
  const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=local`;
  const lines = [
    'POST / HTTP/1.1',
    `host: ${hostname}:${port}`,
    'content-type: application/x-amz-json-1.0',
    `authorization: ${authorization}`,
    `x-amz-target: ${target}.`,
  ].join('\r\n');

  async function once(operation: string, body: string, signal?: AbortSignal): Promise<WireAnswer> {
    try {
      return await connections.ask(`${lines}${operation}\r\n`, body, signal);
    } catch (error) {
      if (signal?.aborted === true || error instanceof StaleConnection) throw error;
      throw connectionFault(error);
    }
  }

  return {
    async post(operation, body, signal) {
      try {
        return await once(operation, body, signal);
      } catch (error) {
        // A write that broke may have been done: it is sent once more only where it never left.
        if (!(error instanceof StaleConnection)) throw error;
        if (error.left && !READS.test(operation)) throw connectionFault(error.cause);
        return once(operation, body, signal);
      }
    },
    stop: () => connections.stop(),
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
