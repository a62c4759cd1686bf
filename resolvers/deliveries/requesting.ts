/** A delivery that nobody has yet. */
import { util } from '@aws-appsync/utils';
import type { DeliveryKind } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import type { DeliveryRow, DeliveryTerms } from './delivery.ts';
import { NO_DRIVER } from './delivery.ts';
import type { TrackingRow } from './tracking.ts';
import { tracked } from './tracking.ts';

/** What it is for. */
export interface Asked {
  kind: DeliveryKind;
  workOrderId: string | null;
  partsOrderId: string | null;
  customerId: string | null;
}

/** @param id where what asks gives it one: asked again, it is the same */
export function newDelivery(ctx: Ctx, asked: Asked, terms: DeliveryTerms, id = util.autoUlid()): DeliveryRow {
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'DELIVERY',
    list: 'DELIVERY',
    id,
    ...asked,
    status: 'REQUESTED',
    ...terms,
    ...NO_DRIVER,
    proof: null,
    failureReason: null,
    endedAt: null,
    attempt: 1,
    events: [],
    requestedBy: ctx.stash.caller.name,
    requestedById: ctx.stash.caller.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** With what its history begins with. */
export function firstStep(ctx: Ctx, row: DeliveryRow): { row: DeliveryRow; event: TrackingRow } {
  return tracked(ctx, row, { kind: 'REQUESTED', at: row.createdAt });
}
