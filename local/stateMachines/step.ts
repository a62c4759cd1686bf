/**
 * One state by npm `aws-local-stepfunctions`, which knows paths, choices, retries and catchers, but forgets everything when the process
 * ends. So each state is a machine of its own here, whose successors only say that they were reached: between two states everything
 * that there is to know is a name and an input, and those can be kept.
 */
import type * as Engine from 'aws-local-stepfunctions';
import type { RunOptions, StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Definition, State } from './definition.ts';
import { allStates, innerMachines, isRecord } from './definition.ts';

type Json = Parameters<Engine.StateMachine['run']>[0];

/** How a Task does its work. @throws an error whose name is what `Retry` and `Catch` compare */
export type DoTask = (name: string, state: State, input: unknown) => Promise<unknown>;

export interface StepOptions {
  engine: typeof Engine;
  definition: Definition;
  name: string;
  input: unknown;
  context: Record<string, unknown>;
  doTask: DoTask;
  /** In place of the pauses that the definition asks for between attempts. */
  retryMs?: number | undefined;
  /** Set to end a Wait at once: whoever runs the step has waited. */
  hasWaited?: boolean;
  /** Asked before each attempt of the state itself: how long it has left, where that is less than its definition says. */
  secondsLeft?: () => number | undefined;
}

export interface StepResult {
  output: unknown;
  /** Null at the end of the machine. */
  next: string | null;
}

/** Node's timers take 32 bits of milliseconds; AWS's default for a Task is 99999999 s, three years. */
export const LONGEST_SECONDS = 2_147_483;
/** To the engine no time at all is no limit. */
const SHORTEST_SECONDS = 0.001;

/** The engine sets these itself, of the step: what they are of the whole execution stands beside them. */
const OWN = 'Own';

/** The execution's part of the context object, under the name that definitions are rewritten to. */
export const executionContext = (execution: object): Record<string, unknown> => ({ [OWN]: execution });

/** Once for each machine: a definition whose paths to the context find what is meant. */
export function ownPaths(definition: Definition): Definition {
  return JSON.parse(JSON.stringify(definition).replaceAll('$$.Execution', () => `$$.${OWN}`)) as Definition;
}

const nextName = (name: string): string => `${name} (next)`;

/** The engine gives a Task one minute where the definition says nothing. */
function withTimeouts(state: State): State {
  const inner = (value: unknown): unknown => (isRecord(value) && 'States' in value ? withTimeoutsIn(value) : value);
  if (innerMachines(state).length > 0)
    return {
      ...state,
      ...('Branches' in state ? { Branches: (state['Branches'] as unknown[]).map(inner) } : {}),
      ...('Iterator' in state ? { Iterator: inner(state['Iterator']) } : {}),
      ...('ItemProcessor' in state ? { ItemProcessor: inner(state['ItemProcessor']) } : {}),
    };
  if (state.Type !== 'Task' || state['TimeoutSecondsPath'] !== undefined) return state;
  return { ...state, TimeoutSeconds: Math.min(Number(state['TimeoutSeconds'] ?? LONGEST_SECONDS), LONGEST_SECONDS) };
}

function withTimeoutsIn(machine: Record<string, unknown>): Record<string, unknown> {
  const states = Object.entries(machine['States'] as Record<string, State>);
  return { ...machine, States: Object.fromEntries(states.map(([name, state]) => [name, withTimeouts(state)])) };
}

const redirected = (value: unknown): unknown =>
  isRecord(value) && typeof value['Next'] === 'string' ? { ...value, Next: nextName(value['Next']) } : value;

/** The state with successors that only tell that they were reached. */
function machineOf(name: string, original: State): Definition {
  const successors = new Set<string>();
  const seen = (value: unknown): void => {
    if (typeof value === 'string') successors.add(value);
  };
  const state: Record<string, unknown> = { ...withTimeouts(original) };
  for (const field of ['Next', 'Default']) {
    seen(state[field]);
    if (typeof state[field] === 'string') state[field] = nextName(state[field]);
  }
  for (const field of ['Choices', 'Catch']) {
    const rules = state[field];
    if (!Array.isArray(rules)) continue;
    (rules as unknown[]).forEach((rule) => seen(isRecord(rule) ? rule['Next'] : undefined));
    state[field] = (rules as unknown[]).map(redirected);
  }
  const told = [...successors].map((each): [string, State] => [nextName(each), { Type: 'Task', End: true }]);
  return { StartAt: name, States: { ...Object.fromEntries(told), [name]: { ...state, Type: original.Type } } };
}

/** The engine reads the time that an attempt may take once the attempt has begun. */
function limitAttempt(state: State, original: State, seconds: number | undefined): void {
  const usual = withTimeouts(original)['TimeoutSeconds'];
  if (seconds !== undefined) state['TimeoutSeconds'] = Math.max(seconds, SHORTEST_SECONDS);
  else if (usual === undefined) delete state['TimeoutSeconds'];
  else state['TimeoutSeconds'] = usual;
}

/** @throws what ended the state: its name and message are the execution's `error` and `cause` */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const { engine, definition, name, input, context, doTask, retryMs } = options;
  const state = definition.States[name];
  if (!state) throw named('States.Runtime', `there is no state ${name}`);
  const machine = machineOf(name, state);
  let next: string | null = null;
  const handlers: Record<string, (given: unknown) => unknown> = {};
  for (const [each, inner] of allStates({ ...machine, States: { [name]: machine.States[name] ?? state } }))
    if (inner.Type === 'Task')
      handlers[each] = (given) => {
        if (each === name) limitAttempt(inner, state, options.secondsLeft?.());
        return doTask(each, inner, given);
      };
  for (const successor of Object.keys(definition.States))
    if (machine.States[nextName(successor)])
      handlers[nextName(successor)] = (given) => {
        next = successor;
        return given;
      };
  const retried = allStates(machine).flatMap(([each, { Retry }]) => (Retry === undefined ? [] : [each]));
  // The definition as a whole was checked when the machine was made.
  const step = new engine.StateMachine(machine as unknown as StateMachineDefinition, {
    validationOptions: { noValidate: true },
  });
  try {
    const output = await step.run(
      input as Json,
      {
        context,
        overrides: {
          taskResourceLocalHandlers: handlers as NonNullable<RunOptions['overrides']>['taskResourceLocalHandlers'],
          ...(options.hasWaited === true ? { waitTimeOverrides: { [name]: 0 } } : {}),
          ...(retryMs === undefined
            ? {}
            : { retryIntervalOverrides: Object.fromEntries(retried.map((each) => [each, retryMs])) }),
        },
      } as RunOptions,
    ).result;
    return { output, next };
  } catch (error) {
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  }
}

/** An error by the name that `ErrorEquals` compares. */
export function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** What a path selects of an input, asked of the engine, which has no other door. */
export async function valueAt(
  { engine, context }: Pick<StepOptions, 'engine' | 'context'>,
  path: string,
  input: unknown,
): Promise<unknown> {
  const States = { value: { Type: 'Pass', Parameters: { 'value.$': path }, End: true } };
  const machine = new engine.StateMachine({ StartAt: 'value', States } as unknown as StateMachineDefinition, {
    validationOptions: { noValidate: true },
  });
  const found = await machine.run(input as Json, { context } as RunOptions).result;
  return isRecord(found) ? found['value'] : undefined;
}
