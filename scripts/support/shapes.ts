/** The end-to-end suite in every shape that AppSync's guide leaves open: `local/dataSources/variations.ts` says which there are. */
import { VARIATIONS } from '../../local/dataSources/variations.ts';
import { runSuites } from './suites.ts';

/** Read by `test/support/stack.ts`. */
const VARIABLE = 'SHAPES';

/** Suites that see each operation, found and not found, and cancelled transactions of every kind in about half a minute. */
const ESSENTIAL = ['day', 'ownEffects', 'settings', 'states', 'updates', 'users'].map(
  (name) => `test/e2e/${name}.test.ts`,
);

/** One run after the other, as wide as the machine. @param tests files or folders @returns whether all of them passed */
export async function runInEveryShape(tests: readonly string[]): Promise<boolean> {
  let passed = true;
  for (const [name, { says }] of Object.entries(VARIATIONS)) {
    console.log(`\n${name}: ${says}`);
    passed = (await runInShape(name, says, tests, { live: true })) && passed;
  }
  return passed;
}

/** All shapes at once, each in one worker and thus with one stack: what few suites take is little beside what a stack takes. */
export async function runEssentialInEveryShape(): Promise<boolean> {
  const tests = [...ESSENTIAL, '--maxWorkers=1'];
  const passed = await Promise.all(
    Object.entries(VARIATIONS).map(([name, { says }]) => runInShape(name, says, tests, {})),
  );
  return passed.every(Boolean);
}

function runInShape(
  name: string,
  says: string,
  args: readonly string[],
  options: { live?: boolean },
): Promise<boolean> {
  return runSuites(`answers in the shape "${name}": ${says}`, args, { ...options, environment: { [VARIABLE]: name } });
}
