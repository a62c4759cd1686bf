/**
 * `npm test`: lint, types, stale code generation, then every test, and the essential suites once more in every shape of
 * answers that AppSync's guide leaves open. Arguments go to vitest, which then runs once.
 */
import { join } from 'node:path';
import { packageCommand } from './support/packageCommand.ts';
import { runEssentialInEveryShape } from './support/shapes.ts';
import { runSuites } from './support/suites.ts';

/** Beside the packages' commands, this project's own. */
const CODEGEN = join('..', '..', 'scripts', 'codegen.ts');
const SYNTHESIZE = join('..', '..', 'scripts', 'support', 'synthesize.ts');
/** The compiler of TypeScript 7; `typescript` is what programs import that read types, until 7 has an API for them. */
const TSC = join('..', 'typescript-native', 'bin', 'tsc');

const args = process.argv.slice(2);

/** What all that boots boots from: made once, and found by whoever comes later. */
const templates = args.length > 0 || (await packageCommand('templates', SYNTHESIZE, []));

const passed = await Promise.all([
  packageCommand('lint', 'eslint', ['.', '--max-warnings=0']).then(
    async (linted) => (await packageCommand('generated code is up to date', CODEGEN, ['--check'])) && linted,
  ),
  packageCommand('lint by types', 'oxlint', ['--type-aware']),
  packageCommand('types', TSC, ['--noEmit']).then(
    async (typed) => (await packageCommand('types of the pages', TSC, ['--noEmit', '--project', 'web'])) && typed,
  ),
  packageCommand('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  args.length > 0 || (templates && runEssentialInEveryShape()),
]);
// Alone, and last: vitest's summary is what closes the output.
const tested = await runSuites('tests', args, { live: true });
process.exit(passed.every(Boolean) && tested ? 0 : 1);
