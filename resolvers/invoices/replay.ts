/**
 * Answers a repeated call from the invoice itself: all that can change on it is what the first answer's reference holds. The step that
 * reads first does it, in place of what it would read otherwise.
 */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { Invoice } from '../generated/schema.ts';
import type { InvoiceRow, PaymentRow } from './invoice.ts';
import { toInvoice } from './invoice.ts';
import { isPayment } from './keys.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { fail } from '../kernel/answer/errors.ts';
import { keyOfNumber } from '../kernel/values/documentNumber.ts';
import type { QueryResult } from '../kernel/request/paging.ts';
import { foundRowsOf } from '../kernel/request/paging.ts';
import type { TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { collection } from '../kernel/dynamodb/queries.ts';

const MAX_ROWS = 500;

/** What `replayRequest` reads. */
export type ReplayResult = QueryResult<InvoiceRow | PaymentRow>;

/** The context of a step that writes, unless it answers a repeated call. */
export type InvoiceTransactionCtx<Args = Record<string, unknown>> = TransactionCtx<Args> &
  Ctx<Args, (ReplayResult & object) | null>;

/** The context of a step that may have answered a repeated call, whatever it does otherwise. */
type ReplayCtx = Ctx<Record<string, unknown>, (ReplayResult & object) | null>;

/** Whether the call was answered with an invoice that has yet to be read. */
export function isToReplay(ctx: Ctx): boolean {
  const replay = ctx.stash.replay;
  return replay !== undefined && replay.reference !== undefined && (replay.result ?? null) === null;
}

/** The invoice of the first answer, with its payments. */
export function replayRequest(ctx: Ctx): DynamoDBQueryRequest {
  const key = keyOfNumber(ctx.stash.replay?.reference?.invoiceId ?? '');
  if (!key) fail('INTERNAL', 'The request was answered before, but not with an invoice');
  return { ...collection(key.pk, key.sk, { limit: MAX_ROWS, nextToken: null }, false), consistentRead: true };
}

/**
 * The first answer, made anew from what `replayRequest` read. It is kept: every later step passes it on. For the response of a step that
 * answered a repeated call.
 */
export function keepReplay(ctx: ReplayCtx): Invoice | null {
  const { items } = foundRowsOf<InvoiceRow | PaymentRow>(ctx);
  const reference = ctx.stash.replay?.reference;
  const row = items.find((each): each is InvoiceRow => !isPayment(each));
  if (!reference || !row) fail('INTERNAL', 'The request was answered before, but its invoice is not there');
  const { status, paid, version } = reference;
  const shown = reference.payments ?? null;
  const payments = items.filter((each): each is PaymentRow => isPayment(each) && (shown ?? []).indexOf(each.id) !== -1);
  const then: InvoiceRow = { ...row, status, paid, version, voided: status === 'VOIDED' ? row.voided : null };
  const result = toInvoice(then, shown ? payments : undefined, reference.warnings ?? undefined, ctx.stash.settings);
  ctx.stash.replay = { reference, result };
  return result;
}
