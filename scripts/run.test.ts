import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const HERE = import.meta.dirname;

interface Ended {
  code: number | null;
  output: string[];
  errors: string[];
}

describe('the script runner', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'run-'));
    for (const file of ['run.mjs', 'support/installation.mjs', 'support/withParent.mjs']) {
      mkdirSync(dirname(join(root, 'scripts', file)), { recursive: true });
      copyFileSync(join(HERE, file), join(root, 'scripts', file));
    }
    mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
    symlinkSync(process.execPath, join(root, 'node_modules', '.bin', 'node'));
    // Plays npm: writes down how it was called.
    mkdirSync(join(root, 'bin'));
    write('bin/npm', '#!/bin/sh\necho "$@" >> npm-calls\nexit ${NPM_EXIT:-0}\n');
    chmodSync(join(root, 'bin', 'npm'), 0o755);
    write('script.mjs', 'console.log("ran", ...process.argv.slice(2)); process.exit(3);');
    write('package-lock.json', lock(WANTED));
    write('node_modules/.package-lock.json', lock(INSTALLED));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (name: string, content: string): void => writeFileSync(join(root, name), content);
  const lock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });
  const INSTALLED = {
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', resolved: 'https://mirror.example/a.tgz' },
  };
  const WANTED = {
    '': { name: 'project' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', resolved: 'https://registry.example/a.tgz' },
    'node_modules/elsewhere': { version: '2.0.0', integrity: 'sha512-e', optional: true },
  };
  const npmCalls = (): string[] =>
    existsSync(join(root, 'npm-calls')) ? readFileSync(join(root, 'npm-calls'), 'utf8').trim().split('\n') : [];

  function start(
    env: Record<string, string> = {},
    until?: (send: (signal: NodeJS.Signals) => void) => void,
  ): Promise<Ended> {
    return new Promise((resolve) => {
      const path = [join(root, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
      const child = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), 'script.mjs', 'one', 'two'], {
        env: { ...process.env, PATH: path, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('ready')) until?.((signal) => child.kill(signal));
      });
      child.stderr.on('data', (chunk: Buffer) => {
        errors += chunk.toString();
      });
      const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
      child.on('close', (code) => resolve({ code, output: lines(output), errors: lines(errors) }));
    });
  }

  it('runs the script with its arguments and exits with its code', async () => {
    expect(await start()).toEqual({ code: 3, output: ['ran one two'], errors: [] });
    expect(npmCalls()).toEqual([]);
  });

  it('does not install just because a lock file is newer or an optional package is absent', async () => {
    const later = new Date(Date.now() + 3_600_000);
    utimesSync(join(root, 'package-lock.json'), later, later);
    expect(await start()).toMatchObject({ code: 3, errors: [] });
    expect(npmCalls()).toEqual([]);
  });

  it.each<[string, () => void]>([
    [
      'another version',
      () =>
        write('package-lock.json', lock({ ...WANTED, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } })),
    ],
    [
      'another content',
      () =>
        write('package-lock.json', lock({ ...WANTED, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } })),
    ],
    [
      'a package that is missing',
      () => write('package-lock.json', lock({ ...WANTED, 'node_modules/b': { version: '1.0.0' } })),
    ],
    [
      'a package that is left over',
      () => write('node_modules/.package-lock.json', lock({ ...INSTALLED, 'node_modules/b': { version: '1.0.0' } })),
    ],
    ['an installation that was cut off', () => rmSync(join(root, 'node_modules', '.package-lock.json'))],
  ])('installs for %s, however new the files are', async (_name, change) => {
    change();
    const later = new Date(Date.now() + 3_600_000);
    if (existsSync(join(root, 'node_modules', '.package-lock.json')))
      utimesSync(join(root, 'node_modules', '.package-lock.json'), later, later);
    expect(await start()).toMatchObject({ code: 3, errors: [expect.stringMatching(/^Installing packages/)] });
    expect(npmCalls()).toEqual([expect.stringMatching(/^ci --include=dev /)]);
  });

  it('reports that npm failed, and does not go on', async () => {
    rmSync(join(root, 'node_modules', '.package-lock.json'));
    const ended = await start({ NPM_EXIT: '1' });
    expect(ended).toMatchObject({
      code: 1,
      output: [],
      errors: [expect.anything(), 'error: npm ci failed; the lines above say why'],
    });
  });

  it('rejects a symbolic link in place of node_modules', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'node_modules'));
    expect(await start()).toMatchObject({
      code: 1,
      output: [],
      errors: [expect.stringMatching(/^error: node_modules is a symbolic link/)],
    });
    expect(npmCalls()).toEqual([]);
  });

  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('passes a single %s on to the script', async (signal, code) => {
    write(
      'script.mjs',
      `process.on('${signal}', () => { console.log('told'); process.exit(7); }); setInterval(() => {}, 1000); console.log('ready');`,
    );
    expect(await start({}, (send) => send(signal))).toEqual({ code: 7, output: ['ready', 'told'], errors: [] });
    write('script.mjs', "setInterval(() => {}, 1000); console.log('ready');");
    expect(await start({}, (send) => send(signal))).toEqual({ code, output: ['ready'], errors: [] });
  });

  it('takes the script with it when it is killed, and so does npm', async () => {
    write(
      'script.mjs',
      `process.on('SIGTERM', () => { writeFileSync('ended', 'told'); process.exit(0); }); setInterval(() => {}, 1000);
       import { writeFileSync } from 'node:fs'; console.log('ready');`,
    );
    const told = () => existsSync(join(root, 'ended')) && readFileSync(join(root, 'ended'), 'utf8');
    expect(await start({}, (send) => send('SIGKILL'))).toMatchObject({ code: null, output: ['ready'] });
    await expect.poll(told).toBe('told');
    rmSync(join(root, 'ended'));
    // Plays npm, which starts a shell that becomes the runner.
    const npm = spawn(
      '/bin/sh',
      ['-c', `'${process.execPath}' '${join(root, 'scripts', 'run.mjs')}' script.mjs & wait`],
      { env: { ...process.env, npm_lifecycle_event: 'start' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    npm.stdout.on('data', () => npm.kill('SIGKILL'));
    await expect.poll(told).toBe('told');
  });
});
