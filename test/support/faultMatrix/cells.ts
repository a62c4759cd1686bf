/** The cells of the matrix: each mutation with each call that its pipeline makes, and each fault that can befall such a call. */
import type { FaultName } from '../../../local/faults/faults.ts';
import { befallen, FAULT_NAMES, READS } from '../../../local/faults/faults.ts';
import { INVOKE } from '../../../local/faults/invocation.ts';
import type { FaultyCall } from '../../../local/faults/types.ts';
import { OPERATIONS, OPERATION_ARGUMENTS } from '../declarations.ts';
import type { Outcome, SeenCall } from './probe.ts';
import type { Probe } from './probe.ts';

/**
 * How a call comes about: at first, after the first transaction lost a race, after another call like it was quicker (what that alone
 * brings about), or in the repeat of a call that is answered.
 */
export type Path = 'first' | 'lost race' | 'overtaken' | 'repeat';

export interface Cell {
  mutation: string;
  /** Which of the mutation's valid calls. */
  variant: number;
  path: Path;
  /** In which step of the pipeline. */
  call: SeenCall;
  fault: FaultName;
}

export type CallKind = 'read' | 'write' | 'function';

export const kindOf = ({ operation }: Pick<SeenCall, 'operation'>): CallKind =>
  operation === INVOKE ? 'function' : (READS as readonly string[]).includes(operation) ? 'read' : 'write';

export const nameOf = ({ mutation, variant, path, call, fault }: Cell): string =>
  `${mutation}, call ${variant + 1}, ${path}, step ${call.step} ${call.function} ${call.operation}, ${fault}`;

/** What a mutation does when nothing befalls it. */
export interface Baseline {
  mutation: string;
  variant: number;
  /** Two good answers. */
  answers: [unknown, unknown];
  /** How often it writes. */
  commits: number;
  calls: Record<Path, SeenCall[]>;
}

/** Whether a repeat is known for one: by its key, or by the version that it expects. */
export const isRepeatable = (mutation: string): boolean =>
  ['idempotencyKey', 'expectedVersion'].some((name) => OPERATION_ARGUMENTS[mutation]?.includes(name));

const isTransaction = ({ operation }: Pick<FaultyCall, 'operation'>): boolean => operation === 'TransactWriteItems';

/** Lets the first transactions lose a race, and then what is aimed at befall. */
export function afterLostRaces(races: number, then?: Probe['aim']): NonNullable<Probe['aim']> {
  let lost = 0;
  return (call) => {
    if (lost >= races) return then?.(call);
    if (!isTransaction(call)) return undefined;
    lost += 1;
    return { fault: 'conflict' };
  };
}

/** How often the steps of a mutation may run; once where they do not run again. */
export function attemptsOf(mutation: string): number {
  const steps = OPERATIONS[`Mutation.${mutation}`]?.steps ?? [];
  return Math.max(1, ...steps.map((step) => ('attempts' in step ? step.attempts : 1)));
}

/** Holds the first transaction back until another call is answered, and then lets what is aimed at befall. */
export function afterRival(rival: () => Promise<unknown>, then?: Probe['aim']): NonNullable<Probe['aim']> {
  let held = false;
  return (call) => {
    if (held || !isTransaction(call)) return held ? then?.(call) : undefined;
    held = true;
    return { fault: 'delayedBefore', until: rival() };
  };
}

/** Another call like a probe's, asked once. */
export async function askRival(probe: () => Promise<Probe>): Promise<void> {
  const rival = await probe();
  await rival.ask();
  rival.end();
}

function mustAnswer({ answer, code, message }: Outcome, what: string): unknown {
  if (code !== undefined) throw new Error(`${what} is not answered: ${code}, ${message ?? ''}`);
  return answer;
}

/** @param probe makes a new call each time */
export async function baselineOf(mutation: string, variant: number, probe: () => Promise<Probe>): Promise<Baseline> {
  const plain = await probe();
  const first = mustAnswer(await plain.ask(), mutation);
  const [calls, commits] = [plain.seen.splice(0), plain.commits];
  let repeat: SeenCall[] = [];
  if (isRepeatable(mutation)) {
    // What it answers is judged by the cells.
    await plain.ask();
    repeat = plain.seen.splice(0);
  }
  plain.end();
  const racing = await probe();
  const attempts = attemptsOf(mutation) > 1;
  if (attempts) racing.aim = afterLostRaces(1);
  const second = mustAnswer(await racing.ask(), mutation);
  racing.end();
  const afterwards = ({ seen }: Probe) => seen.slice(seen.findIndex(isTransaction) + 1);
  const known = [...calls, ...racing.seen].map((call) => `${call.function} ${call.operation}`);
  const overtaken = await probe();
  if (attempts) {
    overtaken.aim = afterRival(() => askRival(probe));
    await overtaken.ask();
  }
  overtaken.end();
  return {
    mutation,
    variant,
    answers: [first, second],
    commits,
    calls: {
      first: calls,
      'lost race': attempts ? afterwards(racing) : [],
      overtaken: afterwards(overtaken).filter((call) => !known.includes(`${call.function} ${call.operation}`)),
      repeat,
    },
  };
}

/** A read does nothing that could be before or after its delay. */
const isTheSame = (call: SeenCall, fault: FaultName): boolean => kindOf(call) === 'read' && fault === 'delayedBefore';

export function cellsOf({ mutation, variant, calls }: Baseline): Cell[] {
  return (Object.entries(calls) as [Path, SeenCall[]][]).flatMap(([path, all]) =>
    all.flatMap((call) =>
      FAULT_NAMES.filter((fault) => befallen(fault).includes(call.operation) && !isTheSame(call, fault)).map(
        (fault): Cell => ({ mutation, variant, path, call, fault }),
      ),
    ),
  );
}

/** One cell of each mutation, kind of call and fault. @param random of the seed */
export function sampleOf(cells: readonly Cell[], random: () => number): Cell[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = `${cell.mutation} ${kindOf(cell.call)} ${cell.fault}`;
    groups.set(group, [...(groups.get(group) ?? []), cell]);
  }
  return [...groups.values()].flatMap((group) => group[Math.floor(random() * group.length)] ?? []);
}
