/** An HTTP server in the test's own process that answers as the test says, and records the requests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: Record<string, unknown>;
  body: Record<string, unknown> & { variables?: Record<string, unknown> };
}

/** `drop` closes the connection without an answer; `raw` is sent as it is. */
export type Answer = { status?: number; body: unknown } | { status?: number; raw: string } | 'drop' | 'hang';

export interface TestServer {
  url: string;
  received: Received[];
  /** One answer per request in order; the last one stays. */
  answers: Answer[];
  stop(): Promise<void>;
}

export async function startTestServer(...answers: Answer[]): Promise<TestServer> {
  const received: Received[] = [];
  const queue = [...answers];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString()) as Received['body'],
      });
      const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? 'drop';
      if (answer === 'hang') return;
      if (answer === 'drop') request.socket.destroy();
      else
        response
          .writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
          .end('raw' in answer ? answer.raw : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers: queue,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
