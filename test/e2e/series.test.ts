import { describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import { newItem, newSale, present, unique } from '../support/workshop.ts';

/** More than two pages of the audit of numbers; the soak has 10,000. */
const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 2_600);

describe('invoice series', () => {
  it('number documents independently, warn, run out, expire, and are audited by their key', async () => {
    const stack = await startStack();
    const [admin, cashier] = [await stack.clientAs('ADMIN'), await stack.clientAs('CASHIER')];
    const prefix = `B${unique().slice(-3)}`;
    const made = present(
      await admin.saveInvoiceSeries({ input: { prefix, kind: 'QUICK_SALE', from: 101, to: 120, padding: 6 } }),
    );
    expect(made).toMatchObject({ prefix, next: 101, remaining: 20, low: false, isDefault: false });
    const item = await newItem(stack, '100');
    const sell = () =>
      cashier.createQuickSale({ input: { series: prefix, items: [{ inventoryItemId: item.id, quantity: '1' }] } });
    const sales = await Promise.all(Array.from({ length: 15 }, sell));
    expect(sales.map((sale) => present(sale).number).sort()).toEqual(
      Array.from({ length: 15 }, (_, index) => `${prefix}-000${101 + index}`),
    );
    expect(present(await sell()).warnings).toEqual([]);
    await sell();
    expect(present(await sell()).warnings).toEqual([expect.stringContaining('2 numbers left')]);
    await cashier.voidInvoice({ invoiceId: `${prefix}-000103`, reason: 'Error' });
    await sell();
    await sell();
    await expect(sell()).rejects.toMatchObject({
      code: 'SERIES_EXHAUSTED',
      info: { field: 'input.series', series: prefix },
    });
    const pages = [];
    for (let nextToken: string | null = null, more = true; more; more = nextToken !== null) {
      const page: NonNullable<Awaited<ReturnType<TallerClient['numberingAudit']>>> = present(
        await admin.numberingAudit({ series: prefix, limit: 8, nextToken }),
      );
      pages.push([page.from, page.to, page.expected, page.found, page.voided, page.continuous]);
      nextToken = page.nextToken ?? null;
    }
    expect(pages).toEqual([
      [101, 108, 8, 8, 1, true],
      [109, 116, 8, 8, 0, true],
      [117, 120, 4, 4, 0, true],
    ]);
    const grown = present(
      await admin.saveInvoiceSeries({
        input: { prefix, kind: 'QUICK_SALE', to: 200, expiresOn: '2020-01-01', isDefault: false },
        expectedVersion: 1,
      }),
    );
    expect(grown).toMatchObject({ from: 101, next: 121, expired: true, version: 2 });
    await expect(sell()).rejects.toMatchObject({ code: 'SERIES_EXPIRED' });
  });

  it('become the default at the same time if they are of different kinds', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const make = (kind: 'INVOICE' | 'QUICK_SALE') =>
      admin.saveInvoiceSeries({
        input: { prefix: `${kind === 'INVOICE' ? 'F' : 'B'}${unique().slice(-3)}`, kind, to: 1_000, isDefault: true },
      });
    try {
      for (let round = 0; round < 3; round += 1) {
        const made = await Promise.all([make('INVOICE'), make('QUICK_SALE')]);
        const defaults = present(await admin.invoiceSeries())
          .filter((series) => series.isDefault)
          .map((series) => series.prefix);
        expect(defaults).toEqual(expect.arrayContaining(made.map((series) => present(series).prefix)));
      }
    } finally {
      await admin.saveInvoiceSeries({ input: { prefix: 'F001', kind: 'INVOICE', to: 99_999_999, isDefault: true } });
      await admin.saveInvoiceSeries({ input: { prefix: 'B001', kind: 'QUICK_SALE', to: 99_999_999, isDefault: true } });
    }
  });

  it('stay the default of their kind until another one is', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const input = { prefix: `B${unique().slice(-3)}`, kind: 'QUICK_SALE' as const, to: 1_000, expiresOn: '2999-12-31' };
    const item = await newItem(stack, '1');
    try {
      await admin.saveInvoiceSeries({ input: { ...input, isDefault: true } });
      for (const isDefault of [undefined, null, true])
        expect(present(await admin.saveInvoiceSeries({ input: { ...input, isDefault } })).isDefault).toBe(true);
      await expect(admin.saveInvoiceSeries({ input: { ...input, isDefault: false } })).rejects.toMatchObject({
        code: 'LOCKED',
        info: { field: 'input.isDefault', series: input.prefix, kind: 'QUICK_SALE' },
      });
      await expect(admin.saveInvoiceSeries({ input: { ...input, kind: 'INVOICE' } })).rejects.toMatchObject({
        code: 'LOCKED',
        info: { field: 'input.kind', series: input.prefix, kind: 'QUICK_SALE' },
      });
    } finally {
      await admin.saveInvoiceSeries({ input: { prefix: 'B001', kind: 'QUICK_SALE', to: 99_999_999, isDefault: true } });
    }
    expect(
      present(await admin.saveInvoiceSeries({ input: { ...input, kind: 'INVOICE', isDefault: false } })),
    ).toMatchObject({ kind: 'INVOICE', isDefault: false, expiresOn: '2999-12-31' });
    expect((await newSale(stack, [item.id])).number).toMatch(/^B001-/);
  });

  it('report missing and unexpected numbers', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const prefix = `B${unique().slice(-3)}`;
    await admin.saveInvoiceSeries({ input: { prefix, kind: 'QUICK_SALE', to: 50 } });
    const item = await newItem(stack, '100');
    for (let index = 0; index < 5; index += 1)
      await admin.createQuickSale({ input: { series: prefix, items: [{ inventoryItemId: item.id, quantity: '1' }] } });
    const key = (sequence: number) => ({ pk: `SERIES#${prefix}`, sk: `NUMBER#${String(sequence).padStart(12, '0')}` });
    const kept = present(await stack.getRow('Invoices', key(3)));
    await stack.deleteRow('Invoices', key(3));
    await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, 'next', 5);
    expect(await admin.numberingAudit({ series: prefix })).toMatchObject({
      expected: 4,
      found: 3,
      missing: [`${prefix}-00000003`],
      unexpected: [`${prefix}-00000005`],
      duplicated: [],
      continuous: false,
    });
    await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, 'next', 6);
    await stack.setAttribute('Invoices', key(4), 'number', `${prefix}-00000002`);
    expect(await admin.numberingAudit({ series: prefix })).toMatchObject({
      duplicated: [`${prefix}-00000002`],
      continuous: false,
    });
    await stack.setAttribute('Invoices', key(4), 'number', `${prefix}-00000004`);
    await stack.putRow('Invoices', kept);
    expect(await admin.numberingAudit({ series: prefix })).toMatchObject({ expected: 5, found: 5, continuous: true });
  });

  it('are audited correctly with thousands of documents', { timeout: 240_000 }, async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const prefix = `F${unique().slice(-3)}`;
    await admin.saveInvoiceSeries({ input: { prefix, kind: 'INVOICE', to: 20_000 } });
    const missing = [1, 2_500, DOCUMENTS];
    const rows = Array.from({ length: DOCUMENTS }, (_, index) => index + 1).filter(
      (sequence) => !missing.includes(sequence),
    );
    await stack.putRows(
      'Invoices',
      rows.map((sequence) => ({
        pk: `SERIES#${prefix}`,
        sk: `NUMBER#${String(sequence).padStart(12, '0')}`,
        number: `${prefix}-${String(sequence).padStart(8, '0')}`,
        sequence,
        status: 'PAID',
      })),
    );
    await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, 'next', DOCUMENTS + 1);
    const total = { expected: 0, found: 0, missing: [] as string[] };
    for (let nextToken: string | null = null, more = true; more; more = nextToken !== null) {
      const page: NonNullable<Awaited<ReturnType<TallerClient['numberingAudit']>>> = present(
        await admin.numberingAudit({ series: prefix, nextToken }),
      );
      total.expected += page.expected;
      total.found += page.found;
      total.missing.push(...page.missing);
      nextToken = page.nextToken ?? null;
    }
    expect(total).toEqual({
      expected: DOCUMENTS,
      found: DOCUMENTS - missing.length,
      missing: missing.map((sequence) => `${prefix}-${String(sequence).padStart(8, '0')}`),
    });
    await stack.deleteRows(
      'Invoices',
      rows.map((sequence) => ({ pk: `SERIES#${prefix}`, sk: `NUMBER#${String(sequence).padStart(12, '0')}` })),
    );
    await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, 'next', 1);
  });
});
