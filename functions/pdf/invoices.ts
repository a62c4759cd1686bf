/** The rows of which an invoice's PDF is made. */
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { InvoiceRow, PaymentRow } from '../../resolvers/invoices/invoice.ts';
import { isPayment } from '../../resolvers/invoices/keys.ts';
import { keyOfNumber } from '../../resolvers/kernel/values/documentNumber.ts';
import type { Key } from '../../resolvers/kernel/dynamodb/key.ts';
import { dynamodb } from '../shared/rows.ts';
import { Refusal } from '../shared/refusal.ts';
import { requireSetting } from '../shared/environment.ts';

export interface InvoiceWithPayments {
  invoice: InvoiceRow;
  /** Oldest first. */
  payments: PaymentRow[];
}

const READS = 5;

/**
 * One invoice with its payments; null if it does not exist. A Query is not a snapshot: if a payment came in between,
 * the header does not agree with the payments, and both are read again.
 */
export async function readInvoice(id: string): Promise<InvoiceWithPayments | null> {
  const key = keyOfNumber(id);
  if (!key) return null;
  for (let read = 1; ; read += 1) {
    const found = await readCollection(key);
    if (
      !found ||
      found.payments.reduce((sum, { amount, rounding = 0 }) => sum + amount + rounding, 0) === found.invoice.paid
    )
      return found;
    if (read === READS)
      throw new Refusal('TRY_AGAIN', 'The invoice is being changed; repeat the request', { field: 'invoiceId' });
  }
}

/** All pages: payments have no limit, and DynamoDB answers with a megabyte at a time. */
async function readCollection(key: Key): Promise<InvoiceWithPayments | null> {
  const rows: (InvoiceRow | PaymentRow)[] = [];
  const pages = paginateQuery(
    { client: dynamodb },
    {
      TableName: requireSetting('INVOICES_TABLE'),
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: marshall({ ':pk': key.pk, ':sk': key.sk }),
    },
  );
  for await (const { Items = [] } of pages)
    rows.push(...Items.map((item) => unmarshall(item) as InvoiceRow | PaymentRow));
  const invoice = rows.find((row) => !isPayment(row));
  return invoice
    ? { invoice: invoice as InvoiceRow, payments: rows.filter((row) => isPayment(row)) as PaymentRow[] }
    : null;
}
