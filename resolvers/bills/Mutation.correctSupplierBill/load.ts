/** The order is read, and the bill is described as the supplier corrected it, matched anew. What is not said stays. */
import type { CorrectSupplierBillInput, MutationCorrectSupplierBillArgs } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { formatMoney } from '../../kernel/values/money.ts';
import { own } from '../../kernel/values/own.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { BillRow } from '../bill.ts';
import {
  billDay,
  billNumber,
  dueDay,
  heldLines,
  keepBill,
  requireBilledOrder,
  requireUnsettled,
  withLines,
} from '../describing.ts';
import { matchedAgain } from '../facts.ts';
import { billLine, requireBillLines } from '../lines.ts';
import { keepBilled, readBilled } from '../reading.ts';

const KEPT = ['number', 'billedOn', 'dueOn', 'lines'];

/** The header's own words after it. */
function described(ctx: Ctx, bill: BillRow, input: CorrectSupplierBillInput): BillRow {
  const given: Record<string, unknown> = { ...input };
  for (const name of KEPT) if (own(given, name) === null) refuse(`input.${name}`, 'a bill keeps one');
  const billedOn = input.billedOn ? billDay(input.billedOn, ctx.stash.settings) : bill.billedOn;
  return {
    ...bill,
    ...(input.number ? billNumber(input.number) : {}),
    billedOn,
    dueOn: dueDay(input.dueOn ?? bill.dueOn, billedOn, 0),
    note: input.note === undefined ? bill.note : saidText(input.note, 300, 'input.note'),
    version: bill.version + 1,
  };
}

export function request(ctx: Ctx<MutationCorrectSupplierBillArgs>) {
  passIfAnswered(ctx);
  const asked = ctx.args.input.lines ?? null;
  if (asked) requireBillLines(asked);
  return readBilled(ctx, requireUnsettled(ctx).purchaseOrderId, asked ?? []);
}

export function response(ctx: BatchCtx<MutationCorrectSupplierBillArgs>): null {
  const read = keepBilled(ctx);
  const { input } = ctx.args;
  const { settings } = ctx.stash;
  const bill = requireUnsettled(ctx);
  const held = heldLines(ctx, bill);
  requireBilledOrder(read, bill.purchaseOrderId, 'id');
  const after = described(ctx, bill, input);
  const lines = input.lines
    ? input.lines.map((line, index) => billLine(line, index, read, held, settings, after.billedOn))
    : matchedAgain(held, read);
  const total = input.total ?? (input.lines ? null : formatMoney(bill.total, bill.currency));
  keepBill(ctx, withLines(after, lines, total, settings), lines);
  return null;
}
