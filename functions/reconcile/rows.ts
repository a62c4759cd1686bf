/** What is read of the tables: pages of a walk, and of what is new. Reads need not be consistent: what is looked at is minutes old. */
import { BatchGetItemCommand, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { MOVEMENT } from '../../resolvers/inventory/keys.ts';
import type { InvoiceKind } from '../../resolvers/generated/schema.ts';
import { OPEN } from '../../resolvers/workOrders/transitions.ts';
import { requireSetting } from '../shared/environment.ts';
import { dynamodb } from '../shared/rows.ts';
import type { Row } from '../shared/rows.ts';
import type { Cursor } from './state.ts';
import type { Window } from './window.ts';

/** Physical names of tables by their logical ones, as `infra/tables.ts` names the variables. */
export const physicalName = (table: string): string =>
  requireSetting(`${table.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase()}_TABLE`);

/** One page: DynamoDB reads a megabyte at most. */
export async function scanPage(table: string, from: Cursor | undefined): Promise<{ rows: Row[]; next?: Cursor }> {
  const { Items = [], LastEvaluatedKey } = await dynamodb.send(
    new ScanCommand({ TableName: physicalName(table), ...(from ? { ExclusiveStartKey: from } : {}) }),
  );
  return { rows: Items.map((item) => unmarshall(item)), ...(LastEvaluatedKey ? { next: LastEvaluatedKey } : {}) };
}

/** Kinds of documents, by which their index is parted. */
const KINDS: readonly InvoiceKind[] = ['INVOICE', 'QUICK_SALE', 'CREDIT_NOTE'];
/** As many keys as DynamoDB takes a call. */
const NEWEST = 100;

/** The documents that were issued last. */
export async function newestDocuments({ from, to }: Window): Promise<Row[]> {
  const TableName = physicalName('Invoices');
  const iso = (time: number): string => new Date(time).toISOString();
  const pages = await Promise.all(
    KINDS.map((kind) =>
      dynamodb.send(
        new QueryCommand({
          TableName,
          IndexName: 'byDate',
          KeyConditionExpression: '#kind = :kind AND issuedAt BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#kind': 'kind' },
          ExpressionAttributeValues: marshall({ ':kind': kind, ':from': iso(from), ':to': iso(to) }),
          ScanIndexForward: false,
          Limit: Math.floor(NEWEST / KINDS.length),
        }),
      ),
    ),
  );
  const Keys = pages.flatMap(({ Items = [] }) => Items.flatMap(({ pk, sk }) => (pk && sk ? [{ pk, sk }] : [])));
  if (Keys.length === 0) return [];
  const { Responses } = await dynamodb.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }));
  return (Responses?.[TableName] ?? []).map((item) => unmarshall(item));
}

/** The orders that are ready and were received last. */
export async function readyOrders(): Promise<Row[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: physicalName('WorkOrders'),
      IndexName: 'openByDate',
      KeyConditionExpression: '#open = :open',
      FilterExpression: '#state = :ready',
      ExpressionAttributeNames: { '#open': 'open', '#state': 'state' },
      ExpressionAttributeValues: marshall({ ':open': OPEN, ':ready': 'READY' }),
      ScanIndexForward: false,
      Limit: 2 * NEWEST,
    }),
  );
  return Items.map((item) => unmarshall(item));
}

/** A low item moves seldom; what crossed its minimum longer ago than so many movements is not looked for. */
const MOVEMENTS = 100;

/** The newest first. */
export async function movementsOf(inventoryItemId: string): Promise<Row[]> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: physicalName('Inventory'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :movement)',
      ExpressionAttributeValues: marshall({ ':pk': inventoryItemId, ':movement': MOVEMENT }),
      ScanIndexForward: false,
      Limit: MOVEMENTS,
    }),
  );
  return Items.map((item) => unmarshall(item));
}

/** Rows of the mail table about one matter: their sort keys, and when each was written. */
export async function marksOf(pk: string): Promise<Map<string, string>> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: physicalName('Mail'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': pk }),
    }),
  );
  return new Map(Items.map((item) => unmarshall(item)).map((row) => [String(row['sk']), String(row['at'] ?? '')]));
}
