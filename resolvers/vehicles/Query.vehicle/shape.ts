import type { Vehicle } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toVehicle } from '../vehicle.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Vehicle | null {
  const row = loadedRow(ctx.stash, 'vehicle');
  return row ? toVehicle(row) : null;
}
