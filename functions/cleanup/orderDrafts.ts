/** Drafts of orders to suppliers that nobody wrote in for long: they end, and what they cover of requisitions goes back to these. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { paginateQuery, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { LINES_PAGE, PURCHASE } from '../../resolvers/purchaseOrders/aggregate.ts';
import type { PurchaseLineRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import { orderedState } from '../../resolvers/requisitions/orderedState.ts';
import type { RequisitionRow } from '../../resolvers/requisitions/requisition.ts';
import { requireSetting } from '../shared/environment.ts';
import type { Row } from '../shared/rows.ts';
import { dynamodb, readRow } from '../shared/rows.ts';
import { DRAFT_MS, isAwaited, REASON } from './drafts.ts';
import type { Leftover } from './tasks.ts';

async function linesOf(orderId: string): Promise<PurchaseLineRow[]> {
  const lines: PurchaseLineRow[] = [];
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('PURCHASE_ORDERS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :lines)',
      ExpressionAttributeValues: marshall({ ':pk': orderId, ':lines': LINES_PAGE }),
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages)
    for (const item of Items) lines.push(...((unmarshall(item)['lines'] ?? []) as PurchaseLineRow[]));
  return lines;
}

/** The requisition without what the draft covers of it, on the version that was found. */
async function giveBack(id: string, lines: readonly PurchaseLineRow[], at: string): Promise<TransactWriteItem[]> {
  const row = (await readRow('REQUISITIONS', id, 'REQUISITION')) as RequisitionRow | null;
  if (!row) return [];
  const left = row.lines.map((line) => {
    const covered = lines
      .filter(({ requisitionLineId }) => requisitionLineId === line.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return covered === 0 ? line : { ...line, ordered: Math.max(0, (line.ordered ?? 0) - covered) };
  });
  return [
    {
      Update: {
        TableName: requireSetting('REQUISITIONS_TABLE'),
        Key: marshall({ pk: row.pk, sk: row.sk }),
        UpdateExpression: 'SET #lines = :lines, #state = :state, updatedAt = :at, version = version + :one',
        ConditionExpression: 'version = :version',
        ExpressionAttributeNames: { '#lines': 'lines', '#state': 'state' },
        ExpressionAttributeValues: marshall(
          { ':lines': left, ':state': orderedState(left), ':at': at, ':one': 1, ':version': row.version },
          { removeUndefinedValues: true },
        ),
      },
    },
  ];
}

/** As `cancelPurchaseOrder` would, on the version that was found. */
async function cancel({ pk, version }: Row, lines: readonly PurchaseLineRow[], now: number): Promise<boolean> {
  const at = new Date(now).toISOString();
  const byRequisition = Map.groupBy(
    lines.filter(({ requisitionId }) => requisitionId),
    ({ requisitionId }) => requisitionId ?? '',
  );
  const back = await Promise.all([...byRequisition].map(([id, covered]) => giveBack(id, covered, at)));
  const ended: TransactWriteItem = {
    Update: {
      TableName: requireSetting('PURCHASE_ORDERS_TABLE'),
      Key: marshall({ pk, sk: PURCHASE }),
      UpdateExpression: 'SET #state = :cancelled, ended = :ended, updatedAt = :at, version = version + :one',
      ConditionExpression: '#state = :draft AND version = :version',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: marshall({
        ':cancelled': 'CANCELLED',
        ':draft': 'DRAFT',
        ':ended': { reason: REASON, by: '', byId: '', at },
        ':at': at,
        ':version': version,
        ':one': 1,
      }),
    },
  };
  try {
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [ended, ...back.flat()] }));
    return true;
  } catch (error) {
    // Somebody wrote in it after all, or orders something of the same requisition right now: the next night comes.
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}

/** Orders that were never approved. One for a part that a work order waits for is somebody's to decide. */
export async function* expiredOrderDrafts(now: number): AsyncGenerator<Leftover> {
  const last = new Date(now - DRAFT_MS).toISOString();
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('PURCHASE_ORDERS_TABLE'),
      IndexName: 'byState',
      KeyConditionExpression: '#state = :draft AND createdAt < :last',
      FilterExpression: 'updatedAt < :last',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: marshall({ ':draft': 'DRAFT', ':last': last }),
    },
  );
  for await (const { Items = [] } of pages)
    for (const { pk } of Items.map((item) => unmarshall(item))) {
      const order = await readRow('PURCHASE_ORDERS', String(pk), PURCHASE);
      const lines = order?.['state'] === 'DRAFT' ? await linesOf(String(pk)) : [];
      if (order?.['state'] === 'DRAFT' && !isAwaited({ lines }))
        yield { name: String(pk), remove: () => cancel(order, lines, now) };
    }
}
