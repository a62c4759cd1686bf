/** `npm run where -- <unit> <line>:<column>`: where a place in a deployed unit, as AppSync reports it, stands in the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, withTemporaryFolder } from '../infra/paths.ts';
import { bundleResolvers } from '../infra/resolvers/bundle.ts';
import { readLayout } from '../infra/resolvers/layout.ts';
import { readPlace, sourcePlace } from '../infra/resolvers/places.ts';
import { readSchema } from '../infra/schema.ts';

/** What the last synth wrote, else what this checkout would deploy. */
function mapOf(unit: string): string | null {
  const written = join(ROOT, 'cdk.out', 'maps', `${unit}.js.map`);
  if (existsSync(written)) return readFileSync(written, 'utf8');
  return withTemporaryFolder((folder) => {
    const maps = join(folder, 'maps');
    bundleResolvers(readLayout(join(ROOT, 'resolvers'), readSchema().rootFields), join(folder, 'resolvers'), {
      sourcemap: false,
      maps,
    });
    const made = join(maps, `${unit}.js.map`);
    return existsSync(made) ? readFileSync(made, 'utf8') : null;
  });
}

function fail(message: string): never {
  console.error(`error: ${message}`);
  process.exit(1);
}

const [unit = '', text = ''] = process.argv.slice(2);
const place = readPlace(text);
if (!unit || !place)
  fail('expected a unit and a place, such as: npm run where -- Mutation_createWorkOrder_write 12:340');
const map = mapOf(unit);
if (map === null)
  fail(`there is no unit ${unit}; units are called after their field and step, such as Mutation_createWorkOrder_write`);
const source = sourcePlace(map, place);
if (!source) fail(`nothing stands at ${text} of ${unit}`);
console.log(`${source.file}:${source.line}:${source.column}`);
