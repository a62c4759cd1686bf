/** Invoices and counter sales, with their payments: each lies in its series under its number (docs/decisions/009). */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';

const SHOWN = ['id', 'number', 'seriesPrefix', 'customerName', 'currency', 'total', 'paid', 'workOrderId', 'version'];

export const INVOICE_BY_ID: RowToLoad[] = [{ as: 'invoice', table: 'Invoices', id: 'invoiceId', form: 'number' }];

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
  relations: [
    {
      field: 'invoice',
      id: 'invoiceId',
      table: 'Invoices',
      permission: 'invoice:read',
      shape: 'toRelatedInvoice',
      module: 'invoice.ts',
    },
  ],
  permissions: {
    'invoice:read': ['ADVISOR', 'CASHIER', 'INTEGRATOR'],
    'invoice:create': ['CASHIER'],
    'invoice:void': ['CASHIER'],
    'sale:create': ['CASHIER'],
    'payment:register': ['CASHIER'],
  },
} satisfies Aggregate;
