import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { localCertificate } from './certificate.ts';

const YEAR_MS = 365 * 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the certificate of this machine', () => {
  it('is valid for this machine only, and signed by its own authority', async () => {
    const certificate = await localCertificate();
    const [server, authority] = [
      new X509Certificate(certificate.cert),
      new X509Certificate(readFileSync(certificate.caFile)),
    ];
    expect([
      server.verify(authority.publicKey),
      server.checkHost('localhost'),
      server.checkIP('127.0.0.1'),
      server.checkHost('example.com'),
      server.ca,
      authority.ca,
    ]).toEqual([true, 'localhost', '127.0.0.1', undefined, false, true]);
    certificate.remove();
    expect(existsSync(dirname(certificate.caFile))).toBe(false);
  });

  it('is kept between starts, and only its owner can read the key', async () => {
    const first = await localCertificate(folder);
    first.remove();
    expect((await localCertificate(folder)).cert).toBe(first.cert);
    expect(statSync(join(folder, 'server.key')).mode & 0o077).toBe(0);
  });

  it.each<[string, number, () => void]>([
    ['shortly before it ends', Date.now() + 4.95 * YEAR_MS, () => undefined],
    ['where a file is gone', Date.now(), () => rmSync(join(folder, 'server.key'))],
    ['where a file cannot be read', Date.now(), () => writeFileSync(join(folder, 'server.pem'), 'nothing')],
  ])('is renewed %s', async (_when, now, before) => {
    const { cert } = await localCertificate(folder);
    before();
    expect((await localCertificate(folder, now)).cert).not.toBe(cert);
  });

  it('is trusted by clients that trust its authority, and by no others', async () => {
    const { key, cert, caFile } = await localCertificate();
    const server = createServer({ key, cert }, (_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const ask = (trust: { ca?: string }) =>
      new Promise<string>((resolve) => {
        const asked = request({ host: '127.0.0.1', port, ...trust, agent: false }, (response) =>
          response.on('data', (data: Buffer) => resolve(data.toString())),
        );
        asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
        asked.end();
      });
    expect(await ask({ ca: readFileSync(caFile, 'utf8') })).toBe('hello');
    expect(await ask({})).not.toBe('hello');
  });
});
