/**
 * What `npm pack ./local` ships, into `local/dist`: every module that the command and the library reach, as JavaScript (Node
 * strips no types below node_modules), the library a second time for CommonJS, and one declaration file for each.
 */
import type { Plugin } from 'esbuild';
import { build, buildSync } from 'esbuild';
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const LOCAL = dirname(dirname(fileURLToPath(import.meta.url)));
const ROOT = dirname(LOCAL);
const DIST = join(LOCAL, 'dist');

/** Files that modules name beside themselves: modules for processes and workers, and data. */
const BESIDE = /new URL\('(\.[^']+)', import\.meta\.url\)/g;

const shared = { bundle: true, platform: 'node', target: 'node20', outdir: DIST, logLevel: 'warning' } as const;

/**
 * `services/lambda/worker.ts` becomes `services-lambda-worker`: all of dist is one folder, so that a name means the
 * same in every chunk.
 */
const flat = (file: string): string => relative(LOCAL, file).replace(/\.ts$/, '').replaceAll(/[/\\]/g, '-');

/** The sandbox's library is bundled now, not at each start. */
function librarySource(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(LOCAL, 'runtime', 'library', 'realm.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: '__library',
    target: 'es2022',
  });
  const script = `(() => { ${outputFiles[0]?.text ?? ''}\nreturn __library.build; })()`;
  return `export const libraryScript = () => ${JSON.stringify(script)};`;
}

/** @param modules collects the modules that are named as files, `data` the other files */
function besides(modules: Map<string, string>, data: Map<string, string>): Plugin {
  return {
    name: 'files beside modules',
    setup(setup) {
      setup.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path === join(LOCAL, 'runtime', 'libraryScript.ts')) return { contents: librarySource(), loader: 'js' };
        // Who installed the package calls it by its own name.
        const source = readFileSync(path, 'utf8').replaceAll('npm run local -- ', 'npx appsync-locally ');
        const contents = source.replaceAll(BESIDE, (_all, named: string) => {
          const file = resolve(dirname(path), named);
          const name = flat(file);
          (extname(file) === '.ts' ? modules : data).set(name, file);
          return `new URL('./${extname(file) === '.ts' ? `${name}.js` : name}', import.meta.url)`;
        });
        return { contents, loader: 'ts' };
      });
    },
  };
}

const modules = new Map([
  ['cli', join(LOCAL, 'main.ts')],
  ['index', join(LOCAL, 'package', 'index.ts')],
]);
const data = new Map<string, string>();
const plugin = besides(modules, data);
// A module that is found on the way is an entry of its own, and may name others.
for (let known = 0; known < modules.size;) {
  known = modules.size;
  rmSync(DIST, { recursive: true, force: true });
  await build({
    ...shared,
    entryPoints: Object.fromEntries(modules),
    format: 'esm',
    splitting: true,
    packages: 'external',
    chunkNames: 'chunk-[hash]',
    plugins: [plugin],
  });
}
for (const [name, file] of data) copyFileSync(file, join(DIST, name));

// Test runners of CommonJS load no ES modules: what the library imports is part of it.
const index = { index: join(LOCAL, 'package', 'index.ts') };
const banner = { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" };
await build({
  ...shared,
  entryPoints: index,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': '__moduleUrl' },
  banner,
  plugins: [plugin],
});

const cli = join(DIST, 'cli.js');
writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, 'utf8')}`);
chmodSync(cli, 0o755);

const declarations = await rollup({
  input: index.index,
  plugins: [dts({ respectExternal: false, tsconfig: join(ROOT, 'tsconfig.json') })],
});
for (const file of ['index.d.ts', 'index.d.cts']) await declarations.write({ file: join(DIST, file), format: 'es' });
await declarations.close();
copyFileSync(join(ROOT, 'LICENSE'), join(LOCAL, 'LICENSE'));
