/** Runs a package's command on the pinned Node; ends it with this process. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';

const BIN = join(ROOT, 'node_modules', '.bin');

const running = new Set<ChildProcess>();
// A supervisor tells only this process to end, and the commands would go on without it.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(code);
  });
}

export interface CommandOptions {
  /** Shows the output at once. @default only where the command fails */
  live?: boolean;
  /** Variables beside this process's own. */
  environment?: Record<string, string>;
}

/** @returns whether it ended well */
export function packageCommand(
  label: string,
  script: string,
  args: readonly string[],
  { live = false, environment = {} }: CommandOptions = {},
): Promise<boolean> {
  const started = performance.now();
  const output = live ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(join(BIN, 'node'), [join(BIN, script), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', output, output],
    });
    running.add(child);
    const printed: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
    child.on('exit', (code) => {
      running.delete(child);
      if (!live)
        console.log(
          `${code === 0 ? 'ok    ' : 'FAILED'}  ${label} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
        );
      if (!live && code !== 0) process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}
