/** Header, lines row and first event go, and customer and vehicle no longer count the order: one transaction. */
import { countReference } from '../../customers/references.ts';
import type { MutationDeleteWorkOrderArgs, WorkOrder } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { bury, failed, failuresOf, PRESENT, remove, transact, update } from '../../kernel/dynamodb/transactions.ts';
import { refuseStale } from '../../kernel/dynamodb/versions.ts';
import { refuseHeldOrder } from '../deletion.ts';
import type { EventRow, WorkOrderRow } from '../workOrder.ts';
import { toWorkOrder } from '../workOrder.ts';

export function request(ctx: Ctx<MutationDeleteWorkOrderArgs>) {
  const order = ctx.stash.rows['order'] as WorkOrderRow;
  const events = ctx.stash.work['events'] as EventRow[];
  const table = tableName(ctx, 'WORK_ORDERS');
  return transact(ctx, [
    ...bury('order', table, order, { expression: 'version = :version', values: { ':version': order.version } }),
    remove('lines', table, { pk: order.pk, sk: 'ITEMS' }, PRESENT),
    ...events.map((event) => remove('event', table, event, PRESENT)),
    countReference(tableName(ctx, 'CUSTOMERS'), order.customerId, 'orderCount', -1, 'customer'),
    update('vehicle', tableName(ctx, 'VEHICLES'), { pk: order.vehicleId, sk: 'VEHICLE' }, { expression: 'ADD orderCount :less', values: { ':less': -1 } }, PRESENT),
  ]);
}

export function response(ctx: Ctx<MutationDeleteWorkOrderArgs>): WorkOrder | null {
  const failures = failuresOf(ctx);
  const before = loadedRow<WorkOrderRow>(ctx.stash, 'order');
  const stands = failed(failures, 'order')?.row as WorkOrderRow | undefined | null;
  if (stands) {
    refuseHeldOrder(stands);
    refuseStale(ctx.args.expectedVersion, stands.version);
  }
  if (failures.length > 0) fail('TRY_AGAIN', 'The order changed at the same moment; repeat the request');
  return before ? toWorkOrder(before, ctx.stash, []) : null;
}
