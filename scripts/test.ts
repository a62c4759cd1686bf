/**
 * `npm test`: lint, types, stale code generation, then every test, and the essential suites once more in every shape of
 * answers that AppSync's guide leaves open. Arguments go to vitest, which then runs once.
 */
import { packageCommand } from './support/packageCommand.ts';
import { ESSENTIAL, runInEveryShape } from './support/shapes.ts';

const args = process.argv.slice(2);

const checks = await Promise.all([
  packageCommand('lint', 'eslint', ['.', '--max-warnings=0']).then(async (linted) => linted && packageCommand('generated code is up to date', 'graphql-codegen', ['--config', 'codegen.yml', '--check'])),
  packageCommand('types', 'tsc', ['--noEmit']).then(async (typed) => (await packageCommand('types of the pages', 'tsc', ['--noEmit', '--project', 'web'])) && typed),
]);
// Before the tests: vitest's summary is what closes the output.
const shaped = args.length > 0 || (await runInEveryShape(ESSENTIAL));
const tested = await packageCommand('tests', 'vitest', ['run', ...args], { live: true });
process.exit(checks.every(Boolean) && shaped && tested ? 0 : 1);
