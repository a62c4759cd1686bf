import { describe, expect, it } from 'vitest';
import type { DataSourceAnswer } from '../dataSources/types.ts';
import type { ResolverModel } from '../model.ts';
import { createRuntime } from '../runtime/index.ts';
import type { CompiledResolver, FieldContext } from './pipeline.ts';
import { FieldErrorWithAppended, runResolver } from './pipeline.ts';

const MODEL: ResolverModel = {
  stack: 'Test',
  logicalId: 'Resolver',
  typeName: 'Query',
  fieldName: 'value',
  kind: 'UNIT',
  functions: [],
};
const CONTEXT: FieldContext = {
  arguments: { n: 1 },
  source: null,
  env: { STAGE: 'test' },
  identity: { sub: 's' },
  info: {
    fieldName: 'value',
    parentTypeName: 'Query',
    variables: {},
    selectionSetList: ['a'],
    selectionSetGraphQL: '{ a }',
  },
  request: { headers: { host: 'local' }, domainName: null },
};

interface Played {
  requests: unknown[];
  outcome: Promise<unknown>;
}

/** @param answers what the function answers, one call after another */
function run(changes: Partial<CompiledResolver>, ...answers: DataSourceAnswer[]): Played {
  const requests: unknown[] = [];
  const dataSource = {
    invoke: (request: unknown): Promise<DataSourceAnswer> => {
      requests.push(request);
      return Promise.resolve(answers[requests.length - 1] ?? { result: null });
    },
  };
  const steps = changes.steps?.map((step) => ({ ...step, dataSource })) ?? [{ dataSource }];
  return {
    requests,
    outcome: runResolver({ model: { ...MODEL, direct: true }, ...changes, steps }, CONTEXT, 'request-1').then(
      ({ value }) => value,
    ),
  };
}

const failure = async (outcome: Promise<unknown>): Promise<unknown> => {
  const error = await outcome.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof FieldErrorWithAppended ? error.error : error;
};

const unit = (source: string): NonNullable<CompiledResolver['unit']> =>
  createRuntime({ log: () => undefined }).compile({ name: 'unit.js', source });
const NOWHERE = { invoke: () => Promise.resolve({ result: null }) };

describe('a direct Lambda resolver', () => {
  it('passes the context to its function and returns its result', async () => {
    const { requests, outcome } = run({}, { result: { a: 2 } });
    expect(await outcome).toEqual({ a: 2 });
    const { arguments: args, identity, info, request } = CONTEXT;
    expect(requests).toEqual([
      {
        operation: 'Invoke',
        payload: { arguments: args, identity, source: null, request, prev: null, info, stash: {} },
      },
    ]);
  });

  it('returns null if its function returns nothing', async () => {
    expect(await run({}, { result: undefined }).outcome).toBeNull();
  });

  it('fails with the error of its function, and has the result as data', async () => {
    const { outcome } = run({}, { result: { a: 1 }, error: { type: 'Lambda:Unhandled', message: 'no' } });
    expect(await failure(outcome)).toMatchObject({ message: 'no', errorType: 'Lambda:Unhandled', data: { a: 1 } });
  });

  it('treats an error-shaped result as a result, unless calls are batched', async () => {
    const result = { data: null, errorMessage: 'no', errorType: 'LOCKED' };
    expect(await run({}, { result }).outcome).toEqual(result);
    expect(await failure(run({ steps: [{ dataSource: NOWHERE, maxBatchSize: 5 }] }, { result }).outcome)).toMatchObject(
      {
        message: 'no',
        errorType: 'LOCKED',
      },
    );
  });

  it('sends BatchInvoke and returns the data of its element if it has a batch size', async () => {
    const { requests, outcome } = run(
      { steps: [{ dataSource: NOWHERE, maxBatchSize: 5 }] },
      { result: { data: { a: 3 } } },
    );
    expect(await outcome).toEqual({ a: 3 });
    expect(requests).toMatchObject([{ operation: 'BatchInvoke', payload: { arguments: { n: 1 } } }]);
  });

  it('also works as a function of a pipeline, and sees the stash and the previous result', async () => {
    const resolver = unit(
      "export function request(ctx) { ctx.stash.by = 'me'; return { first: 1 }; }\n" +
        'export function response(ctx) { return { last: ctx.prev.result }; }',
    );
    const { requests, outcome } = run(
      {
        model: { ...MODEL, kind: 'PIPELINE' },
        unit: resolver,
        steps: [{ dataSource: NOWHERE }, { dataSource: NOWHERE }],
      },
      { result: 'a' },
      { result: 'b' },
    );
    expect(await outcome).toEqual({ last: 'b' });
    expect(requests).toMatchObject([
      { payload: { prev: { result: { first: 1 } }, stash: { by: 'me' } } },
      { payload: { prev: { result: 'a' } } },
    ]);
  });
});

describe('an unsupported resolver', () => {
  it('fails with the reason before anything runs', async () => {
    const { requests, outcome } = run({
      model: { ...MODEL, unsupported: 'Resolver (Query.value) is not run here: mapping templates' },
    });
    expect(await failure(outcome)).toMatchObject({
      errorType: 'UnsupportedByLocalRuntime',
      message: 'Resolver (Query.value) is not run here: mapping templates',
    });
    expect(requests).toEqual([]);
  });
});
