/** Removes a vehicle that no work order refers to, with its sentinels. */
import { countReference } from '../../customers/references.ts';
import type { MutationDeleteVehicleArgs } from '../../generated/schema.ts';
import { requireUnreferenced } from '../../kernel/answer/archive.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  deleteWithTombstone,
  failedRow,
  remove,
  transact,
  passIfAnswered,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import { numberSentinel, plateSentinel, toVehicle, vehicleSearchRows, vinSentinel } from '../vehicle.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationDeleteVehicleArgs>) {
  passIfAnswered(ctx);
  const row = loadedRow(ctx.stash, 'vehicle');
  if (!row) notFound('Vehicle', ctx.args.id, 'id');
  requireVersion(ctx, row);
  requireUnreferenced('Vehicle', row.id, { workOrders: row.orderCount ?? 0 });
  const answer = toVehicle(row);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'VEHICLES');
  const own = { expression: 'vehicleId = :id', values: { ':id': row.id } };
  const held = [plateSentinel(row), numberSentinel(row), vinSentinel(row)].filter((sentinel) => sentinel !== null);
  const actions: Action[] = [
    ...deleteWithTombstone('vehicle', table, row, {
      expression: 'version = :version AND (attribute_not_exists(orderCount) OR orderCount = :none)',
      values: { ':version': row.version, ':none': 0 },
    }),
    ...held.map((sentinel) => remove('heldSentinel', table, sentinel, own)),
    ...searchChanges(table, row, vehicleSearchRows(row), []),
    ...claimRepeat(ctx, answer),
    countReference(tableName(ctx, 'CUSTOMERS'), row.customerId, 'vehicleCount', -1, 'owner'),
  ];
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationDeleteVehicleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'vehicle');
  if (row) {
    requireUnreferenced('Vehicle', row.id, { workOrders: row.orderCount ?? 0 });
    requireVersion(ctx, row);
  }
  return endOfAttempt(ctx, failures);
}
