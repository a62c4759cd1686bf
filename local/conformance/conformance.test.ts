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

  it('has a title of its own for each case', () => {
    const titles = tests.map((test) => test.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe('a case', () => {
  const text = `- title: adds
  covers: [syntax.plus]
  source: { page: 'https://example.com', says: adds }
  kind: evaluate
  expression: 1 + 1
  expect: { value: 2 }
`;
  const only = (changed: string): ConformanceCase => {
    const [first] = parseCases(changed, 'language/plus.yaml');
    if (!first) throw new Error('no case');
    return first;
  };

  it('agrees with a runtime that answers so', async () => {
    expect(await disagreements(only(text))).toEqual([]);
  });

  it('disagrees with a runtime that answers otherwise, and says where', async () => {
    expect(await disagreements(only(text.replace('value: 2', 'value: 3')))).toEqual(['value: expected 3, got 2']);
  });

  it.each([
    ['without a source', text.replace(/ {2}source.*\n/, ''), 'language/plus.yaml:1: source is one of page, types, recorded, assumed'],
    ['without an expectation', text.replace(/ {2}expect.*\n/, ''), 'language/plus.yaml:1: a case expects something'],
    ['that covers nothing', text.replace('[syntax.plus]', '[]'), 'language/plus.yaml:1: covers lists what the case shows'],
    ['that is no YAML', `${text}  - x`, 'language/plus.yaml:7: '],
  ])('%s is refused with its place', (_what, changed, message) => {
    expect(() => parseCases(changed, 'language/plus.yaml')).toThrow(message);
  });

  it('of an unknown kind, or with a member that its kind does not know, is refused', async () => {
    await expect(disagreements(only(text.replace('kind: evaluate', 'kind: guess')))).rejects.toThrow('there is no kind guess');
    await expect(disagreements(only(text.replace('expression: 1 + 1', 'expression: 1\n  contxt: {}')))).rejects.toThrow('have no contxt');
  });
});

describe('what stands for a value', () => {
  it.each([
    [{ $matches: '^a+$' }, 'aa', 'b'],
    [{ $oneOf: [1, { a: 2 }] }, { a: 2 }, 2],
    [{ $absent: true }, undefined, null],
    [{ $anything: true }, null, undefined],
    [{ $includes: { a: 1 } }, { a: 1, b: 2 }, { b: 2 }],
    [{ $unordered: [1, 2] }, [2, 1], [1, 1]],
    [{ a: [{ $matches: 'x' }] }, { a: ['x'] }, { a: ['x'], b: 1 }],
  ])('%j takes %j and not %j', (expected, good, bad) => {
    expect(differences(expected, good)).toEqual([]);
    expect(differences(expected, bad)).not.toEqual([]);
  });
});
