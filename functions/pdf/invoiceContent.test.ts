import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvoiceLineRow } from '../../resolvers/invoices/invoice.ts';
import { lineAmounts } from '../../resolvers/documents/tax.ts';
import { printedInvoice } from './invoiceContent.ts';
import { testInvoice, testSettings } from './testInvoice.ts';

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
