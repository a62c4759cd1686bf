import { describe, expect, it } from 'vitest';
import { compileFilters } from './filter.ts';

const event = {
  eventName: 'INSERT',
  n: 5,
  yes: true,
  nothing: null,
  list: ['a', 'b'],
  deep: { S: 'text', inner: [{ id: 1 }, { id: 2 }] },
};

describe('event filter patterns', () => {
  it.each<[string, object, boolean]>([
    ['an equal text', { eventName: ['INSERT'] }, true],
    ['one of several', { eventName: ['MODIFY', 'INSERT'] }, true],
    ['another text', { eventName: ['MODIFY'] }, false],
    ['another case', { eventName: ['insert'] }, false],
    ['a case that is ignored', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    ['an equal number', { n: [5] }, true],
    ['a number as text', { n: ['5'] }, false],
    ['a boolean', { yes: [true] }, true],
    ['null', { nothing: [null] }, true],
    ['null for an absent field', { absent: [null] }, false],
    ['all fields', { eventName: ['INSERT'], n: [6] }, false],
    ['alternatives', { $or: [{ n: [6] }, { eventName: ['INSERT'] }] }, true],
    ['no alternative', { $or: [{ n: [6] }, { eventName: ['REMOVE'] }] }, false],
    ['a nested field', { deep: { S: ['text'] } }, true],
    ['a nested field of nothing', { absent: { S: ['text'] } }, false],
    ['any element', { list: ['b'] }, true],
    ['no element', { list: ['c'] }, false],
    ['a field of any element', { deep: { inner: { id: [2] } } }, true],
    ['a prefix', { eventName: [{ prefix: 'INS' }] }, true],
    ['no prefix', { eventName: [{ prefix: 'SERT' }] }, false],
    ['a suffix', { eventName: [{ suffix: 'SERT' }] }, true],
    ['a field that is there', { n: [{ exists: true }] }, true],
    ['a field that is not', { absent: [{ exists: true }] }, false],
    ['an absent field', { absent: [{ exists: false }] }, true],
    ['an absent field that is there', { n: [{ exists: false }] }, false],
    ['existence of what is no leaf', { deep: [{ exists: true }] }, false],
    ['anything but a text', { eventName: [{ 'anything-but': 'REMOVE' }] }, true],
    ['anything but that very text', { eventName: [{ 'anything-but': 'INSERT' }] }, false],
    ['anything but several', { n: [{ 'anything-but': [1, 5] }] }, false],
    ['anything but a prefix', { eventName: [{ 'anything-but': { prefix: 'INS' } }] }, false],
    ['anything but, for an absent field', { absent: [{ 'anything-but': 'x' }] }, false],
    ['a number equal', { n: [{ numeric: ['=', 5] }] }, true],
    ['a number in a range', { n: [{ numeric: ['>', 1, '<=', 5] }] }, true],
    ['a number out of a range', { n: [{ numeric: ['>', 1, '<', 5] }] }, false],
    ['a number against a text', { eventName: [{ numeric: ['>', 1] }] }, false],
  ])('matches %s', (_name, pattern, expected) => {
    const filter = compileFilters([pattern]);
    expect(filter.problems).toEqual([]);
    expect(filter.matches(event)).toBe(expected);
  });

  it('pass what any pattern matches, and everything if there is no pattern', () => {
    expect(compileFilters([{ n: [6] }, { n: [5] }]).matches(event)).toBe(true);
    expect(compileFilters([]).matches(event)).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ['an unknown operator', { a: { b: [{ cidr: '10.0.0.0/8' }] } }, 'a.b'],
    ['an unknown comparison', { n: [{ numeric: ['~', 1] }] }, 'n'],
    ['a comparison without a number', { n: [{ numeric: ['>'] }] }, 'n'],
    ['two operators in one rule', { n: [{ prefix: 'a', suffix: 'b' }] }, 'n'],
    ['a rule that is not in a list', { n: 5 }, 'n'],
    ['a text', 'not JSON', 'the pattern'],
    ['the name of an inherited property', { n: [{ constructor: 'x' }] }, 'n'],
  ])('report that %s cannot be evaluated', (_name, pattern, place) => {
    expect(compileFilters([pattern]).problems).toEqual([expect.stringContaining(place)]);
  });
});
