/** A whole run: batches of calls from a seed, the first example of every kind of breach made as plain as it gets, and a report. */
import fc from 'fast-check';
import { randomInt } from 'node:crypto';
import type { Call } from './calls.ts';
import { batches } from './choices.ts';
import type { Pool } from './pool.ts';
import type { Outcome, Session } from './session.ts';
import { brief } from './session.ts';

export interface FuzzOptions {
  seed: number;
  /** Calls, all together. */
  runs: number;
}

/** Calls under way together. */
const ABREAST = 8;
/** One batch in so many is one call alone, looked at more closely. */
const CLOSELY = 12;
/** Calls that a report shows before the breach. */
const LAST = 10;
/** Kinds of breaches that are made plain, and how long that may take for each. */
const MAX_KINDS = 12;
const SHRINK_MS = 10_000;

/** From the environment; a seed of its own where none is given. */
export function fuzzOptions(runs: number): FuzzOptions {
  const { FUZZ_SEED: seed, FUZZ_RUNS: wanted } = process.env;
  return { seed: seed ? Number(seed) : randomInt(2 ** 31 - 1), runs: wanted ? Number(wanted) : runs };
}

/** What is one kind: the operation, and the fault without what differs from call to call. */
const kindOf = (call: Call, fault: string): string =>
  `${call.operation.coordinate}: ${fault
    .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/\d+/g, '0')
    .slice(0, 160)}`;

interface Found {
  kind: string;
  fault: string;
  /** Which batch, from 0. */
  batch: number;
  /** As it was before the batch. */
  pool: Pool;
  outcome: Outcome;
  before: string[];
}

export const shownCall = ({ operation, actor, args, wrong }: Call): string =>
  `${actor.role} ${operation.coordinate} ${brief(args)}${wrong.length > 0 ? ` (made wrong: ${wrong.join(', ')})` : ''}`;

export interface Report {
  calls: number;
  breaches: string[];
}

const isClosely = (batch: number): boolean => batch % CLOSELY === CLOSELY - 1;
const serialOf = (batch: number): string => batch.toString(36).padStart(3, '0');

class Run {
  readonly found: Found[] = [];
  calls = 0;
  readonly #session: Session;
  readonly #seed: number;
  readonly #last: string[] = [];
  #batch = -1;

  constructor(session: Session, seed: number) {
    this.#session = session;
    this.#seed = seed;
  }

  /** The next batch. */
  async perform(numbers: readonly number[][]): Promise<void> {
    this.#batch += 1;
    const made = numbers.flatMap((each, place) => {
      const call = this.#session.make(each, `${serialOf(this.#batch)}${place}`);
      return call ? [{ ...call, place }] : [];
    });
    const [first] = made;
    const outcomes =
      isClosely(this.#batch) && first ? [await this.#session.alone(first)] : await this.#session.together(made);
    this.calls += outcomes.length;
    for (const outcome of outcomes) this.#note(outcome);
    this.#session.learn(outcomes);
  }

  /** Keeps the first of every kind. */
  #note(outcome: Outcome): void {
    for (const fault of outcome.faults) {
      const kind = kindOf(outcome.call, fault);
      if (this.found.some((each) => each.kind === kind)) continue;
      const pool = structuredClone(this.#session.pool);
      this.found.push({ kind, fault, batch: this.#batch, pool, outcome, before: [...this.#last] });
    }
    this.#last.push(`${shownCall(outcome.call)} -> ${brief(outcome.reply.body).slice(0, 200)}`);
    if (this.#last.length > LAST) this.#last.shift();
  }

  /** The same call alone and again with plainer numbers, of the same operation: the plainest that still breaks the same. */
  async plainest({ kind, batch, outcome, pool }: Found): Promise<string | null> {
    const session = this.#session;
    const until = Date.now() + SHRINK_MS;
    let plain: Call | null = null;
    let tries = 0;
    const known = session.pool;
    session.pool = { ...known, ids: pool.ids, texts: pool.texts };
    const again = async (numbers: readonly number[][]): Promise<void> => {
      if (Date.now() > until) return;
      tries += 1;
      const serial = `${serialOf(batch)}Z${tries.toString(36)}`;
      const call = session.make(numbers[outcome.call.place ?? 0] ?? [], serial, outcome.call);
      if (!call) return;
      const [answered] = isClosely(batch) ? [await session.alone(call)] : await session.together([call]);
      if (!answered?.faults.some((fault) => kindOf(call, fault) === kind)) return;
      plain = call;
      throw new Error(kind);
    };
    await fc.check(fc.asyncProperty(batches(ABREAST), again), {
      seed: this.#seed,
      path: `${batch}`,
      numRuns: batch + 1,
    });
    session.pool = known;
    return plain && shownCall(plain);
  }
}

export async function runFuzz(session: Session, { seed, runs }: FuzzOptions): Promise<Report> {
  const run = new Run(session, seed);
  const numRuns = Math.ceil(runs / (ABREAST - (ABREAST - 1) / CLOSELY));
  await fc.assert(
    fc.asyncProperty(batches(ABREAST), (numbers) => run.perform(numbers)),
    { seed, numRuns },
  );
  const breaches: string[] = [];
  for (const each of run.found.slice(0, MAX_KINDS)) breaches.push(described(each, await run.plainest(each)));
  breaches.push(...run.found.slice(MAX_KINDS).map(({ kind }) => kind));
  return { calls: run.calls, breaches };
}

function described({ fault, outcome, before, batch }: Found, plain: string | null): string {
  return [
    `${outcome.call.operation.coordinate}: ${fault}`,
    `  in batch ${batch}: ${shownCall(outcome.call)}`,
    `  answered: ${brief(outcome.reply.body)}`,
    `  plainest: ${plain ?? 'it did not come again'}`,
    '  before it:',
    ...before.map((line) => `    ${line}`),
  ].join('\n');
}
