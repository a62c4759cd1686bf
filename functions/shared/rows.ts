/** Rows that functions read, each when it is needed: what holds at that moment counts. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { keyOfNumber } from '../../resolvers/kernel/values/documentNumber.ts';
import { requireSetting } from './environment.ts';

export const dynamodb = new DynamoDBClient({});

export type Row = Record<string, unknown>;
export type Table =
  | 'CUSTOMERS'
  | 'VEHICLES'
  | 'WORK_ORDERS'
  | 'INVOICES'
  | 'INVENTORY'
  | 'SETTINGS'
  | 'USERS'
  | 'ROLE_PERMISSIONS'
  | 'REQUISITIONS'
  | 'SUPPLIERS'
  | 'PURCHASE_ORDERS'
  | 'QUOTATIONS'
  | 'BILLS'
  | 'RECEIPTS'
  | 'REPORTS'
  | 'DELIVERIES'
  | 'PARTS_ORDERS';

export const text = (row: Row, name: string): string | null =>
  typeof row[name] === 'string' && row[name] !== '' ? row[name] : null;
export const integer = (row: Row, name: string): number => (typeof row[name] === 'number' ? row[name] : 0);

export async function readRow(table: Table, pk: string, sk: string): Promise<Row | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({
      TableName: requireSetting(`${table}_TABLE`),
      Key: marshall({ pk, sk }),
      ConsistentRead: true,
    }),
  );
  return Item ? unmarshall(Item) : null;
}

/** @throws where the stack was never given its first rows */
export async function readSettings(): Promise<Row> {
  const settings = await readRow('SETTINGS', 'SETTINGS', 'WORKSHOP');
  if (!settings) throw new Error('the workshop has no settings');
  return settings;
}

export async function readInvoice(id: string): Promise<Row | null> {
  const key = keyOfNumber(id);
  return key && readRow('INVOICES', key.pk, key.sk);
}
