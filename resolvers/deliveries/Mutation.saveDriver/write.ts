import { util } from '@aws-appsync/utils';
import type { MutationSaveDriverArgs } from '../../generated/schema.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, amend, failedRow, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { searchKey } from '../../kernel/values/keys.ts';
import { nameOf, optionalInteger, saidLabel } from '../../kernel/values/text.ts';
import type { UserRow } from '../../users/userRow.ts';
import type { DriverRow } from '../driver.ts';
import { toDriver } from '../driver.ts';
import { MAX_LOAD } from '../terms.ts';

type SaveCtx = Ctx<MutationSaveDriverArgs>;

const MAX_VEHICLE = 100;
const MAX_PLATE = 20;

/** What open deliveries need stays. */
function requireEnough(driver: DriverRow, capacity: number, active: boolean): void {
  if (capacity < driver.load)
    refuse('input.capacity', `open deliveries take ${driver.load} kg`, { minimum: driver.load, actual: capacity });
  if (!active && driver.openDeliveries > 0)
    fail('LOCKED', 'input.active: the driver has open deliveries', {
      field: 'input.active',
      actual: driver.openDeliveries,
    });
}

function driverOf(ctx: SaveCtx, user: UserRow, before: DriverRow | null): DriverRow {
  const { input } = ctx.args;
  const now = util.time.nowISO8601();
  return {
    pk: user.id,
    sk: 'DRIVER',
    drives: 'DRIVER',
    id: user.id,
    name: user.name,
    nameKey: searchKey(user.name),
    vehicle: nameOf(input.vehicle, MAX_VEHICLE, 'input.vehicle'),
    plate: saidLabel(input.plate, MAX_PLATE, 'input.plate'),
    capacity: optionalInteger(input.capacity, 0, MAX_LOAD, 'input.capacity') ?? 0,
    active: input.active ?? true,
    load: before?.load ?? 0,
    openDeliveries: before?.openDeliveries ?? 0,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

function save(ctx: SaveCtx, before: DriverRow | null, after: DriverRow): Action {
  const table = tableName(ctx, 'ROUTES');
  if (!before) return put('driver', table, after, ABSENT);
  const names = { '#load': 'load' };
  const values = { ':version': before.version, ':capacity': after.capacity };
  return amend(
    'driver',
    table,
    before,
    after,
    after.active
      ? { expression: 'version = :version AND #load <= :capacity', names, values }
      : {
          expression: 'version = :version AND #load <= :capacity AND openDeliveries = :none',
          names,
          values: { ...values, ':none': 0 },
        },
  );
}

export function request(ctx: SaveCtx) {
  passIfAnswered(ctx);
  const { userId } = ctx.args.input;
  const user = loadedRow(ctx.stash, 'staff');
  if (!user) notFound('User', userId, 'input.userId');
  if (user.status !== 'ENABLED')
    fail('LOCKED', 'input.userId: the user may not sign in', { field: 'input.userId', actual: user.status });
  const before = loadedRow(ctx.stash, 'driver');
  requireVersion(ctx, before);
  const after = driverOf(ctx, user, before);
  if (before) requireEnough(before, after.capacity, after.active);
  const answer = toDriver(after);
  keepAnswer(ctx, answer);
  return transact(ctx, [save(ctx, before, after), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationSaveDriverArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'driver');
  if (row) requireVersion(ctx, row);
  return endOfAttempt(ctx, failures);
}
