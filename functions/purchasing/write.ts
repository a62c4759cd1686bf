/** Transactions of what follows: whoever was faster has the last word, and is read again. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { paginateQuery, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { requireSetting } from '../shared/environment.ts';
import type { Row, Table } from '../shared/rows.ts';
import { dynamodb } from '../shared/rows.ts';

export const tableName = (table: Table): string => requireSetting(`${table}_TABLE`);

/** @returns false where a condition does not hold any more, or somebody else was at the same rows */
export async function wrote(TransactItems: TransactWriteItem[]): Promise<boolean> {
  try {
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}

/** Rows under one key whose sort keys begin so. */
export async function rowsUnder(table: Table, pk: string, prefix: string): Promise<Row[]> {
  const rows: Row[] = [];
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: tableName(table),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) rows.push(...Items.map((item) => unmarshall(item)));
  return rows;
}
