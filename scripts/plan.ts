/**
 * `npm run plan`: in which deployments the indexes that the aggregates declare reach workshops that have those of the
 * last release.
 */
import { SynthError } from '../infra/errors.ts';
import { indexesOf, readReleased } from '../infra/releases/indexes.ts';
import { planDeployments, planLines } from '../infra/releases/plan.ts';
import { TABLES } from '../infra/tables.ts';

try {
  console.log(planLines(planDeployments(readReleased(), indexesOf(TABLES))).join('\n'));
} catch (error) {
  if (!(error instanceof SynthError)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
}
