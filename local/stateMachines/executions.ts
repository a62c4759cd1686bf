/**
 * Runs executions state by state and keeps how far each has come. After a restart each goes on with the state that was under way: what that
 * had begun is done once more, but for a task whose token was handed over, which waits on. So tasks have to be idempotent, as AWS advises.
 */
import type { Machine, RunnerOptions } from './advance.ts';
import { runState } from './advance.ts';
import { note } from './history.ts';
import type { ExecutionRecord } from './store.ts';
import { until } from './timer.ts';

type Ending = Pick<ExecutionRecord, 'status' | 'output' | 'error' | 'cause'>;

export interface Runner {
  /** Goes on with an execution until it ends or the runner does. */
  drive: (machine: Machine, record: ExecutionRecord) => void;
  end: (record: ExecutionRecord, ending: Ending) => void;
  /** Ends nothing: what is under way goes on at the next start. */
  halt: () => Promise<void>;
}

const EVENT_OF_END: Record<string, string> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

export function createRunner(options: RunnerOptions): Runner {
  const { store, now } = options;
  const running = new Map<string, { controller: AbortController; done: Promise<void> }>();

  function end(record: ExecutionRecord, ending: Ending): void {
    const at = now();
    delete record.callback;
    Object.assign(record, ending, { stoppedAt: at });
    const { output, error, cause } = ending;
    note(record, at, EVENT_OF_END[ending.status] ?? ending.status, { output, error, cause });
    store.save(record);
    running.get(record.arn)?.controller.abort();
  }

  async function advance(machine: Machine, record: ExecutionRecord, signal: AbortSignal): Promise<void> {
    const { output, next } = await runState(options, machine, record, signal);
    if (signal.aborted) return;
    delete record.callback;
    if (next === null) return end(record, { status: 'SUCCEEDED', output: JSON.stringify(output) });
    record.state = { name: next, input: output, enteredAt: now(), isEntered: false };
    store.save(record);
  }

  async function run(machine: Machine, record: ExecutionRecord, signal: AbortSignal): Promise<void> {
    while (record.status === 'RUNNING' && !signal.aborted) {
      try {
        await advance(machine, record, signal);
      } catch (error) {
        if (signal.aborted) return;
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        end(record, { status: 'FAILED', error: name, cause: message });
      }
    }
  }

  return {
    drive(machine, record) {
      if (running.has(record.arn)) return;
      const controller = new AbortController();
      const { signal } = controller;
      const { TimeoutSeconds } = machine.definition;
      if (TimeoutSeconds !== undefined)
        void until(record.startedAt + TimeoutSeconds * 1000, signal, now).then((isLate) => {
          if (isLate && record.status === 'RUNNING') end(record, { status: 'TIMED_OUT', error: 'States.Timeout' });
        });
      const done = run(machine, record, signal).finally(() => {
        running.delete(record.arn);
        controller.abort();
      });
      running.set(record.arn, { controller, done });
    },
    end,
    async halt() {
      const all = [...running.values()];
      for (const { controller } of all) controller.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
