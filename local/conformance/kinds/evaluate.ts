/** Kind `evaluate`: one handler of a unit, as the runtime and AppSync's EvaluateCode run it. */
import type { ConformanceCase } from '../case.ts';
import { CaseError } from '../case.ts';
import type { Evaluation, HandlerContext, HandlerName } from '../../runtime/index.ts';
import { createRuntime, Stash } from '../../runtime/index.ts';
import type { Kind } from './kind.ts';
import { UNIT_FIELDS, unitOf } from './unit.ts';

type Thing = Record<string, unknown>;

/** What a handler finds where the case says nothing. */
const CONTEXT = {
  arguments: {},
  source: null,
  prev: undefined,
  env: {},
  identity: null,
  info: { fieldName: 'field', parentTypeName: 'Query', variables: {}, selectionSetList: [], selectionSetGraphQL: '' },
  request: { headers: {}, domainName: null },
  outErrors: [],
} satisfies Omit<HandlerContext, 'stash'>;

/** Of a fault in a unit without a name of its own. */
export const UNIT_NAME = 'unit.js';

export function handlerOf(test: ConformanceCase): HandlerName {
  const handler = test.input['handler'] ?? 'request';
  if (handler !== 'request' && handler !== 'response')
    throw new CaseError(`${test.place}: handler is request or response`);
  return handler;
}

/** The case's context in AppSync's names, without what it leaves to the defaults. */
export function givenContext(test: ConformanceCase): Thing {
  const context = test.input['context'] ?? {};
  if (typeof context !== 'object' || context === null || Array.isArray(context))
    throw new CaseError(`${test.place}: context is a map`);
  return context as Thing;
}

function contextOf(test: ConformanceCase): HandlerContext {
  const { stash, args, info, request, ...given } = givenContext(test);
  return {
    ...CONTEXT,
    ...(args === undefined ? {} : { arguments: args as Thing }),
    ...given,
    info: { ...CONTEXT.info, ...(info as Partial<HandlerContext['info']> | undefined) },
    request: { ...CONTEXT.request, ...(request as Partial<HandlerContext['request']> | undefined) },
    stash: new Stash(JSON.stringify(stash ?? {})),
  };
}

function outcomeOf(evaluation: Evaluation, logs: unknown[]): Thing {
  const { stash, appended, extensions } = evaluation;
  const ending =
    evaluation.kind === 'value'
      ? { value: evaluation.value }
      : evaluation.kind === 'error'
        ? { error: evaluation.error }
        : { earlyReturn: { value: evaluation.value, skipTo: evaluation.skipTo } };
  return { ...ending, stash: stash.value, appended, extensions, logs };
}

export const evaluate: Kind = {
  fields: [...UNIT_FIELDS, 'handler', 'context', 'now'],
  run(test) {
    const logs: unknown[] = [];
    const now = test.input['now'];
    const runtime = createRuntime({
      ...(typeof now === 'number' ? { now: () => now } : {}),
      log: (level, _unit, values) => logs.push({ level, values }),
    });
    const unit = runtime.compile({ name: UNIT_NAME, source: unitOf(test) });
    return outcomeOf(unit.evaluate(handlerOf(test), contextOf(test)), logs);
  },
};
