/** Which row of a series' collection is what, by its sort key. Functions read this too, so it imports nothing that runs. */
import type { Key } from '../kernel/dynamodb/key.ts';

const PAYMENT = '#PAYMENT#';

/** Whether a row of a series' collection is a payment, rather than a document. */
export function isPayment(row: { sk: string }): boolean {
  return row.sk.indexOf(PAYMENT) !== -1;
}

export function paymentKey(invoice: Key, id: string): Key {
  return { pk: invoice.pk, sk: `${invoice.sk}${PAYMENT}${id}` };
}
