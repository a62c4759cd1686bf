/** A new order's header, every field of the input checked. */
import { util } from '@aws-appsync/utils';
import type { CreateWorkOrderInput } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { optionalInteger, optionalLabel, optionalText } from '../kernel/values/text.ts';
import { correctionOf } from '../vehicles/odometer.ts';
import type { VehicleRow } from '../vehicles/vehicle.ts';
import { partsMarks } from './orderParts.ts';
import { OPEN } from './transitions.ts';
import type { LineRow, WorkOrderRow } from './workOrder.ts';

/** @param vehicle as it stands: an odometer that shows less than its last reading says why */
export function orderRow(
  ctx: Ctx,
  input: CreateWorkOrderInput,
  vehicle: VehicleRow | null,
  lines: LineRow[],
  at: string,
): WorkOrderRow {
  const id = util.autoUlid();
  const mileage = optionalInteger(input.mileage, 0, 9999999, 'input.mileage');
  const last = mileage === null ? null : vehicle?.mileage;
  return {
    pk: id,
    sk: 'ORDER',
    kind: 'ORDER',
    id,
    state: 'RECEIVED',
    open: OPEN,
    stateSince: at,
    timeInState: {},
    customerId: input.customerId,
    vehicleId: input.vehicleId,
    technicianId: input.technicianId ?? null,
    bay: optionalLabel(input.bay, 20, 'input.bay'),
    complaint: optionalText(input.complaint, 2000, 'input.complaint'),
    mileage,
    mileageCorrection: correctionOf(ctx, last, mileage, input, id, at),
    receivedAt: at,
    promisedAt: input.promisedAt ?? null,
    itemCount: lines.length,
    ...partsMarks(null, lines),
    subtotal: lines.reduce((sum, line) => sum + line.base, 0),
    tax: lines.reduce((sum, line) => sum + line.tax, 0),
    total: lines.reduce((sum, line) => sum + line.total, 0),
    currency: ctx.stash.settings.currency,
    // The first line decides it, and none is priced yet where there is none.
    pricesIncludeTax: lines.length > 0 ? ctx.stash.settings.pricesIncludeTax : null,
    invoiceId: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}
