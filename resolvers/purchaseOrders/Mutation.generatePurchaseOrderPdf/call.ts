import type { MutationGeneratePurchaseOrderPdfArgs, PurchaseOrderPdf } from '../../generated/schema.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invokeWriting } from '../../kernel/answer/lambda.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requirePrintable, toPurchasePdf } from '../pdf.ts';
import type { PurchaseOrderRow } from '../purchaseOrder.ts';

export function request(ctx: Ctx<MutationGeneratePurchaseOrderPdfArgs>) {
  return invokeWriting(ctx, { action: 'generate', purchaseOrderId: requirePrintable(ctx).id });
}

/** The function answers with what it stored of the order. */
export function response(
  ctx: Ctx<MutationGeneratePurchaseOrderPdfArgs, FunctionAnswer<PurchaseOrderRow> | null>,
): PurchaseOrderPdf | null {
  return toPurchasePdf(answerOf(ctx));
}
