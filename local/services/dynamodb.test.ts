import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { startDynamoDb } from './dynamodb.ts';

describe('DynamoDB Local on disk', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dynamodb-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('finds the oldest record of a stream without reading other streams, also after a restart', async () => {
    for (let start = 0; start < 2; start += 1) {
      const { stop } = await startDynamoDb({ dataDir, onProgress: () => undefined });
      const database = new DatabaseSync(join(dataDir, 'shared-local-instance.db'), { readOnly: true });
      // What DynamoDB Local asks at each call to a table that has or had a stream.
      const plan = database
        .prepare('EXPLAIN QUERY PLAN SELECT MIN(SequenceNumber) FROM us WHERE StreamID = ?')
        .all('any')
        .map((step) => step['detail']);
      database.close();
      await stop();
      expect(plan).toEqual([expect.stringMatching(/^SEARCH us USING (COVERING )?INDEX/)]);
    }
  });
});
