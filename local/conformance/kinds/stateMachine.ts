/**
 * Kind `stateMachine`: a machine with the `definition` (JSON), whose functions answer as `functions` says: for each name a list of answers,
 * the last of which stands for all that follow, each a `payload` or an `error` by type and message. The `operations` are asked of its API
 * one after the other, each with its input; `ARN`, `EXECUTION` and `TOKEN` in it stand for the machine, for its last execution, and for the
 * token that a function was given last. Expected are `answers`, where a case looks at them, and the last execution once it has ended, as
 * `DescribeExecution` tells of it: `status`, `output`, `error`, `cause`; and `calls`, what functions were called with.
 */
import type { StateMachineModel } from '../../model.ts';
import { isDefinition, isRecord } from '../../stateMachines/definition.ts';
import { machineOf } from '../../stateMachines/advance.ts';
import { createRunner } from '../../stateMachines/executions.ts';
import { StatesFault } from '../../stateMachines/faults.ts';
import type { OperationContext } from '../../stateMachines/operations.ts';
import { OPERATIONS } from '../../stateMachines/operations.ts';
import { createStore } from '../../stateMachines/store.ts';
import { createTokens } from '../../stateMachines/tokens.ts';
import type { ConformanceCase } from '../case.ts';
import { CaseError } from '../case.ts';
import type { Kind } from './kind.ts';

const ARN = 'arn:aws:states:us-east-1:000000000000:stateMachine:m';
const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:';
/** How long an execution may take: cases pause for no longer than a moment. */
const PATIENCE_MS = 20_000;

interface Answer {
  payload?: unknown;
  error?: { errorType: string; errorMessage: string };
}

interface Played {
  calls: unknown[];
  token: string;
}

function modelOf({ input, place }: ConformanceCase): StateMachineModel {
  const definition: unknown = JSON.parse(String(input['definition']));
  if (!isDefinition(definition)) throw new CaseError(`${place}: definition has a StartAt and States`);
  const statement = { effect: 'Allow' as const, actions: ['*'], resources: ['*'] };
  const role = { stack: 's', logicalId: 'Role', arn: 'arn:aws:iam::000000000000:role/m', statements: [statement] };
  return { stack: 's', logicalId: 'M', name: 'm', arn: ARN, roleArn: role.arn, role, definition };
}

function answersOf({ input, place }: ConformanceCase): (name: string) => Answer {
  const functions = input['functions'] ?? {};
  if (!isRecord(functions)) throw new CaseError(`${place}: functions are answers by name`);
  const left = new Map(Object.entries(functions).map(([name, answers]) => [name, [...(answers as Answer[])]]));
  return (name) => {
    const answers = left.get(name) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer ?? { error: { errorType: 'ResourceNotFoundException', errorMessage: `Function not found: ${name}` } };
  };
}

async function start(test: ConformanceCase, played: Played): Promise<OperationContext & { halt: () => Promise<void> }> {
  const answerOf = answersOf(test);
  const now = Date.now;
  const [store, tokens] = [createStore(undefined, now), createTokens(now)];
  const runner = createRunner({
    engine: await import('aws-local-stepfunctions'),
    store,
    tokens,
    retryMs: 1,
    now,
    log: () => undefined,
    services: {
      functions: [],
      sendMessage: null,
      queueArnOf: () => undefined,
      invoke: (arn, payload) => {
        played.calls.push(payload);
        if (isRecord(payload) && typeof payload['token'] === 'string') played.token = payload['token'];
        return Promise.resolve({ payload: null, ...answerOf(arn.replace(FUNCTION, '')) });
      },
    },
  });
  const model = modelOf(test);
  return { machines: new Map([[ARN, machineOf(model)]]), store, tokens, runner, now, halt: runner.halt };
}

async function until(condition: () => boolean, place: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!condition()) {
    if (Date.now() > end) throw new CaseError(`${place}: nothing more happened`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

function ask(context: OperationContext, name: string, input: Record<string, unknown>): unknown {
  const operation = OPERATIONS[name];
  if (!operation) throw new CaseError(`there is no operation ${name}`);
  try {
    return operation.run(input, context);
  } catch (error) {
    if (!(error instanceof StatesFault)) throw error;
    return { error: error.name };
  }
}

export const stateMachine: Kind = {
  fields: ['definition', 'functions', 'operations', 'settles'],
  async run(test) {
    const { operations = [{ StartExecution: { stateMachineArn: ARN } }] } = test.input;
    const played: Played = { calls: [], token: '' };
    const context = await start(test, played);
    const answers: unknown[] = [];
    let arn = '';
    const filled = (text: string): string =>
      text.replaceAll('EXECUTION', arn).replaceAll('TOKEN', played.token).replace(/"ARN"/g, `"${ARN}"`);
    try {
      for (const each of operations as Record<string, Record<string, unknown>>[]) {
        const [name = '', input = {}] = Object.entries(each)[0] ?? [];
        const needsToken = JSON.stringify(input).includes('TOKEN');
        if (needsToken) await until(() => played.token !== '', test.place);
        // What was ended in between has to be seen to have ended.
        if (test.input['settles'] === true) await until(() => isOver(context, arn), test.place);
        const answer = ask(context, name, JSON.parse(filled(JSON.stringify(input))) as Record<string, unknown>);
        if (isRecord(answer) && typeof answer['executionArn'] === 'string') arn = answer['executionArn'];
        answers.push(answer);
      }
      await until(() => isOver(context, arn), test.place);
    } finally {
      await context.halt();
    }
    const { status, output, error, cause } = context.store.get(arn) ?? {};
    return { answers, status, output, error, cause, calls: played.calls };
  },
};

function isOver({ store }: OperationContext, arn: string): boolean {
  return store.get(arn)?.status !== 'RUNNING';
}
