/** Invoices and counter sales, with their payments: each lies in its series under its number (docs/decisions/009). */
import type { Invoice } from '../generated/schema.ts';
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';
import type { InvoiceRow } from './invoice.ts';
import { toInvoice } from './invoice.ts';

const SHOWN = ['id', 'number', 'seriesPrefix', 'customerName', 'currency', 'total', 'paid', 'workOrderId', 'version'];

export const INVOICE_BY_ID: RowToLoad[] = [{ as: 'invoice', table: 'Invoices', id: 'invoiceId', form: 'number' }];

/** An invoice without its payments, as others refer to it. */
export function toRelatedInvoice(row: InvoiceRow): Invoice {
  return toInvoice(row);
}

export const aggregate = {
  tables: {
    Invoices: {
      indexes: {
        byDate: { partitionKey: 'kind', sortKey: 'issuedAt', include: [...SHOWN, 'status', 'customerId'] },
        byStatus: { partitionKey: 'status', sortKey: 'issuedAt', include: [...SHOWN, 'kind', 'customerId'] },
        byCustomer: { partitionKey: 'customerId', sortKey: 'issuedAt', include: [...SHOWN, 'status', 'kind'] },
      },
    },
  },
  audited: [{ entity: 'INVOICE', skPrefix: 'NUMBER#', except: '#PAYMENT#' }],
  relations: [{ field: 'invoice', id: 'invoiceId', table: 'Invoices', permission: 'invoice:read', shape: 'toRelatedInvoice' }],
} satisfies Aggregate;
