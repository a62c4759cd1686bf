/** A whole run: batches of calls from a seed, the first example of every kind of breach made as plain as it gets, and a report. */
import fc from 'fast-check';
import { randomInt } from 'node:crypto';
import type { Call } from './calls.ts';
import { batches } from './choices.ts';
import { NOT_ANSWERED } from './notAnswered.ts';
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
  /** Which batch, from 0, and where fast-check finds its numbers. */
  batch: number;
  seed: number;
  path: string;
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
  readonly #last: string[] = [];
  #batch = -1;
  /** The seed of the batches that are being made, and the first of them. */
  #phase = { seed: 0, first: 0 };

  constructor(session: Session) {
    this.#session = session;
  }

  /** Batches from a seed. @param wanted whether there is to be another */
  async performAll(seed: number, numRuns: number, wanted: () => boolean): Promise<void> {
    this.#phase = { seed, first: this.#batch + 1 };
    const property = fc.asyncProperty(batches(ABREAST), async (numbers) => {
      if (wanted()) await this.perform(numbers);
    });
    await fc.assert(property, { seed, numRuns });
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
      const { seed, first } = this.#phase;
      const path = `${this.#batch - first}`;
      this.found.push({ kind, fault, batch: this.#batch, seed, path, pool, outcome, before: [...this.#last] });
    }
    this.#last.push(`${shownCall(outcome.call)} -> ${brief(outcome.reply.body).slice(0, 200)}`);
    if (this.#last.length > LAST) this.#last.shift();
  }

  /** The same call alone and again with plainer numbers, of the same operation: the plainest that still breaks the same. */
  async plainest({ kind, batch, seed, path, outcome, pool }: Found): Promise<string | null> {
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
    await fc.check(fc.asyncProperty(batches(ABREAST), again), { seed, path, numRuns: Number(path) + 1 });
    session.pool = known;
    return plain && shownCall(plain);
  }
}

export async function runFuzz(session: Session, { seed, runs }: FuzzOptions): Promise<Report> {
  const run = new Run(session);
  const numRuns = Math.ceil(runs / (ABREAST - (ABREAST - 1) / CLOSELY));
  await run.performAll(seed, numRuns, () => true);
  // What nobody was answered by then gets some more chances.
  const isHungry = (): boolean => session.unanswered().some((each) => !(each in NOT_ANSWERED));
  await run.performAll(seed + 1, Math.ceil(numRuns / 3), isHungry);
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
