/** `npm test`: lint, types, stale code generation, then every test; closes with vitest's summary. Arguments go to vitest. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../infra/paths.ts';

const BIN = join(ROOT, 'node_modules', '.bin');

const running = new Set<ChildProcess>();
// A supervisor tells only this process to end, and the checks would go on without it.
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(code);
  });
}

/** Runs a package's command on the pinned Node; its output is shown when it has ended, or at once where `live`. */
function run(label: string, script: string, args: string[], live = false): Promise<boolean> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(join(BIN, 'node'), [join(BIN, script), ...args], { cwd: ROOT, stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'] });
    running.add(child);
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('exit', (code) => {
      running.delete(child);
      if (!live) console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${label} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      if (!live && code !== 0) process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

const checks = await Promise.all([
  run('lint', 'eslint', ['.', '--max-warnings=0']).then(async (linted) => linted && run('generated code is up to date', 'graphql-codegen', ['--config', 'codegen.yml', '--check'])),
  run('types', 'tsc', ['--noEmit']).then(async (typed) => (await run('types of the pages', 'tsc', ['--noEmit', '--project', 'web'])) && typed),
]);
const tested = await run('tests', 'vitest', ['run', ...process.argv.slice(2)], true);
process.exit(checks.every(Boolean) && tested ? 0 : 1);
