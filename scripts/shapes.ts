/**
 * `npm run test:shapes`: the end-to-end suite in every shape that AppSync's guide leaves open. Arguments go to
 * vitest instead of the whole suite.
 */
import { runInEveryShape } from './support/shapes.ts';

const tests = process.argv.slice(2);
process.exit((await runInEveryShape(tests.length > 0 ? tests : ['test/e2e'])) ? 0 : 1);
