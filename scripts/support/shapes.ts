/** The end-to-end suite in every shape that AppSync's guide leaves open: `local/dataSources/variations.ts` says which there are. */
import { VARIATIONS } from '../../local/dataSources/variations.ts';
import { runSuites } from './suites.ts';

/** Read by `test/support/stack.ts`. */
const VARIABLE = 'SHAPES';

/** Suites that see each operation, found and not found, and cancelled transactions of every kind in about half a minute. */
export const ESSENTIAL = ['day', 'ownEffects', 'settings', 'states', 'updates', 'users'].map(
  (name) => `test/e2e/${name}.test.ts`,
);

/** One run after the other: each boots a stack for every worker. @param tests files or folders @returns whether all of them passed */
export async function runInEveryShape(tests: readonly string[], options: { live?: boolean } = {}): Promise<boolean> {
  let passed = true;
  for (const [name, { says }] of Object.entries(VARIATIONS)) {
    if (options.live) console.log(`\n${name}: ${says}`);
    passed =
      (await runSuites(`answers in the shape "${name}": ${says}`, tests, {
        ...options,
        environment: { [VARIABLE]: name },
      })) && passed;
  }
  return passed;
}
