/** What mutations of invoices, counter sales, payments and series refuse. */
import type { Case, CasesByMutation } from './case.ts';
import { LONG } from './case.ts';

export const invoices: CasesByMutation = {
  createInvoice: ({ order, ready, personal }) => [
    ['an id that is no order', { workOrderId: 'nothing' }, 'NOT_FOUND', 'workOrderId'],
    ['an order that is not ready', { workOrderId: order.id }, 'INVALID_TRANSITION', 'workOrderId'],
    ['a series that is none', { workOrderId: ready.id, series: 'F999' }, 'NOT_FOUND', 'series'],
    ['a series of credit notes', { workOrderId: ready.id, series: 'FC01' }, 'VALIDATION', 'series'],
    [
      'an invoice for somebody without a RUC',
      { workOrderId: personal.id, documentType: 'FACTURA' },
      'VALIDATION',
      'documentType',
    ],
    [
      'a series of invoices for somebody without a RUC',
      { workOrderId: personal.id, series: 'F001' },
      'VALIDATION',
      'series',
    ],
    [
      'a receipt from a series of invoices',
      { workOrderId: ready.id, documentType: 'BOLETA', series: 'F001' },
      'VALIDATION',
      'series',
    ],
    ['a recipient who is nobody', { workOrderId: ready.id, recipientId: 'nobody' }, 'NOT_FOUND', 'recipientId'],
    ['an empty recipient', { workOrderId: ready.id, recipientId: '' }, 'VALIDATION', 'recipientId'],
    ['a discount above the lines', { workOrderId: ready.id, discountAmount: '999.00' }, 'VALIDATION', 'discountAmount'],
    ['a discount of 101 %', { workOrderId: ready.id, discountPercent: '101' }, 'VALIDATION', 'discountPercent'],
    ['an empty series', { workOrderId: ready.id, series: '' }, 'NOT_FOUND', 'series'],
    ['a stale version', { workOrderId: ready.id, expectedVersion: 99 }, 'STALE_VERSION', 'expectedVersion'],
  ],
  voidInvoice: ({ sale, voided, paid }) => [
    ['a number that is none', { invoiceId: 'B001-99999999', reason: 'Error' }, 'NOT_FOUND', 'invoiceId'],
    ['an id that is no number', { invoiceId: 'nothing', reason: 'Error' }, 'NOT_FOUND', 'invoiceId'],
    ['an empty reason', { invoiceId: sale.id, reason: ' ' }, 'VALIDATION', 'reason'],
    ['a reason too long', { invoiceId: sale.id, reason: LONG }, 'VALIDATION', 'reason'],
    ['an invoice that is voided', { invoiceId: voided.id, reason: 'Error' }, 'LOCKED', 'invoiceId'],
    ['an invoice that was paid', { invoiceId: paid.id, reason: 'Error' }, 'LOCKED', 'invoiceId'],
    [
      'a stale version',
      { invoiceId: sale.id, reason: 'Error', expectedVersion: 9 },
      'STALE_VERSION',
      'expectedVersion',
    ],
  ],
  generateInvoicePdf: () => [
    ['a number that is none', { invoiceId: 'B001-99999999' }, 'NOT_FOUND', 'invoiceId'],
    ['an id that is no number', { invoiceId: 'nothing' }, 'NOT_FOUND', 'invoiceId'],
    ['an empty id', { invoiceId: '' }, 'NOT_FOUND', 'invoiceId'],
    ['an id too long', { invoiceId: LONG }, 'VALIDATION', 'invoiceId'],
  ],
  registerPayment: ({ invoice, voided }) => {
    const call = (more: object) => ({ invoiceId: invoice.id, input: { method: 'CASH', amount: '1.00', ...more } });
    return [
      ['a number that is none', { ...call({}), invoiceId: 'F001-99999999' }, 'NOT_FOUND', 'invoiceId'],
      ['nothing', call({ amount: '0' }), 'VALIDATION', 'input.amount'],
      ['three decimals', call({ amount: '1.001' }), 'VALIDATION', 'input.amount'],
      ['an empty amount', call({ amount: '' }), 'VALIDATION', 'input.amount'],
      ['more than is due', call({ amount: '999999.00' }), 'OVERPAYMENT', 'input.amount'],
      ['a refund without a reason', call({ amount: '-1.00' }), 'VALIDATION', 'input.reason'],
      ['a refund of what was not paid', call({ amount: '-1.00', reason: 'Error' }), 'VALIDATION', 'input.amount'],
      ['a reference too long', call({ reference: LONG }), 'VALIDATION', 'input.reference'],
      ['a day before the document', call({ paidOn: '2020-01-01' }), 'VALIDATION', 'input.paidOn'],
      ['a day to come', call({ paidOn: '2090-01-01' }), 'VALIDATION', 'input.paidOn'],
      ['a day with a time zone', call({ paidOn: '2026-01-01Z' }), 'VALIDATION', 'input.paidOn'],
      ['a voided receipt', { ...call({}), invoiceId: voided.id }, 'LOCKED', 'invoiceId'],
    ];
  },
  createQuickSale: ({ item, hidden }) => {
    const call = (more: object) => ({ input: { items: [{ inventoryItemId: item.id, quantity: '1' }], ...more } });
    const line = (more: object) => call({ items: [{ inventoryItemId: item.id, quantity: '1', ...more }] });
    return [
      ['no lines', call({ items: [] }), 'VALIDATION', 'input.items'],
      ['an invoice for nobody', call({ documentType: 'FACTURA' }), 'VALIDATION', 'input.documentType'],
      ['a series of invoices for nobody', call({ series: 'F001' }), 'VALIDATION', 'input.series'],
      ['more than nobody may buy', line({ unitPrice: '700.01' }), 'VALIDATION', 'input.customerId'],
      ['a price with 7 decimals', line({ unitPrice: '1.0000001' }), 'VALIDATION', 'input.items.0.unitPrice'],
      ['a discount above the sale', call({ discountAmount: '9999.00' }), 'VALIDATION', 'input.discountAmount'],
      [
        'a payment of a day to come',
        call({ payment: { method: 'CASH', amount: '1.00', paidOn: '2090-01-01' } }),
        'VALIDATION',
        'input.payment.paidOn',
      ],
      ['an item that is none', line({ inventoryItemId: 'nothing' }), 'NOT_FOUND', 'input.items.0.inventoryItemId'],
      ['an empty item', line({ inventoryItemId: '' }), 'VALIDATION', 'input.items.0.inventoryItemId'],
      ['an item that is archived', line({ inventoryItemId: hidden.item }), 'LOCKED', 'input.items.0.inventoryItemId'],
      ['a negative quantity', line({ quantity: '-1' }), 'VALIDATION', 'input.items.0.quantity'],
      ['a negative price', line({ unitPrice: '-1' }), 'VALIDATION', 'input.items.0.unitPrice'],
      ['a description too long', line({ description: LONG }), 'VALIDATION', 'input.items.0.description'],
      ['a tax that is none', line({ taxCode: 'VAT' }), 'VALIDATION', 'input.items.0.taxCode'],
      ['more than there is', line({ quantity: '999', unitPrice: '0.50' }), 'INSUFFICIENT_STOCK', 'quantity'],
      ['a buyer who is nobody', call({ customerId: 'nobody' }), 'NOT_FOUND', 'input.customerId'],
      ['a buyer who is archived', call({ customerId: hidden.customer }), 'LOCKED', 'input.customerId'],
      ['a series of invoices', call({ series: 'F001' }), 'VALIDATION', 'input.series'],
      ['a series that is none', call({ series: 'B999' }), 'NOT_FOUND', 'input.series'],
      [
        'a payment over the total',
        call({ payment: { method: 'CASH', amount: '999.00' } }),
        'OVERPAYMENT',
        'input.payment.amount',
      ],
      [
        'a payment that is negative',
        call({ payment: { method: 'CASH', amount: '-1.00', reason: 'No' } }),
        'VALIDATION',
        'input.payment.amount',
      ],
    ];
  },
  saveInvoiceSeries: () => [...newSeries({ prefix: 'F00Z', kind: 'INVOICE', to: 100 }), ...takenSeries()],
};

