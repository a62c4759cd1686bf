/** Lambda handlers as asset folders. */
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/**
 * The SDK is bundled, because the version in the Lambda runtime changes without notice. One run bundles all functions,
 * because they share most files.
 * @param parent where the assets' folders are made @returns those folders by the functions' names
 */
export function bundleFunctions<Name extends string>(names: readonly Name[], parent: string): Record<Name, string> {
  buildSync({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(ROOT, 'functions', name, 'index.ts')])),
    outdir: parent,
    absWorkingDir: ROOT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'node24',
    platform: 'node',
    // It brings a library for each machine, which cannot be bundled: its folder goes along (imageLibrary.ts).
    external: ['sharp'],
    // Some dependencies of the SDK are CommonJS and ask for require.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'silent',
  });
  return Object.fromEntries(names.map((name) => [name, join(parent, name)])) as Record<Name, string>;
}
