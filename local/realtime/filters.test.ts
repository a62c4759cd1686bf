import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from './fieldKinds.ts';
import { doubtsOf, refusalOf } from './filterFaults.ts';
import type { FilterGroup, FilterRule } from './filters.ts';
import { fitsArguments, passes } from './filters.ts';
import { OPERATORS } from './operators.ts';

const rule = (fieldName: string, operator: string, value: unknown): FilterRule => ({ fieldName, operator, value });
const group = (...filters: FilterRule[][]): FilterGroup => ({
  filterGroup: filters.map((each) => ({ filters: each })),
});

/** What fits, and what does not. */
const CASES: Record<string, [operand: unknown, fits: unknown[], misses: unknown[]]> = {
  eq: ['a', ['a'], ['A', 'b', '', null, ['a']]],
  ne: ['a', ['A', '', null, 1], ['a']],
  le: [5, [5, 4.5, -1], [6, '5', null]],
  lt: ['m', ['l', 'L', ''], ['m', 'n', null, 1]],
  ge: [5, [5, 6], [4, '6', null]],
  gt: [5, [5.5, 6], [5, null, '9']],
  contains: ['ab', ['ab', 'xaby', ['ab', 'c']], ['a', 'AB', ['abc'], null, 7]],
  notContains: ['ab', ['a', ['abc'], []], ['xaby', ['ab'], null]],
  beginsWith: ['ab', ['ab', 'abc'], ['cab', 'AB', null, ['ab'], 1]],
  in: [
    ['a', 'b'],
    ['a', 'b'],
    ['c', 'ab', null, ['a']],
  ],
  notIn: [
    ['a', 'b'],
    ['c', '', null],
    ['a', 'b'],
  ],
  between: [
    [1, 5],
    [1, 3.3, 5],
    [0, 6, '3', null],
  ],
  containsAny: [
    [10, 15],
    [[10, 11], [15]],
    [[1], [], null, 10],
  ],
};

describe('a filter operator', () => {
  it('has cases here, without exception', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(OPERATORS).sort());
  });

  it.each(Object.entries(CASES))('%s matches what it should, and nothing else', (operator, [operand, fits, misses]) => {
    const verdicts = (values: unknown[]): boolean[] =>
      values.map((value) => passes(group([rule('field', operator, operand)]), { field: value }));
    expect(verdicts(fits)).toEqual(fits.map(() => true));
    expect(verdicts(misses)).toEqual(misses.map(() => false));
  });

  it.each<[string, unknown, unknown, boolean]>([
    ['eq', true, true, true],
    ['eq', false, 0, false],
    ['eq', 0, 0, true],
    ['eq', '', '', true],
    ['ne', 1, '1', true],
    ['in', [1, 2], 2, true],
    ['between', ['b', 'd'], 'c', true],
    ['containsAny', ['x', 'b'], 'abc', true],
  ])('%s with %j and the field %j: %s', (operator, operand, field, expected) => {
    expect(passes(group([rule('field', operator, operand)]), { field })).toBe(expected);
  });

  it('treats an absent field as null', () => {
    expect(
      Object.entries(CASES)
        .filter(([operator, [operand]]) => passes(group([rule('gone', operator, operand)]), {}))
        .map(([operator]) => operator),
    ).toEqual(['ne', 'notIn']);
  });
});

describe('a filter', () => {
  const A = rule('a', 'eq', 1);
  const B = rule('b', 'eq', 2);
  it.each<[string, FilterGroup, unknown, boolean]>([
    ['wants all of its rules', group([A, B]), { a: 1, b: 2 }, true],
    ['wants all of its rules', group([A, B]), { a: 1, b: 3 }, false],
    ['is one of several', group([A], [B]), { a: 0, b: 2 }, true],
    ['is one of several', group([A], [B]), { a: 0, b: 0 }, false],
    ['without rules wants everything', group([]), {}, true],
    ['reads below a field', group([rule('x.y.z', 'eq', 1)]), { x: { y: { z: 1 } } }, true],
    ['stops at a null on the way', group([rule('x.y.z', 'eq', 1)]), { x: null }, false],
    ['reads five levels', group([rule('a.b.c.d.e', 'eq', 1)]), { a: { b: { c: { d: { e: 1 } } } } }, true],
    ['reads no sixth', group([rule('a.b.c.d.e.f', 'eq', 1)]), { a: { b: { c: { d: { e: { f: 1 } } } } } }, false],
    ['fits no list', group([A]), [{ a: 1 }], false],
  ])('%s', (_name, filter, payload, expected) => {
    expect(passes(filter, payload)).toBe(expected);
  });
});

describe('subscription arguments', () => {
  it.each<[Record<string, unknown>, unknown, boolean]>([
    [{}, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: 'x' }, {}, false],
    [{ a: null }, { a: null }, true],
    [{ a: null }, { a: 1 }, false],
    [{ a: [1] }, { a: [1] }, true],
    [{ a: '1' }, { a: 1 }, false],
  ])('%j with the payload %j match: %s', (args, payload, expected) => {
    expect(fitsArguments(args, payload)).toBe(expected);
  });
});

