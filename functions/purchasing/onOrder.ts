/** Pages of an order whose items did not fit into the transaction that sent or ended it: each is counted with its items in one. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { PROGRESS_PAGE } from '../../resolvers/purchaseOrders/aggregate.ts';
import { COUNTED, OPEN_PAGE, TO_COUNT, TO_RELEASE } from '../../resolvers/purchaseOrders/marks.ts';
import type { ProgressRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import { toComeOf } from '../../resolvers/purchaseOrders/toCome.ts';
import type { Row } from '../shared/rows.ts';
import { rowsUnder, tableName, untilWritten, wrote } from './write.ts';

/** What is to be done with a page; null where it is as it should be. A page without a mark is of before there were marks. */
export function dueOf(page: Row): typeof TO_COUNT | typeof TO_RELEASE | null {
  const mark = page['onOrder'];
  if (mark === TO_RELEASE) return TO_RELEASE;
  return page['open'] === OPEN_PAGE && mark !== COUNTED ? TO_COUNT : null;
}

function actionsFor(page: ProgressRow, due: typeof TO_COUNT | typeof TO_RELEASE): TransactWriteItem[] {
  const sign = due === TO_COUNT ? 1 : -1;
  return [
    {
      Update: {
        TableName: tableName('PURCHASE_ORDERS'),
        Key: marshall({ pk: page.pk, sk: page.sk }),
        UpdateExpression:
          due === TO_COUNT
            ? 'SET version = version + :one, onOrder = :mark'
            : 'SET version = version + :one REMOVE onOrder',
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: marshall({
          ':one': 1,
          ':version': page.version,
          ...(due === TO_COUNT ? { ':mark': COUNTED } : {}),
        }),
      },
    },
    ...Object.entries(toComeOf(page.progress)).map(([itemId, quantity]) => ({
      Update: {
        TableName: tableName('INVENTORY'),
        Key: marshall({ pk: itemId, sk: 'ITEM' }),
        UpdateExpression: 'ADD onOrder :quantity',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: marshall({ ':quantity': sign * quantity }),
      },
    })),
  ];
}

async function count(orderId: string): Promise<string[]> {
  const pages = (await rowsUnder('PURCHASE_ORDERS', orderId, PROGRESS_PAGE)) as unknown as ProgressRow[];
  const lost: string[] = [];
  for (const page of pages) {
    const due = dueOf({ ...page });
    if (due !== null && !(await wrote(actionsFor(page, due)))) lost.push(page.sk);
  }
  return lost;
}

/** @throws where somebody else changes a page all the time */
export const countPages = (orderId: string): Promise<void> =>
  untilWritten(`purchase order ${orderId}`, () => count(orderId));
