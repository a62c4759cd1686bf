/**
 * Amazon SES from npm `aws-ses-v2-local`: takes what functions send, delivers nothing, and shows it on a page. The package keeps
 * mails in its module, so two deployments in one process share them; they go with the process.
 */
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SesService {
  /** Also the address of the page. */
  endpoint: string;
  stop: () => Promise<void>;
}

export async function startSes(): Promise<SesService> {
  // Loaded only here: most templates send no mail, and the package brings a web server.
  const { default: start } = createRequire(import.meta.url)('aws-ses-v2-local') as {
    default: (config: { host: string; port: number }) => Promise<Server>;
  };
  const server = await start({ host: '127.0.0.1', port: 0 });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
