/** Calls over HTTP, on connections that stay. */
import { Agent, request } from 'node:http';

export interface Reply {
  status: number;
  body: unknown;
  ms: number;
}

export interface Transport {
  send(token: string, query: string, variables: object): Promise<Reply>;
  end(): void;
}

/** Longer than the API's own limit: what comes later never comes. */
const PATIENCE_MS = 60_000;

export function createTransport(url: string): Transport {
  const agent = new Agent({ keepAlive: true });
  return {
    send: (token, query, variables) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const body = JSON.stringify({ query, variables });
        const headers = {
          authorization: token,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        };
        const call = request(url, { agent, method: 'POST', headers, timeout: PATIENCE_MS }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const ms = performance.now() - began;
            const text = Buffer.concat(chunks).toString();
            try {
              resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as unknown, ms });
            } catch {
              resolve({ status: response.statusCode ?? 0, body: text, ms });
            }
          });
        });
        call.on('timeout', () => call.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)));
        call.on('error', reject);
        call.end(body);
      }),
    end: () => agent.destroy(),
  };
}
