/**
 * `npm run fire [-- NAME] [-- --input JSON] [-- --at MOMENT] [-- --url URL]`: lists the schedules of the running API, or runs the
 * function of one now, by its logical id or a part of it, and says what it answered.
 */
import { parseArgs } from 'node:util';
import { sayFailure } from '../local/failure.ts';
import { fireSchedule, listSchedules } from './support/fire.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { input: { type: 'string' }, at: { type: 'string' }, url: { type: 'string' } },
  });
  const [name] = positionals;
  if (name !== undefined) console.log(JSON.stringify(await fireSchedule(name, values), null, 2));
  else
    for (const each of await listSchedules(values.url))
      console.log(`${each.name}  ${each.expression} (${each.zone})${each.enabled ? '' : ', switched off'}`);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
