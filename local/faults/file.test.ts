import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ApiModel, FunctionModel, ResolverModel } from '../model.ts';
import { FAULT_NAMES } from './faults.ts';
import { faultsOf, readFaultRules } from './file.ts';
import type { FaultyCall } from './types.ts';

const resolver = (typeName: string, fieldName: string, functions: string[] = []) =>
  ({ typeName, fieldName, functions: functions.map((name) => ({ name }) as FunctionModel) }) as ResolverModel;

const API = {
  resolvers: [
    resolver('Query', 'thing'),
    resolver('Mutation', 'makeThing', ['kernel_context', 'Mutation_makeThing_write']),
  ],
} as ApiModel;

const CALL: FaultyCall = {
  field: 'Mutation.makeThing',
  step: 2,
  function: 'Mutation_makeThing_write',
  operation: 'TransactWriteItems',
  requestId: '1',
  headers: {},
};

describe('the page about faults', () => {
  it('names each of them, in their order', () => {
    const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(FAULT_NAMES);
  });
});

describe('a file of faults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const file = join(folder, 'faults.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (text: string) => {
    writeFileSync(file, text);
    return faultsOf(file, readFaultRules(file), API, () => undefined);
  };
  const told = (text: string): string => {
    try {
      read(text);
      return 'taken';
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message.replace(file, 'F')}`;
    }
  };
  const rule = (more: object) => JSON.stringify({ rules: [{ fault: 'throttled', ...more }] });

  it.each([
    [
      'an unknown fault',
      rule({ fault: 'explode' }),
      /^rule 1: there is no fault "explode"; there are throttled, .*partialBatch$/,
    ],
    [
      'an unknown operation',
      rule({ operation: 'Mutation.no' }),
      /^rule 1: there is no operation "Mutation\.no"; there are \*, Mutation\.makeThing, Query\.thing$/,
    ],
    [
      'an unknown call',
      rule({ operation: 'Mutation.makeThing', call: 'erase' }),
      /^rule 1: there is no call "erase" of Mutation\.makeThing; there are \*, kernel_context, Mutation_\w+, GetItem, .*Invoke$/,
    ],
    [
      'a call that the operation is too short for',
      rule({ operation: 'Mutation.makeThing', call: 3 }),
      /^rule 1: there is no call 3 of Mutation\.makeThing; there are 1 to 2$/,
    ],
    [
      'a fault that the call is never befallen by',
      rule({ call: 'Query', fault: 'conflict' }),
      /^rule 1: conflict does not befall Query; it befalls PutItem, /,
    ],
    [
      'a property that no rule has',
      rule({ often: 2 }),
      /^rule 1: there is no often; there are operation, call, fault, times, probability, delayMs$/,
    ],
    [
      'a property that no file has',
      '{"rules":[{"fault":"throttled"}],"sed":1}',
      /^there is no sed; there are seed, rules$/,
    ],
    ['no fault', '{"rules":[{}]}', /^rule 1: must have required property 'fault'$/],
    ['no times', rule({ times: 0 }), /^rule 1 times: must be >= 1$/],
    ['a probability over 1', rule({ probability: 2 }), /^rule 1 probability: must be <= 1$/],
    ['a fault that is no text', rule({ fault: 7 }), /^rule 1: there is no fault 7; there are /],
    ['no rules', '{}', /^must have required property 'rules'$/],
    ['an empty list', '[]', /^rules: must NOT have fewer than 1 items$/],
    ['a text', '"throttled"', /^must be object$/],
    ['what is no JSON', '{\n"rules": [', /^it is no JSON: [^\n]+$/],
    ['nothing', '', /^it is no JSON: [^\n]+$/],
  ])('is refused in one line: %s', (_what, text, words) => {
    const [name, line] = [told(text).split(': F: ')[0], told(text).split(': F: ')[1] ?? ''];
    expect(name).toBe('BootError');
    expect(line).toMatch(words);
    expect(line).not.toContain('\n');
  });

  it('is refused in one line where it is not there, or is no file', () => {
    expect(() => readFaultRules(join(folder, 'none.json'))).toThrow(/none\.json: there is no such file$/);
    expect(() => readFaultRules(folder)).toThrow(/: it cannot be read: EISDIR$/);
  });

  it('may name each fault, and be the list of rules alone', () => {
    expect(read(JSON.stringify(FAULT_NAMES.map((fault) => ({ fault })))).summary).toBe(
      `${FAULT_NAMES.length} rules of faults.json, seed 1`,
    );
  });

  it.each([
    ['every call where none is named', {}, true],
    ['calls of its operation', { operation: 'Mutation.makeThing' }, true],
    ['no calls of others', { operation: 'Query.thing' }, false],
    ['a step by its place', { operation: 'Mutation.makeThing', call: 2 }, true],
    ['no step at another place', { operation: 'Mutation.makeThing', call: 1 }, false],
    ["a step by its function's name", { call: 'Mutation_makeThing_write' }, true],
    ['a step by a part of that name', { call: 'write' }, true],
    ['no other step', { call: 'context' }, false],
    ["calls by the service's operation", { call: 'TransactWriteItems' }, true],
    ['no calls of another operation', { call: 'BatchGetItem' }, false],
  ])('befalls %s', (_what, more, meant) => {
    expect(read(rule(more)).choose(CALL)).toEqual(meant ? { fault: 'throttled' } : undefined);
  });

  it('befalls as many calls as a rule says, and then the next rule', () => {
    const { choose } = read(
      JSON.stringify([
        { fault: 'throttled', times: 2 },
        { fault: 'delayedAfter', delayMs: 5, times: 1 },
      ]),
    );
    expect([1, 2, 3, 4].map(() => choose(CALL))).toEqual([
      { fault: 'throttled' },
      { fault: 'throttled' },
      { fault: 'delayedAfter', delayMs: 5 },
      undefined,
    ]);
  });

  it('passes by calls that its fault never befalls', () => {
    const { choose } = read(JSON.stringify([{ fault: 'partialBatch' }, { fault: 'conflict' }]));
    expect(choose(CALL)).toEqual({ fault: 'conflict' });
    expect(choose({ ...CALL, operation: 'Query' })).toBeUndefined();
  });

  it('leaves to chance the same calls by the same seed', () => {
    const drawn = (seed: number): boolean[] => {
      const { choose } = read(JSON.stringify({ seed, rules: [{ fault: 'throttled', probability: 0.3 }] }));
      return Array.from({ length: 200 }, () => choose(CALL) !== undefined);
    };
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    const share = drawn(7).filter(Boolean).length / 200;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
  });
});
