/** What `npm pack ./client/package` ships: the client as one module and one declaration file. */
import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ENTRY = join(ROOT, 'client', 'index.ts');
const PACKAGE = join(ROOT, 'client', 'package');
const DIST = join(PACKAGE, 'dist');

await build({
  entryPoints: [ENTRY],
  outfile: join(DIST, 'index.js'),
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  sourcemap: true,
  sourcesContent: true,
});
// Declarations of others become part of ours: the one that generated documents name would bring `graphql` along.
const declarations = await rollup({
  input: ENTRY,
  plugins: [dts({ respectExternal: true, tsconfig: join(ROOT, 'tsconfig.json') })],
});
await declarations.write({ file: join(DIST, 'index.d.ts'), format: 'es' });
await declarations.close();
copyFileSync(join(ROOT, 'LICENSE'), join(PACKAGE, 'LICENSE'));
