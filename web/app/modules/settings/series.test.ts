import { describe, expect, it } from 'vitest';
import { askedNames, levelOf, nextPrefix, numberOf, usedPercent } from './series.ts';
import type { Series } from './series.ts';

const F001: Series = {
  prefix: 'F001',
  kind: 'INVOICE',
  documentType: 'FACTURA',
  padding: 8,
  from: 1,
  to: 100,
  next: 5,
  remaining: 96,
  expiresOn: null,
  expired: false,
  low: false,
  isDefault: true,
  version: 1,
};

describe('a series', () => {
  it('says the worst that is to say of it', () => {
    expect([
      levelOf(F001),
      levelOf({ ...F001, low: true, remaining: 9 }),
      levelOf({ ...F001, low: true, remaining: 0 }),
      levelOf({ ...F001, expired: true }),
      levelOf({ ...F001, expired: true, remaining: 0 }),
    ]).toEqual(['good', 'low', 'spent', 'expired', 'spent']);
  });

  it.each([
    [1, 0],
    [2, 1],
    [51, 50],
    [100, 99],
    [101, 100],
  ])('is used up when no number is left, and not before: next %d is %d %%', (next, percent) => {
    expect(usedPercent({ from: 1, to: 100, next })).toBe(percent);
    expect(usedPercent({ from: 1, to: 100_000_000, next })).toBe(next === 1 ? 0 : 1);
  });

  it('prints its numbers padded', () => {
    expect(numberOf('F001', 42, 8)).toBe('F001-00000042');
  });

  it('is asked what it may still change', () => {
    expect(askedNames(null, true)).toContain('prefix');
    expect(askedNames(null, false)).not.toContain('documentType');
    expect(askedNames(F001, true)).toEqual(['to', 'expiresOn']);
    expect(askedNames({ ...F001, documentType: null, isDefault: false }, true)).toEqual([
      'documentType',
      'to',
      'expiresOn',
      'isDefault',
    ]);
    expect(askedNames({ ...F001, next: 1, isDefault: false }, true)).toEqual([
      'kind',
      'documentType',
      'padding',
      'from',
      'to',
      'expiresOn',
      'isDefault',
    ]);
  });

  it.each([
    ['F001', [], 'F002'],
    ['F001', ['F001', 'F002'], 'F003'],
    ['001-001', [], '001-002'],
    ['F099', [], 'F100'],
    ['F999', [], ''],
    ['FAC', [], ''],
  ])('is followed by one whose name counts on: %s, but for %j, by %s', (prefix, taken, next) => {
    expect(nextPrefix(prefix, taken)).toBe(next);
  });
});
