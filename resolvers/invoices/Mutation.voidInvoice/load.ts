/** What the void brings back: a work order, or the parts of a counter sale. After a lost race the invoice too. */
import { runtime } from '@aws-appsync/utils';
import type { MutationVoidInvoiceArgs } from '../../generated/schema.ts';
import type { BatchResult } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, isEmptyBatch, rowsById } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { partsOf } from '../../inventory/parts.ts';
import type { ReplayResult } from '../replay.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';

export function request(ctx: Ctx<MutationVoidInvoiceArgs>) {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  const invoice = loadedRow(ctx.stash, 'invoice');
  if (!invoice) notFound('Invoice', ctx.args.invoiceId, 'invoiceId');
  const orderId = invoice.workOrderId ?? null;
  const rows: Record<string, Key[]> = {
    INVOICES: ctx.stash.work.attempts ? [invoice] : [],
    WORK_ORDERS: orderId ? [{ pk: orderId, sk: 'ORDER' }] : [],
    INVENTORY: orderId ? [] : Object.keys(partsOf(invoice.lines)).map((id) => ({ pk: id, sk: 'ITEM' })),
  };
  if (isEmptyBatch(rows)) runtime.earlyReturn(null);
  return batchGet(ctx, rows);
}

export function response(ctx: Ctx<MutationVoidInvoiceArgs, (BatchResult & ReplayResult) | null>) {
  if (isToReplay(ctx)) {
    keepReplay(ctx);
    return ctx.stash.replay?.result ?? null;
  }
  ctx.stash.work.soldItems = rowsById(batchRows(ctx, 'INVENTORY'));
  ctx.stash.rows.order = batchRows(ctx, 'WORK_ORDERS').find((row) => row.sk === 'ORDER') ?? null;
  const invoice = batchRows(ctx, 'INVOICES')[0];
  if (invoice) ctx.stash.rows.invoice = invoice;
  return null;
}
