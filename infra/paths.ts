import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Bundles on their way into the assembly; never committed. */
export const CACHE = join(ROOT, '.cache');

/** A folder of one's own, gone afterwards: two runs at once (`npm start` beside `npm test`) must not share one. */
export function withTemporaryFolder<T>(use: (folder: string) => T): T {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'bundles-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
