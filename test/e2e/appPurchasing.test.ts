/** Purchasing through the web app alone. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countTouches, findingsOf, followLink, pickOne, reachRow, scan } from '../support/app.ts';
import { orderWith } from '../support/bills.ts';
import { fill, press, scrollsSideways, textOf } from '../support/page.ts';
import { answered, LATER, newQuotationRequest } from '../support/quotations.ts';
import { withLevels } from '../support/requisitions.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
import { useWeb } from '../support/web.ts';
import { newItem, present, unique } from '../support/workshop.ts';

/** A day, as the browser's own calendar gives it: what is typed there goes by the browser's language. */
const fillDay = async (page: Page, name: string, day: string): Promise<void> => {
  const input = await page.waitForSelector(`input[name="${name}"]`, { visible: true });
  await input?.evaluate((element, value) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
};

describe('purchasing in the web app', () => {
  const web = useWeb();
  const stateOf = (page: Page): Promise<string> => textOf(page, 'h1 ~ [data-state]');

  it('registers a supplier with who to talk to and what it sells, changes it, and finds it from everywhere', async () => {
    const item = await newItem(web.stack, '1');
    const name = `Frenos ${unique()}`;
    const { page, faults } = await web.as('PURCHASER', '/purchasing?tab=suppliers');
    await press(page, 'Proveedor nuevo');
    await fill(page, 'name', name);
    await fill(page, 'leadTimeDays', '3');
    await fill(page, 'paymentDays', '30');
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, 'h1')).toBe(name);
    const [supplier] = present(await web.admin.suppliers({ search: name })).items;
    const { id } = present(supplier);

    await press(page, 'Agregar');
    await fill(page, 'name', 'Julia Campos');
    await fill(page, 'email', 'no es un correo');
    await press(page, 'Guardar');
    await page.waitForSelector('[role=dialog] [role=alert]');
    await fill(page, 'email', 'julia@frenos.example');
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, '[data-contact="Julia Campos"]')).toContain('julia@frenos.example');

    await press(page, 'Agregar artículo');
    await pickOne(page, 'item', item.sku, item.name);
    await page.waitForSelector('[data-item]');
    await fill(page, 'supplierCode', 'FR-9');
    await fill(page, 'lastCost', '12,345678');
    await fill(page, 'packSize', '4');
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, 'tr[data-row]')).toContain('FR-9');
    expect(await textOf(page, 'tr[data-row]')).toContain('Preferido');
    const sold = present(await web.admin.supplierItems({ supplierId: id })).items;
    expect(sold).toMatchObject([{ lastCost: '12.345678', packSize: '4', preferred: true }]);

    // Somebody else changes it meanwhile: both are told, and nothing is lost of what was typed.
    await press(page, 'Cambiar');
    await fill(page, 'address', 'Av. Argentina 100');
    await web.admin.updateSupplier({ id, input: { leadTimeDays: 5 } });
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, '[data-stale]')).toContain('«5»');
    await press(page, 'Guardar');
    await page.waitForSelector('[role=dialog]', { hidden: true });
    expect(present(await web.admin.supplier({ id }))).toMatchObject({ address: 'Av. Argentina 100', leadTimeDays: 5 });
    expect(faults).toEqual([]);
  });

  it('writes an order, approves and sends it, and receives it by scanner against what was ordered', async () => {
    const [filter, pad] = await Promise.all([newItem(web.stack, '0'), newItem(web.stack, '0')]);
    const supplier = await newSupplier(web.stack, `Repuestos ${unique()}`);
    const { page, faults } = await web.as('PURCHASER', '/purchasing?tab=orders');
    await press(page, 'Orden nueva');
    await pickOne(page, 'supplier', supplier.name, supplier.name);
    await page.waitForSelector('[data-supplier]');
    await pickOne(page, 'item', filter.sku, filter.name);
    await page.waitForSelector('[data-item]');
    await fill(page, 'quantity', '3');
    await fill(page, 'unitCost', '20,00');
    await press(page, 'Continuar');
    await expect.poll(() => textOf(page, 'h1')).toContain('Borrador');
    await press(page, 'Agregar línea');
    await pickOne(page, 'item', pad.sku, pad.name);
    await page.waitForSelector('[data-item]');
    await fill(page, 'quantity', '2');
    await fill(page, 'unitCost', '10,00');
    await press(page, 'Agregar');
    await page.waitForSelector('[role=dialog]', { hidden: true });
    await expect.poll(() => page.$$eval('tr[data-row]', (rows) => rows.length)).toBe(2);
    await press(page, 'Aprobar');
    await press(page, 'Enviar al proveedor');
    await expect.poll(() => stateOf(page)).toBe('Enviada');
    const [order] = present(await web.admin.purchaseOrders({ supplierId: supplier.id })).items;
    const { id, number } = present(order);
    expect(await textOf(page, 'h1')).toBe(number);

    const { page: store } = await web.as('STOREKEEPER', `/purchasing/receive/${id}`);
    await store.waitForSelector(`[data-came="${filter.sku}"]`);
    for (const code of [filter.sku, filter.sku, pad.sku]) await scan(store, code);
    await scan(store, 'NO-ES-DE-AQUI');
    await expect.poll(() => textOf(store, '[data-toasts]')).toContain('NO-ES-DE-AQUI');
    const came = (sku: string): Promise<string> => store.$eval(`input[name="came-${sku}"]`, (input) => input.value);
    await expect.poll(() => came(filter.sku)).toBe('2');
    expect(await textOf(store, `[data-came="${filter.sku}"]`)).toContain('Llegó menos');
    expect(await findingsOf(store)).toEqual([]);
    await fill(store, 'deliveryNote', 'G-77');
    await press(store, 'Registrar lo recibido');
    await expect.poll(() => stateOf(store)).toBe('Recibida en parte');
    expect(present(await web.admin.inventoryItem({ id: filter.id })).stock).toBe('2');

    // More than was ordered is refused with what may come, and nothing is lost of what was counted.
    await store.goto(`${new URL('/app', web.stack.graphqlUrl).href}/purchasing/receive/${id}`);
    await fill(store, `came-${filter.sku}`, '5');
    expect(await textOf(store, `[data-came="${filter.sku}"]`)).toContain('Llegó más de lo pedido');
    await press(store, 'Registrar lo recibido');
    await store.waitForSelector('[role=alert]');
    expect(await came(filter.sku)).toBe('5');
    await press(store, 'Llegó todo');
    await press(store, 'Registrar lo recibido');
    await expect.poll(() => stateOf(store)).toBe('Recibida');
    expect(present(await web.admin.inventoryItem({ id: filter.id })).stock).toBe('3');
    expect(faults).toEqual([]);
  });

  it('asks for what runs out in three clicks, and has it approved by one tap on a phone', async () => {
    const supplier = await newSupplier(web.stack);
    const item = await newItem(web.stack, '1');
    await web.admin.updateInventoryItem({ id: item.id, input: { minimumStock: '5', maximumStock: '12' } });
    await newSupplierItem(web.stack, supplier.id, item.id, { packSize: '4' });
    await withLevels(web.stack, [{ document: 'REQUISITION', fromAmount: '0', role: 'ADMIN', count: 1 }], async () => {
      const { page, faults } = await web.as('PURCHASER', '/');
      const count = await countTouches(page);
      await followLink(page, 'Compras');
      await reachRow(page, item.name);
      // Of what other suites left under its minimum nothing is asked for here.
      await page.$$eval(
        'input[type=checkbox][name^=chosen-]',
        (boxes, own) => boxes.forEach((box) => box.name !== own && box.checked && box.click()),
        `chosen-${item.sku}`,
      );
      const others = (await count()).touches;
      await press(page, 'Pedir 1 artículo');
      await expect.poll(() => new URL(page.url()).search).toContain('tab=requisitions');
      expect((await count()).touches - others).toBeLessThanOrEqual(2);
      const [made] = present(await web.admin.requisitions({ waitingForMe: true })).items;
      const { id } = present(made);
      // Twelve less the one that is there, in packs of four.
      const lines = present(present(await web.admin.requisition({ id })).items);
      expect(lines).toMatchObject([{ quantity: '12', inventoryItem: { id: item.id } }]);

      const { page: phone } = await web.as('ADMIN', '/purchasing?tab=approvals', { width: 360, height: 740 });
      await phone.waitForSelector(`[data-waits="${id}"]`);
      expect(await findingsOf(phone)).toEqual([]);
      expect(await scrollsSideways(phone)).toBe(false);
      await phone.$eval(`[data-waits="${id}"] button:last-of-type`, (button) => (button as HTMLElement).click());
      await phone.waitForSelector(`[data-waits="${id}"]`, { hidden: true });
      expect(present(await web.admin.requisition({ id })).state).toBe('APPROVED');
      expect(faults).toEqual([]);
    });
  });

  it('shows quotations beside each other, marks the cheapest and the fastest, and orders from there', async () => {
    const asked = await newQuotationRequest(web.stack, 3);
    await answered(web.stack, asked, 0, [['10.00', 3], null]);
    const { page, faults } = await web.as('PURCHASER', `/purchasing/quotations/${asked.id}`);
    const second = present(asked.suppliers[1]);
    await page.waitForSelector(`[data-offer="${second.supplierId}"]`);
    await page.$eval(`[data-offer="${second.supplierId}"] button`, (button) => (button as HTMLElement).click());
    await fillDay(page, 'validUntil', LATER);
    for (const { id } of present(asked.lines)) await fill(page, `cost-${id}`, '9,50');
    await fill(page, 'deliveryDays', '9');
    await press(page, 'Guardar');
    await page.waitForSelector('[role=dialog]', { hidden: true });
    const [line] = present(asked.lines);
    const row = (): Promise<string> => textOf(page, `[data-line="${present(line).id}"]`);
    await expect.poll(row).toMatch(/10\.00.*Más rápido.*9\.50.*Más barato/);
    await page.$eval(`[data-line="${present(line).id}"] td:nth-of-type(2) button`, (button) =>
      (button as HTMLElement).click(),
    );
    await expect.poll(() => textOf(page, 'h1')).toContain(second.name);
    await expect.poll(() => textOf(page, 'tr[data-row]')).toContain('9.50');
    expect(faults).toEqual([]);
  });

  it('holds a bill against order and receipts, says where it differs, and has it corrected and paid', async () => {
    const { id: orderId, itemIds } = await orderWith(web.stack, '10');
    expect(itemIds).toHaveLength(1);
    const { page, faults } = await web.as('PURCHASER', `/purchasing/orders/${orderId}`);
    await press(page, 'Registrar factura');
    await fill(page, 'number', `F-${unique()}`);
    await fill(page, 'unitCost-0', '30');
    await press(page, 'Guardar');
    await expect.poll(() => stateOf(page)).toBe('En disputa');
    const difference = (): Promise<string> => textOf(page, '[data-difference=PRICE]');
    await expect.poll(difference).toMatch(/Otro precio.*25\.00 → .*30\.00.*20\.00 %.*fuera de lo tolerado/);
    expect(await findingsOf(page)).toEqual([]);
    await press(page, 'Corregir');
    await fill(page, 'unitCost-0', '25');
    await press(page, 'Guardar');
    await expect.poll(() => stateOf(page)).toBe('Por pagar');
    expect(await textOf(page, '[data-bill-line]')).toContain('Coincide');
    await press(page, 'Registrar pago');
    await page.waitForSelector('[role=dialog] input[name=amount]', { visible: true });
    await page.$$eval('[role=dialog] button[type=submit]', (buttons) => (buttons.at(-1) as HTMLElement).click());
    await expect.poll(() => stateOf(page)).toBe('Pagada');
    expect(faults).toEqual([]);
  });
});
