/** What a supplier sells lies under it; who sells an item, an index says. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QuerySupplierItemsArgs, SupplierItemPage } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import { collection, equal } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { SUPPLIES } from '../keys.ts';
import type { SupplierItemRow } from '../supplierItem.ts';
import { toSupplierItem } from '../supplierItem.ts';

const MAX_ID = 200;

function idOf(id: string, field: string): string {
  if (id === '' || id.length > MAX_ID) refuse(field, 'expected an id');
  return id;
}

export function request(ctx: Ctx<QuerySupplierItemsArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  const [supplierId, itemId] = [ctx.args.supplierId ?? null, ctx.args.inventoryItemId ?? null];
  if (supplierId !== null && itemId !== null) refuse('inventoryItemId', 'expected a supplier or an item, and not both');
  if (supplierId !== null) return collection(idOf(supplierId, 'supplierId'), SUPPLIES, page, false);
  if (itemId === null) refuse('supplierId', 'expected a supplier or an item');
  return equal('byItem', 'inventoryItemId', idOf(itemId, 'inventoryItemId'), page);
}

export function response(ctx: Ctx<QuerySupplierItemsArgs, QueryResult<SupplierItemRow>>): SupplierItemPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toSupplierItem(row)), nextToken };
}
