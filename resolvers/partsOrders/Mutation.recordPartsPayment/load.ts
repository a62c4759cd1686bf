/** What the document of an order needs: who buys, and the series. Of money that pays for no document, nothing is read. */
import { runtime } from '@aws-appsync/utils';
import type { MutationRecordPartsPaymentArgs } from '../../generated/schema.ts';
import { saleSeries } from '../../invoices/sale.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { seriesAt } from '../../series/numbering.ts';
import { namedOrder } from '../saving.ts';
import { takes } from '../transitions.ts';

export function request(ctx: Ctx<MutationRecordPartsPaymentArgs>) {
  passIfAnswered(ctx);
  const order = namedOrder(ctx);
  if (!takes(order, 'PAY')) runtime.earlyReturn(null);
  return batchGet(ctx, { CUSTOMERS: [{ pk: order.customerId, sk: 'CUSTOMER' }], SETTINGS: saleSeries(ctx) });
}

export function response(ctx: BatchCtx<MutationRecordPartsPaymentArgs>) {
  ctx.stash.rows.customer = batchRows(ctx, 'CUSTOMERS').find((row) => row.sk === 'CUSTOMER') ?? null;
  ctx.stash.work.foundSeries = seriesAt(saleSeries(ctx), batchRows(ctx, 'SETTINGS'));
  return null;
}
