import type { QuerySuppliersArgs, SupplierPage } from '../../generated/schema.ts';
import type { SearchBatchCtx, SearchCtx } from '../../kernel/dynamodb/searchResults.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import type { SupplierRow } from '../supplier.ts';
import { toSupplier } from '../supplier.ts';

export function request(ctx: SearchCtx<QuerySuppliersArgs>) {
  return readFound(ctx, 'SUPPLIERS', 'SUPPLIER');
}

export function response(ctx: SearchBatchCtx<QuerySuppliersArgs>): SupplierPage {
  const { items, nextToken } = foundRows(ctx, 'SUPPLIERS');
  const suppliers = items.filter((row): row is SupplierRow => row.sk === 'SUPPLIER');
  return { items: suppliers.filter((row) => row.archived !== true).map((row) => toSupplier(row)), nextToken };
}
