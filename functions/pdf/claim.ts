/**
 * Who is making the PDF of an invoice: one at a time, over all environments. A maker that died leaves a claim that runs out, and
 * the next one who waits takes over.
 */
import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { dynamodb } from '../shared/rows.ts';
import { requireSetting } from '../shared/environment.ts';

/** After this time the table deletes a claim that was never released. */
const FORGOTTEN_SECONDS = 3600;

const keyOf = (invoiceId: string) => ({ pk: `PDF#${invoiceId}`, sk: 'CLAIM' });

/**
 * @param by a unique name of this maker
 * @param now
 * @param until milliseconds since the epoch
 * @returns false if another maker holds the claim
 */
export async function claim(invoiceId: string, by: string, now: number, until: number): Promise<boolean> {
  try {
    await dynamodb.send(
      new PutItemCommand({
        TableName: requireSetting('IDEMPOTENCY_TABLE'),
        Item: marshall({
          ...keyOf(invoiceId),
          claimedBy: by,
          claimedUntil: until,
          expiresAt: Math.floor(until / 1000) + FORGOTTEN_SECONDS,
        }),
        // The claim is ours already if the answer was lost and the SDK repeated the write.
        ConditionExpression: 'attribute_not_exists(pk) OR claimedUntil < :now OR claimedBy = :by',
        ExpressionAttributeValues: marshall({ ':now': now, ':by': by }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Gives it back, unless it ran out and somebody else has it. */
export async function release(invoiceId: string, by: string): Promise<void> {
  try {
    await dynamodb.send(
      new DeleteItemCommand({
        TableName: requireSetting('IDEMPOTENCY_TABLE'),
        Key: marshall(keyOf(invoiceId)),
        ConditionExpression: 'claimedBy = :by',
        ExpressionAttributeValues: marshall({ ':by': by }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
