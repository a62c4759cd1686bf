/**
 * Bills that wait for goods, or ask for more than came, are held against the order again when goods come or go: as `matchSupplierBill`
 * does, by the same rules, and only where something of it is another than when it was matched.
 */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { isDeepStrictEqual } from 'node:util';
import type { BillLinesRow, BillRow } from '../../resolvers/bills/bill.ts';
import { matchedAgain } from '../../resolvers/bills/facts.ts';
import { matchOf } from '../../resolvers/bills/matching.ts';
import { PURCHASE } from '../../resolvers/purchaseOrders/aggregate.ts';
import type { ReadOrder } from '../../resolvers/purchaseOrders/reached.ts';
import type { ProgressRow, PurchaseLinesRow, PurchaseOrderRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import type { Row } from '../shared/rows.ts';
import { dynamodb, integer, readRow, readSettings } from '../shared/rows.ts';
import { rowsUnder, tableName, untilWritten, wrote } from './write.ts';

const UNSETTLED: readonly string[] = ['OPEN', 'DISPUTED'];

async function billsOf(orderId: string): Promise<string[]> {
  const ids: string[] = [];
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: tableName('BILLS'),
      IndexName: 'byOrder',
      KeyConditionExpression: 'purchaseOrderId = :order',
      ExpressionAttributeValues: marshall({ ':order': orderId }),
    },
  );
  for await (const { Items = [] } of pages) ids.push(...Items.map((item) => String(unmarshall(item)['pk'])));
  return ids;
}

function orderOf(rows: readonly Row[]): ReadOrder {
  const beginning = (prefix: string): unknown[] => rows.filter((row) => String(row['sk']).startsWith(prefix));
  return {
    order: (rows.find((row) => row['sk'] === PURCHASE) as PurchaseOrderRow | undefined) ?? null,
    progress: beginning('PURCHASE_PROGRESS#') as ProgressRow[],
    lines: (beginning('PURCHASE_LINES#') as PurchaseLinesRow[]).flatMap(({ lines }) => lines),
  };
}

/** The rows of a bill that is matched anew; null where nothing is another than it was. */
export function matchedBill(
  bill: BillRow,
  held: BillLinesRow,
  order: ReadOrder,
  settings: Row,
  now: string,
): { bill: BillRow; held: BillLinesRow } | null {
  const lines = matchedAgain(held.lines, order);
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(lines)), JSON.parse(JSON.stringify(held.lines)))) return null;
  const tolerances = {
    priceTolerance: integer(settings, 'billPriceTolerancePercent'),
    quantityTolerance: integer(settings, 'billQuantityTolerancePercent'),
  };
  const version = bill.version + 1;
  const match = matchOf(lines, tolerances, bill.currency);
  return {
    bill: { ...bill, ...tolerances, ...match, matchedAt: now, updatedAt: now, version },
    held: { ...held, lines, version },
  };
}

const MATCHED = [
  'state',
  'disputeCount',
  'disputedAmount',
  'priceTolerance',
  'quantityTolerance',
  'matchedAt',
  'updatedAt',
  'version',
] as const;

function actionsFor(before: BillRow, after: BillRow, held: BillLinesRow): TransactWriteItem[] {
  const TableName = tableName('BILLS');
  const values = Object.fromEntries(MATCHED.map((name, at) => [`:v${at}`, after[name]]));
  return [
    {
      Update: {
        TableName,
        Key: marshall({ pk: before.pk, sk: before.sk }),
        UpdateExpression: `SET ${MATCHED.map((_name, at) => `#n${at} = :v${at}`).join(', ')}`,
        ConditionExpression: 'version = :before',
        ExpressionAttributeNames: Object.fromEntries(MATCHED.map((name, at) => [`#n${at}`, name])),
        ExpressionAttributeValues: marshall({ ...values, ':before': before.version }),
      },
    },
    {
      Put: {
        TableName,
        Item: marshall(held, { removeUndefinedValues: true }),
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
  ];
}

async function match(orderId: string): Promise<string[]> {
  const ids = await billsOf(orderId);
  if (ids.length === 0) return [];
  const settings = await readSettings();
  const lost: string[] = [];
  for (const id of ids) {
    const bill = (await readRow('BILLS', id, 'BILL')) as BillRow | null;
    const held = (await readRow('BILLS', id, 'BILL_LINES')) as BillLinesRow | null;
    if (!bill || !held || !UNSETTLED.includes(bill.state) || held.version !== bill.version) continue;
    // After the bill, whose version guards it: who has read more of the order has written the bill since.
    const order = orderOf(await rowsUnder('PURCHASE_ORDERS', orderId, PURCHASE));
    const after = matchedBill(bill, held, order, settings, new Date().toISOString());
    if (after && !(await wrote(actionsFor(bill, after.bill, after.held)))) lost.push(id);
  }
  return lost;
}

/** @throws where somebody else changes a bill all the time */
export const matchAgain = (orderId: string): Promise<void> =>
  untilWritten(`bills of purchase order ${orderId}`, () => match(orderId));
