/**
 * What is there, beside what should be there now: a person counts before they type, so that what moves from here on comes after the count.
 */
import { util } from '@aws-appsync/utils';
import type { MutationCountItemArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Condition, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, check, failed, failedRow, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { formatQuantity, parseSignedQuantity } from '../../kernel/values/money.ts';
import type { CountLineRow } from '../count.ts';
import { lineKey, requireStatus, toCountLine } from '../count.ts';

function countedOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  const counted = parseSignedQuantity(text, 'counted');
  if (counted < 0) refuse('counted', 'expected zero or more', { actual: text });
  return counted;
}

function lineOf(ctx: Ctx<MutationCountItemArgs>): CountLineRow {
  const { countId, inventoryItemId, counted } = ctx.args;
  const expectedVersion = ctx.args.expectedVersion ?? 0;
  const count = loadedRow(ctx.stash, 'count');
  if (!count) notFound('Count', countId, 'countId');
  requireStatus(count, 'OPEN', 'countId');
  const item = loadedRow(ctx.stash, 'item');
  if (!item) notFound('Inventory item', inventoryItemId, 'inventoryItemId');
  requireUnarchived('Inventory item', item, 'inventoryItemId');
  if (expectedVersion < 0) refuse('expectedVersion', 'expected zero or more', { minimum: 0, actual: expectedVersion });
  cacheRelated(ctx.stash, 'INVENTORY', item);
  const { caller } = ctx.stash;
  return {
    ...lineKey(count.id, item.id),
    countId: count.id,
    inventoryItemId: item.id,
    counted: countedOf(counted),
    expected: item.stock,
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
    version: expectedVersion + 1,
  };
}

export function request(ctx: Ctx<MutationCountItemArgs>) {
  passIfAnswered(ctx);
  const line = lineOf(ctx);
  const answer = toCountLine(line);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'COUNTS');
  const before: Condition =
    line.version === 1 ? ABSENT : { expression: 'version = :before', values: { ':before': line.version - 1 } };
  return transact(ctx, [
    check(
      'count',
      table,
      { pk: line.countId, sk: 'COUNT' },
      {
        expression: '#status = :open',
        names: { '#status': 'status' },
        values: { ':open': 'OPEN' },
      },
    ),
    put('countLine', table, line, before),
    ...claimKey(ctx, answer),
  ]);
}

/** Who counted it meanwhile, and what. */
function failCounted(ctx: Ctx<MutationCountItemArgs>, row: CountLineRow | null): never {
  const counted = row?.counted ?? null;
  fail('STALE_VERSION', `${row?.by ?? 'Somebody'} counted this item meanwhile; look at it again`, {
    field: 'expectedVersion',
    expected: ctx.args.expectedVersion ?? 0,
    actual: row?.version ?? null,
    ...(row ? { changedBy: { id: row.byId, name: row.by }, changedAt: row.at } : {}),
    counted: counted === null ? null : formatQuantity(counted),
  });
}

export function response(ctx: TransactionCtx<MutationCountItemArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const count = failedRow(failures, 'count');
  if (count) requireStatus(count, 'OPEN', 'countId');
  if (failed(failures, 'countLine')) failCounted(ctx, failedRow(failures, 'countLine'));
  return endOfAttempt(ctx, failures);
}
