/** A workshop's day by the keyboard alone: no pointer is used, and whatever has the focus shows it. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { scan } from '../support/app.ts';
import { countPointers, goTo, retype, tabAndPress, tabTo, together } from '../support/appKeys.ts';
import { textOf } from '../support/page.ts';
import { newSupplier } from '../support/suppliers.ts';
import { useWeb } from '../support/web.ts';
import { newCustomer, newItem, newVehicle, present, unique, userWith } from '../support/workshop.ts';

describe('the web app by its keys', () => {
  const web = useWeb();
  beforeAll(async () => {
    await web.admin.updateSettings({ input: { complaintPhrases: null } });
  });

  const stateOf = (page: Page): Promise<string> => textOf(page, 'h1 ~ [data-state]');
  async function as(role: string, path?: string) {
    const { page, faults } = await web.as(role, path);
    return { page, faults, pointers: await countPointers(page) };
  }
  const optionShown = (page: Page, text: string): Promise<void> =>
    expect.poll(() => textOf(page, '[role=option]')).toContain(text);

  it('takes a car in, sells the work, invoices it, takes the payment and hands it over', async () => {
    const { plate, id: vehicleId } = await newVehicle(web.stack, (await newCustomer(web.stack)).id);
    const item = await newItem(web.stack, '5', '118.00');
    const advisor = await as('ADVISOR');
    const { page } = advisor;
    await goTo(page, 'Recepción');
    await tabTo(page, 'anybody');
    await page.keyboard.type(plate);
    await optionShown(page, plate);
    await page.keyboard.press('Enter');
    await tabAndPress(page, 'Frenos', 'Space');
    await tabAndPress(page, 'Abrir orden');
    await page.waitForSelector('[data-slip]');
    await tabAndPress(page, 'Ver la orden');
    await expect.poll(() => stateOf(page)).toBe('Recibido');
    await page.waitForSelector('[aria-label="Trabajos y repuestos"], section[aria-label]');
    await page.keyboard.press('l');
    await page.waitForSelector('[role=dialog] input[name=parts]', { visible: true });
    await tabTo(page, 'parts');
    await page.keyboard.type(item.sku);
    await optionShown(page, item.sku);
    await page.keyboard.press('Enter');
    await tabTo(page, 'quantity');
    await retype(page, '2');
    await together(page, 'Control', 's');
    await expect.poll(() => textOf(page, '[data-totals]')).toContain('236.00');
    await tabAndPress(page, 'Pasar a Aprobado');
    await expect.poll(() => stateOf(page)).toBe('Aprobado');

    // From everywhere to the car itself, by its plate.
    await goTo(page, plate);
    await expect.poll(() => textOf(page, '[aria-label="Órdenes"] tr[data-row]')).toContain('Aprobado');

    const order = present(present(await web.admin.workOrders({ vehicleId })).items[0]);
    for (const to of ['IN_PROGRESS', 'QUALITY_CHECK', 'READY'] as const)
      await web.admin.changeWorkOrderState({ id: order.id, to });
    const cashier = await as('CASHIER');
    const { page: cash } = cashier;
    await goTo(cash, 'Facturación');
    await tabAndPress(cash, plate);
    await expect.poll(() => textOf(cash, '[data-paper]')).toContain('236.00');
    await together(cash, 'Control', 'Enter');
    await expect.poll(() => textOf(cash, '[data-balance]')).toContain('236.00');
    await tabAndPress(cash, 'Registrar pago en PEN');
    await expect.poll(() => textOf(cash, '[data-balance]')).toMatch(/\s0\.00/);
    await tabAndPress(cash, 'Entregar el vehículo');
    await expect.poll(async () => present(await web.admin.workOrder({ id: order.id })).state).toBe('DELIVERED');
    expect([await advisor.pointers(), await cashier.pointers()]).toEqual([0, 0]);
    expect([...advisor.faults, ...cashier.faults]).toEqual([]);
  });

  it('sells three things over the counter in less than fifteen seconds, with two keys beside the scanner', async () => {
    const items = await Promise.all(['10.00', '20.00', '5.50'].map((price) => newItem(web.stack, '4', price)));
    const { page, faults, pointers } = await as('CASHIER');
    await goTo(page, 'Facturación');
    await tabAndPress(page, 'Venta de mostrador');
    await page.waitForSelector('input[name=saleItem]');
    const began = Date.now();
    for (const { sku } of items) {
      await scan(page, sku);
      await page.waitForSelector(`[data-basket="${sku}"]`);
    }
    await expect.poll(() => textOf(page, '[data-sale-total]')).toContain('35.50');
    await together(page, 'Control', 'Enter');
    await page.waitForSelector('[data-sold]');
    expect(Date.now() - began).toBeLessThan(15_000);
    await page.keyboard.press('n');
    await expect.poll(() => textOf(page, 'main')).toContain('Escanee el primer artículo');
    expect(await pointers()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('receives goods, counts and corrects them', async () => {
    const item = await newItem(web.stack, '3');
    const { page, faults, pointers } = await as('STOREKEEPER');
    await goTo(page, 'Inventario');
    await page.waitForSelector('input[name=find]');
    await tabTo(page, 'find');
    await page.keyboard.type(item.sku);
    await expect.poll(() => page.$$eval('tr[data-row]', (rows) => rows.length)).toBe(1);
    await tabAndPress(page, item.name);
    const stock = (): Promise<string> => textOf(page, '[data-stock]');
    await expect.poll(stock).toMatch(/^3 /);
    for (const [doing, quantity, reason, reached] of [
      ['Recibir', '2', null, /^5 /],
      ['Contar', '4', null, /^4 /],
      ['Corregir', '-1', 'Se rompió uno', /^3 /],
    ] as const) {
      await tabAndPress(page, doing);
      await page.waitForSelector('[role=dialog] input[name=quantity]', { visible: true });
      await tabTo(page, 'quantity');
      await retype(page, quantity);
      if (doing === 'Recibir') {
        await tabTo(page, 'unitCost');
        await page.keyboard.type('40.00');
      }
      if (reason !== null) {
        await tabTo(page, 'reason');
        await page.keyboard.type(reason);
      }
      await together(page, 'Control', 's');
      await expect.poll(stock).toMatch(reached);
      await page.waitForSelector('[role=dialog]', { hidden: true });
      // The keys go on where they were: the button that opened it has the focus again.
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(doing);
    }
    expect(await pointers()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('buys: asks, has it quoted, orders, receives, and pays what was billed', async () => {
    const [item, supplier] = [await newItem(web.stack, '0'), await newSupplier(web.stack, `Tenaz ${unique()}`)];
    const buyer = await as('PURCHASER');
    const { page } = buyer;
    const saved = (): Promise<unknown> => page.waitForSelector('[role=dialog]', { hidden: true });
    const pick = async (name: string, text: string): Promise<void> => {
      await page.waitForSelector(`[role=dialog] input[name=${name}]`, { visible: true });
      await tabTo(page, name);
      await page.keyboard.type(text);
      await optionShown(page, text);
      await page.keyboard.press('Enter');
    };
    await goTo(page, 'Compras');
    await tabTo(page, 'Por reponer');
    while ((await page.evaluate(() => document.activeElement?.textContent)) !== 'Solicitudes')
      await page.keyboard.press('ArrowRight');
    await tabAndPress(page, 'Solicitud nueva');
    await pick('item', item.sku);
    await tabTo(page, 'quantity');
    await retype(page, '3');
    await together(page, 'Control', 's');
    await expect.poll(() => stateOf(page)).toBe('Borrador');
    await tabAndPress(page, 'Enviar a aprobación');
    await expect.poll(() => stateOf(page)).toBe('Aprobada');
    await tabAndPress(page, 'Pedir cotización');
    await pick('supplier', supplier.name);
    await page.waitForSelector('[data-asked]');
    await tabAndPress(page, 'Enviar el pedido de cotización');
    await page.waitForSelector('[data-offer]');
    await tabAndPress(page, 'Registrar respuesta');
    await page.waitForSelector('[role=dialog] input[name=validUntil]', { visible: true });
    await tabTo(page, 'validUntil');
    // The same day in whatever order the browser's language has day and month.
    await page.keyboard.type('12122199');
    const cost = await page.$eval('[role=dialog] input[name^=cost-]', (input) => input.getAttribute('name') ?? '');
    await tabTo(page, cost);
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    await saved();
    await tabAndPress(page, `Pedir ${item.name} a este proveedor`);
    await expect.poll(() => textOf(page, 'h1')).toContain('Borrador para');
    await tabAndPress(page, 'Aprobar');
    await expect.poll(() => stateOf(page)).toBe('Aprobada');
    await tabAndPress(page, 'Enviar al proveedor');
    await expect.poll(() => stateOf(page)).toBe('Enviada');
    const { pathname } = new URL(page.url());

    const { page: store, ...keeper } = await as('STOREKEEPER', pathname.slice('/app'.length));
    await tabAndPress(store, 'Recibir');
    await store.waitForSelector(`input[name="came-${item.sku}"]`);
    await tabTo(store, `came-${item.sku}`);
    await store.keyboard.type('3');
    await together(store, 'Control', 'Enter');
    await expect.poll(() => stateOf(store)).toBe('Recibida');
    await store.waitForSelector('[aria-label=Recepciones] tr[data-row] a');

    await expect.poll(() => stateOf(page)).toBe('Recibida');
    await tabAndPress(page, 'Registrar factura');
    await page.waitForSelector('[role=dialog] input[name=number]', { visible: true });
    await tabTo(page, 'number');
    await page.keyboard.type(`F-${unique()}`);
    await page.keyboard.press('Enter');
    await expect.poll(() => stateOf(page)).toBe('Por pagar');
    await tabAndPress(page, 'Registrar pago');
    await page.waitForSelector('[role=dialog] input[name=amount]', { visible: true });
    await together(page, 'Control', 's');
    await expect.poll(() => stateOf(page)).toBe('Pagada');
    expect([await buyer.pointers(), await keeper.pointers()]).toEqual([0, 0]);
    expect([...buyer.faults, ...keeper.faults]).toEqual([]);
  });

  it('invites somebody, and shows every key and the way around when asked', async () => {
    const email = `${unique().toLowerCase()}@taller.example`;
    const { page, faults, pointers } = await as('ADMIN');
    await goTo(page, 'Personal');
    await tabAndPress(page, 'Invitar');
    await page.waitForSelector('[role=dialog] input[name=email]', { visible: true });
    await tabTo(page, 'name');
    await page.keyboard.type('Inés Ñahui');
    await tabTo(page, 'email');
    await page.keyboard.type(email);
    // Nobody chooses what is not there yet.
    await page.waitForSelector('select[name=role] option[value=ADVISOR]');
    await tabTo(page, 'role');
    await page.keyboard.type('ADVISOR');
    await expect.poll(() => page.$eval('select[name=role]', ({ value }) => value)).toBe('ADVISOR');
    await together(page, 'Control', 's');
    await expect.poll(() => userWith(web.admin, email)).toMatchObject({ name: 'Inés Ñahui', role: 'ADVISOR' });
    await page.waitForSelector('[role=dialog]', { hidden: true });
    await page.keyboard.press('?');
    await tabAndPress(page, 'Ver el recorrido');
    await page.waitForSelector('[data-tour-step]');
    const steps: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      steps.push(
        await page.$eval('[data-tour-step]', (card) => card.getAttribute('data-tour-step') ?? '').catch(() => ''),
      );
      await tabAndPress(page, /^(Siguiente|Empezar)$/);
    }
    expect(steps).toEqual(['staff', 'orders', 'billing', 'find', 'help']);
    await page.waitForSelector('[data-tour-step]', { hidden: true });
    expect(await pointers()).toBe(0);
    expect(faults).toEqual([]);
  });
});
