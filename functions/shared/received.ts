/** For tests: the URL that CloudFormation waits at. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** @param send gets the URL @returns what was sent there @throws where nothing was */
export async function received(send: (url: string) => Promise<void>): Promise<Received> {
  let seen: Received | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen = { method: request.method, headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
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
