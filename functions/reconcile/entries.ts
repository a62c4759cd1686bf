/** Writes what the audit log lacks. */
import { ConditionalCheckFailedException, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { dynamodb } from '../shared/rows.ts';
import type { Change, KnownEntry } from './log.ts';
import { caughtUp, isRecorded } from './log.ts';
import { physicalName } from './rows.ts';

/** An entity's latest entries say whether its row is told: more changes than these at the same time have none, or each has. */
const LATEST = 25;

/** @param from a beginning of sort keys, for those of one call; absent for the latest */
async function entriesOf(id: string, from?: string): Promise<KnownEntry[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: physicalName('AuditLog'),
      KeyConditionExpression: from === undefined ? 'pk = :id' : 'pk = :id AND begins_with(sk, :from)',
      ExpressionAttributeValues: marshall({ ':id': id, ...(from === undefined ? {} : { ':from': from }) }),
      ScanIndexForward: false,
      ...(from === undefined ? { Limit: LATEST } : {}),
    }),
  );
  return Items.map((item) => unmarshall(item));
}

/** @returns whether it was missing */
export async function recordMissing(change: Change, currency: string): Promise<boolean> {
  const { entity, at } = change;
  // Most are there under their call.
  if (isRecorded(change, await entriesOf(entity.id, `${at}#`))) return false;
  const latest = await entriesOf(entity.id);
  if (isRecorded(change, latest)) return false;
  const entry = caughtUp(change, latest.length > 0, currency);
  try {
    await dynamodb.send(
      new PutItemCommand({
        TableName: physicalName('AuditLog'),
        Item: marshall(entry, { removeUndefinedValues: true }),
        // The stream's own entry knows more.
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
