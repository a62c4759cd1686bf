import { runtime } from '@aws-appsync/utils';
import type { PurchaseOrderPdfUrl, QueryPurchaseOrderPdfUrlArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requirePrintable, toPurchasePdf } from '../pdf.ts';

export function request(ctx: Ctx<QueryPurchaseOrderPdfUrlArgs>) {
  const order = requirePrintable(ctx);
  const pdf = toPurchasePdf(order);
  if (!pdf || !order.pdfKey) runtime.earlyReturn(null);
  // Paper that says nothing of it would pass for an order.
  if (order.state === 'CANCELLED' && order.pdf?.version !== order.version)
    fail(
      'LOCKED',
      `Purchase order ${pdf.number} is cancelled, and its PDF does not say so yet; generatePurchaseOrderPdf makes one that does`,
      { field: 'id', actual: order.state },
    );
  ctx.stash.work.purchasePdf = pdf;
  return invoke({ action: 'url', key: order.pdfKey });
}

export function response(
  ctx: Ctx<QueryPurchaseOrderPdfUrlArgs, FunctionAnswer<Omit<PurchaseOrderPdfUrl, 'pdf'>> | null>,
): PurchaseOrderPdfUrl {
  const address = answerOf<Omit<PurchaseOrderPdfUrl, 'pdf'>>(ctx);
  const pdf = ctx.stash.work.purchasePdf;
  if (!pdf) fail('INTERNAL', 'The address of a PDF was made, and what it shows was not kept');
  return { ...address, pdf };
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    purchasePdf?: PurchaseOrderPdfUrl['pdf'];
  }
}
