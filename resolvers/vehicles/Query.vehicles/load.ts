import type { QueryVehiclesArgs, VehiclePage } from '../../generated/schema.ts';
import type { SearchBatchCtx, SearchCtx } from '../../kernel/dynamodb/searchResults.ts';
import { foundRows, readFound } from '../../kernel/dynamodb/searchResults.ts';
import { toVehicle } from '../vehicle.ts';

export function request(ctx: SearchCtx<QueryVehiclesArgs>) {
  return readFound(ctx, 'VEHICLES', 'VEHICLE');
}

export function response(ctx: SearchBatchCtx<QueryVehiclesArgs>): VehiclePage {
  const { items: rows, nextToken } = foundRows(ctx, 'VEHICLES');
  return {
    items: rows.filter((row) => row.archived !== true).map((row) => ({ ...toVehicle(row), notes: null })),
    nextToken,
  };
}
