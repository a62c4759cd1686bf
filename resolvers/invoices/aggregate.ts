/** Invoices and counter sales, with their payments: each lies in its series under its number (docs/decisions/009). */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';
import type { RowToLoad } from '../kernel/request/operation.ts';

const SHOWN = ['id', 'number', 'seriesPrefix', 'customerName', 'currency', 'total', 'paid', 'workOrderId', 'version'];

export const INVOICE_BY_ID: RowToLoad[] = [{ as: 'invoice', table: 'Invoices', id: 'invoiceId', form: 'number' }];

const PARTY = { same: ['name', 'taxIdType', 'taxId', 'address', 'phone', 'email'] };

export const aggregate = {
  tables: {
    Invoices: {
      indexes: {
        byDate: { partitionKey: 'kind', sortKey: 'issuedAt', include: [...SHOWN, 'status', 'customerId'] },
        byStatus: { partitionKey: 'status', sortKey: 'issuedAt', include: [...SHOWN, 'kind', 'customerId'] },
        byCustomer: { partitionKey: 'customerId', sortKey: 'issuedAt', include: [...SHOWN, 'status', 'kind'] },
        // Payments alone have a method.
        byMethod: { partitionKey: 'method', sortKey: 'at', include: ['amount', 'paidOn'] },
      },
    },
  },
  audited: [
    {
      entity: 'INVOICE',
      skPrefix: 'NUMBER#',
      except: '#PAYMENT#',
      type: 'Invoice',
      shows: {
        same: [
          'id',
          'number',
          'kind',
          'documentType',
          'status',
          'issuedAt',
          'customerName',
          'currency',
          'pricesIncludeTax',
          'taxRounding',
          'partsOrderId',
          'by',
          'byId',
        ],
        money: ['discount', 'subtotal', 'tax', 'total', 'paid', 'credited'],
        names: { seriesPrefix: 'series', customerId: 'customer.id', workOrderId: 'workOrder.id' },
        within: {
          issuer: { field: 'issuer', shows: PARTY },
          recipient: { field: 'recipient', shows: PARTY },
          vehicle: { field: 'vehicle', shows: { same: ['plate', 'make', 'model', 'year', 'vin', 'mileage'] } },
          lines: {
            field: 'lines',
            holds: 'list',
            shows: {
              same: ['description', 'sku', 'inventoryItemId', 'taxCode', 'taxTreatment', 'taxRate'],
              money: ['discount', 'documentDiscount', 'base', 'tax'],
              prices: { unitPrice: 'unitPriceFraction' },
              quantity: ['quantity'],
              names: { base: 'taxableAmount' },
            },
          },
          taxes: {
            field: 'taxes',
            holds: 'list',
            shows: { same: ['code', 'treatment', 'rate'], money: ['base', 'tax'], names: { base: 'taxableAmount' } },
          },
          voided: { field: 'voided', shows: { same: ['reason', 'by', 'byId', 'at'] } },
          pdf: { field: 'pdf', shows: { same: ['renderedAt', 'bytes', 'digest'], hidden: ['content', 'version'] } },
        },
        hidden: ['sequence', 'pdfKey', 'recipientDiffers'],
      },
    },
    // Under the invoice's number, so that the invoice's history tells how it was paid.
    {
      entity: 'PAYMENT',
      skPrefix: 'NUMBER#',
      only: '#PAYMENT#',
      id: 'invoiceId',
      type: 'Payment',
      shows: {
        same: ['id', 'method', 'paidOn', 'reference', 'reason', 'by', 'byId', 'at'],
        money: ['amount', 'rounding'],
        hidden: ['invoiceId'],
      },
    },
  ],
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
