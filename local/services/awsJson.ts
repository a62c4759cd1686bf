/**
 * AWS's JSON 1.0 protocol without the SDK: what a poller asks many times a second must cost little, and a stream's records
 * have on the wire the very shape in which Lambda hands them on (binary values in base64, times in seconds).
 */
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';

export interface AwsJsonClient {
  /** @throws AwsFault where the service refuses */
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

interface Poster {
  post(operation: string, body: string, signal?: AbortSignal): Promise<{ status: number; text: string }>;
  stop(): void;
}

const MAX_SOCKETS = 64;

export function createPoster({ endpoint, region, service, target }: AwsJsonService): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  const { hostname, port } = new URL(endpoint);
  // The local services read the region and the key id out of it and check no signature.
  const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=local`;

  function post(operation: string, body: string, signal?: AbortSignal): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${target}.${operation}`,
        authorization,
        'content-length': Buffer.byteLength(body),
      };
      const sent = request(
        { agent, hostname, port, method: 'POST', headers, ...(signal ? { signal } : {}) },
        (response) => {
          readAll(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server had closed an idle connection before it saw the request: nothing took place.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(post(operation, body, signal));
        else reject(error);
      });
      sent.end(body);
    });
  }

  return { post, stop: () => agent.destroy() };
}

export function createAwsJsonClient(service: AwsJsonService): AwsJsonClient {
  const { post, stop } = createPoster(service);
  return {
    async call<Output>(operation: string, input: object, signal?: AbortSignal): Promise<Output> {
      const { status, text } = await post(operation, JSON.stringify(input), signal);
      if (status === 200) return JSON.parse(text === '' ? '{}' : text) as Output;
      const fault = faultIn(text);
      throw new AwsFault(fault.name ?? 'ServiceException', fault.message ?? `${service.service} answered ${status}`);
    },
    stop,
  };
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

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