describe('a filter that AWS refuses', () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `v${index}`);
  it.each<[string, unknown, string | null]>([
    ['no group', {}, 'has no filterGroup'],
    ['a group of no filters', { filterGroup: [{}] }, 'has no filterGroup'],
    ['an operator in other letters', group([rule('a', 'EQ', 1)]), 'unknown operator `EQ`'],
    [
      'six values of an in',
      group([rule('a', 'in', many(6))]),
      'subscription exceeds maximum value limit 5 for operator `in`.',
    ],
    ['six values of a notIn', group([rule('a', 'notIn', many(6))]), 'limit 5 for operator `notIn`'],
    ['21 values of a containsAny', group([rule('a', 'containsAny', many(21))]), 'limit 20 for operator `containsAny`'],
    [
      'six fields in a filter',
      group(many(6).map((name) => rule(name, 'eq', 1))),
      'Filters exceed maximum attributes limit 5',
    ],
    ['a text of 257 characters', group([rule('a', 'eq', 'x'.repeat(257))]), 'more than 256 characters'],
    ['eleven filters', group(...many(11).map((value) => [rule('a', 'eq', value)])), 'comes to 11 filters'],
    [
      'eleven values in three filters',
      group([rule('a', 'in', many(5))], [rule('a', 'in', many(5))], [rule('a', 'eq', 'x')]),
      'comes to 11 filters',
    ],
    ['three by four values', group([rule('a', 'in', many(3)), rule('b', 'in', many(4))]), 'comes to 12 filters'],
    [
      'not: all limits reached',
      group(
        [rule('a', 'in', many(5)), ...many(4).map((name) => rule(name, 'eq', 'x'.repeat(256)))],
        [rule('a', 'in', many(5))],
      ),
      null,
    ],
    [
      'not: two rules on each of five fields',
      group(many(5).flatMap((name) => [rule(name, 'ge', 1), rule(name, 'le', 2)])),
      null,
    ],
    ['not: 20 values of a containsAny', group([rule('a', 'containsAny', many(20))]), null],
  ])('is refused for its limits: %s', (_name, filter, expected) => {
    const refusal = refusalOf(filter, 'onChange');
    if (expected === null) expect(refusal).toBeNull();
    else expect(refusal).toContain(expected);
  });
});

describe('a filter that can never match', () => {
  const schema = buildSchema(`scalar AWSJSON scalar AWSDateTime
type Query { a: Int } type Subscription { onChange: Change! onNothing: Int }
type Change { id: ID! n: Int done: Boolean kind: Kind tags: [String!] at: AWSDateTime inner: Inner more: AWSJSON either: Either }
type Inner { n: Float }
enum Kind { A B } union Either = Inner`);
  const kinds = fieldKinds(schema, 'onChange');
  it.each<[FilterRule, string | null]>([
    [rule('id', 'eq', 'x'), null],
    [rule('kind', 'in', ['A', 'B']), null],
    [rule('n', 'between', [1, 2]), null],
    [rule('done', 'eq', false), null],
    [rule('tags', 'contains', 'x'), null],
    [rule('tags', 'containsAny', ['x']), null],
    [rule('at', 'ge', '2026-01-01T00:00:00Z'), null],
    [rule('inner.n', 'gt', 1), 'reported to misbehave'],
    [rule('more.anything', 'eq', 1), 'reported to misbehave'],
    [rule('either.n', 'eq', 1), 'reported to misbehave'],
    [rule('gone', 'eq', 1), 'no field gone: the filter can never match'],
    [rule('inner', 'eq', 'x'), 'no field inner'],
    [rule('inner.gone', 'eq', 'x'), 'no field inner.gone'],
    [rule('id.x', 'eq', 'x'), 'no field id.x'],
    [rule('a.b.c.d.e.f', 'eq', 1), 'more than 5 levels'],
    [rule('n', 'eq', '1'), 'n is a number, and "1" is none'],
    [rule('id', 'eq', 1), 'id is a text, and 1 is none'],
    [rule('done', 'eq', 'true'), 'done is a boolean'],
    [rule('n', 'in', [1, '2']), 'and "2" is none'],
    [rule('n', 'in', 1), 'wants a list'],
    [rule('n', 'between', [1]), 'wants two'],
    [rule('n', 'eq', null), 'was given null'],
    [rule('tags', 'eq', 'x'), 'eq does not fit tags, a list'],
    [rule('n', 'beginsWith', 'x'), 'beginsWith does not fit n, a number'],
    [rule('done', 'gt', 1), 'gt does not fit done, a boolean'],
  ])('is reported: %j', (given, expected) => {
    const doubts = doubtsOf(group([given]), kinds);
    if (expected === null) expect(doubts).toEqual([]);
    else expect(doubts.join()).toContain(expected);
  });

  it('is reported for a payload without fields too', () => {
    expect(doubtsOf(group([rule('x', 'eq', 1)]), fieldKinds(schema, 'onNothing'))).toEqual([
      'the payload has no field x: the filter can never match',
    ]);
  });
});
