/** Schedules of a running API, fired by its address `/schedules`. */
import { SCHEDULES_PATH } from '../../local/http/schedules.ts';
import { runningEndpoints } from './endpoints.ts';

export interface ListedSchedule {
  name: string;
  expression: string;
  zone: string;
  enabled: boolean;
}

/** One line for who asked for it. */
const problem = (message: string): Error => Object.assign(new Error(message), { name: 'BootError' });

/** @param url of an API; absent for the one that runs here @throws where none does */
async function addressOf(url: string | undefined): Promise<URL> {
  const base = url ?? (await runningEndpoints())?.graphql;
  if (base === undefined) throw problem('nothing runs here: npm start starts the API, --url URL names another');
  return new URL(SCHEDULES_PATH, base);
}

export async function listSchedules(url?: string): Promise<ListedSchedule[]> {
  return (await (await fetch(await addressOf(url))).json()) as ListedSchedule[];
}

/** @param firing the input as JSON, and the time @returns what the function gave @throws where it failed, or there is no such schedule */
export async function fireSchedule(
  name: string,
  firing: { input?: string | undefined; at?: string | undefined; url?: string | undefined },
): Promise<unknown> {
  const address = await addressOf(firing.url);
  address.pathname += `/${encodeURIComponent(name)}`;
  if (firing.at !== undefined) address.searchParams.set('at', firing.at);
  const answer = await fetch(address, { method: 'POST', body: firing.input ?? '' });
  const { result, error } = (await answer.json()) as { result?: unknown; error?: { errorMessage: string } };
  if (error) throw problem(error.errorMessage);
  return result ?? null;
}
