/** A payment, or a refund when negative, and what an invoice allows of it. */
import { util } from '@aws-appsync/utils';
import type { PaymentInput } from '../generated/schema.ts';
import { fail, refuse } from '../kernel/answer/errors.ts';
import { formatMoney, parseSignedMoney } from '../kernel/values/money.ts';
import type { Caller } from '../kernel/request/caller.ts';
import { optionalText, saidText } from '../kernel/values/text.ts';
import type { InvoiceRow, PaymentRow } from './invoice.ts';
import { paymentKey } from './keys.ts';

/** @param field path of the payment below the arguments */
export function paymentRow(invoice: InvoiceRow, input: PaymentInput, caller: Caller, field: string): PaymentRow {
  const amount = parseSignedMoney(input.amount, invoice.currency, `${field}.amount`);
  if (amount === 0) refuse(`${field}.amount`, 'expected an amount other than zero', { actual: input.amount });
  const reason = saidText(input.reason, 300, `${field}.reason`);
  if (amount < 0 && reason === null) refuse(`${field}.reason`, 'a refund says why');
  const id = util.autoUlid();
  return {
    ...paymentKey(invoice, id),
    id,
    invoiceId: invoice.id,
    method: input.method,
    amount,
    reference: optionalText(input.reference, 100, `${field}.reference`),
    reason,
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
  };
}

/** With the invoice itself, as many rows as one Query brings to who reads them: AppSync has no loop to read on. */
export const MAX_PAYMENTS = 499;
/** Only refunds go on from here, so that an invoice with too many payments can still be voided. */
const MAX_RECEIVED = 400;

/** Every payment is a version of its invoice, which may be issued with a first one. @throws LIMIT_EXCEEDED */
export function requireRoomForPayment(invoice: InvoiceRow, amount: number): void {
  const maximum = amount > 0 ? MAX_RECEIVED : MAX_PAYMENTS;
  if (invoice.version >= maximum) {
    fail('LIMIT_EXCEEDED', `An invoice has at most ${MAX_RECEIVED} payments, and ${MAX_PAYMENTS} with refunds`, {
      field: 'invoiceId',
      maximum,
      actual: invoice.version + 1,
    });
  }
}

/** Refuses more than is left to pay, and a refund of more than was paid. */
export function requirePayableAmount(invoice: InvoiceRow, amount: number, field: string): void {
  const balance = invoice.total - invoice.paid;
  if (amount > balance) {
    fail('OVERPAYMENT', `Only ${formatMoney(balance, invoice.currency)} is left to pay`, {
      field: `${field}.amount`,
      balance: formatMoney(balance, invoice.currency),
      actual: formatMoney(amount, invoice.currency),
    });
  }
  if (invoice.paid + amount < 0) {
    refuse(`${field}.amount`, 'a refund is at most what was paid', {
      maximum: formatMoney(invoice.paid, invoice.currency),
      actual: formatMoney(0 - amount, invoice.currency),
    });
  }
}
