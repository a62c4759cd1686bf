/** Purchasing through the web app alone. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countTouches, findingsOf, followLink, goWithin, pickOne, reachRow, scan } from '../support/app.ts';
import { fill, press, pressIn, scrollsSideways, textOf } from '../support/page.ts';
import { receivedOrder } from '../support/receipts.ts';
import { withLevels } from '../support/requisitions.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
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

  it('puts freight on what came, gives a part of it back, takes another back, and writes the credit down', async () => {
    const { receipt, itemIds } = await receivedOrder(web.stack, '10', ['20.00', '30.00']);
    const [first = '', second = ''] = await Promise.all(
      itemIds.map(async (id) => present(await web.admin.inventoryItem({ id })).sku),
    );
    const stockOf = async (index: number): Promise<string> =>
      present(await web.admin.inventoryItem({ id: itemIds[index] ?? '' })).stock;
    const { page: buyer, faults } = await web.as('PURCHASER', `/purchasing/receipts/${receipt.id}`);
    await press(buyer, 'Agregar costo');
    await fill(buyer, 'amount', 'cincuenta');
    await buyer.keyboard.press('Enter');
    await buyer.waitForSelector('[role=dialog] [role=alert], [role=dialog] [aria-invalid=true]');
    await fill(buyer, 'amount', '50,00');
    await press(buyer, 'Guardar');
    await expect
      .poll(() => textOf(buyer, '[data-cost="1"]'))
      .toMatch(/Flete.*50\.00.*Por valor.*En lo que hay: .*50\.00/);
    const { averageCost } = present(await web.admin.inventoryItem({ id: itemIds[0] ?? '' }));
    // Two fifths of it on ten pieces of 20.00.
    expect(Number(averageCost)).toBe(22);

    const { page, faults: others } = await web.as('STOREKEEPER', '/purchasing?tab=receipts');
    await reachRow(page, present(receipt.orderNumber));
    await page.$eval(`tr[data-row="${receipt.id}"] a`, (link) => link.click());
    await press(page, 'Devolver al proveedor');
    await fill(page, `back-${first}`, '11');
    await page.type('textarea[name=reason]', 'Llegó rota');
    await pressIn(page, 'Devolver al proveedor');
    // At its field, and nothing is lost of what was typed.
    await expect
      .poll(() => page.$eval(`input[name="back-${first}"]`, (input) => input.getAttribute('aria-invalid')))
      .toBe('true');
    expect(await page.$eval('textarea[name=reason]', (area) => (area as HTMLTextAreaElement).value)).toBe('Llegó rota');
    await fill(page, `back-${first}`, '3');
    await pressIn(page, 'Devolver al proveedor');
    await expect.poll(() => stateOf(page)).toBe('Crédito pendiente');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await stockOf(0)).toBe('7');

    await goWithin(page, `/purchasing/receipts/${receipt.id}`);
    await expect.poll(() => textOf(page, 'tr[data-row]')).toContain(first);
    await press(page, 'Anular recepción');
    // What a part of went back stays: only the other can be taken back.
    await expect.poll(() => page.$$eval('[role=dialog] input[type=checkbox]', (all) => all.length)).toBe(1);
    await page.type('textarea[name=reason]', 'Se registró dos veces');
    await pressIn(page, 'Confirmar');
    await expect.poll(() => textOf(page, 'h1')).toContain('Contrarrecepción');
    expect(await textOf(page, 'main')).toContain('Se registró dos veces');
    expect([await stockOf(0), await stockOf(1), second !== first]).toEqual(['7', '0', true]);

    await goWithin(buyer, `/purchasing/returns/${id}`);
    await press(buyer, 'Registrar crédito');
    await fill(buyer, 'number', 'NC-1');
    await fill(buyer, 'amount', '66,00');
    await press(buyer, 'Guardar');
    await expect.poll(() => stateOf(buyer)).toBe('Acreditada');
    expect(present(await web.admin.supplierReturn({ id }))).toMatchObject({ credited: '66.00', creditNumber: 'NC-1' });
    expect([...faults, ...others]).toEqual([]);
  });
});
