/** What data sources answer, in every shape that the guide leaves open: handlers must read all of them alike. */
import { describe, expect, it } from 'vitest';
import { contextWith, deployedUnits, helper } from '../../../test/support/resolverUnits.ts';
import { Stash } from '../../../local/runtime/index.ts';

describe('a page', () => {
  const page = helper<object, unknown>('kernel/request/paging.ts', ['foundRowsOf'], 'foundRowsOf(args)');

  it('is empty and the last one in every form of an empty answer', () => {
    const results = [
      undefined,
      null,
      {},
      { items: [] },
      { items: null, nextToken: null },
      { items: [], nextToken: '' },
    ];
    expect(page(results.map((result) => ({ result })))).toEqual(results.map(() => ({ items: [], nextToken: null })));
  });

  it('keeps rows and token', () => {
    expect(page([{ result: { items: [{ pk: 'a' }], nextToken: 't' } }])).toEqual([
      { items: [{ pk: 'a' }], nextToken: 't' },
    ]);
  });
});

describe('a row', () => {
  const row = helper<object, unknown>('kernel/request/paging.ts', ['foundRow'], 'foundRow(args)');

  it('is null in every form of a missing item', () => {
    expect(row([{}, { result: null }, { result: {} }, { result: { pk: 'a' } }])).toEqual([
      null,
      null,
      null,
      { pk: 'a' },
    ]);
  });
});

