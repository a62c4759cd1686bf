import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Agent, createServer, get } from 'node:http';
import { Agent as SecureAgent, get as getSecurely } from 'node:https';
import { connect } from 'node:net';
import { TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { localCertificate } from './certificate.ts';
import { listenFor } from './listener.ts';

describe('a single port', () => {
  it('serves HTTP and HTTPS, and closes every connection when it stops', async () => {
    const certificate = await localCertificate();
    const listener = await listenFor(
      createServer(({ socket }, response) => response.end(socket instanceof TLSSocket ? 'secure' : 'plain')),
      certificate,
      0,
    );
    const { port } = listener;
    const body = (ask: (done: (response: IncomingMessage) => void) => void): Promise<string> =>
      new Promise((resolve) => ask((response) => response.on('data', (data: Buffer) => resolve(data.toString()))));
    const [agent, secureAgent] = [
      new Agent({ keepAlive: true }),
      new SecureAgent({ keepAlive: true, ca: readFileSync(certificate.caFile) }),
    ];
    expect(await body((done) => get({ host: '127.0.0.1', port, agent }, done))).toBe('plain');
    expect(await body((done) => getSecurely({ host: '127.0.0.1', port, agent: secureAgent }, done))).toBe('secure');
    // One that is kept for the next request, of either kind, and one that never says anything.
    const silent = connect(port, '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const gone = new Promise((resolve) => silent.once('close', resolve));
    await listener.stop();
    await gone;
    agent.destroy();
    secureAgent.destroy();
  }, 10_000);

  it('is refused in one clear sentence if it is taken', async () => {
    const certificate = await localCertificate();
    const taken = await listenFor(createServer(), certificate, 0);
    await expect(listenFor(createServer(), certificate, taken.port)).rejects.toThrow(
      `port ${taken.port} is in use; choose another with --port or PORT`,
    );
    await taken.stop();
  });
});
