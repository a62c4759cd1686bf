/** The rows of which the PDF of an order to a supplier is made. */
import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { LINES_PAGE, PURCHASE } from '../../resolvers/purchaseOrders/aggregate.ts';
import type {
  PurchaseLineRow,
  PurchaseLinesRow,
  PurchaseOrderRow,
} from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import { supplierKey } from '../../resolvers/suppliers/keys.ts';
import type { SupplierRow } from '../../resolvers/suppliers/supplier.ts';
import { requireSetting } from '../shared/environment.ts';
import { dynamodb } from '../shared/rows.ts';

export interface WholePurchase {
  order: PurchaseOrderRow;
  /** In the order in which they were added. */
  lines: PurchaseLineRow[];
  /** As it is now; null where it is gone. */
  supplier: SupplierRow | null;
}

async function readSupplier(id: string): Promise<SupplierRow | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: requireSetting('SUPPLIERS_TABLE'), Key: marshall(supplierKey(id)) }),
  );
  return Item ? (unmarshall(Item) as SupplierRow) : null;
}

/** One order with its lines, which do not change once it was sent; null if there is none. Ten full pages are far below a megabyte. */
export async function readPurchase(id: string): Promise<WholePurchase | null> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: requireSetting('PURCHASE_ORDERS_TABLE'),
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      // The header sorts before its pages of lines.
      ExpressionAttributeValues: marshall({ ':pk': id, ':from': PURCHASE, ':to': `${LINES_PAGE}~` }),
    }),
  );
  const rows = Items.map((item) => unmarshall(item) as PurchaseOrderRow | PurchaseLinesRow);
  const order = rows.find((row): row is PurchaseOrderRow => row.sk === PURCHASE);
  if (!order) return null;
  const lines = rows
    .filter((row): row is PurchaseLinesRow => row.sk.startsWith(LINES_PAGE))
    .flatMap((page) => page.lines)
    .sort((one, other) => one.position - other.position);
  return { order, lines, supplier: await readSupplier(order.supplierId) };
}
