/**
 * Every mutation, every call that it makes, and every fault that can befall such a call: one effect, success or `TRY_AGAIN`, the same
 * answer to whoever asks again. What is tried comes from the declarations of `resolvers/`: a mutation that is new is in it by itself.
 * `FAULT_CELLS=all` runs all of it; otherwise each mutation has each fault once for each kind of call, chosen by `FAULT_SEED`.
 * `FAULT_MUTATIONS=createInvoice,voidInvoice` runs those alone.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../local/faults/random.ts';
import { OPERATIONS, SIGNED_FIELDS, STEPS } from '../support/declarations.ts';
import type { Baseline, Cell } from '../support/faultMatrix/cells.ts';
import { afterLostRaces, attemptsOf, baselineOf, cellsOf, nameOf, sampleOf } from '../support/faultMatrix/cells.ts';
import { inLanes, ONE_ROW } from '../support/faultMatrix/lanes.ts';
import { Matrix, Probe } from '../support/faultMatrix/probe.ts';
import { concluded, runCell, Spares } from '../support/faultMatrix/run.ts';
import { startStack } from '../support/stack.ts';
import { VALID } from '../support/validChanges.ts';
import { present } from '../support/workshop.ts';

const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const whole = process.env['FAULT_CELLS'] === 'all';
const chosen = process.env['FAULT_MUTATIONS']?.split(',');

const MUTATIONS = Object.keys(OPERATIONS)
  .filter((field) => field.startsWith('Mutation.'))
  .map((field) => field.replace('Mutation.', ''))
  .filter((mutation) => chosen === undefined || chosen.includes(mutation));

/** Characters: a line says what is wrong, not all that is. */
const BREACH = 300;

/** Fields that the workflow of orders of parts calls, or who brings them: each of its steps fails and loses its answer in partsMatrix. */
const OF_THE_WORKFLOW = /^Mutation\.(record|release|request)Parts|^Query\.partsOrderForWorkflow$/;

interface Named {
  mutation: string;
  variant: number;
}

const keyOf = ({ mutation, variant }: Named): string => `${mutation} ${variant}`;

describe('a mutation whose calls are befallen by faults', () => {
  let matrix: Matrix;
  const baselines = new Map<string, Baseline>();
  const breaches: string[] = [];

  const probe = async ({ mutation, variant }: Named): Promise<Probe> =>
    new Probe(matrix, mutation, await present(VALID[mutation]?.[variant])(matrix.stack));
  const found = (cell: Cell, lines: readonly string[]): void => {
    if (lines.length > 0) breaches.push(`${nameOf(cell)}: ${lines.join('; ')}`.slice(0, BREACH));
  };

  async function runAll(cells: readonly Cell[]): Promise<void> {
    const spares = new Spares();
    await inLanes(cells, async (cell) => {
      const kept = whole || ONE_ROW.includes(cell.mutation) ? undefined : spares;
      found(cell, await runCell(cell, present(baselines.get(keyOf(cell))), () => probe(cell), kept));
    });
    const left = spares.all().map((each) => ({ ...each, mutation: each.cell.mutation }));
    await inLanes(left, async ({ cell, probe: spare }) =>
      found(cell, await concluded(cell, present(baselines.get(keyOf(cell))), spare)),
    );
  }

  beforeAll(async () => {
    matrix = new Matrix(await startStack());
    const started = performance.now();
    const calls = MUTATIONS.flatMap((mutation) =>
      (VALID[mutation] ?? []).map((_make, variant) => ({ mutation, variant })),
    );
    await inLanes(calls, async (each) => {
      baselines.set(keyOf(each), await baselineOf(each.mutation, each.variant, () => probe(each)));
    });
    const all = [...baselines.values()].flatMap(cellsOf);
    const cells = whole ? all : sampleOf(all, seededRandom(seed));
    await runAll(cells);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`fault matrix: ${cells.length} of ${all.length} cells in ${seconds} s, FAULT_SEED=${seed}`);
  }, 3_600_000);
  afterAll(async () => {
    matrix.end();
    const admin = await matrix.stack.clientAs('ADMIN');
    await admin.updateSettings({ input: { laborRates: null, logoKey: null, stateTimeLimits: null } });
  });

  it('has a valid call to try it with: CALLS in validCalls.ts, or CHANGES in validChanges.ts', () => {
    expect(MUTATIONS.filter((mutation) => !VALID[mutation])).toEqual([]);
  });

  it('makes every call that its pipeline can make in one of those: FURTHER in validChanges.ts has more', () => {
    const made = [...baselines.values()].flatMap(({ mutation, calls }) =>
      Object.values(calls).flatMap((each) => each.map((call) => `${mutation} ${call.function}`)),
    );
    const silent = MUTATIONS.flatMap((mutation) =>
      (STEPS[`Mutation.${mutation}`] ?? [])
        .filter(({ dataSource }) => dataSource !== 'None')
        .map(({ unit }) => `${mutation} ${unit}`)
        .filter((step) => !made.includes(step)),
    );
    expect([...new Set(silent)]).toEqual([]);
  });

  it.each(MUTATIONS.filter((mutation) => attemptsOf(mutation) > 1))(
    'is answered after as many lost races as it has attempts to spare, and after one more told to try again: %s',
    async (mutation) => {
      const baseline = present(baselines.get(keyOf({ mutation, variant: 0 })));
      const asked = async (races: number) => {
        const one = await probe({ mutation, variant: 0 });
        one.aim = afterLostRaces(races);
        const { code } = await one.ask();
        one.end();
        return { code, commits: one.commits };
      };
      const attempts = attemptsOf(mutation);
      expect(await asked(attempts - 1)).toEqual({ code: undefined, commits: baseline.commits });
      expect(await asked(attempts)).toEqual({ code: 'TRY_AGAIN', commits: 0 });
    },
  );

  it('is one of users, or of the workflow of orders of parts: what functions publish calls nothing', () => {
    const calling = SIGNED_FIELDS.filter((field) => STEPS[field]?.some(({ dataSource }) => dataSource !== 'None'));
    expect(calling.filter((field) => !OF_THE_WORKFLOW.test(field))).toEqual([]);
  });

  it.each(MUTATIONS)('has one effect, is answered or told to try again, and answers a repeat alike: %s', (mutation) => {
    expect(breaches.filter((line) => line.startsWith(`${mutation},`))).toEqual([]);
  });
});
