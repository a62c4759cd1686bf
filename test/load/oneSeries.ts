/** Many who sell over the counter at once, each for a number of the same series: how long they wait, and how often they ask. */
import { createRandom } from '../../scripts/demoData/random.ts';
import { quantile, round } from '../bench/statistics.ts';
import { openWorkshop } from './day.ts';
import type { Setup } from './server.ts';
import { startTarget } from './target.ts';

const ASKERS = 64;
/** The first is what a first minute costs, such as compiling. */
const CROWDS = 3;
const SEED = 64;

export interface OneSeries {
  setup: Setup;
  askers: number;
  /** Milliseconds that each waited, of all crowds but the first. */
  p50: number;
  slowest: number;
  /** Requests for each sale. */
  requests: number;
  /** Whether each crowd's numbers follow one another. */
  inTurn: boolean;
  /** Sales that were given up. */
  failed: string[];
}

const sequenceOf = (number: string): number => Number(number.split('-').at(-1));

export async function measureOneSeries(setup: Setup): Promise<OneSeries> {
  const target = await startTarget(setup);
  try {
    const opening = target.client();
    const { parts } = await openWorkshop(opening.api, createRandom(SEED));
    const clients = Array.from({ length: ASKERS }, () => target.client());
    const waited: number[] = [];
    const failed: string[] = [];
    let [requests, inTurn] = [0, true];
    for (let crowd = 0; crowd < CROWDS; crowd += 1) {
      const before = target.requests();
      const sales = await Promise.all(
        clients.map(async ({ api }, index) => {
          const items = [{ inventoryItemId: parts[index % parts.length] ?? '', quantity: '1' }];
          const payment = { method: 'CASH' as const, amount: '20.00' };
          const started = performance.now();
          const sale = await api.createQuickSale({ input: { items, payment } }).catch((error: unknown) => {
            failed.push(error instanceof Error ? error.message : String(error));
          });
          return { ms: performance.now() - started, sequence: sale ? sequenceOf(sale.number) : null };
        }),
      );
      if (crowd === 0) continue;
      waited.push(...sales.map(({ ms }) => ms));
      requests += target.requests() - before;
      const sequences = sales.flatMap(({ sequence }) => sequence ?? []).sort((a, b) => a - b);
      inTurn &&= sequences.every((each, index) => each === (sequences[0] ?? 0) + index);
    }
    for (const client of [opening, ...clients]) client.close();
    const sold = ASKERS * (CROWDS - 1);
    return {
      setup,
      askers: ASKERS,
      p50: round(quantile(waited, 0.5)),
      slowest: round(Math.max(...waited)),
      requests: round(requests / sold),
      inTurn,
      failed,
    };
  } finally {
    await target.stop();
  }
}
