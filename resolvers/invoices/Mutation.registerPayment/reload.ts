/** After a lost race the invoice as it stands now. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { MutationRegisterPaymentArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireNoOwnEffect } from '../../kernel/once/ownEffect.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { InvoiceRow } from '../invoice.ts';
import { loadedRow } from '../../kernel/request/context.ts';

export function request(ctx: Ctx<MutationRegisterPaymentArgs>): DynamoDBGetItemRequest {
  passIfAnswered(ctx);
  const key = loadedRow(ctx.stash, 'invoice');
  // A dry run that has looked for its voucher has lost nothing, nor has a repeated call whose answer is yet to be read.
  if (!key || !ctx.stash.work.attempts) runtime.earlyReturn(null);
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk }),
    consistentRead: true,
  };
}

export function response(ctx: Ctx<MutationRegisterPaymentArgs, InvoiceRow | null>) {
  const row = foundRow<InvoiceRow>(ctx);
  requireNoOwnEffect(ctx, [row]);
  ctx.stash.rows.invoice = row;
  return null;
}
