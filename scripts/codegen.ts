/** `npm run codegen`: types from the schema (graphql-codegen), and the modules that come of the declarations in `resolvers/`. `--check` only compares. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../infra/paths.ts';
import { readDeclarations } from '../infra/resolvers/declarations.ts';
import { generatedModules } from '../infra/resolvers/generated.ts';

const checking = process.argv.includes('--check');
const bin = join(ROOT, 'node_modules', '.bin');
const types = spawnSync(join(bin, 'node'), [join(bin, 'graphql-codegen'), '--config', 'codegen.yml', ...(checking ? ['--check'] : [])], { cwd: ROOT, stdio: 'inherit' });

const folder = join(ROOT, 'resolvers', 'generated');
const stale = Object.entries(generatedModules(readDeclarations(join(ROOT, 'resolvers')))).filter(([name, text]) => {
  const file = join(folder, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
for (const [name, text] of stale) {
  if (checking) console.error(`resolvers/generated/${name} is not what the declarations say; run npm run codegen`);
  else writeFileSync(join(folder, name), text);
}
process.exit(types.status !== 0 || (checking && stale.length > 0) ? 1 : 0);
