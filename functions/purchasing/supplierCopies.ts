/** The copies of a supplier beside the items for which it is preferred, as the supplier is now. */
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { preferredKey, SUPPLIES } from '../../resolvers/suppliers/keys.ts';
import type { Row } from '../shared/rows.ts';
import { dynamodb, readRow, text } from '../shared/rows.ts';
import { rowsUnder, tableName } from './write.ts';

/** Side by side. */
const AT_A_TIME = 10;

async function copyTo(itemId: string, supplier: Row): Promise<void> {
  try {
    await dynamodb.send(
      new UpdateItemCommand({
        TableName: tableName('SUPPLIERS'),
        Key: marshall({ ...preferredKey(itemId) }),
        UpdateExpression: 'SET supplier = :supplier',
        // Whoever has taken its place, or has copied a later version, stays.
        ConditionExpression:
          'preferredSupplierId = :id AND (attribute_not_exists(supplier) OR supplier.version < :version)',
        ExpressionAttributeValues: marshall({
          ':supplier': supplier,
          ':id': supplier['pk'],
          ':version': supplier['version'],
        }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

export async function copySupplier(supplierId: string): Promise<void> {
  const supplier = await readRow('SUPPLIERS', supplierId, 'SUPPLIER');
  if (!supplier) return;
  const sold = await rowsUnder('SUPPLIERS', supplierId, SUPPLIES);
  const items = sold.filter((row) => row['preferred'] === true).map((row) => text(row, 'inventoryItemId') ?? '');
  for (let start = 0; start < items.length; start += AT_A_TIME)
    await Promise.all(items.slice(start, start + AT_A_TIME).map((itemId) => copyTo(itemId, supplier)));
}
