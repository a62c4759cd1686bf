/** What the void brings back: a work order, or the parts of a counter sale. After a lost race the invoice too. */
import { runtime } from '@aws-appsync/utils';
import type { MutationVoidInvoiceArgs } from '../../generated/schema.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { batchGet, batchRows, isEmptyBatch, rowsById } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { Key } from '../../kernel/dynamodb/rows.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { takenBy } from '../../workOrders/lines.ts';
import type { InvoiceRow } from '../invoice.ts';

export function request(ctx: Ctx<MutationVoidInvoiceArgs>) {
  passIfAnswered(ctx);
  const invoice = loadedRow<InvoiceRow>(ctx.stash, 'invoice');
  if (!invoice) notFound('Invoice', ctx.args.invoiceId, 'invoiceId');
  const orderId = invoice.workOrderId ?? null;
  const rows: Record<string, Key[]> = {
    INVOICES: ctx.stash.work['attempts'] ? [invoice] : [],
    WORK_ORDERS: orderId ? [{ pk: orderId, sk: 'ORDER' }] : [],
    INVENTORY: orderId ? [] : Object.keys(takenBy(invoice.lines)).map((id) => ({ pk: id, sk: 'ITEM' })),
  };
  if (isEmptyBatch(rows)) runtime.earlyReturn(null);
  return batchGet(ctx, rows);
}

export function response(ctx: Ctx<MutationVoidInvoiceArgs>) {
  ctx.stash.work['items'] = rowsById(batchRows<InventoryItemRow>(ctx, 'INVENTORY'));
  ctx.stash.rows['order'] = batchRows<Key>(ctx, 'WORK_ORDERS')[0] ?? null;
  const invoice = batchRows<Key>(ctx, 'INVOICES')[0];
  if (invoice) ctx.stash.rows['invoice'] = invoice;
  return null;
}
