/**
 * Amazon SES from npm `aws-ses-v2-local`: takes what functions send, delivers nothing, and shows it on a page. The package keeps
 * mails in its module, so two deployments in one process share them; they go with the process.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { guardServer } from '../http/guard.ts';
import type { Trusted } from '../http/neighbours.ts';
import { PAGE_HEADERS } from '../http/pageHeaders.ts';

export interface SesService {
  /** Also the address of the page. */
  endpoint: string;
  stop: () => Promise<void>;
}

/** The page's scripts stand in the page. Pictures may come from anywhere: mails name theirs. */
const HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
    'img-src data: http: https:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

/** A mail is shown in a frame in which no script of its own runs: the page itself would let it. */
const FRAME = { from: 'src="javascript:void(0);"', to: 'sandbox="allow-same-origin"' } as const;

export async function startSes(trusted?: Trusted): Promise<SesService> {
  // Loaded only here: most templates send no mail, and the package brings a web server.
  const require = createRequire(import.meta.url);
  const { default: start } = require('aws-ses-v2-local') as {
    default: (config: { host: string; port: number }) => Promise<Server>;
  };
  const server = await start({ host: '127.0.0.1', port: 0 });
  const page = readFileSync(require.resolve('aws-ses-v2-local/static/index.html'), 'utf8').replaceAll(
    FRAME.from,
    FRAME.to,
  );
  const behind = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.method === 'GET' && request.url === '/')
      response.writeHead(200, { 'content-type': 'text/html;charset=UTF-8' }).end(page);
    else for (const listener of behind) listener.call(server, request, response);
  });
  guardServer(server, { trusted, headers: HEADERS });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
