/**
 * `npm run fire [-- NAME] [-- --input JSON] [-- --at MOMENT] [-- --url URL]`: lists the schedules of the running API, or runs the
 * function of one now, by its logical id or a part of it, and says what it answered.
 */
import { parseArgs } from 'node:util';
import { sayFailure } from '../local/failure.ts';
import { SCHEDULES_PATH } from '../local/http/schedules.ts';
import { runningEndpoints } from './support/endpoints.ts';

interface Listed {
  name: string;
  expression: string;
  zone: string;
  enabled: boolean;
}

const problem = (message: string): Error => Object.assign(new Error(message), { name: 'BootError' });

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { input: { type: 'string' }, at: { type: 'string' }, url: { type: 'string' } },
  });
  const base = values.url ?? (await runningEndpoints())?.graphql;
  if (base === undefined) throw problem('nothing runs here: npm start starts the API, --url URL names another');
  const [name] = positionals;
  const address = new URL(SCHEDULES_PATH, base);
  if (name === undefined) {
    const schedules = (await (await fetch(address)).json()) as Listed[];
    for (const each of schedules)
      console.log(`${each.name}  ${each.expression} (${each.zone})${each.enabled ? '' : ', switched off'}`);
    return;
  }
  address.pathname += `/${encodeURIComponent(name)}`;
  if (values.at !== undefined) address.searchParams.set('at', values.at);
  const answer = await fetch(address, { method: 'POST', body: values.input ?? '' });
  const { result, error } = (await answer.json()) as { result?: unknown; error?: { errorMessage: string } };
  if (error) throw problem(error.errorMessage);
  console.log(JSON.stringify(result ?? null, null, 2));
}

try {
  await main();
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
