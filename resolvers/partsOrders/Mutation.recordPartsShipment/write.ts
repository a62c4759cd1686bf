/** What is sent leaves the stock, and is not set aside any more: one change of each item. */
import { util } from '@aws-appsync/utils';
import type { MutationRecordPartsShipmentArgs } from '../../generated/schema.ts';
import { requireThere } from '../../inventory/goods.ts';
import { moveParts, negated, partsOrderReference } from '../../inventory/parts.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { dayOf } from '../../kernel/values/day.ts';
import { requireText } from '../../kernel/values/text.ts';
import { heldBy } from '../holding.ts';
import type { PartsOrderRow, PartsShipmentRow } from '../partsOrder.ts';
import { endUnchanged, isOvertaken, moved, namedOrder, writeOrder } from '../saving.ts';
import { requireMove } from '../transitions.ts';

type ShipmentCtx = Ctx<MutationRecordPartsShipmentArgs>;

const MAX_CARRIER = 40;
const MAX_TRACKING = 100;

function shipmentOf(ctx: ShipmentCtx): PartsShipmentRow {
  const { carrier, trackingNumber, expectedOn } = ctx.args.input;
  return {
    carrier: requireText(carrier, MAX_CARRIER, 'input.carrier'),
    trackingNumber: requireText(trackingNumber, MAX_TRACKING, 'input.trackingNumber'),
    expectedOn: expectedOn ? dayOf(expectedOn, 'input.expectedOn') : null,
    shippedAt: util.time.nowISO8601(),
  };
}

function isKnown(order: PartsOrderRow, { carrier, trackingNumber }: PartsShipmentRow): boolean {
  const known = order.shipment ?? {};
  return known.carrier === carrier && known.trackingNumber === trackingNumber;
}

export function request(ctx: ShipmentCtx) {
  passIfAnswered(ctx);
  const order = namedOrder(ctx);
  const shipment = shipmentOf(ctx);
  if (isKnown(order, shipment) || isOvertaken(order, ctx.args.input.attempt)) endUnchanged(ctx, order);
  requireMove(order, 'SHIP', 'input.id');
  const items = ctx.stash.work.soldItems ?? {};
  const held = heldBy(order);
  requireThere(ctx, items, held, 'input.id', negated(held));
  const actions = moveParts(ctx, partsOrderReference(order.id), negated(held), null, items, [], held);
  return writeOrder(ctx, order, { ...moved(order, 'SHIP'), shipment }, actions);
}

export { orderWritten as response } from '../saving.ts';
