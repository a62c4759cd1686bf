import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from '@aws-appsync/utils';
import type { QueryPurchaseOrderByNumberArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { wholeOrderRequest } from '../whole.ts';

export function request(ctx: Ctx<QueryPurchaseOrderByNumberArgs>): DynamoDBQueryRequest {
  const found = loadedRow(ctx.stash, 'purchaseNumber');
  if (!found) runtime.earlyReturn(null, { skipTo: 'END' });
  return wholeOrderRequest(found.purchaseOrderId);
}

export { wholeOrder as response } from '../whole.ts';
