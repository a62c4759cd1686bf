/**
 * Every mutation, every call that it makes, and every fault that can befall such a call: one effect, success or `TRY_AGAIN`, the same
 * answer to whoever asks again. What is tried comes from the declarations of `resolvers/`: a mutation that is new is in it by itself.
 * `FAULT_CELLS=all` runs all of it; otherwise each mutation has each fault once for each kind of call, chosen by `FAULT_SEED`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../local/faults/random.ts';
import { OPERATIONS, SIGNED_FIELDS, STEPS } from '../support/declarations.ts';
import type { Baseline, Cell } from '../support/faultMatrix/cells.ts';
import { baselineOf, cellsOf, nameOf, sampleOf } from '../support/faultMatrix/cells.ts';
import { Matrix, Probe } from '../support/faultMatrix/probe.ts';
import { runCell } from '../support/faultMatrix/run.ts';
import { inLanes } from '../support/faultMatrix/lanes.ts';
import { startStack } from '../support/stack.ts';
import { CALLS } from '../support/validCalls.ts';
import { CHANGES } from '../support/validChanges.ts';
import type { PreparedCall } from '../support/validChanges.ts';

const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const whole = process.env['FAULT_CELLS'] === 'all';
const chosen = process.env['FAULT_MUTATIONS']?.split(',');

const MUTATIONS = Object.keys(OPERATIONS)
  .filter((field) => field.startsWith('Mutation.'))
  .map((field) => field.replace('Mutation.', ''))
  .filter((mutation) => chosen === undefined || chosen.includes(mutation));

describe('a mutation whose calls are befallen by faults', () => {
  let matrix: Matrix;
  const baselines = new Map<string, Baseline>();
  const cells: Cell[] = [];
  const breaches: string[] = [];

  async function prepared(mutation: string): Promise<PreparedCall> {
    const [keyed, other] = [CALLS[mutation], CHANGES[mutation]];
    if (keyed) return { args: { ...(await keyed(matrix.stack)) } };
    if (other) return other(matrix.stack);
    throw new Error(`${mutation} has no valid call: add one to test/support/validCalls.ts or validChanges.ts`);
  }
  const probe = async (mutation: string): Promise<Probe> => new Probe(matrix, mutation, await prepared(mutation));

  beforeAll(async () => {
    matrix = new Matrix(await startStack());
    const started = performance.now();
    await inLanes(
      MUTATIONS,
      (mutation) => mutation,
      async (mutation) => {
        baselines.set(mutation, await baselineOf(mutation, () => probe(mutation)));
      },
    );
    const all = [...baselines.values()].flatMap(cellsOf);
    cells.push(...(whole ? all : sampleOf(all, seededRandom(seed))));
    await inLanes(
      cells,
      ({ mutation }) => mutation,
      async (cell) => {
        const baseline = baselines.get(cell.mutation);
        if (!baseline) return;
        const found = await runCell(cell, baseline, () => probe(cell.mutation));
        if (found.length > 0) breaches.push(`${nameOf(cell)}: ${found.join('; ')}`);
      },
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`fault matrix: ${cells.length} of ${all.length} cells in ${seconds} s, FAULT_SEED=${seed}`);
  }, 3_600_000);
  afterAll(() => matrix.end());

  it('is in the matrix with every call that its pipeline can make', () => {
    const unseen = MUTATIONS.flatMap((mutation) => {
      const made = Object.values(baselines.get(mutation)?.calls ?? {}).flat();
      return (STEPS[`Mutation.${mutation}`] ?? [])
        .map(({ dataSource, unit }, index) => ({ dataSource, unit, place: index + 1 }))
        .filter(({ dataSource, unit }) => dataSource !== 'None' && !made.some((call) => call.function === unit))
        .map(({ place, unit }) => `${mutation}, step ${place}: ${unit}`);
    });
    expect(unseen).toEqual([]);
  });

  it('is one of users: what functions publish writes nothing', () => {
    const writing = SIGNED_FIELDS.filter((field) => STEPS[field]?.some(({ dataSource }) => dataSource !== 'None'));
    expect(writing).toEqual([]);
  });

  it.each(MUTATIONS)('has one effect, is answered or told to try again, and answers a repeat alike: %s', (mutation) => {
    expect(breaches.filter((line) => line.startsWith(`${mutation},`))).toEqual([]);
  });
});
