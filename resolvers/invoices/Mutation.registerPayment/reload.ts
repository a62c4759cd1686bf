/** The invoice of a repeated call; after a lost race the invoice as it stands now; for a dry run the payment's voucher. */
import type { DynamoDBGetItemRequest, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { MutationRegisterPaymentArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireNoOwnEffect } from '../../kernel/once/ownEffect.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { InvoiceRow, PaymentRow } from '../invoice.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { referenceKey } from '../reference.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';

/** Where a dry run looks for the payment's voucher. */
function usedVoucher(ctx: Ctx<MutationRegisterPaymentArgs>): Key | null {
  return ctx.args.validateOnly === true ? referenceKey(ctx.args.input) : null;
}

export function request(ctx: Ctx<MutationRegisterPaymentArgs>): DynamoDBGetItemRequest | DynamoDBQueryRequest {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  // The context step has just read the invoice. A dry run writes nothing that would tell of a voucher that is used.
  const key = ctx.stash.work.attempts ? loadedRow(ctx.stash, 'invoice') : usedVoucher(ctx);
  if (!key) runtime.earlyReturn(null);
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk }),
    consistentRead: true,
  };
}

export function response(ctx: Ctx<MutationRegisterPaymentArgs, InvoiceRow & QueryResult<InvoiceRow | PaymentRow>>) {
  if (isToReplay(ctx)) {
    keepReplay(ctx);
    return ctx.stash.replay?.result ?? null;
  }
  const row = foundRow<InvoiceRow>(ctx);
  if (!ctx.stash.work.attempts) {
    if (row) ctx.stash.work.usedReference = row;
    return null;
  }
  requireNoOwnEffect(ctx, [row]);
  ctx.stash.rows.invoice = row;
  return null;
}
