/**
 * Operations of the Step Functions API, as its reference describes each. Standard workflows: a name stands for one execution for 90 days,
 * and a second start with the same input is the first one, as long as that runs.
 */
import { randomUUID } from 'node:crypto';
import type { Machine } from './advance.ts';
import type { Runner } from './executions.ts';
import { note } from './history.ts';
import { StatesFault } from './faults.ts';
import type { ExecutionRecord, ExecutionStore } from './store.ts';
import type { Tokens, Waiting } from './tokens.ts';
import { isToken } from './tokens.ts';

export interface OperationContext {
  machines: ReadonlyMap<string, Machine>;
  store: ExecutionStore;
  tokens: Tokens;
  runner: Runner;
  now: () => number;
}

type Input = Record<string, unknown>;

export interface Operation {
  /** What the caller's role must allow, or undefined where there is nothing to ask about. */
  resource: (input: Input, context: OperationContext) => string | undefined;
  run: (input: Input, context: OperationContext) => object;
}

/** Characters, as the reference counts them. */
const MAX_NAME = 80;
const MAX_DATA = 262_144;
const FORBIDDEN = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ufffe\uffff]/;
const MAX_PAGE = 1000;
const USUAL_PAGE = 100;

const seconds = (milliseconds: number): number => milliseconds / 1000;

