/**
 * Answers a repeated call from the receipt itself: what a call wrote of it never changes but for its marks. So the key of a call costs no
 * copy of forty lines. The step that reads first does it, in place of what it would read otherwise.
 */
import type { Receipt } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { BatchCtx, KeysByTable } from '../kernel/dynamodb/batch.ts';
import { batchFound, rowsOf } from '../kernel/dynamodb/batch.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { isObject } from '../kernel/values/builtIns.ts';
import type { ReceiptRow } from './receipt.ts';
import { isReceipt, isReceivedPage, receivedSk, toReceipt } from './receipt.ts';

/** What a key keeps of an answer. */
interface Brief {
  receiptId: string;
  page: number;
  version: number;
  lineCount: number;
}

export function briefOf(receipt: ReceiptRow): Brief {
  const { id, pageCount, version, lineCount } = receipt;
  return { receiptId: id, page: pageCount - 1, version, lineCount };
}

function isBrief(value: unknown): value is Brief {
  if (!isObject(value)) return false;
  const { receiptId, page, version, lineCount } = value;
  return typeof receiptId === 'string' && [page, version, lineCount].every((each) => typeof each === 'number');
}

/** The answer that a call was given before, where it has yet to be read; null where there is none, or it is read. */
function unreadOf(ctx: Ctx): Brief | null {
  const result = ctx.stash.replay?.result;
  return isBrief(result) ? result : null;
}

export function isToReplay(ctx: Ctx): boolean {
  return unreadOf(ctx) !== null;
}

export function replayKeys(ctx: Ctx): KeysByTable {
  const { receiptId, page } = unreadOf(ctx) ?? { receiptId: '', page: 0 };
  return {
    RECEIPTS: [
      { pk: receiptId, sk: 'RECEIPT' },
      { pk: receiptId, sk: receivedSk(page) },
    ],
  };
}

/** The first answer, made anew from what `replayKeys` names. It is kept: every later step passes it on. */
export function keepReplay(ctx: BatchCtx): Receipt {
  const brief = unreadOf(ctx);
  // What this very call has written is what is looked for.
  const rows = rowsOf(ctx, batchFound(ctx), 'RECEIPTS');
  const receipt = rows.find((row) => isReceipt(row));
  const page = rows.find((row) => isReceivedPage(row));
  if (!brief || !receipt || !page) fail('INTERNAL', 'The request was answered before, but its receipt is not there');
  const { version, lineCount } = brief;
  // A receipt that goes on has nothing taken back.
  const then: ReceiptRow = { ...receipt, version, lineCount, reversedCount: 0 };
  const answer = toReceipt(
    then,
    page.lines.map(({ returned: _returned, reversedBy: _reversedBy, ...line }) => line),
  );
  ctx.stash.replay = { result: answer };
  return answer;
}
