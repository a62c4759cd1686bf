/** Header and lines were read with the caller; payments are read only where the query selects them. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QuerySupplierBillArgs, SupplierBill } from '../../generated/schema.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import { selects } from '../../kernel/request/selection.ts';
import { BILL_PAYMENT } from '../aggregate.ts';
import type { BillPaymentRow, BillRow } from '../bill.ts';
import { toBill } from '../bill.ts';

/** More than a bill has. */
const ALL = 100;

function shown(ctx: Ctx<QuerySupplierBillArgs>, bill: BillRow, payments: BillPaymentRow[] | null): SupplierBill {
  return toBill(bill, ctx.stash.settings, loadedRow(ctx.stash, 'billLines')?.lines ?? [], payments);
}

export function request(ctx: Ctx<QuerySupplierBillArgs>): DynamoDBQueryRequest {
  const bill = loadedRow(ctx.stash, 'bill');
  if (!bill) runtime.earlyReturn(null, { skipTo: 'END' });
  if (bill.paymentCount === 0 || !selects(ctx, '', 'payments')) runtime.earlyReturn(shown(ctx, bill, []));
  return { ...collection(bill.id, BILL_PAYMENT, { limit: ALL, nextToken: null }, false), consistentRead: true };
}

export function response(ctx: Ctx<QuerySupplierBillArgs, QueryResult<BillPaymentRow>>): SupplierBill | null {
  const { items } = foundRowsOf(ctx);
  const bill = loadedRow(ctx.stash, 'bill');
  return bill ? shown(ctx, bill, items) : null;
}
