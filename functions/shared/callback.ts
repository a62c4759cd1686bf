/** For tests: a server in place of the URL at which CloudFormation waits for an answer. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Callback {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** @param send gets the URL @returns the request that was sent there @throws if there was no request */
export async function callbackOf(send: (url: string) => Promise<void>): Promise<Callback> {
  let seen: Callback | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen = {
        method: request.method,
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown,
      };
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}/once`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
  if (!seen) throw new Error('nothing was received');
  return seen;
}
