import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndexDefinition } from '../tables.ts';
import { TABLES } from '../tables.ts';
import { WHOLE_ROWS } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import { checkIndexes, indexesOf, overfull, readReleased, undeployable } from './indexes.ts';

const byName: IndexDefinition = { partitionKey: 'kind', sortKey: 'nameKey', include: ['id', 'name'] };
const released = { Customers: { byName, bySearch: { ...byName, partitionKey: 'searchKind' } } };
const { bySearch } = released.Customers;

describe('index changes since the last release', () => {
  it('are accepted if there are none, one is added, one is removed, or the table is new', () => {
    expect(undeployable(released, released)).toEqual([]);
    expect(undeployable(released, { Customers: { byName, bySearch, byDate: byName } })).toEqual([]);
    expect(undeployable(released, { Customers: { byName } })).toEqual([]);
    expect(undeployable(released, { ...released, Parts: { byName, bySearch, byDate: byName } })).toEqual([]);
    expect(undeployable(released, {})).toEqual([]);
  });

  it.each<[string, Partial<IndexDefinition>, string]>([
    ['an attribute more', { include: ['id', 'name', 'phone'] }, 'what it includes gains phone;'],
    ['an attribute less', { include: ['id'] }, 'what it includes loses name;'],
    ['another attribute', { include: ['id', 'phone'] }, 'what it includes gains phone and loses name;'],
    ['its attributes in another order', { include: ['name', 'id'] }, 'what it includes stands in another order;'],
    ['another partition key', { partitionKey: 'group' }, 'its keys were kind, nameKey and would be group, nameKey;'],
    ['another sort key', { sortKey: 'createdAt' }, 'its keys were kind, nameKey and would be kind, createdAt;'],
    [
      'a sort key of another type',
      { sortKeyType: 'N' },
      'its keys were kind, nameKey and would be kind, nameKey as a number;',
    ],
  ])('are rejected if an index of the same name gets %s', (_name, change, words) => {
    const problems = undeployable(released, { Customers: { byName: { ...byName, ...change }, bySearch } });
    expect(problems).toEqual([
      `Customers.byName: ${words} DynamoDB changes no index that stands. Leave it, add one of another name, ` +
        'and remove this one in the release after',
    ]);
  });

  it('are rejected if a table would get two changes at once, or an index is renamed', () => {
    expect(undeployable(released, { Customers: { byName, bySearch, byDate: byName, byPhone: byName } })).toEqual([
      expect.stringContaining('Customers: this release adds byDate, adds byPhone;'),
    ]);
    expect(undeployable(released, { Customers: { byName, byWord: bySearch } })).toEqual([
      expect.stringContaining('this release adds byWord, removes bySearch;'),
    ]);
    expect(undeployable({ A: {}, B: {} }, { A: { byName }, B: { byName } })).toEqual([]);
  });

  it('fail the synth with every problem on its own line', () => {
    const tables = {
      Customers: { indexes: { byName: { ...byName, include: ['id'] }, bySearch: { ...bySearch, include: ['id'] } } },
    };
    expect(() => checkIndexes(tables, released)).toThrow(
      /^infra\/tables\.ts: Customers\.byName: [^\n]*\ninfra\/tables\.ts: Customers\.bySearch: [^\n]*$/,
    );
  });

  it('fail the synth if the indexes of a table name more attributes than DynamoDB takes', () => {
    const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `a${at}`);
    const wide = (count: number): IndexDefinition => ({ ...byName, include: names(count) });
    const full = { a: wide(20), b: wide(20), c: wide(20), d: wide(20), e: wide(20) };
    expect(overfull({ Customers: full })).toEqual([]);
    expect(overfull({ Customers: { ...full, f: { ...byName, include: WHOLE_ROWS } } })).toEqual([]);
    expect(overfull({ Customers: { ...full, f: wide(1) } })).toEqual([
      'Customers: its indexes include 101 attributes in all; DynamoDB takes 100, or whole rows',
    ]);
    expect(overfull({ Customers: { byName: wide(21) } })).toEqual([
      'Customers.byName: includes 21 attributes; DynamoDB takes 20',
    ]);
    expect(overfull(indexesOf(TABLES))).toEqual([]);
  });

  it('can be deployed in this repository', () => {
    expect(undeployable(readReleased(), indexesOf(TABLES))).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['tables without indexes', '{"Customers": {"byName": {"include": "id"}}}'],
  ])('are not compared with a file that contains %s', (_name, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'releases-'));
    try {
      writeFileSync(join(folder, 'indexes.json'), text);
      expect(() => readReleased(join(folder, 'indexes.json'))).toThrow(/indexes\.json: /);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
