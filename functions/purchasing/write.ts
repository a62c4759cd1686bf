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

/** Of two notices about the same rows one is always second. */
const ATTEMPTS = 5;

/**
 * Reads and writes anew as long as somebody else was faster. @param work what was not written, by name
 * @throws where somebody else is faster all the time: the notice comes again
 */
export async function untilWritten(what: string, work: () => Promise<string[]>): Promise<void> {
  let lost: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    lost = await work();
    if (lost.length === 0) return;
  }
  throw new Error(`${what}: ${lost.join(', ')} changed all the time`);
}
