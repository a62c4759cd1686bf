import { describe, expect, it } from 'vitest';
import { toAttributeValues, toPlainItem } from '../values.ts';
import { previewUpdate } from './preview.ts';
import { extended } from './updateExpression.ts';

const CURRENT = {
  n: { N: 2 },
  s: { S: 'text' },
  list: { L: [{ N: 1 }, { N: 2 }, { N: 3 }] },
  map: { M: { a: { S: 'x' }, deep: { L: [{ M: { b: { N: 1 } } }] } } },
  tags: { SS: ['a', 'b'] },
};
const VALUES = { ':n': { N: 5 }, ':s': { S: 'new' }, ':list': { L: [{ N: 9 }] }, ':tags': { SS: ['b', 'c'] } };
const NAMES = { '#n': 'n', '#dotted': 'x.y', '#set': 'set' };

describe('the preview of an update', () => {
  it.each<[expression: string, changed: Record<string, unknown>, touched: string[]]>([
    ['SET #n = :n', { n: 5 }, ['n']],
    ['set s=:s,#n=:n', { s: 'new', n: 5 }, ['s', 'n']],
    ['SET #n = #n + :n', { n: 7 }, ['n']],
    ['SET #n = :n - #n', { n: 3 }, ['n']],
    ['SET m = if_not_exists(m, :n), #n = if_not_exists(#n, :n) + :n', { m: 5, n: 7 }, ['m', 'n']],
    ['SET list = list_append(list, :list)', { list: [1, 2, 3, 9] }, ['list']],
    ['SET list = list_append(if_not_exists(other, :list), list)', { list: [9, 1, 2, 3] }, ['list']],
    ['SET list[1] = :n, list[9] = :s', { list: [1, 5, 3, 'new'] }, ['list']],
    ['SET map.a = :s, map.deep[0].b = :n', { map: { a: 'new', deep: [{ b: 5 }] } }, ['map']],
    ['SET #dotted = :n, #set = :s', { 'x.y': 5, set: 'new' }, ['x.y', 'set']],
    // Each operand reads the item as it was.
    ['SET #n = :n, copy = #n', { n: 5, copy: 2 }, ['n', 'copy']],
    ['REMOVE s, list[0], list[1] SET #n = :n', { s: undefined, list: [3], n: 5 }, ['s', 'list', 'n']],
    ['ADD #n :n, fresh :n, tags :tags', { n: 7, fresh: 5, tags: ['a', 'b', 'c'] }, ['n', 'fresh', 'tags']],
    ['DELETE tags :tags', { tags: ['a'] }, ['tags']],
  ])('%s', (expression, changed, touched) => {
    const current = toAttributeValues(CURRENT);
    const preview = previewUpdate(current, expression, NAMES, toAttributeValues(VALUES));
    const expected = Object.entries({ ...toPlainItem(current), ...changed }).filter(([, value]) => value !== undefined);
    expect({ item: toPlainItem(preview.item), touched: preview.touched }).toEqual({
      item: Object.fromEntries(expected),
      touched,
    });
    expect(toPlainItem(current)).toEqual(toPlainItem(toAttributeValues(CURRENT)));
  });

  it.each(['SET a = missing + :n', 'SET #n = s + :n', 'SET missing.deep = :n', 'SET a = :missing'])(
    'fails like in DynamoDB: %s',
    (expression) => {
      expect(() => previewUpdate(toAttributeValues(CURRENT), expression, NAMES, toAttributeValues(VALUES))).toThrow(
        expect.objectContaining({ name: 'ValidationException' }) as Error,
      );
    },
  );
});

describe('an update expression', () => {
  it.each([
    ['SET a = :a', 'SET v = :v, a = :a'],
    ['REMOVE a set #SET = :SET', 'REMOVE a SET v = :v, #SET = :SET'],
    ['ADD a :a', 'ADD a :a SET v = :v'],
    ['REMOVE #set', 'REMOVE #set SET v = :v'],
  ])('(%s) can be extended in a clause', (expression, expected) => {
    expect(extended(expression, 'SET', 'v = :v')).toBe(expected);
  });
});
