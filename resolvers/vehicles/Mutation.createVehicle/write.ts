import { util } from '@aws-appsync/utils';
import { countReference } from '../../customers/references.ts';
import type { MutationCreateVehicleArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireOwnerAtCommit, requireOwner } from '../owner.ts';
import { requireUniqueVehicle } from '../duplicates.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import { numberSentinel, plateSentinel, toVehicle, vehicleRow, vehicleSearchRows, vinSentinel } from '../vehicle.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationCreateVehicleArgs>) {
  passIfAnswered(ctx);
  const input = ctx.args.input;
  const owner = requireOwner(ctx, input.customerId);
  const row = vehicleRow(util.autoUlid(), { ...input, archived: false }, null);
  const answer = toVehicle(row);
  keepAnswer(ctx, answer);

  const table = tableName(ctx, 'VEHICLES');
  const actions: Action[] = [
    put('vehicle', table, row, ABSENT),
    ...searchChanges(table, null, [], vehicleSearchRows(row)),
    countReference(tableName(ctx, 'CUSTOMERS'), owner.id, 'vehicleCount', 1, 'owner'),
    ...claimKey(ctx, answer),
  ];
  const plate = plateSentinel(row);
  if (plate) actions.push(put('plate', table, plate, ABSENT));
  const number = numberSentinel(row);
  if (number) actions.push(put('number', table, number, ABSENT));
  const vin = vinSentinel(row);
  if (vin) actions.push(put('vin', table, vin, ABSENT));
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx<MutationCreateVehicleArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireUniqueVehicle(failures, ctx.args.input);
  requireOwnerAtCommit(failures, ctx.args.input.customerId);
  return endOfAttempt(ctx, failures);
}
