/** Executions, each in a file of its own where there is a folder: what is under way goes on after a restart. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writePrivate } from '../privateFiles.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** A token that was handed out for the state under way. */
export interface Callback {
  token: string;
  /** Whether whoever got it was called to the end: before that it is called again. */
  handedOver: boolean;
  /** When the state gives up, in milliseconds since the epoch. */
  timeoutAt: number;
  /** When the task fails unless somebody tells that it is alive, in milliseconds since the epoch. */
  beatBy?: number;
  heartbeatSeconds?: number;
  outcome?: { output: unknown } | { error: string; cause: string };
}

export interface HistoryEvent {
  /** Milliseconds since the epoch. */
  at: number;
  type: string;
  /** As the API names the details of this type. */
  details: Record<string, unknown>;
}

export interface ExecutionRecord {
  arn: string;
  machineArn: string;
  name: string;
  /** As it was given. */
  input: string;
  /** Milliseconds since the epoch, as all times here. */
  startedAt: number;
  status: ExecutionStatus;
  stoppedAt?: number;
  output?: string;
  error?: string;
  cause?: string;
  state: { name: string; input: unknown; enteredAt: number; isEntered: boolean };
  callback?: Callback;
  history: HistoryEvent[];
}

/** An execution's name is free again after 90 days: API reference, StartExecution, `name`. */
const KEPT_MS = 90 * 86_400_000;

export interface ExecutionStore {
  all: () => ExecutionRecord[];
  get: (arn: string) => ExecutionRecord | undefined;
  /** Also for one that is new. */
  save: (record: ExecutionRecord) => void;
}

const fileOf = (folder: string, arn: string): string =>
  join(folder, `${createHash('sha256').update(arn).digest('hex').slice(0, 40)}.json`);

/** One that is no execution is none: half a file is what a crash may leave of what was never told to anybody. */
function readRecord(path: string): ExecutionRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ExecutionRecord;
  } catch {
    return undefined;
  }
}

/** @param folder absent to keep executions in memory alone */
export function createStore(folder: string | undefined, now: () => number = Date.now): ExecutionStore {
  const records = new Map<string, ExecutionRecord>();
  if (folder !== undefined) {
    makeFolder(folder);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
      const record = readRecord(join(folder, name));
      if (!record) continue;
      if (record.status !== 'RUNNING' && (record.stoppedAt ?? 0) < now() - KEPT_MS) rmSync(join(folder, name));
      else records.set(record.arn, record);
    }
  }
  return {
    all: () => [...records.values()],
    get(arn) {
      const record = records.get(arn);
      if (!record || record.status === 'RUNNING' || (record.stoppedAt ?? 0) >= now() - KEPT_MS) return record;
      records.delete(arn);
      return undefined;
    },
    save(record) {
      records.set(record.arn, record);
      if (folder === undefined) return;
      const path = fileOf(folder, record.arn);
      writePrivate(`${path}.new`, JSON.stringify(record));
      renameSync(`${path}.new`, path);
    },
  };
}
