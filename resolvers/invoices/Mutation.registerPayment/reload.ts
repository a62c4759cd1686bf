import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { MutationRegisterPaymentArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { raiseDataSourceError } from '../../shared/errors.ts';
import { passIfAnswered } from '../../shared/transactions.ts';

export function request(ctx: Ctx<MutationRegisterPaymentArgs>): DynamoDBGetItemRequest {
  passIfAnswered(ctx);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: ctx.args.invoiceId, sk: 'INVOICE' }), consistentRead: true };
}

export function response(ctx: Ctx<MutationRegisterPaymentArgs>) {
  raiseDataSourceError(ctx.error);
  ctx.stash.rows['invoice'] = ctx.result ?? null;
  return null;
}
