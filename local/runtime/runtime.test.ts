import { describe, expect, it } from 'vitest';
import { ALLOWED } from './check/allowList.ts';
import { CodeProblemsError, createRuntime, Stash } from './index.ts';
import type { Evaluation, HandlerContext, RuntimeOptions } from './index.ts';

const NOW = Date.UTC(2026, 2, 1, 4, 5, 6, 789);

function contextWith(change: Partial<HandlerContext> = {}): HandlerContext {
  const info = {
    fieldName: 'part',
    parentTypeName: 'Query',
    variables: {},
    selectionSetList: [],
    selectionSetGraphQL: '',
  };
  return {
    arguments: {},
    source: null,
    stash: new Stash(),
    prev: { result: null },
    env: {},
    identity: null,
    info,
    request: { headers: {}, domainName: null },
    outErrors: [],
    ...change,
  };
}

/** Runs the body of a request handler. */
function run(body: string, change: Partial<HandlerContext> = {}, options: RuntimeOptions = {}): Evaluation {
  const source = `import { util, runtime, extensions } from '@aws-appsync/utils';
import * as ddb from '@aws-appsync/utils/dynamodb';
export function request(ctx) { ${body} }
export function response(ctx) { return ctx.result; }`;
  return createRuntime({ now: () => NOW, ...options })
    .compile({ name: 'unit.js', source })
    .evaluate('request', contextWith(change));
}

function valueOf(expression: string, change: Partial<HandlerContext> = {}): unknown {
  const evaluation = run(`return { value: ${expression} };`, change);
  if (evaluation.kind !== 'value') throw new Error(JSON.stringify(evaluation));
  return (evaluation.value as { value?: unknown }).value;
}

describe('a handler', () => {
  it('receives its context, and returns a value and the stash', () => {
    const evaluation = run('ctx.stash.seen = ctx.args.id + ctx.env.TABLE; return { prev: ctx.prev.result };', {
      arguments: { id: 'x' },
      env: { TABLE: 'T' },
      prev: { result: [1] },
      stash: new Stash('{"kept":true}'),
    });
    expect(evaluation).toMatchObject({ kind: 'value', value: { prev: [1] } });
    expect(evaluation.stash.value).toEqual({ kept: true, seen: 'xT' });
  });

  it('can end with an error, and keeps what it appended and stashed before', () => {
    const evaluation = run(
      "ctx.stash.a = 1; util.appendError('first', 'A'); util.error('no', 'LOCKED', { id: 1 }, { field: 'id' });",
    );
    expect(evaluation).toMatchObject({
      kind: 'error',
      error: { message: 'no', errorType: 'LOCKED', data: { id: 1 }, errorInfo: { field: 'id' } },
      appended: [{ message: 'first', errorType: 'A' }],
    });
    expect(evaluation.stash.value).toEqual({ a: 1 });
  });

  it('can return early', () => {
    expect(run('runtime.earlyReturn([1]);')).toMatchObject({ kind: 'earlyReturn', value: [1], skipTo: 'NEXT' });
    expect(run("runtime.earlyReturn({ a: 1 }, { skipTo: 'END' });")).toMatchObject({
      kind: 'earlyReturn',
      value: { a: 1 },
      skipTo: 'END',
    });
  });

  it('is refused in the words of AWS', () => {
    expect(run('util.unauthorized();')).toMatchObject({
      error: { errorType: 'Unauthorized', message: 'Not Authorized to access part on type Query' },
    });
  });

  it('fails with the type Code and the line', () => {
    expect(run('\n return ctx.nothing.at.all;')).toMatchObject({
      kind: 'error',
      error: { errorType: 'Code', message: expect.stringMatching(/^code\.js:4:21: TypeError: /) as string },
    });
  });

  it.each([
    ['for (const x of list) n += 1; return n;', 1000],
    ['for (const key in list) { n += 1; } return n;', 1000],
    ['list.forEach(() => { n += 1; }); return n;', 1000],
    ['return list.map((each) => each).length;', 1000],
    ['return list.reduce((sum) => sum + 1, 0);', 1000],
    ['return list.filter((each) => each === "y").length;', 1000],
    ['return list.reduceRight((sum, each, index) => index, 0);', 1],
    ['return list.findIndex((each, index) => index === 1000);', -1],
    ['return list.findLastIndex((each, index) => index === 0);', -1],
    ['for (const x of list.slice(0, 1000)) { for (const y of list.slice(0, 3)) { n += 1; } } return n;', 3000],
  ])('stops a loop after 1,000 rounds, and logs it: %s', (statements, expected) => {
    const lines: string[] = [];
    const list = new Array(1001).fill('y');
    const evaluation = run(
      `const list = ctx.args.list; let n = 0;\n${statements}`,
      { arguments: { list } },
      { log: (level, unit, values) => lines.push(`${level} ${unit} ${values.join(' ')}`) },
    );
    expect(evaluation).toMatchObject({ kind: 'value', value: expected });
    const said = expect.stringMatching(/^error unit\.js the loop at code\.js:4:\d+ ended after 1,000 rounds/) as string;
    expect(lines).toEqual(expected === 3000 ? [] : [said]);
  });

  it.each([
    ['for(const x of list)n+=1;for(const x of list)n+=1;return n;', 4],
    ['for(const x of list)for(const y of list)for(const z of list)n+=1;return n;', 8],
    ['for(const x of list){for(const y of list){n+=1}for(const y in list){for(const z of list)n+=1}}return n;', 12],
    ['if(n)for(const x of list)n+=1;else for(const x of list)n+=2;return n;', 4],
    ['for(const x of list)if(n>1)for(const y of list)n+=1;else n+=2;return n;', 4],
  ])('runs adjacent loops as bundlers write them: %s', (statements, expected) => {
    expect(run(`const list=ctx.args.list;let n=0;${statements}`, { arguments: { list: ['a', 'b'] } })).toMatchObject({
      kind: 'value',
      value: expected,
    });
  });

  it('logs values through the host', () => {
    const lines: unknown[] = [];
    run("console.log('stock', { left: 1 });", {}, { log: (level, unit, values) => lines.push([level, unit, values]) });
    expect(lines).toEqual([['log', 'unit.js', ['stock', { left: 1 }]]]);
  });

  it('returns filters for subscriptions', () => {
    expect(
      run(
        'extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter(' +
          "{ state: { eq: 'READY' }, or: [{ bay: { in: ['B1'] } }] })); return null;",
      ).extensions,
    ).toEqual({
      subscriptionFilter: {
        filterGroup: [
          {
            filters: [
              { fieldName: 'state', operator: 'eq', value: 'READY' },
              { fieldName: 'bay', operator: 'in', value: ['B1'] },
            ],
          },
        ],
      },
      invalidations: [],
    });
  });

  it('is refused at load if AWS would refuse it', () => {
    expect(() => createRuntime().compile({ name: 'u.js', source: 'throw 1;' })).toThrow(CodeProblemsError);
  });
});

