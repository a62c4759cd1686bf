import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Bundles on their way into the assembly; never committed. */
export const CACHE = join(ROOT, '.cache');
