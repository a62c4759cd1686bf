/** Kind `httpDataSource`: what a request handler returned, and the exchange with an endpoint on loopback that it leads to. */
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpDataSource as createHttp } from '../../dataSources/http.ts';
import type { HttpSigning } from '../../model.ts';
import type { Kind } from './kind.ts';

type Thing = Record<string, unknown>;

/** What the endpoint answers; nothing at all where it is `never`, and a closed port where it is `down`. */
interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  bodyBytes?: number;
  never?: true;
  down?: true;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export const httpDataSource: Kind = {
  fields: ['request', 'answer', 'endpointPath', 'endpoint', 'authorization'],
  async run(test) {
    const {
      request,
      answer = {},
      endpointPath = '',
      endpoint,
      authorization,
    } = test.input as {
      request?: unknown;
      answer?: Answer;
      endpointPath?: string;
      endpoint?: string;
      authorization?: HttpSigning;
    };
    const received: Thing[] = [];
    const server = createServer((asked, response) => {
      void textOf(asked).then((body) => {
        received.push({ method: asked.method, url: asked.url, headers: asked.headers, body });
        if (answer.never) return;
        response
          .writeHead(answer.status ?? 200, answer.headers ?? {})
          .end(answer.bodyBytes === undefined ? (answer.body ?? '') : 'x'.repeat(answer.bodyBytes));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const warnings: string[] = [];
    try {
      if (answer.down) await new Promise((resolve) => server.close(resolve));
      const model = {
        stack: 'Test',
        logicalId: 'Http',
        name: 'http',
        type: 'HTTP' as const,
        endpoint: endpoint ?? `http://127.0.0.1:${port}${endpointPath}`,
        ...(authorization ? { authorization } : {}),
      };
      const outcome = await createHttp(model, {
        warn: (line) => void warnings.push(line),
        timeoutMs: answer.never ? 50 : 5_000,
      }).invoke(request, { field: 'Query.a', requestId: 'r' });
      return { ...outcome, received: received.at(-1) ?? null, warnings };
    } finally {
      server.closeAllConnections();
      if (!answer.down) await new Promise((resolve) => server.close(resolve));
    }
  },
};