describe('the sandbox', () => {
  it.each(['Array', 'Object', 'String', 'Number', 'Function', 'Boolean'])(
    'hides members of %s that the guide does not list, also from computed names',
    (name) => {
      const values: Record<string, string> = {
        Array: '[]',
        Object: '({})',
        String: '""',
        Number: '(1)',
        Function: '(() => 1)',
        Boolean: 'true',
      };
      const prototype = (globalThis as unknown as Record<string, { prototype: object }>)[name]?.prototype ?? {};
      const listed: readonly string[] =
        name === 'Array' || name === 'String' ? ALLOWED[name].members : ['length', 'name'];
      const hidden = Object.getOwnPropertyNames(prototype).filter(
        (each) => !listed.includes(each) && each !== 'length',
      );
      expect(hidden.length).toBeGreaterThan(2);
      expect(
        valueOf(`ctx.args.names.filter((name) => typeof ${values[name] ?? ''}[name] !== 'undefined')`, {
          arguments: { names: hidden },
        }),
      ).toEqual([]);
    },
  );

  it('lets a unit set a property of any name', () => {
    expect(
      valueOf(
        "(() => { const own = {}; own.toString = 1; own.constructor = 2; own['__proto__'] = 3; return Object.entries(own); })()",
      ),
    ).toEqual([
      ['toString', 1],
      ['constructor', 2],
      ['__proto__', 3],
    ]);
  });

  it('prevents units from changing what they share', () => {
    expect(run('util.error = 1;')).toMatchObject({
      error: { errorType: 'Code', message: expect.stringContaining('read only') as string },
    });
    expect(run('Math.floor = 1;')).toMatchObject({ error: { errorType: 'Code' } });
  });

  it('gives no access to the host', () => {
    expect(valueOf('typeof ctx.args[ctx.args.name]', { arguments: { name: 'constructor' } })).toBe('undefined');
    expect(valueOf('typeof util.error[ctx.args.name]', { arguments: { name: 'constructor' } })).toBe('undefined');
  });
});

