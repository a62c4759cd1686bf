/** A payment, or a refund when negative, and what an invoice allows of it. */
import { util } from '@aws-appsync/utils';
import type { PaymentInput } from '../generated/schema.ts';
import { inCash } from '../countries/cashRounding.ts';
import { dayIn, today } from '../documents/tax.ts';
import { fail, refuse } from '../kernel/answer/errors.ts';
import { formatMoney, parseSignedMoney } from '../kernel/values/money.ts';
import { absolute } from '../kernel/values/builtIns.ts';
import { dayOf } from '../kernel/values/day.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { Caller } from '../kernel/request/caller.ts';
import { optionalText, saidText } from '../kernel/values/text.ts';
import type { InvoiceRow, PaymentRow } from './invoice.ts';
import { paymentKey } from './keys.ts';

/** What a payment looks at of its invoice. */
export type Payable = Pick<InvoiceRow, 'pk' | 'sk' | 'id' | 'issuedAt' | 'total' | 'paid' | 'currency'>;

/**
 * What a cash payment settles beside what is handed over, negative where that is more: nothing, unless it is what the whole rest comes to
 * in the coins that there are. Money given back likewise.
 */
function cashRounding(invoice: Payable, amount: number, country: string): number {
  const due = amount < 0 ? invoice.paid : invoice.total - invoice.paid;
  const handed = absolute(amount);
  if (handed === due || due <= 0 || handed !== inCash(due, country, invoice.currency)) return 0;
  return amount < 0 ? handed - due : due - handed;
}

/** What a payment settles of its invoice, in minor units. */
export function settledBy(payment: { amount: number; rounding?: number }): number {
  return payment.amount + (payment.rounding ?? 0);
}

/** The day of a payment in the workshop's calendar: not to come, and not before the document. */
function paidOnOf(paidOn: string | null | undefined, invoice: Payable, settings: SettingsRow, field: string): string {
  const now = today(settings);
  if (typeof paidOn !== 'string') return now;
  const day = dayOf(paidOn, field);
  const issued = dayIn(settings, invoice.issuedAt);
  if (day > now) refuse(field, 'expected today or a day before', { maximum: now, actual: day });
  if (day < issued) refuse(field, "expected the document's day or one after", { minimum: issued, actual: day });
  return day;
}

/** @param field path of the payment below the arguments */
export function paymentRow(
  invoice: Payable,
  input: PaymentInput,
  caller: Caller,
  settings: SettingsRow,
  field: string,
): PaymentRow {
  const amount = parseSignedMoney(input.amount, invoice.currency, `${field}.amount`);
  const rounding = input.method === 'CASH' ? cashRounding(invoice, amount, settings.country) : 0;
  if (amount === 0 && rounding === 0)
    refuse(`${field}.amount`, 'expected an amount other than zero', { actual: input.amount });
  const reason = saidText(input.reason, 300, `${field}.reason`);
  if (amount < 0 && reason === null) refuse(`${field}.reason`, 'a refund says why');
  const id = util.autoUlid();
  return {
    ...paymentKey(invoice, id),
    id,
    invoiceId: invoice.id,
    method: input.method,
    amount,
    ...(rounding === 0 ? {} : { rounding }),
    paidOn: paidOnOf(input.paidOn, invoice, settings, `${field}.paidOn`),
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
export function requirePayableAmount(invoice: Payable, amount: number, field: string): void {
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
