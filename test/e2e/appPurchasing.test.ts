/** Purchasing through the web app alone. */
import { expect, describe, it } from 'vitest';
import { pickOne } from '../support/app.ts';
import { fill, press, textOf } from '../support/page.ts';
import { useWeb } from '../support/web.ts';
import { newItem, present, unique } from '../support/workshop.ts';

describe('purchasing in the web app', () => {
  const web = useWeb();

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
});
