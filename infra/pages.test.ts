/** How much a browser has to load before somebody can work: the limits are those of the web app's design. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
});
