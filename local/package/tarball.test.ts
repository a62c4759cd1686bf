/** The package as others get it: packed, unpacked and run from its own README, in a folder that knows nothing of this project. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importedPackages } from './dependencies.ts';

const run = promisify(execFile);
const LOCAL = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = join(LOCAL, '..', 'node_modules');
const NAME = 'appsync-locally';

/** The README's files: blocks of code whose first line is a comment that names one. */
function filesOf(readme: string): [name: string, text: string][] {
  return [...readme.matchAll(/```\w+\n(?:\/\/|#) (\S+\.\w+)\n([\s\S]*?)```/g)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]);
}

/** Test frameworks and types that a reader of the README has. */
const READER_HAS = [
  'vitest',
  'typescript',
  '@types/node',
  'undici-types',
  '@aws-appsync/utils',
  'amplify-dynamodb-simulator',
];

describe('the packed package', () => {
  let folder: string;
  let size: { packed: number; unpacked: number };
  let manifest: { dependencies: Record<string, string>; bin: Record<string, string> };
  const installed = (...path: string[]): string => join(folder, 'node_modules', NAME, ...path);
  const node = (...args: string[]) => run(process.execPath, args, { cwd: folder, timeout: 150_000 });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'appsync-locally-'));
    const { stdout } = await run('npm', ['pack', LOCAL, '--pack-destination', folder, '--json', '--silent'], {
      cwd: folder,
    });
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[\n'))) as [
      { filename: string; size: number; unpackedSize: number },
    ];
    size = { packed: packed.size, unpacked: packed.unpackedSize };
    mkdirSync(installed(), { recursive: true });
    await run('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', installed()]);
    manifest = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as typeof manifest;
    // An installation without network: what the manifest names, and nothing else of this project's packages.
    for (const name of [...Object.keys(manifest.dependencies), ...READER_HAS]) {
      mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
      symlinkSync(join(PACKAGES, name), join(folder, 'node_modules', name));
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, text] of filesOf(readFileSync(installed('README.md'), 'utf8')))
      writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('contains the command, the library with types for both kinds of modules, and its documentation', () => {
    expect(readdirSync(installed()).sort()).toEqual(['LICENSE', 'README.md', 'SUPPORT.md', 'dist', 'package.json']);
    expect(readdirSync(installed('dist'))).toEqual(
      expect.arrayContaining(['cli.js', 'index.js', 'index.cjs', 'index.d.ts', 'index.d.cts']),
    );
  });

  it('depends only on what its modules import (node local/package/dependencies.ts updates it after a build)', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(importedPackages(installed('dist')));
  });

  it('is no larger than its README says', () => {
    const readme = readFileSync(installed('README.md'), 'utf8').replaceAll('\n', ' ');
    const [, packed, unpacked] = /below ([\d.]+) MB packed and ([\d.]+) MB unpacked/.exec(readme) ?? [];
    expect(size.packed).toBeLessThan(Number(packed) * 1_000_000);
    expect(size.unpacked).toBeLessThan(Number(unpacked) * 1_000_000);
  });

  it('has a README that type-checks under strict settings', async () => {
    const config = {
      compilerOptions: {
        module: 'NodeNext',
        target: 'ES2022',
        types: ['node'],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: true,
        noEmit: true,
        preserveSymlinks: true,
      },
      include: ['*.ts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    expect(
      await node(join(PACKAGES, 'typescript', 'bin', 'tsc'), '-p', folder).catch((error: { stdout: string }) => error),
    ).toMatchObject({ stdout: '' });
  });

  it('has a README whose tests pass, with vitest and as CommonJS', async () => {
    const names = filesOf(readFileSync(installed('README.md'), 'utf8')).map(([name]) => name);
    expect(names).toEqual(['template.yaml', 'api.test.ts', 'getThing.ts', 'getThing.test.ts', 'getThing.cjs']);
    const { stdout } = await node(join(PACKAGES, 'vitest', 'vitest.mjs'), 'run', '--root', folder, '--reporter=json');
    expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toMatchObject({
      numTotalTests: 4,
      numPassedTests: 4,
      success: true,
    });
    expect((await node('--test', join(folder, 'getThing.cjs'))).stdout).toMatch(/pass 1\n/);
  });

  it('prints its usage under its own name', async () => {
    const said = await node('--no-warnings', installed(manifest.bin[NAME] ?? '')).catch(
      (error: { stderr: string }) => error,
    );
    expect(said.stderr).toContain('usage: npx appsync-locally ');
  });

  it('starts from its command, prints its address, and ends when told', async () => {
    const child = spawn(
      process.execPath,
      ['--no-warnings', installed(manifest.bin[NAME] ?? ''), 'template.yaml', '--memory', '--port', '0'],
      { cwd: folder },
    );
    let ready = '';
    for await (const line of createInterface(child.stdout)) if ((ready = /^ready (\S+)$/.exec(line)?.[1] ?? '')) break;
    expect((await fetch(ready, { method: 'POST', body: '{}' })).status).toBe(401);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('evaluates under foreign globals, as in jest', async () => {
    writeFileSync(
      join(folder, 'realm.cjs'),
      `
      const vm = require('node:vm');
      const { readFileSync } = require('node:fs');
      const file = require.resolve('${NAME}');
      const context = vm.createContext({ process, console, Buffer, URL, TextDecoder, setTimeout, clearTimeout });
      const wrapped = vm.runInContext('(function (module, exports, require, __filename) {' + readFileSync(file, 'utf8') + '\\n})', context);
      const module_ = { exports: {} };
      wrapped(module_, module_.exports, require('node:module').createRequire(file), file);
      const { evaluate, startAppSync } = module_.exports;
      console.log(JSON.stringify(evaluate('getThing.ts', { context: { args: { id: '1' } } }).result));
      startAppSync({ template: 'template.yaml' }).then(async (api) => { console.log(api.graphqlUrl); await api.stop(); });
    `,
    );
    const { stdout } = await node(join(folder, 'realm.cjs'));
    expect(stdout).toMatch(/^{"operation":"GetItem","key":{"id":{"S":"1"}}}\nhttp:\/\/127\.0\.0\.1:\d+\/graphql\n$/);
  });
});
