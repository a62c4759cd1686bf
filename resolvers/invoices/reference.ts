/**
 * The same voucher or operation number on two payments is a mistake more often than not: the second one is taken all the same, and says so.
 * A row under method and number is written with the first payment. That it is there already keeps a transaction from committing once, and
 * the next attempt goes without it: payments whose number is new cost no read.
 */
import type { PaymentMethod } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Action, Failure } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, failed, put } from '../kernel/dynamodb/transactions.ts';

/** The row that keeps a voucher's number to its first payment, under the id of the invoice. */
export interface ReferenceRow extends Key {
  id: string;
}

/** Methods whose vouchers have a number of their own. */
const NUMBERED: PaymentMethod[] = ['CARD', 'TRANSFER'];
/** Longer ones are refused. */
const MAX_LENGTH = 100;
const BETWEEN = [' ', '.', '-', '/', '#', '_'];

/** Capitals without what people put between: how numbers of vouchers are compared. */
function compactReference(reference: string): string {
  return reference
    .toUpperCase()
    .split('')
    .filter((character) => BETWEEN.indexOf(character) === -1)
    .join('');
}

interface Referring {
  method: PaymentMethod;
  /** Minor units, or as a caller writes it. */
  amount: number | string;
  reference?: string | null | undefined;
}

/** The key of a payment's voucher; null where it has none, and for refunds, which name that of the payment. */
export function referenceKey(payment: Referring): Key | null {
  if (`${payment.amount}`.startsWith('-') || NUMBERED.indexOf(payment.method) === -1) return null;
  const number = compactReference((payment.reference ?? '').slice(0, MAX_LENGTH));
  return number === '' ? null : { pk: `REFERENCE#${payment.method}#${number}`, sk: 'SENTINEL' };
}

/** What a payment's transaction writes for its voucher: nothing where another payment has it. */
export function keepReference(ctx: Ctx, payment: Referring, invoiceId: string): Action[] {
  const key = referenceKey(payment);
  if (!key || ctx.stash.work.usedReference) return [];
  return [put('paymentReference', tableName(ctx, 'INVOICES'), { ...key, id: invoiceId }, ABSENT)];
}

/** Keeps what a transaction found instead: the next attempt knows it. */
export function keepUsedReference(ctx: Ctx, failures: Failure[]): void {
  const row = failed(failures, 'paymentReference')?.row;
  if (row) ctx.stash.work.usedReference = row;
}

/** What the caller should know of the voucher. */
export function referenceWarnings(ctx: Ctx, payment: Referring): string[] {
  const used = ctx.stash.work.usedReference;
  return used ? [`Reference ${payment.reference} of a ${payment.method} is on invoice ${used.id} already`] : [];
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** The voucher of the running payment, where another payment has it. */
    usedReference?: ReferenceRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    paymentReference: ReferenceRow;
  }
}
