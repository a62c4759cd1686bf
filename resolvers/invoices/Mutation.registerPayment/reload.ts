/** The invoice of a repeated call; after a lost race the invoice as it stands now. */
import type { DynamoDBGetItemRequest, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { MutationRegisterPaymentArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireNoOwnEffect } from '../../kernel/once/ownEffect.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { InvoiceRow, PaymentRow } from '../invoice.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { isToReplay, keepReplay, replayRequest } from '../replay.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';

export function request(ctx: Ctx<MutationRegisterPaymentArgs>): DynamoDBGetItemRequest | DynamoDBQueryRequest {
  if (isToReplay(ctx)) return replayRequest(ctx);
  passIfAnswered(ctx);
  // The context step has just read it.
  if (!ctx.stash.work.attempts) runtime.earlyReturn(null);
  const invoice = loadedRow(ctx.stash, 'invoice');
  if (!invoice) runtime.earlyReturn(null);
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: invoice.pk, sk: invoice.sk }),
    consistentRead: true,
  };
}

export function response(ctx: Ctx<MutationRegisterPaymentArgs, InvoiceRow & QueryResult<InvoiceRow | PaymentRow>>) {
  if (isToReplay(ctx)) {
    keepReplay(ctx);
    return ctx.stash.replay?.result ?? null;
  }
  const row = foundRow<InvoiceRow>(ctx);
  requireNoOwnEffect(ctx, [row]);
  ctx.stash.rows.invoice = row;
  return null;
}
