/** Purchasing through the web app alone. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findingsOf, pickOne, scan } from '../support/app.ts';
import { fill, press, textOf } from '../support/page.ts';
import { newSupplier } from '../support/suppliers.ts';
import { useWeb } from '../support/web.ts';
import { newItem, present, unique } from '../support/workshop.ts';

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

    await press(page, 'Añadir');
    await fill(page, 'name', 'Julia Campos');
    await fill(page, 'email', 'no es un correo');
    await press(page, 'Guardar');
    await page.waitForSelector('input[name=email][aria-invalid=true]');
    await fill(page, 'email', 'julia@frenos.example');
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, '[data-contact="Julia Campos"]')).toContain('julia@frenos.example');

    await press(page, 'Añadir artículo');
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
    const { page, faults } = await web.as('PURCHASER', '/purchasing');
    await press(page, 'Orden nueva');
    await pickOne(page, 'supplier', supplier.name, supplier.name);
    await page.waitForSelector('[data-supplier]');
    await pickOne(page, 'item', filter.sku, filter.name);
    await page.waitForSelector('[data-item]');
    await fill(page, 'quantity', '3');
    await fill(page, 'unitCost', '20,00');
    await press(page, 'Continuar');
    await expect.poll(() => textOf(page, 'h1')).toContain('Borrador');
    await press(page, 'Añadir línea');
    await pickOne(page, 'item', pad.sku, pad.name);
    await page.waitForSelector('[data-item]');
    await fill(page, 'quantity', '2');
    await fill(page, 'unitCost', '10,00');
    await press(page, 'Añadir');
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
});
