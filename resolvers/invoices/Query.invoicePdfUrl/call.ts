import { runtime } from '@aws-appsync/utils';
import type { InvoicePdfUrl, QueryInvoicePdfUrlArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import { toInvoicePdf } from '../invoice.ts';

export function request(ctx: Ctx<QueryInvoicePdfUrlArgs>) {
  const invoice = loadedRow(ctx.stash, 'invoice');
  if (!invoice) notFound('Invoice', ctx.args.invoiceId, 'invoiceId');
  const pdf = toInvoicePdf(invoice);
  if (!pdf || !invoice.pdfKey) runtime.earlyReturn(null);
  // Paper that says nothing of the void would pass for an invoice.
  if (invoice.status === 'VOIDED' && !pdf.current) {
    fail(
      'LOCKED',
      `Invoice ${invoice.number} is voided, and its PDF does not say so yet; generateInvoicePdf makes one that does`,
      { field: 'invoiceId', actual: invoice.status },
    );
  }
  ctx.stash.work.invoicePdf = pdf;
  return invoke({ action: 'url', key: invoice.pdfKey });
}

export function response(
  ctx: Ctx<QueryInvoicePdfUrlArgs, FunctionAnswer<Omit<InvoicePdfUrl, 'pdf'>> | null>,
): InvoicePdfUrl {
  const address = answerOf<Omit<InvoicePdfUrl, 'pdf'>>(ctx);
  const pdf = ctx.stash.work.invoicePdf;
  if (!pdf) fail('INTERNAL', 'The address of a PDF was made, and what it shows was not kept');
  return { ...address, pdf };
}
