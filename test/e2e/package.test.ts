/** The client as integrators get it: packed, unpacked, type-checked and run from its own README, in a folder that knows nothing of ours. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../infra/paths.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { unique } from '../support/workshop.ts';

const run = promisify(execFile);

/** The README's examples, as one program: the second goes on where the first ends. */
function examples(readme: string): string {
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const imports = new Set<string>();
  const code = blocks.join('\n').replace(/^import \{ (.*) \} from 'taller-client';\n/gm, (_line, names: string) => {
    for (const name of names.split(', ')) imports.add(name);
    return '';
  });
  return `import { ${[...imports].join(', ')} } from 'taller-client';\n${code}`;
}

describe('the packed client', () => {
  let stack: Stack;
  let folder: string;
  const installed = () => join(folder, 'node_modules', 'taller-client');
  beforeAll(async () => {
    stack = await startStack();
    folder = mkdtempSync(join(tmpdir(), 'taller-package-'));
    const { stdout } = await run(
      'npm',
      ['pack', join(ROOT, 'client', 'package'), '--pack-destination', folder, '--json', '--silent'],
      { cwd: ROOT },
    );
    const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [{ filename: string }];
    mkdirSync(installed(), { recursive: true });
    await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', installed()]);
    mkdirSync(join(folder, 'node_modules', '@types'));
    for (const types of ['@types/node', 'undici-types'])
      symlinkSync(join(ROOT, 'node_modules', types), join(folder, 'node_modules', types));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'first.ts'), examples(readFileSync(join(installed(), 'README.md'), 'utf8')));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is one module with types and a licence, has no dependencies, and contains nothing else', () => {
    expect(readdirSync(installed()).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
    const manifest = JSON.parse(readFileSync(join(installed(), 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
    for (const file of ['index.js', 'index.d.ts'])
      expect(readFileSync(join(installed(), 'dist', file), 'utf8')).not.toMatch(
        /^(import|export) .*from ['"]|\brequire\(|\bnode:/m,
      );
  });

  it.each([
    ['Node', { module: 'NodeNext', moduleResolution: 'NodeNext' }],
    ['a bundler', { module: 'ESNext', moduleResolution: 'Bundler' }],
  ])('type-checks its README under strict settings for %s', async (name, how) => {
    const config = join(folder, `tsconfig.${name.replace(' ', '-')}.json`);
    writeFileSync(
      config,
      JSON.stringify({
        compilerOptions: {
          ...how,
          target: 'ES2022',
          lib: ['ES2023', 'DOM'],
          types: ['node'],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          noEmit: true,
          preserveSymlinks: true,
        },
        files: ['first.ts'],
      }),
    );
    await expect(
      run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', config]).catch(
        (error: { stdout: string }) => error.stdout,
      ),
    ).resolves.toMatchObject({ stdout: '' });
  });

  it('runs its README against the API', async () => {
    const login = stack.demoUsers.find(({ role }) => role === 'ADVISOR');
    const plate = unique().slice(-12);
    const environment = {
      TALLER_GRAPHQL: stack.deployment.graphqlUrl,
      TALLER_CLIENT_ID: stack.deployment.clientId,
      TALLER_COGNITO: stack.deployment.cognitoEndpoint,
      TALLER_PASSWORD: login?.password ?? '',
      PLATE: plate,
    };
    const { stdout } = await run(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(folder, 'first.ts')],
      { cwd: folder, env: { ...process.env, ...environment }, timeout: 150_000 },
    );
    expect(stdout).toContain('Lucía Fernández');
    expect(stdout).toMatch(/^RECEIVED 80\.00 PEN$/m);
    expect(stdout).toMatch(/^(fetched|live) \S+ RECEIVED$/m);
    expect(stdout.split('\n')).toContain(plate);
    expect(stdout).toContain('INVALID_TRANSITION');
  });
});
