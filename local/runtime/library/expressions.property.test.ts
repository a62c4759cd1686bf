/** Every expression that the library writes is one that DynamoDB takes, and means what the filter says in plain TypeScript. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDbDataSource } from '../../dataSources/dynamodb.ts';
import { createTransport } from '../../dataSources/transport.ts';
import type { DataSourceAnswer } from '../../dataSources/types.ts';
import type { DataSourceModel } from '../../model.ts';
import { startDynamoDb } from '../../services/dynamodb.ts';
import { createTables } from '../../services/tables.ts';
import { createRuntime, Stash } from '../index.ts';
import { fits } from './filterMeaning.ts';
import { numbers, anyValue, item, ordered, field, filter } from './filterValues.ts';

type Thing = Record<string, unknown>;

const REGION = 'eu-west-1';
const ORIGIN = { stack: 'Test', logicalId: 'Things' };
const TABLE = 'Things';
/** A hundred requests to DynamoDB Local take seconds, or minutes on a machine that is busy. */
const PATIENCE_MS = 120_000;

const runtime = createRuntime({ log: () => undefined });

/** Writes a value as code; `{op, value, index}` as the call of an operation. */
function codeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(codeOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { op, value: operand, index } = value as { op?: string; value?: unknown; index?: number };
  if (op !== undefined)
    return `ddb.operations.${op}(${[operand, index]
      .filter((each) => each !== undefined)
      .map(codeOf)
      .join(', ')})`;
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}: ${codeOf(each)}`)
    .join(', ')} }`;
}

