import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { PurchaseOrderPage, QueryPurchaseOrdersArgs } from '../../generated/schema.ts';
import type { Filter } from '../../kernel/dynamodb/queries.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { PurchaseOrderRow } from '../purchaseOrder.ts';
import { toPurchaseOrder } from '../purchaseOrder.ts';

interface Choice extends Filter {
  index: string;
}

/** The narrowest index first; the other arguments filter its rows. */
function choices(args: QueryPurchaseOrdersArgs): Choice[] {
  const all: Choice[] = [
    { index: 'bySupplier', attribute: 'supplierId', value: args.supplierId ?? '' },
    { index: 'byState', attribute: 'state', value: args.state ?? '' },
  ];
  return all.filter((choice) => choice.value !== '');
}

export function request(ctx: Ctx<QueryPurchaseOrdersArgs>): DynamoDBQueryRequest {
  const { args } = ctx;
  const [first, ...others] = choices(args);
  const partition = first ?? { index: 'byDate', attribute: 'kind', value: 'PURCHASE' };
  return byTime(
    partition.index,
    partition,
    'createdAt',
    { from: args.createdFrom ?? null, to: args.createdTo ?? null },
    others.map(({ attribute, value }) => ({ attribute, value })),
    pageOf(ctx),
  );
}

export function response(ctx: Ctx<QueryPurchaseOrdersArgs, QueryResult<PurchaseOrderRow>>): PurchaseOrderPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toPurchaseOrder(row, ctx.stash.settings)), nextToken };
}