/** What a new series refuses. */
function newSeries(input: object): Case[] {
  return [
    ['a prefix of another country', { input: { ...input, prefix: '001-001' } }, 'VALIDATION', 'input.prefix'],
    [
      'a type that the prefix denies',
      { input: { ...input, documentType: 'BOLETA' } },
      'VALIDATION',
      'input.documentType',
    ],
    [
      'the default of another type of document',
      { input: { ...input, prefix: 'B00Z', isDefault: true } },
      'VALIDATION',
      'input.isDefault',
    ],
    ['an empty prefix', { input: { ...input, prefix: '' } }, 'VALIDATION', 'input.prefix'],
    ['a range that ends before it begins', { input: { ...input, from: 10, to: 9 } }, 'VALIDATION', 'input.to'],
    ['a range that begins at 0', { input: { ...input, from: 0 } }, 'VALIDATION', 'input.from'],
    ['13 digits', { input: { ...input, padding: 13 } }, 'VALIDATION', 'input.padding'],
  ];
}

/** What series in use refuse. */
function takenSeries(): Case[] {
  return [
    [
      'another kind for numbers that were taken',
      { input: { prefix: 'F001', kind: 'QUICK_SALE', to: 99_999_999 } },
      'LOCKED',
      'input.kind',
    ],
    [
      'fewer digits for numbers that were taken',
      { input: { prefix: 'F001', kind: 'INVOICE', padding: 4, to: 99_999_999 } },
      'LOCKED',
      'input.padding',
    ],
    [
      'another kind for the default of a kind',
      { input: { prefix: 'FC01', kind: 'INVOICE', to: 99_999_999 } },
      'LOCKED',
      'input.kind',
    ],
    [
      'another kind for the default of a kind, as the default of that one',
      { input: { prefix: 'FC01', kind: 'INVOICE', to: 99_999_999, isDefault: true } },
      'LOCKED',
      'input.kind',
    ],
    [
      'the default of a kind no more',
      { input: { prefix: 'FC01', kind: 'CREDIT_NOTE', to: 99_999_999, isDefault: false } },
      'LOCKED',
      'input.isDefault',
    ],
    [
      'a last day with a time zone',
      { input: { prefix: 'F00Z', kind: 'INVOICE', to: 100, expiresOn: '2030-01-01-05:00' } },
      'VALIDATION',
      'input.expiresOn',
    ],
    [
      'an end before the last number',
      { input: { prefix: 'B001', kind: 'QUICK_SALE', to: 1 } },
      'VALIDATION',
      'input.to',
    ],
    [
      'a stale version',
      { input: { prefix: 'F001', kind: 'INVOICE', to: 99_999_999 }, expectedVersion: 77 },
      'STALE_VERSION',
      'expectedVersion',
    ],
  ];
}
