import { util } from '@aws-appsync/utils';
import type { MutationRecordSupplierCreditArgs } from '../../generated/schema.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, failedRow, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { parseMoney } from '../../kernel/values/money.ts';
import { requireText, saidText } from '../../kernel/values/text.ts';
import type { ReturnRow } from '../supplierReturn.ts';
import { toSupplierReturn } from '../supplierReturn.ts';

const MAX_NUMBER = 60;
const MAX_NOTE = 300;

export function request(ctx: Ctx<MutationRecordSupplierCreditArgs>) {
  passIfAnswered(ctx);
  const { id, input } = ctx.args;
  const before = loadedRow(ctx.stash, 'supplierReturn');
  if (!before) notFound('Return', id, 'id');
  if (before.status !== 'EXPECTED')
    fail('LOCKED', `Its credit has come: ${before.creditNumber}`, { field: 'id', heldBy: before.creditNumber });
  const { caller } = ctx.stash;
  const after: ReturnRow = {
    ...before,
    status: 'CREDITED',
    credited: parseMoney(input.amount, before.currency, 'input.amount'),
    creditNumber: requireText(input.number, MAX_NUMBER, 'input.number'),
    creditNote: saidText(input.note, MAX_NOTE, 'input.note'),
    creditedBy: caller.name,
    creditedById: caller.id,
    creditedAt: util.time.nowISO8601(),
    version: before.version + 1,
  };
  const answer = toSupplierReturn(after);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    amend('supplierReturn', tableName(ctx, 'RECEIPTS'), before, after, {
      expression: 'version = :before',
      values: { ':before': before.version },
    }),
    ...claimKey(ctx, answer),
  ]);
}

/** Somebody else wrote it down meanwhile: the next attempt says so, of the row that the transaction found. */
export function response(ctx: TransactionCtx<MutationRecordSupplierCreditArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const found = failedRow(failures, 'supplierReturn');
  if (found) ctx.stash.rows.supplierReturn = found;
  return endOfAttempt(ctx, failures);
}
