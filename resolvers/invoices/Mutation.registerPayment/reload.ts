import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { MutationRegisterPaymentArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import { refuseHalfSeen } from '../../shared/halfSeen.ts';
import type { Key } from '../../shared/rows.ts';
import { passIfAnswered } from '../../shared/transactions.ts';

export function request(ctx: Ctx<MutationRegisterPaymentArgs>): DynamoDBGetItemRequest {
  passIfAnswered(ctx);
  const invoice = ctx.stash.rows['invoice'] as Key;
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: invoice.pk, sk: invoice.sk }), consistentRead: true };
}

export function response(ctx: Ctx<MutationRegisterPaymentArgs>) {
  raiseDataSourceError(ctx.error);
  refuseHalfSeen(ctx, [ctx.result]);
  ctx.stash.rows['invoice'] = ctx.result ?? null;
  return null;
}
