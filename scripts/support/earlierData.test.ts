import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Migration } from '../../functions/migrations/migration.ts';
import { migrate } from '../../functions/migrations/run.ts';
import { failureLines } from '../../local/failure.ts';
import { ServiceError } from '../../local/services/errors.ts';
import { lastMigration, upgradeLine, withLocalAdvice } from './earlierData.ts';

/** Settings stand, and nothing else: a workshop in use that has had no migration. */
const inUse = {
  send: ({ input }: { input: { Key?: { pk: { S: string } } } }) =>
    Promise.resolve(input.Key?.pk.S === 'SETTINGS' ? { Item: {} } : {}),
} as unknown as DynamoDBClient;

const change: Migration = { number: '007', release: '0.5.0', table: 'Settings', change: () => null };

describe('data of an earlier release', () => {
  it.each([
    ['nothing', null, null],
    ['what release 0.1.0 left', { 'Stack/Rows': { properties: { ServiceTimeout: '120', seed: '{}' } } }, '000'],
    [
      'a later release',
      { 'Stack/Other': { properties: {} }, 'Stack/Rows': { properties: { seed: '{}', migrations: '004' } } },
      '004',
    ],
  ])('shows which migration ran last: %s', (_name, done, last) => {
    const folder = mkdtempSync(join(tmpdir(), 'earlier-'));
    try {
      if (done) writeFileSync(join(folder, 'custom-resources.json'), JSON.stringify(done));
      expect(lastMigration(folder)).toBe(last);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is mentioned only if migrations ran', () => {
    expect([upgradeLine(null, '001'), upgradeLine('001', '001')]).toEqual([null, null]);
    expect(upgradeLine('000', '001')).toBe('Brought .local/ up to date with this release (migrations 000 to 001)');
  });

  it('ends the start in one line if it is too old for the migrations', async () => {
    const context = {
      dynamodb: inUse,
      settingsTable: 'Settings',
      tableOf: () => 'Settings',
      now: () => '',
      hasTime: () => true,
    };
    const refused: unknown = await migrate(context, { since: '0.4.0', list: [change] }, '007').catch(
      (error: unknown) => error,
    );
    const failure = new ServiceError(
      `custom resource BootstrapRows failed: ${refused instanceof Error ? refused.message : ''}`,
    );
    expect(failureLines(withLocalAdvice(failure))).toEqual([
      'error: .local/ was written by a release before 0.4.0 and is too old to be brought up to date; remove it to start anew',
    ]);
  });

  it('is not blamed for other failures', () => {
    const other = new ServiceError('port 4000 is in use');
    expect(withLocalAdvice(other)).toBe(other);
  });
});
