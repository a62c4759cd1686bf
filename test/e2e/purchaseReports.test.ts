import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { quickOrder, receivable, receive, returned } from '../support/receipts.ts';
import type { Receivable } from '../support/receipts.ts';
import { aroundToday, readyReport, reportFile, sheetOf } from '../support/reports.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { present } from '../support/workshop.ts';

describe('reports of purchasing', () => {
  let stack: Stack;
  let purchaser: TallerClient;
  let order: Receivable;
  let number: string;
  let skus: string[];
  beforeAll(async () => {
    stack = await startStack();
    purchaser = await stack.clientAs('PURCHASER');
    order = await receivable(stack, '10', ['25.00', '12.345678']);
    // Four of each come; one of the first goes back.
    await returned(stack, await receive(stack, order, '4'), '1');
    number = present(present(await purchaser.purchaseOrder({ id: order.id })).number);
    skus = await Promise.all(order.itemIds.map(async (id) => present(await purchaser.inventoryItem({ id })).sku));
  });

  async function rowsOf(
    kind: 'PURCHASES_BY_ITEM' | 'PURCHASES_BY_SUPPLIER' | 'OPEN_PURCHASE_ORDERS' | 'APPROVALS',
    mark: string,
  ) {
    const span = kind === 'OPEN_PURCHASE_ORDERS' ? {} : aroundToday();
    const { id } = await readyReport(stack, { kind, format: 'XLSX', ...span }, 'PURCHASER');
    return sheetOf(await reportFile(stack, id, 'PURCHASER'), mark);
  }
  const cents = (rows: readonly Record<string, unknown>[], name: string): number =>
    rows
      .filter((row) => row['Moneda'] !== undefined)
      .reduce((sum, row) => sum + Math.round(Number(row[name]) * 100), 0);

  it('say what was bought of each item, less what went back, and come to the same by supplier', async () => {
    const items = await rowsOf('PURCHASES_BY_ITEM', 'SKU');
    const [first, second] = skus.map((sku) => items.find((row) => row['SKU'] === sku));
    expect(first).toMatchObject({ Cantidad: 3, 'Último costo': 25, Neto: 75 });
    expect(second).toMatchObject({ Cantidad: 4, 'Último costo': 12.345678, Neto: 49.38 });
    const suppliers = await rowsOf('PURCHASES_BY_SUPPLIER', 'Proveedor');
    expect(cents(suppliers, 'Recibido') - cents(suppliers, 'Devuelto')).toBe(cents(suppliers, 'Neto'));
    expect(cents(suppliers, 'Neto')).toBe(cents(items, 'Neto'));
  });

  it('say what is still to come of orders under way', async () => {
    const rows = (await rowsOf('OPEN_PURCHASE_ORDERS', 'Proveedor')).filter((row) => row['Número'] === number);
    expect(rows.map((row) => [row['Cantidad'], row['Recibido'], row['Por llegar'], row['Valor por llegar']])).toEqual([
      [10, 4, 6, 150],
      [10, 4, 6, 74.07],
    ]);
  });

  it('say each line once of an order that has several pages, and none that has come', async () => {
    const large = await quickOrder(stack, 41);
    await receive(stack, { ...large, lineIds: large.lineIds.slice(0, 1) }, '10');
    const { number: own } = present(await purchaser.purchaseOrder({ id: large.id }));
    const rows = (await rowsOf('OPEN_PURCHASE_ORDERS', 'Proveedor')).filter((row) => row['Número'] === own);
    expect(rows.map((row) => row['Por llegar'])).toEqual(Array.from({ length: 40 }, () => 10));
  });

  it('say who approved what, and after how long', async () => {
    const approvals = present(await purchaser.purchaseOrder({ id: order.id })).approvals;
    const rows = (await rowsOf('APPROVALS', 'Decisión')).filter((row) => row['Número'] === number);
    expect(rows.map((row) => [row['Documento'], row['Decisión'], row['Decidido por']])).toEqual(
      approvals.map(({ by }) => ['Orden de compra', 'Aprobado', by]),
    );
    for (const row of rows) expect(Number(row['Horas'])).toBeGreaterThanOrEqual(0);
  });

  it('are for who may read orders and receipts', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    await expect(
      advisor.requestReport({ input: { kind: 'OPEN_PURCHASE_ORDERS', format: 'PDF' } }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
