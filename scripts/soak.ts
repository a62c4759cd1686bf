/** `npm run test:soak`: what takes too long for `npm test`. Every part runs, also after one that failed (docs/testing.md). */
import { join } from 'node:path';
import { packageCommand } from './support/packageCommand.ts';
import { runInEveryShape } from './support/shapes.ts';

/** Beside the packages' commands, this project's own. */
const KILLS = join('..', '..', 'scripts', 'soak', 'kills.ts');

type Part = () => Promise<boolean>;

/** A suite of `npm test` that goes further by a variable. What the caller has set stays. */
function suite(file: string, variable: string, value: string): Part {
  const environment = { [variable]: process.env[variable] ?? value };
  return () => packageCommand(file, 'vitest', ['run', file], { live: true, environment });
}

const PARTS: Readonly<Record<string, Part>> = {
  'the whole end-to-end suite in every shape of answers': () => runInEveryShape(['test/e2e']),
  'streams after every sequence of five starts, changes, stops, kills and days': suite(
    'local/events/sequences.test.ts',
    'SEQUENCE_LENGTH',
    '5',
  ),
  'every fault of every call of every mutation': suite('test/e2e/faultMatrix.test.ts', 'FAULT_CELLS', 'all'),
  'every mishap of every step of the workflow': suite('test/e2e/partsMatrix.test.ts', 'PARTS_CELLS', 'all'),
  'kill -9 of runtime, database and Cognito in 60 rounds': () => packageCommand('kills', KILLS, [], { live: true }),
  'migrations cut off before and after every write': suite('test/e2e/migrations.test.ts', 'EVERY_CUT', '1'),
  'races for an order with a part that is added': suite('test/e2e/concurrency.test.ts', 'RACES', '400'),
  'numbers of 10,000 documents': suite('test/e2e/series.test.ts', 'DOCUMENTS', '10000'),
  'fifty thousand random calls of every operation': suite('test/e2e/fuzz.test.ts', 'FUZZ_RUNS', '50000'),
  'a comparison with AppSync about every case': suite('local/conformance/aws/ask.test.ts', 'ONE_CASE_IN', '1'),
  'reports of 100,000 movements, with their memory': suite('test/e2e/largeReports.test.ts', 'REPORT_ROWS', '100000'),
};

const failed: string[] = [];
for (const [part, run] of Object.entries(PARTS)) if (!(await run())) failed.push(part);
for (const part of failed) console.log(`FAILED  ${part}`);
process.exit(failed.length === 0 ? 0 : 1);
