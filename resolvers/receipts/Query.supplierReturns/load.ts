import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { QuerySupplierReturnsArgs, SupplierReturnPage } from '../../generated/schema.ts';
import { byTime } from '../../kernel/dynamodb/queries.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import type { ReturnRow } from '../supplierReturn.ts';
import { toSupplierReturn } from '../supplierReturn.ts';

export function request(ctx: Ctx<QuerySupplierReturnsArgs>): DynamoDBQueryRequest {
  const { from, to, status, supplierId } = ctx.args;
  const filters = [
    ...(status ? [{ attribute: 'status', value: status }] : []),
    ...(supplierId ? [{ attribute: 'supplierId', value: supplierId }] : []),
  ];
  const range = { from: from ?? null, to: to ?? null };
  const kind = { attribute: 'kind', value: 'SUPPLIER_RETURN' };
  return byTime('byDate', kind, 'createdAt', range, filters, pageOf(ctx));
}

export function response(ctx: Ctx<QuerySupplierReturnsArgs, QueryResult<ReturnRow>>): SupplierReturnPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toSupplierReturn(row)), nextToken };
}
