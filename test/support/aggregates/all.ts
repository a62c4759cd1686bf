/**
 * What the suites that go through every mutation know of an aggregate that stands in a file of its own beside this one, named as the
 * aggregate's folder. Those that were first stand together: `badMutations/cases.ts`, the day in `e2e/audit.test.ts`, the largest in
 * `e2e/rounds.test.ts`, `bench/operations.ts`.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TallerClient } from '../../../client/index.ts';
import type { BuiltInRole } from '../../../functions/bootstrap/roles.ts';
import type { MeasuredOperation } from '../../bench/operations.ts';
import type { Case } from '../badMutations/case.ts';
import { CASES } from '../badMutations/cases.ts';
import type { Fixtures } from '../badMutations/fixtures.ts';
import type { Stack } from '../stack.ts';
import type { Make } from '../readable/calls.ts';
import type { FullWorkshop } from '../readable/fullWorkshop.ts';
import type { Readable } from '../readable/table.ts';
import { present } from '../workshop.ts';

/** Calls a method by a role's client. */
export type DayCall = (role: string, method: keyof TallerClient, args: object) => Promise<{ id: string }>;

export interface AggregateSupport {
  /** What each mutation refuses. What the cases need beyond `made`, they make themselves. */
  refused: Record<string, (made: Fixtures, stack: Stack) => Case[] | Promise<Case[]>>;
  /** Each field once with the most and the longest that it takes: no loop of its units comes near the limit of AppSync. */
  largest: (admin: TallerClient, stack: Stack) => Promise<void>;
  /** Each mutation once, by a role that may; one thing stays. The audit log is looked through for them, and the checks of the books. */
  day: (call: DayCall, stack: Stack) => Promise<void>;
  /** What each built-in role may read of it, as `readable/table.ts` says it of the first aggregates. */
  readable: Partial<Record<BuiltInRole, Readable>>;
  /** Arguments with which each of its fields answers, by `Type.field`. */
  calls: (made: FullWorkshop) => Record<string, Make[]>;
  /** What `npm run bench` measures, with its budget of calls. */
  measured: MeasuredOperation[];
}

const files = globSync('*.ts', { cwd: import.meta.dirname, exclude: ['all.ts'] }).sort();

export const AGGREGATE_SUPPORT: readonly AggregateSupport[] = await Promise.all(
  files.map(
    async (file) =>
      ((await import(pathToFileURL(join(import.meta.dirname, file)).href)) as { support: AggregateSupport }).support,
  ),
);

/** What every mutation refuses. */
export const ALL_REFUSED: AggregateSupport['refused'] = Object.assign(
  {},
  CASES,
  ...AGGREGATE_SUPPORT.map(({ refused }) => refused),
);

/** Each aggregate's day in a stack. */
export async function aggregateDays(stack: Stack): Promise<void> {
  const call: DayCall = async (role, method, args) => {
    const client = await stack.clientAs(role);
    return present(await (client[method] as (args: object) => Promise<{ id: string } | null>)(args));
  };
  for (const { day } of AGGREGATE_SUPPORT) await day(call, stack);
}
