/** Lambda handlers as asset folders. */
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** The SDK is bundled: the runtime's own moves without us. @param parent where the asset's folder is made @returns that folder */
export function bundleFunction(name: string, parent: string): string {
  const outdir = join(parent, name);
  buildSync({
    entryPoints: { index: join(ROOT, 'functions', name, 'index.ts') },
    outdir,
    absWorkingDir: ROOT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'node24',
    platform: 'node',
    // Some dependencies of the SDK are CommonJS and ask for require.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'silent',
  });
  return outdir;
}