function textOf(input: Input, name: string): string {
  const value = input[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new StatesFault('ValidationException', `${name} is missing`);
}

function optionalText(input: Input, name: string, otherwise: string): string {
  const value = input[name] ?? otherwise;
  if (typeof value !== 'string') throw new StatesFault('ValidationException', `${name} is no text`);
  if (value.length > MAX_DATA) throw new StatesFault('ValidationException', `${name} is longer than ${MAX_DATA}`);
  return value;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function machineOf(input: Input, { machines }: OperationContext): Machine {
  const arn = textOf(input, 'stateMachineArn');
  const machine = machines.get(arn);
  if (!machine) throw new StatesFault('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
}

function executionOf(input: Input, { store }: OperationContext): ExecutionRecord {
  const arn = textOf(input, 'executionArn');
  const record = store.get(arn);
  if (!record) throw new StatesFault('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return record;
}

function start(input: Input, context: OperationContext): object {
  const machine = machineOf(input, context);
  const { store, runner, now } = context;
  const { arn: machineArn, roleArn } = machine.model;
  const name = optionalText(input, 'name', randomUUID());
  const given = optionalText(input, 'input', '{}');
  if (name === '' || name.length > MAX_NAME || FORBIDDEN.test(name))
    throw new StatesFault('InvalidName', `Invalid Name: '${name}'`);
  if (!isJson(given)) throw new StatesFault('InvalidExecutionInput', 'Invalid State Machine Execution Input: no JSON');
  const arn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  const known = store.get(arn);
  if (known && (known.status !== 'RUNNING' || known.input !== given))
    throw new StatesFault('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  if (known) return { executionArn: arn, startDate: seconds(known.startedAt) };
  const startedAt = now();
  const record: ExecutionRecord = {
    arn,
    machineArn,
    name,
    input: given,
    startedAt,
    status: 'RUNNING',
    state: {
      name: machine.definition.StartAt,
      input: JSON.parse(given) as unknown,
      enteredAt: startedAt,
      isEntered: false,
    },
    history: [],
  };
  note(record, startedAt, 'ExecutionStarted', { input: given, roleArn });
  store.save(record);
  runner.drive(machine, record);
  return { executionArn: arn, startDate: seconds(startedAt) };
}

const summaryOf = ({ arn, machineArn, name, status, startedAt, stoppedAt }: ExecutionRecord): object => ({
  executionArn: arn,
  stateMachineArn: machineArn,
  name,
  status,
  startDate: seconds(startedAt),
  ...(stoppedAt === undefined ? {} : { stopDate: seconds(stoppedAt) }),
});

function describe(input: Input, context: OperationContext): object {
  const record = executionOf(input, context);
  const { output, error, cause } = record;
  return {
    ...summaryOf(record),
    input: record.input,
    inputDetails: { included: true },
    ...(output === undefined ? {} : { output, outputDetails: { included: true } }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
    redriveCount: 0,
  };
}

/** A page of a list; the token says where the next begins. */
function pageOf<Item>(all: readonly Item[], input: Input): { page: Item[]; next: { nextToken?: string } } {
  const { maxResults = 0, nextToken } = input;
  const size = Number(maxResults) === 0 ? USUAL_PAGE : Math.min(Number(maxResults), MAX_PAGE);
  const from = nextToken === undefined ? 0 : Number(Buffer.from(String(nextToken), 'base64url').toString());
  if (!Number.isInteger(from) || from < 0 || !(size > 0))
    throw new StatesFault('InvalidToken', `Invalid Token: '${String(nextToken)}'`);
  const end = from + size;
  return {
    page: all.slice(from, end),
    next: end < all.length ? { nextToken: Buffer.from(String(end)).toString('base64url') } : {},
  };
}

function list(input: Input, context: OperationContext): object {
  const { arn } = machineOf(input, context).model;
  const { statusFilter } = input;
  const found = context.store
    .all()
    .filter(({ machineArn, status }) => machineArn === arn && (statusFilter === undefined || status === statusFilter))
    .sort((a, b) => b.startedAt - a.startedAt);
  const { page, next } = pageOf(found, input);
  return { executions: page.map(summaryOf), ...next };
}

function history(input: Input, context: OperationContext): object {
  const record = executionOf(input, context);
  const all = record.history.map(({ at, type, details }, index) => ({
    id: index + 1,
    previousEventId: index,
    timestamp: seconds(at),
    type,
    ...details,
  }));
  const { page, next } = pageOf(input['reverseOrder'] === true ? all.toReversed() : all, input);
  return { events: page, ...next };
}

function stop(input: Input, context: OperationContext): object {
  const record = executionOf(input, context);
  const { error, cause } = input;
  if (record.status === 'RUNNING')
    context.runner.end(record, {
      status: 'ABORTED',
      ...(typeof error === 'string' ? { error } : {}),
      ...(typeof cause === 'string' ? { cause } : {}),
    });
  return { stopDate: seconds(record.stoppedAt ?? context.now()) };
}

/** @throws where nothing waits for the token */
function waitingOf(input: Input, { tokens }: OperationContext): Waiting {
  const token = textOf(input, 'taskToken');
  if (!isToken(token)) throw new StatesFault('InvalidToken', "Invalid Token: 'Invalid token'");
  const waiting = tokens.find(token);
  if (waiting) return waiting;
  const closed = 'Provided task does not exist anymore';
  throw new StatesFault('TaskTimedOut', `Task Timed Out: '${closed}'`);
}

/** Kept before it is told: the caller says it once. */
function answer(context: OperationContext, waiting: Waiting, outcome: Waiting['callback']['outcome'] & object): object {
  waiting.callback.outcome = outcome;
  context.store.save(waiting.record);
  waiting.settle();
  return {};
}

function succeed(input: Input, context: OperationContext): object {
  const output = textOf(input, 'output');
  if (!isJson(output)) throw new StatesFault('InvalidOutput', 'Invalid Output: no JSON');
  return answer(context, waitingOf(input, context), { output: JSON.parse(output) as unknown });
}

function fail(input: Input, context: OperationContext): object {
  const error = optionalText(input, 'error', '');
  const cause = optionalText(input, 'cause', '');
  return answer(context, waitingOf(input, context), { error, cause });
}

function beat(input: Input, context: OperationContext): object {
  const { callback, record } = waitingOf(input, context);
  if (callback.heartbeatSeconds !== undefined) {
    callback.beatBy = context.now() + callback.heartbeatSeconds * 1000;
    context.store.save(record);
  }
  return {};
}

function describeMachine(input: Input, context: OperationContext): object {
  const { model } = machineOf(input, context);
  return {
    stateMachineArn: model.arn,
    name: model.name,
    status: 'ACTIVE',
    type: 'STANDARD',
    roleArn: model.roleArn,
    definition: JSON.stringify(model.definition),
    creationDate: 0,
  };
}

function listMachines(input: Input, context: OperationContext): object {
  const { page, next } = pageOf([...context.machines.values()], input);
  const shown = page.map(({ model: { arn, name } }) => ({
    stateMachineArn: arn,
    name,
    type: 'STANDARD',
    creationDate: 0,
  }));
  return { stateMachines: shown, ...next };
}

const machineArn = (input: Input): string => textOf(input, 'stateMachineArn');
const executionArn = (input: Input): string => textOf(input, 'executionArn');
/** Of a token that nothing waits for there is no machine to ask about. */
const waitingMachine = (input: Input, { tokens }: OperationContext): string | undefined =>
  tokens.find(textOf(input, 'taskToken'))?.record.machineArn;

/**
 * By name. Which resource each is checked against: Service Authorization Reference, "Actions, resources, and condition keys for AWS Step
 * Functions"; answers to tokens by the machine, as the CDK grants them (`StateMachine.grantTaskResponse`).
 */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  StartExecution: { resource: machineArn, run: start },
  DescribeExecution: { resource: executionArn, run: describe },
  ListExecutions: { resource: machineArn, run: list },
  GetExecutionHistory: { resource: executionArn, run: history },
  StopExecution: { resource: executionArn, run: stop },
  SendTaskSuccess: { resource: waitingMachine, run: succeed },
  SendTaskFailure: { resource: waitingMachine, run: fail },
  SendTaskHeartbeat: { resource: waitingMachine, run: beat },
  DescribeStateMachine: { resource: machineArn, run: describeMachine },
  ListStateMachines: { resource: () => '*', run: listMachines },
};
