/** The technician whom the change names, and the vehicle whose odometer it tells; after a lost race the order too. */
import type { MutationUpdateWorkOrderArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { keepLineSources, readLineSources } from '../lineSources.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderArgs>) {
  const { technicianId, mileage } = ctx.args.input;
  const order = loadedRow(ctx.stash, 'order');
  const vehicles = order && (mileage ?? null) !== null ? [{ pk: order.vehicleId, sk: 'VEHICLE' }] : [];
  return readLineSources(ctx, [], technicianId ?? null, { VEHICLES: vehicles });
}

export function response(ctx: BatchCtx<MutationUpdateWorkOrderArgs>) {
  keepLineSources(ctx);
  return null;
}
