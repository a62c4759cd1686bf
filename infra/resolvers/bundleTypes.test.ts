import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { typeProblems } from '../../local/runtime/check/types.ts';
import { ROOT } from '../paths.ts';
import { readSchema } from '../schema.ts';
import { bundleResolvers } from './bundle.ts';
import { readLayout } from './layout.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-types-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the types of the bundles', () => {
  const layout = readLayout(join(ROOT, 'resolvers'), readSchema().rootFields);
  const units = [...bundleResolvers(layout, folder, { sourcemap: false })].map(([name, file]) => ({
    name,
    source: readFileSync(file, 'utf8'),
  }));
  const problems = typeProblems(units);

  it.each(units.map(({ name }, index) => [name, problems[index] ?? []] as const))(
    'are what AWS takes at deployment: %s',
    (_name, found) => {
      expect(found).toEqual([]);
    },
  );
});
