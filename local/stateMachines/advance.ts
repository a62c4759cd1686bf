/** One state of an execution, from its input to the next state's. */
import type { StateMachineModel } from '../model.ts';
import { waitForToken } from './callback.ts';
import type { Definition, State } from './definition.ts';
import { note } from './history.ts';
import { unlessStopped } from './stopped.ts';
import { executionContext, named, ownPaths, runStep, valueAt } from './step.ts';
import type { StepOptions, StepResult } from './step.ts';
import type { ExecutionRecord, ExecutionStore } from './store.ts';
import type { TaskServices } from './tasks.ts';
import { taskCall } from './tasks.ts';
import { until } from './timer.ts';
import type { Tokens } from './tokens.ts';
import { TOKEN_PLACE } from './tokens.ts';

export interface RunnerOptions {
  engine: StepOptions['engine'];
  store: ExecutionStore;
  tokens: Tokens;
  services: TaskServices;
  retryMs?: number | undefined;
  now: () => number;
  log: (line: string) => void;
}

export interface Machine {
  model: StateMachineModel;
  definition: Definition;
}

export const machineOf = (model: StateMachineModel): Machine => ({ model, definition: ownPaths(model.definition) });

/** What there is to know of the execution that is run. */
interface Run {
  machine: Machine;
  record: ExecutionRecord;
  signal: AbortSignal;
}

type Step = Pick<StepOptions, 'engine' | 'definition' | 'name' | 'input' | 'context'>;

/** Source: developer guide, "Accessing execution data from the Context object". */
function contextOf(model: StateMachineModel, record: ExecutionRecord): Record<string, unknown> {
  return {
    ...executionContext({
      Id: record.arn,
      Input: JSON.parse(record.input) as unknown,
      Name: record.name,
      RoleArn: model.roleArn,
      StartTime: new Date(record.startedAt).toISOString(),
      RedriveCount: 0,
    }),
    StateMachine: { Id: model.arn, Name: model.name },
  };
}

/** Waits as the state says; a wait that a restart cut short goes on for the rest. */
async function wait(step: Step, state: State, { record, signal }: Run, now: () => number): Promise<void> {
  const { Seconds, Timestamp, SecondsPath, TimestampPath, InputPath = '$' } = state;
  const at = async (path: unknown): Promise<unknown> =>
    valueAt(step, String(path), InputPath === '$' ? step.input : await valueAt(step, String(InputPath), step.input));
  const seconds = SecondsPath === undefined ? Seconds : await at(SecondsPath);
  const moment = TimestampPath === undefined ? Timestamp : await at(TimestampPath);
  const due = moment === undefined ? record.state.enteredAt + Number(seconds ?? 0) * 1000 : Date.parse(String(moment));
  await until(due, signal, now);
}

async function doTask(
  options: RunnerOptions,
  { machine, record, signal }: Run,
  name: string,
  state: State,
  given: unknown,
): Promise<unknown> {
  const { store, tokens, now, services } = options;
  const { call, resource } = taskCall(machine.model, state, services);
  const described = { name, resource: state['Resource'] };
  note(record, now(), 'TaskScheduled', described);
  try {
    const isOwn = name === record.state.name;
    const output = resource.waitsForToken
      ? await waitForToken({ record, state, given, call, signal, isOwn }, { store, tokens, now })
      : await call(given);
    if (!signal.aborted) note(record, now(), 'TaskSucceeded', described);
    return output;
  } catch (error) {
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    if (!signal.aborted) note(record, now(), 'TaskFailed', { ...described, error: kind, cause: message });
    throw error;
  }
}

function enter(record: ExecutionRecord, state: State, { store, now }: RunnerOptions): void {
  const { name, input, isEntered } = record.state;
  if (isEntered) return;
  record.state.isEntered = true;
  note(record, now(), `${state.Type}StateEntered`, { name, input: JSON.stringify(input) }, 'stateEnteredEventDetails');
  store.save(record);
}

/** With the times that its paths select of the state's input, which the engine would look for among the parameters. */
async function withTimes(state: State, step: Step): Promise<State> {
  const { TimeoutSecondsPath, HeartbeatSecondsPath, ...rest } = state;
  const at = async (name: string, path: unknown): Promise<object> =>
    path === undefined ? {} : { [name]: await valueAt(step, String(path), step.input) };
  return {
    ...rest,
    Type: state.Type,
    ...(await at('TimeoutSeconds', TimeoutSecondsPath)),
    ...(await at('HeartbeatSeconds', HeartbeatSecondsPath)),
  };
}

/** @throws what ended the execution */
export async function runState(
  options: RunnerOptions,
  machine: Machine,
  record: ExecutionRecord,
  signal: AbortSignal,
): Promise<StepResult> {
  const { engine, now, retryMs } = options;
  const { name, input, enteredAt } = record.state;
  const { model, definition } = machine;
  const written = definition.States[name];
  if (!written) throw named('States.Runtime', `there is no state ${name}`);
  enter(record, written, options);
  const place = { Name: name, EnteredTime: new Date(enteredAt).toISOString(), RetryCount: 0 };
  const context = { ...contextOf(model, record), State: place, Task: { Token: TOKEN_PLACE } };
  const asked = { engine, definition, name, input, context };
  const state = await withTimes(written, asked);
  const step = { ...asked, definition: { ...definition, States: { ...definition.States, [name]: state } } };
  const run = { machine, record, signal };
  if (state.Type === 'Wait') await unlessStopped(wait(step, state, run, now), signal);
  const result = await runStep({
    ...step,
    hasWaited: true,
    retryMs,
    secondsLeft: () => {
      // The token of an attempt that failed is not that of the next.
      if (place.RetryCount > 0) delete record.callback;
      place.RetryCount += 1;
      return record.callback && (record.callback.timeoutAt - now()) / 1000;
    },
    doTask: (each, task, given) => unlessStopped(doTask(options, run, each, task, given), signal),
  });
  const isExited = state.Type !== 'Fail' && state.Type !== 'Succeed' && !signal.aborted;
  const details = { name, output: JSON.stringify(result.output) };
  if (isExited) note(record, now(), `${state.Type}StateExited`, details, 'stateExitedEventDetails');
  return result;
}
