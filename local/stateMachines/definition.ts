/** State machines in the Amazon States Language, as far as they are looked at here; npm `aws-local-stepfunctions` reads the rest. */

export interface State {
  Type: string;
  [field: string]: unknown;
}

export interface Definition {
  StartAt: string;
  States: Record<string, State>;
  TimeoutSeconds?: number;
  [field: string]: unknown;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isState = (value: unknown): value is State => isRecord(value) && typeof value['Type'] === 'string';

/** Whether it has the outline of a machine, or of a part of one. */
export function isDefinition(value: unknown): value is Definition {
  return (
    isRecord(value) &&
    typeof value['StartAt'] === 'string' &&
    isRecord(value['States']) &&
    Object.values(value['States']).every(isState)
  );
}

/** Machines inside a state: the branches of a Parallel, what a Map does with each item. */
export function innerMachines(state: State): Definition[] {
  const { Branches, Iterator, ItemProcessor } = state;
  return [...(Array.isArray(Branches) ? (Branches as unknown[]) : []), Iterator, ItemProcessor].filter(isDefinition);
}

/** All states with their names, those inside others too. */
export function allStates(definition: Definition): [name: string, state: State][] {
  return Object.entries(definition.States).flatMap(([name, state]): [string, State][] => [
    [name, state],
    ...innerMachines(state).flatMap(allStates),
  ]);
}

export type TaskKind = 'FUNCTION' | 'INVOKE' | 'MESSAGE';

export interface TaskResource {
  kind: TaskKind;
  /** Whether the state goes on only when somebody sends its token back. */
  waitsForToken: boolean;
}

const FUNCTION = /^arn:[^:]*:lambda:[^:]*:[^:]*:function:/;
const INTEGRATION = /^arn:[^:]*:states:::(lambda:invoke|sqs:sendMessage)(\.waitForTaskToken)?$/;

/** What a Task does, or undefined where that is not run here. */
export function taskResource(resource: unknown): TaskResource | undefined {
  if (typeof resource !== 'string') return undefined;
  if (FUNCTION.test(resource)) return { kind: 'FUNCTION', waitsForToken: false };
  const [, integration, waits] = INTEGRATION.exec(resource) ?? [];
  if (integration === undefined) return undefined;
  return { kind: integration === 'lambda:invoke' ? 'INVOKE' : 'MESSAGE', waitsForToken: waits !== undefined };
}

function unsupportedState(name: string, state: State): string | undefined {
  if (state['QueryLanguage'] === 'JSONata') return `${name} is written in JSONata, and only JSONPath is read here`;
  for (const field of ['Assign', 'Arguments', 'Output', 'ItemReader', 'ItemBatcher', 'ResultWriter', 'Credentials'])
    if (state[field] !== undefined) return `${name} has ${field}, which is not read here`;
  const { ItemProcessor } = state;
  const config = isRecord(ItemProcessor) ? ItemProcessor['ProcessorConfig'] : undefined;
  if (isRecord(config) && config['Mode'] === 'DISTRIBUTED')
    return `${name} is a distributed Map, and only inline ones are run here`;
  if (state.Type === 'Task' && !taskResource(state['Resource']))
    return `${name} calls ${String(state['Resource'])}; only functions and queues are called here`;
  return undefined;
}

/** @returns why the machine is not run here, or undefined where it is */
export function unsupportedIn(definition: Definition): string | undefined {
  if (definition['QueryLanguage'] === 'JSONata') return 'it is written in JSONata, and only JSONPath is read here';
  for (const [name, state] of allStates(definition)) {
    const reason = unsupportedState(name, state);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
