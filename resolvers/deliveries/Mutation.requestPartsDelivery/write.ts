/** Parts are brought once for each attempt at their order: its id and attempt are the delivery's. */
import type { MutationRequestPartsDeliveryArgs } from '../../generated/schema.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, failedRow, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import type { PartsOrderRow } from '../../partsOrders/partsOrder.ts';
import { toDelivery } from '../delivery.ts';
import type { DeliveryTerms } from '../delivery.ts';
import { answerOfStep } from '../moving.ts';
import { firstStep, newDelivery } from '../requesting.ts';
import { writeEvent } from '../tracking.ts';

/** Of orders that are paid and not given up: what was sent or has arrived is asked about again, where an answer was lost. */
const TAKES: PartsOrderRow['status'][] = ['PAYMENT_PROCESSED', 'SHIPPED', 'DELIVERED'];
const MAX_ADDRESS = 300;

function termsOf({ shippingAddress, recipient, number }: PartsOrderRow): DeliveryTerms {
  const { street, city, state, zipCode, latitude, longitude } = shippingAddress;
  const said = [street, city, state, zipCode].filter((part) => typeof part === 'string' && part !== '');
  return {
    address: said.join(', ').slice(0, MAX_ADDRESS),
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    windowFrom: null,
    windowTo: null,
    contactName: recipient.name,
    contactPhone: recipient.phone ?? null,
    load: 0,
    note: number,
  };
}

export function request(ctx: Ctx<MutationRequestPartsDeliveryArgs>) {
  passIfAnswered(ctx);
  const { partsOrderId } = ctx.args.input;
  const field = 'input.partsOrderId';
  const order = loadedRow(ctx.stash, 'partsOrder');
  if (!order) notFound('Parts order', partsOrderId, field);
  if (TAKES.indexOf(order.status) === -1)
    fail('LOCKED', `${field}: the order is ${order.status}; this takes one that is paid`, {
      field,
      actual: order.status,
      expected: TAKES,
    });
  const asked = { kind: 'SHIP_PARTS' as const, workOrderId: null, partsOrderId, customerId: order.customerId };
  const id = `${order.id}-${order.attempt}`;
  const { row, event } = firstStep(ctx, newDelivery(ctx, asked, termsOf(order), id));
  answerOfStep(ctx, row);
  return transact(ctx, [put('delivery', tableName(ctx, 'DELIVERIES'), row, ABSENT), writeEvent(ctx, event)]);
}

export function response(ctx: TransactionCtx): unknown {
  const failures = failuresToExplain(ctx);
  const standing = failedRow(failures, 'delivery');
  if (standing) return toDelivery(standing);
  return endOfAttempt(ctx, failures);
}