describe('the DynamoDB expressions that the library writes', () => {
  const rows = fc
    .sample(item, { numRuns: 30, seed: 11 })
    .map((values, index): Thing => ({ pk: `row${index % 3}`, sk: `${index}`.padStart(2, '0'), ...(values as Thing) }));
  let invoke: (request: unknown) => Promise<DataSourceAnswer>;
  let put: (row: Thing) => Promise<unknown>;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const service = await startDynamoDb({ onProgress: () => undefined });
    const transport = createTransport(service.endpoint, REGION);
    const client = DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint: service.endpoint,
        region: REGION,
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      }),
    );
    const role = {
      ...ORIGIN,
      arn: 'arn:aws:iam::000000000000:role/Role',
      statements: [{ effect: 'Allow' as const, actions: ['dynamodb:*'], resources: ['*'] }],
    };
    const model: DataSourceModel & { type: 'AMAZON_DYNAMODB' } = {
      ...ORIGIN,
      type: 'AMAZON_DYNAMODB',
      name: 'Things',
      tableName: TABLE,
      region: REGION,
      role,
    };
    const source = dynamoDbDataSource(model, {
      transport,
      accountId: '000000000000',
      listeners: new Set(),
      warn: () => undefined,
    });
    const key = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
    await createTables(client, [
      {
        ...ORIGIN,
        name: TABLE,
        arn: `arn:aws:dynamodb:${REGION}:000000000000:table/${TABLE}`,
        create: {
          TableName: TABLE,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [key('pk'), key('sk')],
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
        },
      },
    ]);
    invoke = (request) => source.invoke(request, { field: 'Query.f', requestId: 'r' });
    put = (row) => client.send(new PutCommand({ TableName: TABLE, Item: row }));
    for (const row of rows) await put(row);
    stop = async () => {
      transport.stop();
      client.destroy();
      await service.stop();
    };
  });
  afterAll(() => stop());

  function requestOf(name: string, input: Thing): unknown {
    const source = `import * as ddb from '@aws-appsync/utils/dynamodb';\nexport function request(ctx) { return ddb.${name}(${codeOf(
      input,
    )}); }\nexport function response() { return null; }`;
    const info = {
      fieldName: 'f',
      parentTypeName: 'Query',
      variables: {},
      selectionSetList: [],
      selectionSetGraphQL: '',
    };
    const evaluation = runtime.compile({ name: 'unit.js', source }).evaluate('request', {
      arguments: {},
      source: null,
      stash: new Stash(),
      prev: undefined,
      env: {},
      identity: null,
      info,
      request: { headers: {}, domainName: null },
      outErrors: [],
    });
    if (evaluation.kind !== 'value') throw new Error(JSON.stringify(evaluation));
    return evaluation.value;
  }

  const places = (found: Thing[]): string[] => found.map(({ pk, sk }) => `${pk as string}/${sk as string}`).sort();
  const itemsOf = (answer: DataSourceAnswer): Thing[] => (answer.result as { items: Thing[] }).items;

  it(
    'filter exactly what the filter describes',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(filter, { minLength: 1, maxLength: 6 }), async (filters) => {
          const answers = await Promise.all(
            filters.map((wanted) => invoke(requestOf('scan', { filter: wanted, limit: 100 }))),
          );
          filters.forEach((wanted, index) => {
            expect(answers[index]?.error).toBeUndefined();
            expect(places(itemsOf(answers[index] ?? { result: null }))).toEqual(
              places(rows.filter((row) => fits(row, wanted))),
            );
          });
        }),
        { numRuns: 100 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'succeed exactly if the condition holds',
    async () => {
      await fc.assert(
        fc.asyncProperty(filter, fc.nat(rows.length - 1), async (wanted, index) => {
          const row = rows[index] ?? {};
          const answer = await invoke(
            requestOf('update', { key: { pk: row['pk'], sk: row['sk'] }, update: { touched: 1 }, condition: wanted }),
          );
          expect(answer.error?.type).toBe(fits(row, wanted) ? undefined : 'DynamoDB:ConditionalCheckFailedException');
        }),
        { numRuns: 80 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'select exactly the keys that the key condition describes',
    async () => {
      const sortKey = fc.constantFrom('', '0', '1', '05', '12', '20', '29').filter((text) => text !== '');
      const one = fc.oneof(
        ...['eq', 'lt', 'le', 'gt', 'ge', 'beginsWith'].map((operator) =>
          sortKey.map((text): Thing => ({ [operator]: text })),
        ),
        ordered(sortKey).map((between): Thing => ({ between })),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('row0', 'row1', 'nowhere'),
          fc.option(one),
          fc.option(field),
          async (pk, sk, wanted) => {
            const query = { pk: { eq: pk }, ...(sk ? { sk } : {}) };
            const answer = await invoke(
              requestOf('query', { query, ...(wanted ? { filter: wanted } : {}), projection: ['pk', 'sk'] }),
            );
            expect(answer.error).toBeUndefined();
            expect(places(itemsOf(answer))).toEqual(places(rows.filter((row) => fits(row, { ...query, ...wanted }))));
          },
        ),
        { numRuns: 80 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'update exactly as the operations describe',
    async () => {
      const start = { count: 5, list: ['x'], map: { a: 1, b: { c: 'd' } }, 'odd name': 0, 'dot.ted': 0, text: 't' };
      const wholeMaps = fc.constantFrom<Thing>({}, { z: 1 }, { a: null });
      const change = fc
        .record(
          {
            count: fc.oneof(
              numbers,
              fc.constant({ op: 'increment' }),
              numbers.map((value) => ({ op: 'decrement', value })),
              fc.constant({ op: 'remove' }),
            ),
            list: fc.oneof(
              fc.constant([1]),
              fc.constant([]),
              fc.constant({ op: 'append', value: ['y'] }),
              fc.constant({ op: 'prepend', value: ['w'] }),
              fc.constant([{ op: 'updateListItem', value: 'v', index: 0 }]),
            ),
            map: fc.oneof(
              fc.constant({ a: 2 }),
              fc.constant({ b: { e: false } }),
              fc.constant({ a: { op: 'increment', value: 2 }, b: { c: { op: 'remove' } } }),
              wholeMaps.map((value) => ({ op: 'replace', value })),
            ),
            'odd name': anyValue,
            'dot.ted': anyValue,
            fresh: fc.oneof(anyValue, fc.constant({ op: 'add', value: { deep: [''] } })),
          },
          { requiredKeys: [] },
        )
        .filter((each) => Object.keys(each).length > 0);

      const changed = (before: unknown, value: unknown): unknown => {
        if (Array.isArray(value) && (value as { op?: string }[])[0]?.op === 'updateListItem') return ['v'];
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
        const { op, value: operand, by = operand ?? 1 } = value as { op?: string; value?: unknown; by?: number };
        switch (op) {
          case 'increment':
            return (before as number) + (by as number);
          case 'decrement':
            return (before as number) - (by as number);
          case 'append':
            return [...(before as unknown[]), ...(operand as unknown[])];
          case 'prepend':
            return [...(operand as unknown[]), ...(before as unknown[])];
          case 'add':
          case 'replace':
            return operand;
          case 'remove':
            return undefined;
          default:
            return Object.fromEntries(
              Object.entries({ ...(before as Thing), ...(value as Thing) }).map(([key, each]) => [
                key,
                key in (value as Thing) ? changed((before as Thing)[key], each) : each,
              ]),
            );
        }
      };

      await fc.assert(
        fc.asyncProperty(change, async (update) => {
          const key = { pk: 'changed', sk: '1' };
          await put({ ...key, ...start });
          const answer = await invoke(requestOf('update', { key, update }));
          expect(answer.error).toBeUndefined();
          expect(
            JSON.parse(JSON.stringify((await invoke(requestOf('get', { key, consistentRead: true }))).result)),
          ).toEqual(JSON.parse(JSON.stringify({ ...key, ...(changed(start, update) as Thing) })));
        }),
        { numRuns: 80 },
      );
    },
    PATIENCE_MS,
  );
});
