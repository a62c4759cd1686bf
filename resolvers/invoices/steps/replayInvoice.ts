/** Answers a repeated call from the invoice itself: all that can change on it is what the first answer's reference holds. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { Invoice } from '../../generated/schema.ts';
import type { InvoiceRow, PaymentRow } from '../invoice.ts';
import { toInvoice } from '../invoice.ts';
import { isPayment } from '../keys.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { keyOfNumber } from '../../kernel/values/documentNumber.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage } from '../../kernel/request/paging.ts';
import { collection } from '../../kernel/dynamodb/queries.ts';

const MAX_ROWS = 500;

export function request(ctx: Ctx): DynamoDBQueryRequest {
  const reference = ctx.stash.replay?.reference;
  if (!reference) runtime.earlyReturn(ctx.prev.result);
  const key = keyOfNumber(reference.invoiceId);
  if (!key) fail('INTERNAL', 'The request was answered before, but not with an invoice');
  return { ...collection(key.pk, key.sk, { limit: MAX_ROWS, nextToken: null }, false), consistentRead: true };
}

export function response(ctx: Ctx<Record<string, unknown>, QueryResult<InvoiceRow | PaymentRow>>): Invoice {
  const { items } = foundPage(ctx);
  const reference = ctx.stash.replay?.reference;
  const row = items.find((each) => !isPayment(each)) as InvoiceRow | undefined;
  if (!reference || !row) fail('INTERNAL', 'The request was answered before, but its invoice is not there');
  const { status, paid, version } = reference;
  const shown = reference.payments ?? null;
  const payments = items.filter((each) => isPayment(each) && (shown ?? []).indexOf(each.id) !== -1) as PaymentRow[];
  const then: InvoiceRow = { ...row, status, paid, version, voided: status === 'VOIDED' ? row.voided : null };
  return toInvoice(then, shown ? payments : undefined, reference.warnings ?? undefined);
}
