import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QueryReceiptsArgs, ReceiptPage } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { ReceiptRow } from '../receipt.ts';
import { toReceipt } from '../receipt.ts';

const MAX_ID = 200;

export function request(ctx: Ctx<QueryReceiptsArgs>): DynamoDBQueryRequest {
  const range = { from: ctx.args.from ?? null, to: ctx.args.to ?? null };
  const order = ctx.args.purchaseOrderId ?? null;
  if (order === null)
    return byTime('byDate', { attribute: 'kind', value: 'RECEIPT' }, 'createdAt', range, [], pageOf(ctx));
  if (order === '' || order.length > MAX_ID) refuse('purchaseOrderId', 'expected the id of a purchase order');
  return byTime('byOrder', { attribute: 'receiptsOf', value: order }, 'createdAt', range, [], pageOf(ctx));
}

export function response(ctx: Ctx<QueryReceiptsArgs, QueryResult<ReceiptRow>>): ReceiptPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toReceipt(row)), nextToken };
}
