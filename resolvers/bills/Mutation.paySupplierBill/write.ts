/** A payment, or what the supplier paid back: its row and the bill's balance in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationPaySupplierBillArgs, SupplierBillPaymentInput } from '../../generated/schema.ts';
import { today } from '../../documents/tax.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, amend, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { dayOf } from '../../kernel/values/day.ts';
import { formatMoney, parseSignedMoney } from '../../kernel/values/money.ts';
import { optionalText, saidText } from '../../kernel/values/text.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import type { BillPaymentRow, BillRow } from '../bill.ts';
import { toBill } from '../bill.ts';
import { BILL_PAYMENT } from '../aggregate.ts';

/** As many as one Query brings to who reads them. Only what is paid back goes on from the first limit. */
const MAX_PAYMENTS = 90;
const MAX_ROWS = 99;

function requirePayable(bill: BillRow): void {
  if (bill.state !== 'MATCHED' && bill.state !== 'PAID')
    fail('LOCKED', `The bill is ${bill.state}; only one that is MATCHED is paid`, {
      field: 'id',
      actual: bill.state,
      expected: ['MATCHED', 'PAID'],
    });
}

/** More than is left is not paid, and no more is paid back than was paid. */
function amountOf(bill: BillRow, input: SupplierBillPaymentInput): number {
  const { currency } = bill;
  const amount = parseSignedMoney(input.amount, currency, 'input.amount');
  if (amount === 0) refuse('input.amount', 'expected an amount other than zero', { actual: input.amount });
  const balance = bill.total - bill.paid;
  if (amount > balance)
    fail('OVERPAYMENT', `Only ${formatMoney(balance, currency)} is left to pay`, {
      field: 'input.amount',
      balance: formatMoney(balance, currency),
      actual: formatMoney(amount, currency),
    });
  if (bill.paid + amount < 0)
    refuse('input.amount', 'at most what was paid is paid back', {
      maximum: formatMoney(bill.paid, currency),
      actual: formatMoney(0 - amount, currency),
    });
  const maximum = amount > 0 ? MAX_PAYMENTS : MAX_ROWS;
  if (bill.paymentCount >= maximum)
    fail('LIMIT_EXCEEDED', `A bill has at most ${MAX_PAYMENTS} payments, and ${MAX_ROWS} with what was paid back`, {
      field: 'id',
      maximum,
      actual: bill.paymentCount + 1,
    });
  return amount;
}

function paidOnOf(bill: BillRow, day: string | null | undefined, settings: SettingsRow): string {
  const now = today(settings);
  if (typeof day !== 'string') return now;
  const paidOn = dayOf(day, 'input.paidOn');
  if (paidOn > now) refuse('input.paidOn', 'expected today or a day before', { maximum: now, actual: paidOn });
  if (paidOn < bill.billedOn)
    refuse('input.paidOn', 'expected the day of the bill or one after', { minimum: bill.billedOn, actual: paidOn });
  return paidOn;
}

function paymentOf(ctx: Ctx, bill: BillRow, input: SupplierBillPaymentInput): BillPaymentRow {
  const { caller, settings } = ctx.stash;
  const amount = amountOf(bill, input);
  const reason = saidText(input.reason, 300, 'input.reason');
  if (amount < 0 && reason === null) refuse('input.reason', 'what is paid back says why');
  const id = util.autoUlid();
  return {
    pk: bill.id,
    sk: `${BILL_PAYMENT}${id}`,
    id,
    billId: bill.id,
    method: input.method,
    amount,
    currency: bill.currency,
    paidOn: paidOnOf(bill, input.paidOn, settings),
    reference: optionalText(input.reference, 100, 'input.reference'),
    reason,
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
  };
}

export function request(ctx: Ctx<MutationPaySupplierBillArgs>) {
  passIfAnswered(ctx);
  const bill = loadedRow(ctx.stash, 'bill');
  if (!bill) notFound('Bill', ctx.args.id, 'id');
  requirePayable(bill);
  const payment = paymentOf(ctx, bill, ctx.args.input);
  const paid = bill.paid + payment.amount;
  const after: BillRow = {
    ...bill,
    paid,
    state: paid >= bill.total ? 'PAID' : 'MATCHED',
    paymentCount: bill.paymentCount + 1,
    version: bill.version + 1,
    updatedAt: payment.at,
  };
  const answer = toBill(after, ctx.stash.settings);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'BILLS');
  return transact(ctx, [
    amend('bill', table, bill, after, { expression: 'version = :before', values: { ':before': bill.version } }),
    put('billPayment', table, payment, ABSENT),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationPaySupplierBillArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
