import type { InvoicePdf, MutationGenerateInvoicePdfArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invokeWriting } from '../../kernel/answer/lambda.ts';
import type { InvoiceRow } from '../invoice.ts';
import { toInvoicePdf } from '../invoice.ts';

export function request(ctx: Ctx<MutationGenerateInvoicePdfArgs>) {
  const invoice = loadedRow(ctx.stash, 'invoice');
  if (!invoice) notFound('Invoice', ctx.args.invoiceId, 'invoiceId');
  return invokeWriting(ctx, { action: 'generate', invoiceId: invoice.id });
}

/** The function answers with what it stored of the invoice. */
export function response(
  ctx: Ctx<MutationGenerateInvoicePdfArgs, FunctionAnswer<InvoiceRow> | null>,
): InvoicePdf | null {
  return toInvoicePdf(answerOf(ctx));
}