describe('util', () => {
  it.each<[string, unknown]>([
    ['util.time.nowISO8601()', '2026-03-01T04:05:06.789Z'],
    ['util.time.nowEpochSeconds()', Math.floor(NOW / 1000)],
    ['util.time.nowEpochMilliSeconds()', NOW],
    ["util.time.nowFormatted('yyyy-MM-dd HH:mm:ssZ')", '2026-03-01 04:05:06+0000'],
    ["util.time.nowFormatted('yyyy-MM-dd', 'America/Lima')", '2026-02-28'],
    ["util.time.parseISO8601ToEpochMilliSeconds('2018-02-01T17:21:05.180+08:00')", 1517476865180],
    ["util.time.parseFormattedToEpochMilliSeconds('2018-02-01 17:21:05Z', 'yyyy-MM-dd HH:mm:ssX')", 1517505665000],
    ["util.time.epochMilliSecondsToFormatted(1517505665000, 'EEE d MMM yyyy', 'UTC')", 'Thu 1 Feb 2018'],
    ["util.str.normalize('é', 'nfd').length", 2],
    ["util.base64Decode(util.base64Encode('ñandú 🚗 €'))", 'ñandú 🚗 €'],
    ["util.urlDecode(util.urlEncode('a b&c=ñ'))", 'a b&c=ñ'],
    ["util.matches('^[A-Z]{3}-\\\\d+$', 'ABC-123')", true],
    ['util.math.roundNum(2.5)', 3],
    ['util.authType()', 'API Key Authorization'],
  ])('evaluates %s', (expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });

  it('creates unique identifiers, sortable if they contain the time', () => {
    const ids = valueOf('[1, 2, 3].map((n) => [util.autoId(), util.autoUlid(), util.autoKsuid()])') as [
      string,
      string,
      string,
    ][];
    expect(ids.map(([id]) => id)).toEqual(
      ids.map(
        () => expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as string,
      ),
    );
    const ulids = ids.map(([, ulid]) => ulid);
    expect([...ulids].sort()).toEqual(ulids);
    expect(new Set(ulids).size).toBe(3);
    expect(ids[0]?.[2]).toMatch(/^[0-9A-Za-z]{27}$/);
  });

  it.each<[string, unknown]>([
    ['""', { S: '' }],
    ['0', { N: 0 }],
    ['false', { BOOL: false }],
    ['null', { NULL: null }],
    ['[1, "a"]', { L: [{ N: 1 }, { S: 'a' }] }],
    ['{ a: { b: true } }', { M: { a: { M: { b: { BOOL: true } } } } }],
  ])('toDynamoDB(%s) keeps falsy values', (value, typed) => {
    expect(valueOf(`util.dynamodb.toDynamoDB(${value})`)).toEqual(typed);
  });

  it('reports by name what is missing', () => {
    expect(run("util.rds.toJsonObject('{}');")).toMatchObject({
      error: {
        message: expect.stringContaining('util.rds.toJsonObject is not supported by the local runtime: ') as string,
      },
    });
  });
});

describe('@aws-appsync/utils/dynamodb', () => {
  it.each<[string, unknown]>([
    ["ddb.get({ key: { id: '1' } })", { operation: 'GetItem', key: { id: { S: '1' } } }],
    [
      "ddb.put({ key: { id: '1' }, item: { a: 0, b: '', c: false, d: null }, condition: { id: { attributeExists: false } } })",
      {
        operation: 'PutItem',
        key: { id: { S: '1' } },
        attributeValues: { a: { N: 0 }, b: { S: '' }, c: { BOOL: false }, d: { NULL: null } },
        condition: { expression: '(attribute_not_exists(#id))', expressionNames: { '#id': 'id' } },
      },
    ],
    [
      "ddb.update({ key: { id: '1' }, update: { n: ddb.operations.increment(2), gone: ddb.operations.remove(), zero: 0 } }).update",
      {
        expression: 'SET #expName_1 = #expName_1 + :expValue_1, #expName_2 = :expValue_2 REMOVE #expName_3',
        expressionNames: { '#expName_1': 'n', '#expName_2': 'zero', '#expName_3': 'gone' },
        expressionValues: { ':expValue_1': { N: 2 }, ':expValue_2': { N: 0 } },
      },
    ],
    [
      "ddb.query({ index: 'byName', query: { kind: { eq: 'C' }, name: { beginsWith: 'A' } }, limit: 5, scanIndexForward: false })",
      {
        operation: 'Query',
        index: 'byName',
        limit: 5,
        scanIndexForward: false,
        query: {
          expression: '(#kind = :kind_eq) AND (begins_with(#name,:name_beginsWith))',
          expressionNames: { '#kind': 'kind', '#name': 'name' },
          expressionValues: { ':kind_eq': { S: 'C' }, ':name_beginsWith': { S: 'A' } },
        },
      },
    ],
    [
      "ddb.transactWrite({ items: [{ deleteItem: { table: 'T', key: { id: '1' } } }] })",
      {
        operation: 'TransactWriteItems',
        transactItems: [{ table: 'T', operation: 'DeleteItem', key: { id: { S: '1' } } }],
      },
    ],
  ])('writes the request for %s', (expression, request) => {
    expect(valueOf(expression)).toEqual(request);
  });
});
