/** The rows that letters are made from, read when a letter is written: what a customer wants counts at that moment. */
import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { keyOfNumber } from '../../resolvers/shared/numbers.ts';
import { setting } from '../shared/settings.ts';

export const dynamodb = new DynamoDBClient({});

export type Row = Record<string, unknown>;
export type Table = 'CUSTOMERS' | 'VEHICLES' | 'WORK_ORDERS' | 'INVOICES' | 'INVENTORY' | 'SETTINGS' | 'USERS';

export const text = (row: Row, name: string): string | null => (typeof row[name] === 'string' && row[name] !== '' ? row[name] : null);
export const integer = (row: Row, name: string): number => (typeof row[name] === 'number' ? row[name] : 0);

export async function readRow(table: Table, pk: string, sk: string): Promise<Row | null> {
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName: setting(`${table}_TABLE`), Key: marshall({ pk, sk }), ConsistentRead: true }));
  return Item ? unmarshall(Item) : null;
}

export async function readInvoice(id: string): Promise<Row | null> {
  const key = keyOfNumber(id);
  return key && readRow('INVOICES', key.pk, key.sk);
}

/** The users of a role, from its index. */
export async function usersOf(role: string): Promise<Row[]> {
  const rows: Row[] = [];
  let start: Row | undefined;
  do {
    const page = await dynamodb.send(
      new QueryCommand({ TableName: setting('USERS_TABLE'), IndexName: 'byRole', KeyConditionExpression: '#role = :role', ExpressionAttributeNames: { '#role': 'role' }, ExpressionAttributeValues: marshall({ ':role': role }), ...(start ? { ExclusiveStartKey: marshall(start) } : {}) }),
    );
    rows.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    start = page.LastEvaluatedKey ? unmarshall(page.LastEvaluatedKey) : undefined;
  } while (start);
  return rows;
}
