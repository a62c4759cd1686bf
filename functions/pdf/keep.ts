/** The key of a finished document, and what it shows, on the row that it is of. */
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { StoredPdf } from '../../resolvers/invoices/invoice.ts';
import type { Key } from '../../resolvers/kernel/dynamodb/key.ts';
import { throughConflicts } from '../shared/conflicts.ts';
import { requireSetting } from '../shared/environment.ts';
import { dynamodb } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';

/**
 * @param table as the environment names it
 * @param written the stamp of the caller, absent if there is none
 * @returns false if a later PDF is stored already
 */
export async function keepPdf(
  table: string,
  { pk, sk }: Key,
  key: string,
  pdf: StoredPdf,
  written: Stamp | null,
): Promise<boolean> {
  const stamp = written
    ? { assignment: ', written = :written', value: { ':written': written } }
    : { assignment: '', value: {} };
  try {
    const update = new UpdateItemCommand({
      TableName: requireSetting(`${table}_TABLE`),
      Key: marshall({ pk, sk }),
      UpdateExpression: `SET pdfKey = :key, pdf = :pdf${stamp.assignment}`,
      ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(pdf) OR pdf.version <= :version)',
      ExpressionAttributeValues: marshall({ ':key': key, ':pdf': pdf, ':version': pdf.version, ...stamp.value }),
    });
    // Payments and voids, or receipts, write the same row.
    await throughConflicts(() => dynamodb.send(update));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
