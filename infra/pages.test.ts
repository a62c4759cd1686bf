/** How much a browser has to load before somebody can work: the limits are those of the web app's design. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { pages } from './pages.ts';

const KB = 1024;
const FIRST = 220 * KB;
const MODULE = 90 * KB;

describe('the built web app', () => {
  let assets: string;
  let names: string[];
  beforeAll(() => {
    assets = join(pages('app'), 'assets');
    names = readdirSync(assets).filter((name) => name.endsWith('.js'));
  });

  const read = (name: string): string => readFileSync(join(assets, name), 'utf8');
  const sizeOf = (name: string): number => gzipSync(read(name), { level: 9 }).length;
  /** What a file loads with it, and what that loads. */
  function withImports(name: string, seen = new Set<string>()): Set<string> {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const [, imported = ''] of read(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      withImports(imported, seen);
    return seen;
  }
  const weigh = (files: Iterable<string>): number => [...files].reduce((sum, name) => sum + sizeOf(name), 0);

  it('loads at most 220 kB for the sign-in and the start page', () => {
    const [, entry = ''] =
      /src="\/app\/assets\/([^"]+)"/.exec(readFileSync(join(assets, '..', 'index.html'), 'utf8')) ?? [];
    const start = names.find((name) => read(name).includes('"data-tile"'));
    const first = withImports(start ?? '', withImports(entry));
    expect(start).toBeDefined();
    expect(weigh(first)).toBeLessThanOrEqual(FIRST);
  });

  it('loads at most 90 kB more for any part of it', () => {
    const [, entry = ''] =
      /src="\/app\/assets\/([^"]+)"/.exec(readFileSync(join(assets, '..', 'index.html'), 'utf8')) ?? [];
    const first = withImports(entry);
    const parts = names.filter((name) => !first.has(name));
    expect(parts.length).toBeGreaterThan(3);
    const more = (name: string): number => weigh([...withImports(name)].filter((each) => !first.has(each)));
    expect(parts.filter((name) => more(name) > MODULE)).toEqual([]);
  });

  it('is for users, not for developers, whoever builds it', () => {
    expect(names.filter((name) => read(name).includes('Maximum update depth exceeded'))).toEqual([]);
  });

  it('asks for nothing from elsewhere', () => {
    const page = readFileSync(join(assets, '..', 'index.html'), 'utf8');
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
  });

  it('can be installed: a manifest whose icons are there in their sizes', async () => {
    const folder = join(assets, '..');
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('<link rel="manifest" href="/app/manifest.webmanifest">');
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')) as Manifest;
    expect(manifest).toMatchObject({
      id: '/app',
      start_url: '/app',
      scope: '/app',
      display: 'standalone',
      name: 'Taller',
    });
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of manifest.icons) {
      const image = await loadImage(readFileSync(join(folder, src.replace('/app/', ''))));
      expect(`${image.width}x${image.height}`).toBe(sizes);
    }
  });

  it('opens without network: its service worker keeps every built file, and nothing that is known only when it is served', () => {
    const folder = join(assets, '..');
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    const kept = [...worker.matchAll(/url:"([^"]+)",revision:(null|"[^"]+")/g)].map(([, url, revision]) => [
      url,
      revision !== 'null',
    ]);
    const built = globSync('**/*.*', { cwd: folder }).filter((name) => name !== 'sw.js');
    // Hashed names change with their content; the others are compared by it.
    const wanted = built.map((name) => [`/app/${name}`, !name.startsWith('assets/')]);
    expect(kept.sort()).toEqual(wanted.sort());
    expect(worker).not.toContain('config.json');
    expect(worker).not.toContain('graphql');
  });
});

interface Manifest {
  icons: { src: string; sizes: string; purpose: string }[];
}
