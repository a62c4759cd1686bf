import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { MutationRegisterPaymentArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { refuseHalfSeen } from '../../kernel/once/ownEffect.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import type { Key } from '../../kernel/dynamodb/rows.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';

export function request(ctx: Ctx<MutationRegisterPaymentArgs>): DynamoDBGetItemRequest {
  passIfAnswered(ctx);
  const invoice = ctx.stash.rows['invoice'] as Key;
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: invoice.pk, sk: invoice.sk }), consistentRead: true };
}

export function response(ctx: Ctx<MutationRegisterPaymentArgs, Key | null>) {
  const row = foundRow(ctx);
  refuseHalfSeen(ctx, [row]);
  ctx.stash.rows['invoice'] = row;
  return null;
}
