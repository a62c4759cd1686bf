import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryPurchaseOrderArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { wholeOrderRequest } from '../whole.ts';

const MAX_ID = 200;

export function request(ctx: Ctx<QueryPurchaseOrderArgs>): DynamoDBQueryRequest {
  const { id } = ctx.args;
  if (id === '' || id.length > MAX_ID) runtime.earlyReturn(null, { skipTo: 'END' });
  return wholeOrderRequest(id);
}

export { wholeOrder as response } from '../whole.ts';
