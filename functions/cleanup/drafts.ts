/** Drafts of requisitions that nobody wrote in for long. */
import { ConditionalCheckFailedException, paginateQuery, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { requireSetting } from '../shared/environment.ts';
import type { Row } from '../shared/rows.ts';
import { dynamodb, readRow, text } from '../shared/rows.ts';
import type { Leftover } from './tasks.ts';

export const DRAFT_MS = 90 * 86_400_000;
/** What a draft says of why it ended. */
export const REASON = 'Nobody changed this draft for 90 days';

/** As `cancelRequisition` would, on the version that was found. */
async function cancel({ pk, version }: Row, now: number): Promise<boolean> {
  try {
    await dynamodb.send(
      new UpdateItemCommand({
        TableName: requireSetting('REQUISITIONS_TABLE'),
        Key: marshall({ pk, sk: 'REQUISITION' }),
        UpdateExpression: 'SET #state = :cancelled, reason = :reason, updatedAt = :now, version = version + :one',
        ConditionExpression: '#state = :draft AND version = :version',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: marshall({
          ':cancelled': 'CANCELLED',
          ':draft': 'DRAFT',
          ':reason': REASON,
          ':now': new Date(now).toISOString(),
          ':version': version,
          ':one': 1,
        }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Whether a work order waits for something of it: that is somebody's to decide. */
export const isAwaited = (row: Row): boolean =>
  Array.isArray(row['lines']) && (row['lines'] as Row[]).some((line) => text(line, 'missingPartId') !== null);

/** Requisitions that were never submitted. */
export async function* expiredDrafts(now: number): AsyncGenerator<Leftover> {
  const last = new Date(now - DRAFT_MS).toISOString();
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('REQUISITIONS_TABLE'),
      IndexName: 'byState',
      KeyConditionExpression: '#state = :draft AND createdAt < :last',
      FilterExpression: 'updatedAt < :last',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: marshall({ ':draft': 'DRAFT', ':last': last }),
    },
  );
  for await (const { Items = [] } of pages)
    for (const { pk } of Items.map((item) => unmarshall(item))) {
      const row = await readRow('REQUISITIONS', String(pk), 'REQUISITION');
      if (row && row['state'] === 'DRAFT' && !isAwaited(row))
        yield { name: String(pk), remove: () => cancel(row, now) };
    }
}
