/** How long a fresh Node takes to import each function's bundle, and how large it is. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LambdaModel } from '../../local/model.ts';
import { quantile, round } from './statistics.ts';

const RUNS = 5;
/** Milliseconds, for functions that bring no browser. */
export const COLD_IMPORT_GOAL_MS = 250;
const BROWSER_MEMORY_MB = 1024;

export interface ColdImport {
  /** Logical id without its hash. */
  name: string;
  kilobytes: number;
  medianMs: number;
  /** Whether it brings a browser: the goal is not for it. */
  browser: boolean;
}

export function measureColdImports(functions: readonly LambdaModel[]): ColdImport[] {
  return functions.map(({ logicalId, codePath, memoryMb, environment }) => {
    const file = join(codePath, 'index.mjs');
    const script =
      `const started = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); ` +
      'console.log(performance.now() - started); process.exit(0);';
    const run = (): number =>
      Number(
        execFileSync(process.execPath, ['--input-type=module', '-e', script], {
          encoding: 'utf8',
          env: { ...environment, AWS_REGION: 'us-east-1' },
        })
          .trim()
          .split('\n')
          .at(-1),
      );
    return {
      name: logicalId.replace(/[0-9A-F]{8}$/, ''),
      kilobytes: Math.round(statSync(file).size / 1024),
      medianMs: round(quantile(Array.from({ length: RUNS }, run), 0.5)),
      browser: memoryMb >= BROWSER_MEMORY_MB,
    };
  });
}
