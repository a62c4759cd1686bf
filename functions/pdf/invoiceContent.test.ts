import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvoiceLineRow } from '../../resolvers/invoices/invoice.ts';
import { lineAmounts } from '../../resolvers/documents/tax.ts';
import { printedInvoice } from './invoiceContent.ts';
import { testInvoice, testPayment, testSettings } from './testInvoice.ts';

const sold = fc.record({
  unitPrice: fc.integer({ min: 0, max: 5_000_000 }),
  quantity: fc.integer({ min: 1, max: 200_000 }),
  discountRate: fc.constantFrom(null, 1, 1_050, 10_000),
  taxRate: fc.constantFrom(0, 1_050, 1_800),
});
type Sold = typeof sold extends fc.Arbitrary<infer Line> ? Line : never;

/** As the API charges it. */
function lineOf({ taxRate, ...price }: Sold, pricesIncludeTax: boolean): InvoiceLineRow {
  const { discount, taxableAmount, tax } = lineAmounts(
    price,
    taxRate,
    { pricesIncludeTax, taxRounding: 'PER_LINE', currency: 'PEN' },
    'lines',
  );
  return {
    description: 'x',
    quantity: price.quantity,
    unitPrice: price.unitPrice,
    ...(discount > 0 ? { discount } : {}),
    base: taxableAmount,
    tax,
    taxCode: taxRate ? 'IGV' : 'EXO',
    taxTreatment: taxRate ? 'TAXED' : 'EXEMPT',
    taxRate,
  };
}

const minor = (text: string | undefined): number => Math.round(Number((text ?? '').replaceAll(',', '')) * 100);

describe('the lines of a printed invoice', () => {
  it('add up: price times quantity less discount is the amount, whatever the settings say now', () => {
    fc.assert(
      fc.property(
        fc.array(sold, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.boolean(),
        (sales, pricesIncludeTax, now) => {
          const invoice = testInvoice(0, { lines: sales.map((each) => lineOf(each, pricesIncludeTax)) });
          const { rows, columns } = printedInvoice(invoice, [], testSettings({ pricesIncludeTax: now })).lines;
          const amounts = rows.map((row) => minor(row.total));
          expect(amounts).toEqual(
            invoice.lines.map(
              ({ unitPrice, quantity, discount = 0 }) =>
                Number((BigInt(unitPrice) * BigInt(quantity) + 500n) / 1_000n) - discount,
            ),
          );
          const sum = amounts.reduce((one, other) => one + other, 0);
          expect(sum).toBe(pricesIncludeTax ? invoice.total : invoice.subtotal);
          // Without tax both are the same, and the columns need say nothing.
          expect([columns.unitPrice, columns.total]).toEqual(
            pricesIncludeTax || invoice.tax === 0
              ? ['P. unitario', 'Importe']
              : ['P. sin impuesto', 'Importe sin impuesto'],
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a printed invoice', () => {
  /** One unit, of which nobody can tell whether its price includes tax: a cent bears none. */
  const cent: InvoiceLineRow = {
    description: 'x',
    quantity: 1000,
    unitPrice: 1,
    unitPriceFraction: 2345,
    base: 1,
    tax: 0,
    taxCode: 'IGV',
    taxTreatment: 'TAXED',
    taxRate: 1800,
  };

  it('says what it froze of its prices, not what the lines or the settings seem to say', () => {
    const columns = [true, false].map(
      (pricesIncludeTax) =>
        printedInvoice(testInvoice(0, { lines: [cent], pricesIncludeTax }), [], testSettings()).lines.columns.total,
    );
    expect(columns).toEqual(['Importe', 'Importe sin impuesto']);
  });

  it('has prices with the decimals that they have, at least those of the currency', () => {
    const { rows } = printedInvoice(
      testInvoice(0, { lines: [cent, { ...cent, unitPriceFraction: 0 }] }),
      [],
      testSettings(),
    ).lines;
    expect(rows.map((row) => row.unitPrice)).toEqual(['0.012345', '0.01']);
  });

  it('tells what cash was rounded by beside what was paid, and the day of each payment', () => {
    const payment = testPayment(990, { method: 'CASH', rounding: 6, paidOn: '2026-11-28' });
    const printed = printedInvoice(testInvoice(1, { paid: 996, total: 996 }), [payment], testSettings());
    const plain = (text = ''): string => text.replaceAll('\u00a0', ' ');
    expect(printed.totals.slice(-2).map(([name, value]) => [name, plain(value)])).toEqual([
      ['Pagado', 'S/ 9.90'],
      ['Redondeo en efectivo', 'S/ 0.06'],
    ]);
    expect(plain(printed.balance[1])).toBe('S/ 0.00');
    expect(printed.payments?.rows[0]?.at).toBe('28 de noviembre de 2026');
    expect(printedInvoice(testInvoice(1), [], testSettings()).totals.at(-1)?.[0]).toBe('Pagado');
  });

  it.each([
    ['FACTURA', 'INVOICE', 'Factura'],
    ['BOLETA', 'INVOICE', 'Boleta de venta'],
    ['BOLETA', 'QUICK_SALE', 'Boleta de venta'],
    [null, 'QUICK_SALE', 'Comprobante de venta'],
    ['FACTURA', 'CREDIT_NOTE', 'Nota de crédito'],
  ] as const)('is called by its type, where it has one: %s %s', (documentType, kind, name) => {
    expect(printedInvoice(testInvoice(1, { documentType, kind }), [], testSettings()).kind).toBe(name);
  });
});
