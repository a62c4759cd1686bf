/** The delivery changes hands, and both drivers' loads with it: all of it, or nothing. */
import { util } from '@aws-appsync/utils';
import type { MutationAssignDeliveryArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { failedRow, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { DeliveryRow } from '../delivery.ts';
import { NO_DRIVER, nextVersion } from '../delivery.ts';
import { giveTo, requireRoom, takeFrom } from '../driver.ts';
import { loadedFor, step } from '../moving.ts';

type AssignCtx = Ctx<MutationAssignDeliveryArgs>;

function given(ctx: AssignCtx, before: DeliveryRow, driverId: string) {
  // What a driver already has is not counted twice.
  const again = before.driverId === driverId;
  const driver = requireRoom(loadedRow(ctx.stash, 'driver'), driverId, again ? 0 : before.load, again);
  const after: DeliveryRow = {
    ...nextVersion(before),
    ...NO_DRIVER,
    status: 'ASSIGNED',
    driverId,
    driverName: driver.name,
  };
  const { actions, answer } = step(ctx, before, after, {
    kind: 'ASSIGNED',
    at: util.time.nowISO8601(),
    words: driver.name,
  });
  const counted = again
    ? []
    : [...takeFrom(ctx, before.driverId ?? null, before.load), giveTo(ctx, driver, before.load)];
  return transact(ctx, [...actions, ...counted, ...claimKey(ctx, answer)]);
}

export function request(ctx: AssignCtx) {
  passIfAnswered(ctx);
  const { id, driverId } = ctx.args;
  if (typeof driverId === 'string') return given(ctx, loadedFor(ctx, 'ASSIGN', id), driverId);
  const before = loadedFor(ctx, 'UNASSIGN', id);
  const after: DeliveryRow = { ...nextVersion(before), ...NO_DRIVER, status: 'REQUESTED' };
  const { actions, answer } = step(ctx, before, after, { kind: 'UNASSIGNED', at: util.time.nowISO8601() });
  return transact(ctx, [...actions, ...takeFrom(ctx, before.driverId ?? null, before.load), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationAssignDeliveryArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'delivery');
  if (row) requireVersion(ctx, row);
  const { driverId } = ctx.args;
  const driver = failedRow(failures, 'driver');
  // Somebody else gave them something at the same moment.
  if (driver && typeof driverId === 'string' && driver.id === driverId)
    requireRoom(driver, driverId, loadedRow(ctx.stash, 'delivery')?.load ?? 0);
  return endOfAttempt(ctx, failures);
}
