import { describe, expect, it } from 'vitest';
import type { TableDefinition } from './tables.ts';
import { environmentName, TABLE_NAMES, TABLES } from './tables.ts';

describe('the tables', () => {
  it('are named in capitals in the environment of the resolvers', () => {
    expect(TABLE_NAMES.map(environmentName)).toContain('WORK_ORDERS_TABLE');
    expect(environmentName('AuditLog')).toBe('AUDIT_LOG_TABLE');
  });

  it('project at most 20 attributes into an index and 100 per table, not counting keys', () => {
    for (const name of TABLE_NAMES) {
      const indexes: [string, TableDefinition['indexes'][string]][] = Object.entries(
        (TABLES[name] as TableDefinition).indexes,
      );
      for (const [index, { include, partitionKey, sortKey }] of indexes) {
        expect(include.length, `${name}.${index}`).toBeLessThanOrEqual(20);
        expect(new Set(include).size, `${name}.${index}`).toBe(include.length);
        expect(include, `${name}.${index}`).not.toContain(partitionKey);
        expect(include, `${name}.${index}`).not.toContain(sortKey);
      }
      expect(
        indexes.reduce((sum, [, index]) => sum + index.include.length, 0),
        name,
      ).toBeLessThanOrEqual(100);
    }
  });
});
