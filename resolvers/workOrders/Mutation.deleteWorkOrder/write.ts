/** Its rows go, what was set aside is free again, and customer and vehicle no longer count the order: one transaction. */
import { countReference } from '../../customers/references.ts';
import { changeReserved } from '../../inventory/parts.ts';
import type { MutationDeleteWorkOrderArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  deleteWithTombstone,
  failedRow,
  PRESENT,
  remove,
  transact,
  update,
  passIfAnswered,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { requireUntouchedOrder } from '../deletion.ts';
import { dropParts } from '../missing.ts';
import { loadedMissing, ofVersion } from '../missingRows.ts';
import { toWorkOrder } from '../workOrder.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { notFound } from '../../kernel/answer/errors.ts';

export function request(ctx: Ctx<MutationDeleteWorkOrderArgs>) {
  passIfAnswered(ctx);
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.id, 'id');
  const answer = toWorkOrder(order, ctx.stash, []);
  keepAnswer(ctx, answer);
  const events = ctx.stash.work.orderEvents ?? [];
  const missing = loadedRow(ctx.stash, 'missing');
  const { freed } = dropParts(loadedMissing(ctx.stash), null);
  const table = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    ...deleteWithTombstone('order', table, order, {
      expression: 'version = :version',
      values: { ':version': order.version },
    }),
    remove('lines', table, { pk: order.pk, sk: 'ITEMS' }, PRESENT),
    ...(missing ? [remove('missing', table, missing, ofVersion(missing.version))] : []),
    ...Object.entries(freed).map(([id, quantity]) => changeReserved(tableName(ctx, 'INVENTORY'), id, 0 - quantity)),
    ...events.map((event) => remove('event', table, event, PRESENT)),
    countReference(tableName(ctx, 'CUSTOMERS'), order.customerId, 'orderCount', -1, 'customer'),
    update(
      'vehicle',
      tableName(ctx, 'VEHICLES'),
      { pk: order.vehicleId, sk: 'VEHICLE' },
      { expression: 'ADD orderCount :less', values: { ':less': -1 } },
      PRESENT,
    ),
    ...claimRepeat(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationDeleteWorkOrderArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'order');
  if (row) {
    requireUntouchedOrder(row);
    requireVersion(ctx, row);
  }
  return endOfAttempt(ctx, failures);
}
