import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const LOCAL = fileURLToPath(new URL('..', import.meta.url));
type Manifest = Record<string, Record<string, string> | undefined>;
const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

describe("the package's manifest", () => {
  const { dependencies, peerDependencies } = read(LOCAL);

  it.each(Object.entries({ ...dependencies, ...peerDependencies }))(
    'depends on %s in the tested version, %s',
    (name, version) => {
      expect(version).toBe(read(join(LOCAL, '..'))['devDependencies']?.[name]);
    },
  );

  it('names the simulator version that is downloaded if there is none', () => {
    const emulator = readFileSync(join(LOCAL, 'services', 'emulator.ts'), 'utf8');
    expect(`^${/VERSION = '(.*)'/.exec(emulator)?.[1]}`).toBe(peerDependencies?.['amplify-dynamodb-simulator']);
  });
});
