/**
 * What stands before the stack, as CloudFront does before the API: the pages from a folder, in whose place a newer build can be put;
 * everything else goes to the stack.
 */
import { createServer, request } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createSite } from '../../local/http/site.ts';
import type { Page } from '../../infra/pages.ts';
import { siteOf } from '../../scripts/support/pages.ts';
import type { Stack } from './stack.ts';

export interface Front {
  /** Of the page. */
  address: string;
  /** Mutations that arrived, by the name of their field. */
  sent: string[];
  /** Serves another build from now on. */
  publish: (folder: string) => void;
  close: () => void;
}

const FIELD = /mutation\s+\w+[^{]*\{\s*(\w+)/;

/** As the stack's own pages ask: others may not. */
const asOwn = (to: URL, { headers }: IncomingMessage): OutgoingHttpHeaders => ({
  ...headers,
  host: to.host,
  ...(headers.origin === undefined ? {} : { origin: to.origin }),
});

/** As it came, and the answer as it comes back. */
function forward(to: URL, asked: IncomingMessage, answer: ServerResponse, seen: (body: string) => void): void {
  const { method, url } = asked;
  const passed = request(new URL(url ?? '/', to), { method, headers: asOwn(to, asked) }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  const parts: Buffer[] = [];
  asked.on('data', (part: Buffer) => parts.push(part));
  asked.on('end', () => seen(Buffer.concat(parts).toString()));
  asked.pipe(passed);
}

/** Sockets for what is live. */
function tunnel(to: URL, asked: IncomingMessage, socket: Socket, head: Buffer): void {
  const other = connect(Number(to.port), to.hostname, () => {
    const headers = Object.entries(asOwn(to, asked)).map(([name, value]) => `${name}: ${String(value)}`);
    other.write([`GET ${asked.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
    other.write(head);
    socket.pipe(other).pipe(socket);
  });
  for (const each of [socket, other]) each.on('error', () => [socket, other].forEach((end) => end.destroy()));
}

export async function startFront(
  { deployment, graphqlUrl }: Pick<Stack, 'deployment' | 'graphqlUrl'>,
  built: string,
  page: Page = 'app',
): Promise<Front> {
  const stack = new URL(graphqlUrl);
  const sent: string[] = [];
  let serve = createSite(siteOf(deployment, page, built));
  const server = createServer((asked, answer) => {
    if (serve(asked, answer)) return;
    forward(stack, asked, answer, (body) => {
      // In JSON, a line's end is written as such.
      const [, field] = FIELD.exec(body.replaceAll('\\n', ' ')) ?? [];
      if (field !== undefined) sent.push(field);
    });
  });
  server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) => tunnel(stack, asked, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${page}`,
    sent,
    publish(folder) {
      serve = createSite(siteOf(deployment, page, folder));
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
