/**
 * `npm run codegen`: types from the schema (graphql-codegen), then what comes of the declarations in `resolvers/` and of the client's
 * documents. `--check` only compares.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import grants from '../functions/bootstrap/roles.json' with { type: 'json' };
import { ROOT } from '../infra/paths.ts';
import { readDeclarations } from '../infra/resolvers/declarations.ts';
import { generatedModules, permissionNames } from '../infra/resolvers/generated.ts';
import { readSchema } from '../infra/schema.ts';
import { appModules } from './support/appSchema.ts';
import { clientMethods } from './support/clientMethods.ts';

const checking = process.argv.includes('--check');
const bin = join(ROOT, 'node_modules', '.bin');
const types = spawnSync(
  join(bin, 'node'),
  [join(bin, 'graphql-codegen'), '--config', 'codegen.yml', ...(checking ? ['--check'] : [])],
  { cwd: ROOT, stdio: 'inherit' },
);

const { version: release } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const declarations = readDeclarations(join(ROOT, 'resolvers'));
const { documented } = readSchema();
const texts = {
  ...generatedModules({ declarations, documented, grants, release }),
  ...appModules(documented, permissionNames(declarations)),
  'client/generated/methods.ts': clientMethods(),
};
const stale = Object.entries(texts).filter(
  ([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== text,
);
for (const [path, text] of stale) {
  if (checking) console.error(`${path} is not what the declarations say; run npm run codegen`);
  else {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
}
process.exit(types.status !== 0 || (checking && stale.length > 0) ? 1 : 0);
