/** A new order's header, every field of the input checked. */
import { util } from '@aws-appsync/utils';
import type { CreateWorkOrderInput } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { optionalInteger, optionalLabel, optionalText } from '../kernel/values/text.ts';
import { correctionOf } from '../vehicles/odometer.ts';
import type { VehicleRow } from '../vehicles/vehicle.ts';
import { withSums } from './editing.ts';
import { partsMarks } from './orderParts.ts';
import { pricedOrder } from './pricedOrder.ts';
import { OPEN } from './transitions.ts';
import type { WorkOrderRow } from './workOrder.ts';

/**
 * Its lines are priced before it.
 * @param vehicle as it stands: an odometer that shows less than its last reading says why
 */
export function orderRow(ctx: Ctx, input: CreateWorkOrderInput, vehicle: VehicleRow | null, at: string): WorkOrderRow {
  const id = util.autoUlid();
  const { lines, terms, discount } = pricedOrder(ctx);
  const mileage = optionalInteger(input.mileage, 0, 9999999, 'input.mileage');
  const last = mileage === null ? null : vehicle?.mileage;
  const order: WorkOrderRow = {
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
    itemCount: 0,
    ...partsMarks(null, lines),
    subtotal: 0,
    tax: 0,
    total: 0,
    currency: terms.currency,
    discountRate: discount?.rate ?? null,
    discountAmount: discount?.amount ?? null,
    invoiceId: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return withSums(order, lines, terms);
}
