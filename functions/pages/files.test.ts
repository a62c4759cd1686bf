import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { pageFiles } from './files.ts';

describe('the files of the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are the hashed files, cached for good, then the configuration, and last the page, asked for anew each time', () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<p>');
    writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {}');
    const files = pageFiles(folder, 'board', { graphql: 'https://api' });
    expect(files.map(({ key, contentType, cacheControl }) => [key, contentType, cacheControl])).toEqual([
      ['board/assets/main-abc.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
      ['board/config.json', 'application/json', 'no-store'],
      ['board/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ]);
    expect(files[1]?.body).toBe('{"graphql":"https://api"}');
  });

  it('are a manifest and a service worker that browsers ask for anew each time', () => {
    mkdirSync(folder, { recursive: true });
    for (const name of ['manifest.webmanifest', 'sw.js', 'icon-192.png']) writeFileSync(join(folder, name), '');
    expect(
      pageFiles(folder, 'app', null).map(({ key, contentType, cacheControl }) => [key, contentType, cacheControl]),
    ).toEqual(
      expect.arrayContaining([
        ['app/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
        ['app/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
        ['app/icon-192.png', 'image/png', 'no-cache'],
      ]),
    );
  });

  it('have no configuration where the pages do not ask for one', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<p>');
    expect(pageFiles(folder, 'docs', null).map(({ key }) => key)).toEqual(['docs/index.html']);
  });

  it('are rejected if the content type is unknown', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'strange.xyz'), '');
    expect(() => pageFiles(folder, 'board', {})).toThrow('no content type is known for strange.xyz');
  });
});
