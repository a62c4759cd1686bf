/** One invoice with its payments, by id or by number: one Query over its collection. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { Invoice } from '../../generated/schema.ts';
import type { InvoiceRow, PaymentRow } from '../../invoices/invoice.ts';
import { toInvoice } from '../../invoices/invoice.ts';
import type { Ctx } from '../context.ts';
import { loadedRow } from '../context.ts';
import { raiseDataSourceError } from '../errors.ts';
import type { QueryResult } from '../paging.ts';

/** Far more payments than an invoice gets. */
const MAX_ROWS = 500;

interface Args {
  id?: string;
  number?: string;
}

export function request(ctx: Ctx<Args>): DynamoDBQueryRequest {
  const id = ctx.args.id ?? loadedRow<{ invoiceId: string }>(ctx.stash, 'number')?.invoiceId;
  if (!id) runtime.earlyReturn(null, { skipTo: 'END' });
  return {
    operation: 'Query',
    query: { expression: 'pk = :pk', expressionValues: util.dynamodb.toMapValues({ ':pk': id }) },
    limit: MAX_ROWS,
    consistentRead: true,
  };
}

export function response(ctx: Ctx<Args, QueryResult<InvoiceRow | PaymentRow>>): Invoice | null {
  raiseDataSourceError(ctx.error);
  const invoice = ctx.result.items.find((row) => row.sk === 'INVOICE');
  if (!invoice) return null;
  const payments = ctx.result.items.filter((row) => row.sk.startsWith('PAYMENT#'));
  return toInvoice(invoice as InvoiceRow, payments as PaymentRow[]);
}
