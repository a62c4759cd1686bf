/**
 * Who is making the PDF of an invoice: one at a time, over all environments. A maker that died leaves a claim that runs out, and
 * whoever waits takes over.
 */
import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { dynamodb } from '../shared/rows.ts';
import { setting } from '../shared/settings.ts';

/** After which the table forgets a claim that nobody gave back. */
const FORGOTTEN_SECONDS = 3600;

const keyOf = (invoiceId: string) => ({ pk: `PDF#${invoiceId}`, sk: 'CLAIM' });

/** @param by who claims, by a name of this making alone @param now @param until milliseconds since the epoch @returns whether nobody else holds it */
export async function claim(invoiceId: string, by: string, now: number, until: number): Promise<boolean> {
  try {
    await dynamodb.send(
      new PutItemCommand({
        TableName: setting('IDEMPOTENCY_TABLE'),
        Item: marshall({ ...keyOf(invoiceId), claimedBy: by, claimedUntil: until, expiresAt: Math.floor(until / 1000) + FORGOTTEN_SECONDS }),
        // Ours already where the SDK repeats what was written: the answer was lost.
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
      new DeleteItemCommand({ TableName: setting('IDEMPOTENCY_TABLE'), Key: marshall(keyOf(invoiceId)), ConditionExpression: 'claimedBy = :by', ExpressionAttributeValues: marshall({ ':by': by }) }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
