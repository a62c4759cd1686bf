/** The void, and what it brings back, in one transaction: the order to READY, or the parts of a counter sale to stock. */
import { util } from '@aws-appsync/utils';
import type { MutationVoidInvoiceArgs } from '../../generated/schema.ts';
import { invoiceReference, moveParts, partsOf, stockGuard } from '../../inventory/parts.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import { claimKeyForInvoice } from '../../kernel/once/idempotency.ts';
import { formatMoney } from '../../kernel/values/money.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import { keep } from '../../kernel/values/own.ts';
import { requireText } from '../../kernel/values/text.ts';
import type { Action, Failure, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, endDryRun, failedRow, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { releasedOrder } from '../../workOrders/invoicing.ts';
import type { InvoiceRow } from '../invoice.ts';
import { toInvoice } from '../invoice.ts';
import { requireOfNoOrder } from '../ofOrder.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

function invoiceToVoid(ctx: Ctx<MutationVoidInvoiceArgs>): InvoiceRow {
  const invoice = loadedRow(ctx.stash, 'invoice');
  if (!invoice) notFound('Invoice', ctx.args.invoiceId, 'invoiceId');
  if (invoice.status === 'VOIDED')
    fail('LOCKED', `Invoice ${invoice.number} is voided already`, { field: 'invoiceId', actual: invoice.status });
  requireVersion(ctx, invoice);
  requireOfNoOrder(invoice, 'invoiceId');
  if (invoice.paid !== 0) {
    const paid = formatMoney(invoice.paid, invoice.currency);
    fail('LOCKED', `${paid} were paid on invoice ${invoice.number}; refund them first`, {
      field: 'invoiceId',
      actual: invoice.status,
      paid,
    });
  }
  return invoice;
}

export function request(ctx: Ctx<MutationVoidInvoiceArgs>) {
  passIfAnswered(ctx);
  const reason = requireText(ctx.args.reason, 300, 'reason');
  const invoice = invoiceToVoid(ctx);
  const { caller } = ctx.stash;
  const at = util.time.nowISO8601();
  const after: InvoiceRow = {
    ...invoice,
    status: 'VOIDED',
    voided: { reason, by: caller.name, byId: caller.id, at },
    version: invoice.version + 1,
  };
  const released = releasedOrder(ctx, loadedRow(ctx.stash, 'order'), invoice, reason, at);
  const result = toInvoice(after);
  cacheRelated(ctx.stash, 'WORK_ORDERS', released?.after ?? null);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  // Empty at first: AWS checks the types of what the bundler wrote, and a list that begins with an update takes no put.
  const actions: Action[] = [];
  actions.push(
    amend('invoice', tableName(ctx, 'INVOICES'), invoice, after, {
      expression: 'version = :before',
      values: { ':before': invoice.version },
    }),
  );
  if (released) actions.push(...released.actions);
  if (!invoice.workOrderId) {
    const items = ctx.stash.work.soldItems ?? {};
    actions.push(...moveParts(ctx, invoiceReference(invoice.id), partsOf(invoice.lines), reason, items));
  }
  const reference = {
    invoiceId: after.id,
    status: after.status,
    paid: after.paid,
    version: after.version,
    payments: null,
    warnings: null,
  };
  return transact(ctx, [...actions, ...claimKeyForInvoice(ctx, reference)]);
}

/** What the transaction found in place of what was read: the second attempt works on it, and reads nothing. */
function keepFound(ctx: Ctx<MutationVoidInvoiceArgs>, failures: Failure[]): void {
  const { rows, work } = ctx.stash;
  rows.invoice = failedRow(failures, 'invoice') ?? rows.invoice ?? null;
  rows.order = failedRow(failures, 'order') ?? rows.order ?? null;
  const items = work.soldItems ?? {};
  for (const id of Object.keys(items)) {
    const row = failedRow(failures, stockGuard(id));
    if (row) keep(items, id, row);
  }
}

export function response(ctx: TransactionCtx<MutationVoidInvoiceArgs>): unknown {
  const failures = failuresToExplain(ctx);
  keepFound(ctx, failures);
  return endOfAttempt(ctx, failures);
}
