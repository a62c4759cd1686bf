/** Where the driver is: no other version, since nobody decided anything. */
import { runtime } from '@aws-appsync/utils';
import type { MutationReportDriverPositionArgs } from '../../generated/schema.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact, update } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import type { DeliveryRow } from '../delivery.ts';
import { answerOfStep, drivenFor } from '../moving.ts';
import { doneAt, placeOf } from '../places.ts';

function move(ctx: Ctx, row: DeliveryRow, position: DeliveryRow['position']): Action {
  return update(
    'delivery',
    tableName(ctx, 'DELIVERIES'),
    row,
    { expression: 'SET #position = :position', names: { '#position': 'position' }, values: { ':position': position } },
    {
      expression: '#status = :out AND (attribute_not_exists(#position) OR #position.#at < :at)',
      names: { '#status': 'status', '#position': 'position', '#at': 'at' },
      values: { ':out': 'OUT', ':at': position?.at },
    },
  );
}

export function request(ctx: Ctx<MutationReportDriverPositionArgs>) {
  passIfAnswered(ctx);
  const before = drivenFor(ctx, 'REPORT', ctx.args.deliveryId, 'deliveryId');
  const place = placeOf(ctx.args.position, 'position');
  const position = { ...place, at: doneAt(ctx.args.at, 'at') };
  // Phones send late, and not in order.
  const isOld = before.position !== null && before.position !== undefined && before.position.at >= position.at;
  const answer = answerOfStep(ctx, isOld ? before : { ...before, position });
  const actions = [...(isOld ? [] : [move(ctx, before, position)]), ...claimKey(ctx, answer)];
  if (actions.length === 0) {
    ctx.stash.done = true;
    runtime.earlyReturn(answer);
  }
  return transact(ctx, actions);
}

export function response(ctx: TransactionCtx): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
