/**
 * `npm test`: lint, types, stale code generation, then every test, and the essential suites once more in every shape of
 * answers that AppSync's guide leaves open. Arguments go to vitest, which then runs once.
 */
import { join } from 'node:path';
import { packageCommand } from './support/packageCommand.ts';
import { ESSENTIAL, runInEveryShape } from './support/shapes.ts';
import { runSuites } from './support/suites.ts';

/** Beside the packages' commands, this project's own. */
const CODEGEN = join('..', '..', 'scripts', 'codegen.ts');

const args = process.argv.slice(2);

const checks = await Promise.all([
  packageCommand('lint', 'eslint', ['.', '--max-warnings=0']).then(
    async (linted) => (await packageCommand('generated code is up to date', CODEGEN, ['--check'])) && linted,
  ),
  packageCommand('types', 'tsc', ['--noEmit']).then(
    async (typed) => (await packageCommand('types of the pages', 'tsc', ['--noEmit', '--project', 'web'])) && typed,
  ),
  packageCommand('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
]);
// Before the tests: vitest's summary is what closes the output.
const shaped = args.length > 0 || (await runInEveryShape(ESSENTIAL));
const tested = await runSuites('tests', args, { live: true });
process.exit(checks.every(Boolean) && shaped && tested ? 0 : 1);
