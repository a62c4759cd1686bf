/** What the changes of a request have in common. */
import { util } from '@aws-appsync/utils';
import type { QuotationRequestState } from '../generated/schema.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, amend, failedRow, put } from '../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../kernel/once/ending.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import type { QuotationRequestRow } from './quotation.ts';

export const MAX_SUPPLIERS = 10;
/** As many as a requisition has. */
export const MAX_LINES = 100;

/** The request that a call names, while it takes answers. @param field path of the argument that names it */
export function requireOpen(ctx: Ctx, id: string, field: string): QuotationRequestRow {
  const request = loadedRow(ctx.stash, 'quotationRequest');
  if (!request) notFound('Request for quotation', id, field);
  if (request.state === 'CLOSED') {
    const allowed: QuotationRequestState[] = [];
    fail('INVALID_TRANSITION', 'The request for quotation is CLOSED', { field, from: request.state, allowed });
  }
  return request;
}

/** The action that writes the request over the version that it was made of; a new one where there was none. */
export function saveRequest(ctx: Ctx, before: QuotationRequestRow | null, after: QuotationRequestRow): Action {
  const table = tableName(ctx, 'QUOTATIONS');
  if (!before) return put('quotationRequest', table, after, ABSENT);
  return amend('quotationRequest', table, before, after, {
    expression: 'version = :before',
    values: { ':before': before.version },
  });
}

export function nextVersion(request: QuotationRequestRow): QuotationRequestRow {
  return { ...request, version: request.version + 1, updatedAt: util.time.nowISO8601() };
}

/** Ends an attempt. Where somebody else changed the request meanwhile, the next one begins with what they made of it. */
export function requestWritten(ctx: TransactionCtx): unknown {
  const failures = failuresToExplain(ctx);
  const found = failedRow(failures, 'quotationRequest');
  if (found) ctx.stash.rows.quotationRequest = found;
  return endOfAttempt(ctx, failures);
}
