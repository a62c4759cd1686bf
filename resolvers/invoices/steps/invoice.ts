/** One invoice with its payments, by its number, which is its id: one Query over both. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { Invoice } from '../../generated/schema.ts';
import type { InvoiceRow, PaymentRow } from '../invoice.ts';
import { toInvoice, toInvoicePdf } from '../invoice.ts';
import { isPayment } from '../keys.ts';
import { MAX_PAYMENTS } from '../payment.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { keyOfNumber } from '../../kernel/values/documentNumber.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundRowsOf } from '../../kernel/request/paging.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';

interface Args {
  id?: string;
  number?: string;
}

export function request(ctx: Ctx<Args>): DynamoDBQueryRequest {
  const key = keyOfNumber(ctx.args.id ?? ctx.args.number ?? '');
  if (!key) runtime.earlyReturn(null, { skipTo: 'END' });
  return { ...collection(key.pk, key.sk, { limit: 1 + MAX_PAYMENTS, nextToken: null }, false), consistentRead: true };
}

export function response(ctx: Ctx<Args, QueryResult<InvoiceRow | PaymentRow>>): Invoice | null {
  const { items } = foundRowsOf(ctx);
  const invoice = items.find((row): row is InvoiceRow => !isPayment(row));
  if (!invoice) return null;
  const payments = items.filter((row): row is PaymentRow => isPayment(row));
  return { ...toInvoice(invoice, payments, undefined, ctx.stash.settings), pdf: toInvoicePdf(invoice) };
}
