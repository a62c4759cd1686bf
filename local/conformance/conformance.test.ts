import { afterAll, describe, expect, it } from 'vitest';
import type { ConformanceCase } from './case.ts';
import { parseCases, readCases } from './case.ts';
import { differences } from './expectation.ts';
import { disagreements, stopKinds } from './run.ts';

const cases = readCases();
const byFile = Map.groupBy(cases, (test) => test.place.replace(/:\d+$/, ''));

afterAll(stopKinds);

describe.each([...byFile])('AppSync as documented: %s', (_file, tests) => {
  it.each(tests.map((test) => [test.title, test] as const))('%s', async (_title, test) => {
    expect(await disagreements(test), test.place).toEqual([]);
  });

  it('has unique titles', () => {
    const titles = tests.map((test) => test.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

function only(text: string): ConformanceCase {
  const [first] = parseCases(text, 'language/plus.yaml');
  if (!first) throw new Error('no case');
  return first;
}

describe('a case', () => {
  const text = `- title: adds
  covers: [syntax.plus]
  source: { page: 'https://example.com', says: adds }
  kind: evaluate
  expression: 1 + 1
  expect: { value: 2 }
`;

  it('agrees with a runtime that gives its answer', async () => {
    expect(await disagreements(only(text))).toEqual([]);
  });

  it('disagrees with a runtime that gives another answer, and says where', async () => {
    expect(await disagreements(only(text.replace('value: 2', 'value: 3')))).toEqual(['value: expected 3, got 2']);
  });

  it.each([
    [
      'without a source',
      text.replace(/ {2}source.*\n/, ''),
      'language/plus.yaml:1: source is one of page, types, recorded, assumed',
    ],
    ['without an expectation', text.replace(/ {2}expect.*\n/, ''), 'language/plus.yaml:1: a case expects something'],
    [
      'that covers nothing',
      text.replace('[syntax.plus]', '[]'),
      'language/plus.yaml:1: covers lists what the case shows',
    ],
    ['that is not YAML', `${text}  - x`, 'language/plus.yaml:7: '],
  ])('reports the place if it is wrong: %s', (_what, changed, message) => {
    expect(() => parseCases(changed, 'language/plus.yaml')).toThrow(message);
  });

  it('is refused if its kind is unknown or has an unknown member', async () => {
    await expect(disagreements(only(text.replace('kind: evaluate', 'kind: guess')))).rejects.toThrow(
      'there is no kind guess',
    );
    await expect(disagreements(only(text.replace('expression: 1 + 1', 'expression: 1\n  contxt: {}')))).rejects.toThrow(
      'have no contxt',
    );
  });
});

describe('cases of each kind', () => {
  const HEAD = "- title: t\n  covers: [x]\n  source: { page: 'https://example.com', says: s }";
  const calling = (request: string): string =>
    `resolvers: { Query.a: { code: "export function request() { return ${request}; } ` +
    'export function response(ctx) { return ctx.result; }" } }';
  const SCHEMA = "schema: 'type Query { a: Int }'";
  const KEY = 'credentials: { apiKey: da2-key }';
  it.each<[kind: string, members: string[], good: string, bad: string, difference: string]>([
    [
      'api',
      [SCHEMA, calling('{ payload: 1 }'), "query: '{ a }'"],
      '{ response: { data: { a: 1 } } }',
      '{ response: { data: { a: 2 } } }',
      'response.data.a: expected 2, got 1',
    ],
    [
      'http',
      [`request: { ${KEY}, query: '{ hello }' }`],
      '{ status: 200 }',
      '{ status: 401 }',
      'status: expected 401, got 200',
    ],
    [
      'realtime',
      [`connect: { ${KEY} }`, 'steps: [{ send: { type: connection_init } }, { wait: connection_ack }]'],
      '{ closed: false, last: { $includes: { type: connection_ack } } }',
      '{ closed: true }',
      'closed: expected true, got false',
    ],
    [
      'lambda',
      [SCHEMA, calling("{ operation: 'Invoke', payload: 5 }"), "query: '{ a }'", 'function: [{ answer: 1 }]'],
      '{ calls: [{ payload: 5, invocationType: RequestResponse }] }',
      '{ calls: [] }',
      'calls: expected [], got [{"payload":5,"invocationType":"RequestResponse"}]',
    ],
    [
      'httpDataSource',
      ['request: { method: GET, resourcePath: /x }'],
      '{ result: { $includes: { statusCode: 200 } } }',
      '{ result: { $includes: { statusCode: 404 } } }',
      'result.statusCode: expected 404, got 200',
    ],
    [
      'eventBridge',
      ['request: { operation: PutEvents, events: [{ source: s, detail: {}, detailType: t }] }'],
      '{ result: { $includes: { FailedEntryCount: 0 } } }',
      '{ result: { $includes: { FailedEntryCount: 1 } } }',
      'result.FailedEntryCount: expected 1, got 0',
    ],
  ])('(%s) agree with a correct runtime only', async (kind, members, good, bad, difference) => {
    const said = (expected: string): Promise<string[]> =>
      disagreements(only([HEAD, `kind: ${kind}`, ...members, `expect: ${expected}`].join('\n  ')));
    expect(await said(good)).toEqual([]);
    expect(await said(bad)).toEqual([difference]);
  });
});

describe('a placeholder for a value', () => {
  it.each([
    [{ $matches: '^a+$' }, 'aa', 'b'],
    [{ $oneOf: [1, { a: 2 }] }, { a: 2 }, 2],
    [{ $absent: true }, undefined, null],
    [{ $anything: true }, null, undefined],
    [{ $includes: { a: 1 } }, { a: 1, b: 2 }, { b: 2 }],
    [{ $unordered: [1, 2] }, [2, 1], [1, 1]],
    [{ a: [{ $matches: 'x' }] }, { a: ['x'] }, { a: ['x'], b: 1 }],
  ])('%j matches %j and not %j', (expected, good, bad) => {
    expect(differences(expected, good)).toEqual([]);
    expect(differences(expected, bad)).not.toEqual([]);
  });
});
