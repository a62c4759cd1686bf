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

/** @param target prefix of the operation's name, such as `DynamoDBStreams_20120810` */
export function createAwsJsonClient(options: { endpoint: string; region: string; service: string; target: string }): AwsJsonClient {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(options.endpoint);
  // The local services read the region and the access key from it, and check no signature.
  const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${options.region}/${options.service}/aws4_request, SignedHeaders=host, Signature=0`;

  function post(operation: string, body: string, signal: AbortSignal | undefined): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `${options.target}.${operation}`, authorization, 'content-length': Buffer.byteLength(body) };
      const sent = request({ agent, hostname, port, method: 'POST', headers, ...(signal ? { signal } : {}) }, (response) => {
        readAll(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server had closed an idle connection before it saw the request: nothing took place.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(post(operation, body, signal));
        else reject(error);
      });
      sent.end(body);
    });
  }

  return {
    async call<Output>(operation: string, input: object, signal?: AbortSignal): Promise<Output> {
      const { status, text } = await post(operation, JSON.stringify(input), signal);
      const answer = JSON.parse(text === '' ? '{}' : text) as Output & { __type?: string; message?: string; Message?: string };
      if (status === 200) return answer;
      throw new AwsFault(answer.__type?.split('#').at(-1) ?? 'ServiceException', answer.message ?? answer.Message ?? `${options.service} answered ${status}`);
    },
    stop: () => agent.destroy(),
  };
}

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
