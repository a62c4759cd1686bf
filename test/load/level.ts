/** One level of the day: so many virtual clients at once, for so long. */
import { createRandom } from '../../scripts/demoData/random.ts';
import { quantile, round } from '../bench/statistics.ts';
import type { Kind, Record, Workshop } from './day.ts';
import { createVirtualClient } from './day.ts';
import type { Target } from './target.ts';

export interface Latency {
  count: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

export interface Level {
  clients: number;
  /** Operations a second. */
  throughput: number;
  all: Latency;
  kinds: { [Name in Kind]?: Latency };
  operations: { [name: string]: Latency };
  /** From the call of a change to its being heard by who follows the order. */
  heard: Latency;
  /** What went wrong, and how often. */
  errors: { [message: string]: number };
  /** HTTP requests for each operation: more than one where the client had to try again. */
  attempts: number;
  heapMb: number;
  residentMb: number;
}

export function latencyOf(times: number[]): Latency {
  const at = (share: number): number => round(quantile(times, share));
  return { count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

interface Sample {
  kind: Kind;
  name: string;
  ms: number;
}

/** @param seconds of measuring, after a fifth of it to warm up */
export async function measureLevel(
  target: Target,
  workshop: Workshop,
  clients: number,
  seconds: number,
  seed: number,
): Promise<Level> {
  const samples: Sample[] = [];
  const heard: number[] = [];
  const errors: Level['errors'] = {};
  let measuring = false;
  let ending = false;
  const record: Record = async (kind, name, run) => {
    const started = performance.now();
    try {
      await run();
      if (measuring) samples.push({ kind, name, ms: performance.now() - started });
    } catch (error) {
      const message = `${name}: ${error instanceof Error ? error.message : String(error)}`;
      errors[message] = (errors[message] ?? 0) + 1;
    }
  };
  const virtual = Array.from({ length: clients }, (_, index) =>
    createVirtualClient(target.client(), workshop, createRandom(seed + index), record, (ms) => {
      if (measuring) heard.push(ms);
    }),
  );
  const running = virtual.map(async (each) => {
    while (!ending) await each.step();
  });
  await pause(seconds * 200);
  measuring = true;
  const [began, requestsBefore] = [performance.now(), target.requests()];
  await pause(seconds * 1000);
  measuring = false;
  const took = (performance.now() - began) / 1000;
  const requests = target.requests() - requestsBefore;
  ending = true;
  await Promise.all(running);
  virtual.forEach((each) => each.close());
  const { heap, resident } = await target.memory();
  const of = (list: readonly Sample[]): Latency => latencyOf(list.map(({ ms }) => ms));
  const grouped = (by: (sample: Sample) => string): { [name: string]: Latency } =>
    Object.fromEntries([...Map.groupBy(samples, by)].map(([name, list]) => [name, of(list)]));
  return {
    clients,
    throughput: round(samples.length / took),
    all: of(samples),
    kinds: grouped(({ kind }) => kind),
    operations: grouped(({ name }) => name),
    heard: latencyOf(heard),
    errors,
    attempts: round(requests / Math.max(1, samples.filter(({ kind }) => kind !== 'live').length)),
    heapMb: Math.round(heap),
    residentMb: Math.round(resident),
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
