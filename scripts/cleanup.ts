/** `npm run cleanup [-- --dry-run]`: the nightly clean-up of the running API now; `--dry-run` says what would go, and removes nothing. */
import { parseArgs } from 'node:util';
import { sayFailure } from '../local/failure.ts';
import { fireSchedule } from './support/fire.ts';

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, url: { type: 'string' } } });
  const dryRun = values['dry-run'] === true;
  const input = JSON.stringify({ dryRun });
  console.log(JSON.stringify(await fireSchedule('CleanUp', { input, url: values.url }), null, 2));
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
