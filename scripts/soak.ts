/** `npm run test:soak`: what takes too long for `npm test`. Every part runs, also after one that failed. */
import { join } from 'node:path';
import { packageCommand } from './support/packageCommand.ts';
import { runInEveryShape } from './support/shapes.ts';

/** Beside the packages' commands, this project's own. */
const KILLS = join('..', '..', 'scripts', 'soak', 'kills.ts');

const PARTS: Readonly<Record<string, () => Promise<boolean>>> = {
  'the whole end-to-end suite in every shape of answers': () => runInEveryShape(['test/e2e'], { live: true }),
  'streams after every sequence of five starts, changes, stops, kills and days': () =>
    packageCommand('sequences', 'vitest', ['run', 'local/events/sequences.test.ts'], {
      live: true,
      environment: { SEQUENCE_LENGTH: '5' },
    }),
  'every fault of every call of every mutation': () =>
    packageCommand('faults', 'vitest', ['run', 'test/e2e/faultMatrix.test.ts'], {
      live: true,
      environment: { FAULT_CELLS: 'all' },
    }),
  'kill -9 of runtime, database and Cognito in 60 rounds': () => packageCommand('kills', KILLS, [], { live: true }),
  'migrations cut off before and after every write': () =>
    packageCommand('migrations', 'vitest', ['run', 'test/e2e/migrations.test.ts'], {
      live: true,
      environment: { EVERY_CUT: '1' },
    }),
  'races for an order with a part that is added': () =>
    packageCommand('races', 'vitest', ['run', 'test/e2e/concurrency.test.ts'], {
      live: true,
      environment: { RACES: '400' },
    }),
  'every screen of the web app in both themes and languages': () =>
    packageCommand('screens', 'vitest', ['run', 'test/e2e/app.test.ts'], {
      live: true,
      environment: { EVERY_LOOK: '1' },
    }),
  'lists over 10,000 documents': () =>
    packageCommand('lists', 'vitest', ['run', 'test/e2e/lists.test.ts'], {
      live: true,
      environment: { DOCUMENTS: '10000' },
    }),
  'fifty thousand random calls of every operation': () =>
    packageCommand('fuzz', 'vitest', ['run', 'test/e2e/fuzz.test.ts'], {
      live: true,
      environment: { FUZZ_RUNS: process.env['FUZZ_RUNS'] ?? '50000' },
    }),
};

const failed: string[] = [];
for (const [part, run] of Object.entries(PARTS)) if (!(await run())) failed.push(part);
for (const part of failed) console.log(`FAILED  ${part}`);
process.exit(failed.length === 0 ? 0 : 1);