describe('a batch', () => {
  const unfinished = helper<unknown, boolean>('kernel/dynamodb/batch.ts', ['isUnfinished'], 'isUnfinished(args)');

  it('is finished unless a table has a key left', () => {
    expect(unfinished([null, {}, { a: null }, { a: [] }, { a: [], b: [] }, { a: [], b: [{ pk: 'k' }] }])).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('a transaction that was cancelled', () => {
  const unit = deployedUnits().get('Mutation_updateCustomer_write');
  const row = { pk: 'c1', sk: 'CUSTOMER', version: 7 };
  const evaluate = (result: unknown, type = 'DynamoDB:TransactionCanceledException', permissions: string[] = []) =>
    unit?.evaluate(
      'response',
      contextWith({
        arguments: { id: 'c1', input: {}, expectedVersion: 6 },
        stash: new Stash(
          JSON.stringify({
            caller: { permissions },
            guards: ['first', 'customer'],
            work: { row: { pk: 'c1', taxId: 'X' } },
            rows: {},
          }),
        ),
        error: {
          type,
          message:
            'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
        },
        result,
      }),
    );

  it.each([
    [
      'as the guide prints it',
      [
        { type: 'None', message: 'None' },
        { item: row, type: 'ConditionCheckFailed', message: 'The condition check failed.' },
      ],
    ],
    [
      'in DynamoDB’s own words',
      [
        { item: null, type: 'None', message: null },
        { item: row, type: 'ConditionalCheckFailed', message: 'The conditional request failed' },
      ],
    ],
    [
      'with an empty item beside the failed one',
      [
        { item: {}, type: 'NONE' },
        { item: row, type: 'ConditionalCheckFailed' },
      ],
    ],
    ['with nothing for what passed', [{}, { item: row, type: 'ConditionCheckFailed' }]],
  ])('reports the current version, %s', (_name, cancellationReasons) => {
    expect(evaluate({ keys: null, cancellationReasons })).toMatchObject({
      kind: 'error',
      error: { errorType: 'STALE_VERSION', errorInfo: { expected: 6, actual: 7 } },
    });
    expect(evaluate({ cancellationReasons }, 'TransactionCanceledException')).toMatchObject({
      error: { errorType: 'STALE_VERSION' },
    });
  });

  it.each([
    [['workorder:detail'], { changedBy: { id: 'u2', name: 'Ana' }, changedAt: '2026-03-01T15:00:00.000Z' }],
    [['customer:update'], {}],
  ])('says who was faster to whom colleagues are shown by name: %j', (permissions, told) => {
    const changed = { id: 'u2', name: 'Ana', at: '2026-03-01T15:00:00.000Z' };
    const item = { ...row, changed };
    expect(
      evaluate({ cancellationReasons: [{}, { item, type: 'ConditionCheckFailed' }] }, undefined, permissions),
    ).toMatchObject({
      error: { errorInfo: { field: 'expectedVersion', expected: 6, actual: 7, ...told } },
    });
    expect(
      JSON.stringify(evaluate({ cancellationReasons: [{}, { item, type: 'ConditionCheckFailed' }] }, undefined, [])),
    ).not.toContain('Ana');
  });

  it.each([
    ['TransactionConflict', 'TRY_AGAIN'],
    ['ThrottlingError', 'TRY_AGAIN'],
    ['ProvisionedThroughputExceeded', 'TRY_AGAIN'],
    ['ValidationError', 'INTERNAL'],
    ['ItemCollectionSizeLimitExceeded', 'INTERNAL'],
  ])('turns %s into %s', (type, errorType) => {
    expect(evaluate({ keys: null, cancellationReasons: [{ type: 'None' }, { type, message: 'why' }] })).toMatchObject({
      kind: 'error',
      error: { errorType },
    });
  });

  it.each([
    ['null', null],
    ['an empty one', {}],
    ['none', undefined],
  ])('treats %s as a missing item', (_name, item) => {
    expect(
      evaluate({ keys: null, cancellationReasons: [{ type: 'None' }, { item, type: 'ConditionCheckFailed' }] }),
    ).toMatchObject({ error: { errorType: 'STALE_VERSION', errorInfo: { actual: null } } });
  });
});

describe('a transaction that was sent again by the client of DynamoDB', () => {
  const units = deployedUnits();
  const answer = { id: 'c1', name: 'Ana' };
  const evaluate = (unit: string, guards: string[], items: (object | null)[], call = 'C1') =>
    units.get(unit)?.evaluate(
      'response',
      contextWith({
        arguments: { id: 'c1', input: { taxId: '1' }, expectedVersion: 6 },
        stash: new Stash(JSON.stringify({ guards, work: { call, answer }, rows: {} })),
        error: { type: 'DynamoDB:TransactionCanceledException', message: 'Transaction cancelled (Status Code: 400)' },
        result: {
          keys: null,
          cancellationReasons: items.map((item) => ({ item, type: 'ConditionCheckFailed', message: 'failed' })),
        },
      }),
    );
  const own = { by: 'u1', field: 'createCustomer', call: 'C1' };

  it.each<[string, string, string[], (object | null)[]]>([
    ['a new row', 'Mutation_createCustomer_write', ['customer', 'taxId'], [{ pk: 'c1', written: own }, { pk: 't' }]],
    ['a changed row', 'Mutation_updateCustomer_write', ['customer'], [{ pk: 'c1', version: 7, written: own }]],
    ['a kept answer', 'Mutation_deleteCustomer_write', ['customer', 'idempotency'], [null, { pk: 'k', call: 'C1' }]],
  ])('has committed if a condition fails on what it wrote itself: %s', (_what, unit, guards, items) => {
    expect(evaluate(unit, guards, items)).toMatchObject({ kind: 'value', value: answer });
  });

  it('is refused as before if somebody else wrote that', () => {
    expect(evaluate('Mutation_createCustomer_write', ['taxId'], [{ pk: 't', customerId: 'c2' }], 'C2')).toMatchObject({
      kind: 'error',
      error: { errorType: 'DUPLICATE' },
    });
  });

  it.each([
    ['DynamoDB:SdkClientException', 'Unable to execute HTTP request: Connection reset'],
    ['DynamoDB:InternalServerErrorException', 'Internal server error (Service: DynamoDb, Status Code: 500)'],
    ['DynamoDB:TransactionCanceledException', 'Transaction cancelled (Service: DynamoDb, Status Code: 400)'],
  ])('may have committed if no answer or no reason came: %s', (type, message) => {
    const silent = { type, message };
    expect(
      units.get('Mutation_createCustomer_write')?.evaluate(
        'response',
        contextWith({
          stash: new Stash(JSON.stringify({ guards: ['customer'], work: { call: 'C1', answer }, rows: {} })),
          error: silent,
          result: null,
        }),
      ),
    ).toMatchObject({ kind: 'error', error: { errorType: 'TRY_AGAIN' } });
  });
});
