import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from './site.ts';

describe('a site', () => {
  const outside = mkdtempSync(join(tmpdir(), 'site-'));
  const folder = join(outside, 'built');
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<p>page</p>');
    writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {}');
    writeFileSync(join(folder, 'sw.js'), 'install()');
    writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
    const serve = createSite({
      path: '/board',
      folder,
      files: { 'config.json': { a: 1 } },
      headers: { 'x-frame-options': 'DENY' },
    });
    server = createServer((asked, answer) => {
      if (!serve(asked, answer)) answer.writeHead(418).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(outside, { recursive: true });
  });

  /** As it stands: `fetch` would resolve dots itself. */
  const get = (path: string, method = 'GET') =>
    new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
      request(`${origin}`, { path, method }, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['/board', '<p>page</p>', 'text/html', 'no-cache'],
    ['/board/', '<p>page</p>', 'text/html', 'no-cache'],
    ['/board/tech', '<p>page</p>', 'text/html', 'no-cache'],
    ['/board?screen=1', '<p>page</p>', 'text/html', 'no-cache'],
    ['/board/assets/main-abc.js', 'export {}', 'text/javascript', 'immutable'],
    ['/board/sw.js', 'install()', 'text/javascript', 'no-cache'],
    ['/board/manifest.webmanifest', '{}', 'application/manifest+json', 'no-cache'],
    ['/board/config.json', '{"a":1}', 'application/json', 'no-store'],
  ])('serves %s', async (path, text, type, cache) => {
    const answer = await get(path);
    expect([answer.status, answer.text]).toEqual([200, text]);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['cache-control']).toContain(cache);
    expect(answer.headers['x-frame-options']).toBe('DENY');
  });

  it.each([
    '/board/../secret.txt',
    '/board/..%2fsecret.txt',
    '/board/%2e%2e/secret.txt',
    '/board/....//secret.txt',
    '/board/assets/../../secret.txt',
  ])('serves no file outside its folder: %s', async (path) => {
    expect((await get(path)).text).not.toContain('secret');
  });

  it('answers 404 for a missing file, and ignores other addresses', async () => {
    expect((await get('/board/assets/gone.js')).status).toBe(404);
    for (const [path, method] of [
      ['/boards', 'GET'],
      ['/', 'GET'],
      ['/board', 'POST'],
    ] as const)
      expect((await get(path, method)).status).toBe(418);
  });
});
