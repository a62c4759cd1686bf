/** A purchase through the web app alone: from the part that a technician misses to the month's report. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { PDF } from '../../functions/uploads/testFiles.ts';
import { goWithin, pickOne } from '../support/app.ts';
import { mailsTo } from '../support/mails.ts';
import { chooseFile, fill, fillDay, press, textOf } from '../support/page.ts';
import { LATER } from '../support/quotations.ts';
import { aroundToday, sheetOf } from '../support/reports.ts';
import { withLevels } from '../support/requisitions.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
import { useWeb } from '../support/web.ts';
import { LABOR, newItem, newOrder, present, unique } from '../support/workshop.ts';

/** Who says yes to all that is asked for: two people, one of whom buys. */
const LEVELS = ['PURCHASER', 'ADMIN'].map((role) => ({
  document: 'REQUISITION' as const,
  fromAmount: '0',
  role,
  count: 1,
}));
const PHONE = { width: 360, height: 740 };

describe('a purchase in the web app', () => {
  const web = useWeb();
  const folder = mkdtempSync(join(tmpdir(), 'quotations-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const stateOf = (page: Page): Promise<string> => textOf(page, 'h1 ~ [data-state]');
  const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  it('goes from the part that a technician misses to the report of the month', async () => {
    const { stack, admin } = web;
    const [item, order] = [await newItem(stack, '0'), await newOrder(stack, [LABOR])];
    const names = ['Alfa', 'Beta', 'Gama'].map((name) => `${name} ${unique()}`);
    const suppliers = await Promise.all(names.map((name) => newSupplier(stack, name)));
    await newSupplierItem(stack, present(suppliers[0]).id, item.id, { lastCost: '10.00' });
    await admin.updateSettings({ input: { overReceiptPercent: '10' } });

    const { page: shop, faults } = await web.as('TECHNICIAN', `/orders/${order.id}`);
    const missing = (): Promise<string | null> =>
      shop.$eval('[data-missing] [data-status]', (tag) => tag.getAttribute('data-status')).catch(() => null);
    await press(shop, 'Falta un repuesto');
    await pickOne(shop, 'parts', item.sku, item.name);
    await shop.waitForSelector('[data-part]');
    await fill(shop, 'quantity', '10');
    await press(shop, 'Guardar');
    await expect.poll(missing).toBe('OPEN');
    await withLevels(stack, LEVELS, async () => {
      await press(shop, 'Pedir 1 repuesto');
      await expect.poll(missing).toBe('REQUESTED');
      const asked = await shop.$eval('[data-missing] a', (link) => link.pathname.split('/').at(-1) ?? '');

      // Two say yes, each with one tap.
      const approve = async (page: Page): Promise<void> => {
        await page.waitForSelector(`[data-waits="${asked}"]`);
        await page.$eval(`[data-waits="${asked}"] button:last-of-type`, (button) => (button as HTMLElement).click());
        await page.waitForSelector(`[data-waits="${asked}"]`, { hidden: true });
      };
      const { page: boss } = await web.as('ADMIN', '/purchasing?tab=approvals', PHONE);
      await approve(boss);
      const { page: buyer } = await web.as('PURCHASER', '/purchasing?tab=approvals');
      await approve(buyer);
      await goWithin(buyer, `/purchasing/requisitions/${asked}`);
      await expect.poll(() => stateOf(buyer)).toBe('Aprobada');
      const bought = await buys(buyer, names);
      await comes(bought.orderId, item.sku, missing);
      await isBilled(buyer, bought);
      await isReported(buyer, names[1] ?? '');
    });
    expect(faults).toEqual([]);
  });

  /** Three are asked, two answer with a file, and the cheaper one gets the order. */
  async function buys(page: Page, names: readonly string[]): Promise<{ orderId: string; number: string }> {
    await press(page, 'Pedir cotización');
    for (const name of names) await pickOne(page, 'supplier', name, name);
    await expect.poll(() => page.$$eval('[data-asked]', (all) => all.length)).toBe(names.length);
    await press(page, 'Enviar el pedido de cotización');
    await expect.poll(() => textOf(page, 'h1')).toContain('Cotización del');
    for (const [index, [cost, days]] of [
      ['10,00', '3'],
      ['9,50', '9'],
    ].entries()) {
      const name = names[index] ?? '';
      const supplier = await page.waitForSelector(`::-p-xpath(//*[@data-offer][contains(., "${name}")]//button)`);
      await supplier?.evaluate((button) => (button as HTMLElement).click());
      await fillDay(page, 'validUntil', LATER);
      await page.waitForSelector('[role=dialog] input[name^=cost-]', { visible: true });
      const field = await page.$eval('[role=dialog] input[name^=cost-]', (input) => (input as HTMLInputElement).name);
      await fill(page, field, cost ?? '');
      await fill(page, 'deliveryDays', days ?? '');
      await press(page, 'Guardar');
      await page.waitForSelector('[role=dialog]', { hidden: true });
      const file = join(folder, `${name}.pdf`);
      writeFileSync(file, PDF);
      const choice = await page.waitForSelector(`::-p-xpath(//label[normalize-space(.)="${name}"])`);
      await choice?.evaluate((label) => (label as HTMLElement).click());
      await page.waitForFunction(
        (wanted) => document.querySelector('[data-files] [data-active]')?.textContent === wanted,
        {},
        name,
      );
      await chooseFile(page, 'files', file);
      await page.waitForSelector(`[data-files=QUOTATION] [data-file="${name}.pdf"]`);
    }
    await expect.poll(() => textOf(page, '[data-line]')).toMatch(/10\.00.*Más rápido.*9\.50.*Más barato/);
    await page.$eval('[data-line] td:nth-of-type(2) button', (button) => (button as HTMLElement).click());
    await expect.poll(() => textOf(page, 'h1')).toContain(`Borrador para ${names[1]}`);
    await press(page, 'Aprobar');
    await press(page, 'Enviar al proveedor');
    await expect.poll(() => stateOf(page)).toBe('Enviada');
    const number = await textOf(page, 'h1');
    // What prints by itself is held in this stack: it is asked for, and what waits for it goes on.
    const id = idIn(page);
    await (await web.stack.clientAs('PURCHASER')).generatePurchaseOrderPdf({ id });
    const mails = async () => (await mailsTo(web.stack, 'ventas@importadora.example')).map(({ subject }) => subject);
    await expect.poll(mails, { timeout: 60_000 }).toContainEqual(expect.stringContaining(`Orden de compra ${number}`));
    const sent = (await mailsTo(web.stack, 'ventas@importadora.example')).find(({ subject }) =>
      subject.includes(number),
    );
    expect(present(sent).attachments).toMatchObject([{ filename: `${number}.pdf` }]);
    return { orderId: id, number };
  }

  /** Half of it, then more than was ordered: whoever waits for it sees that without doing anything. */
  async function comes(orderId: string, sku: string, missing: () => Promise<string | null>): Promise<void> {
    const { page } = await web.as('STOREKEEPER', `/purchasing/receive/${orderId}`);
    await fill(page, `came-${sku}`, '5');
    await press(page, 'Registrar lo recibido');
    await expect.poll(() => stateOf(page)).toBe('Recibida en parte');
    expect(await missing()).toBe('REQUESTED');
    await goWithin(page, `/purchasing/receive/${orderId}`);
    await fill(page, `came-${sku}`, '6');
    expect(await textOf(page, `[data-came="${sku}"]`)).toContain('Llegó más de lo pedido');
    await press(page, 'Registrar lo recibido');
    await expect.poll(() => stateOf(page)).toBe('Recibida');
    await expect.poll(missing).toBe('ARRIVED');
    await expect.poll(() => page.$$eval('[aria-label=Recepciones] tr[data-row]', (rows) => rows.length)).toBe(2);
  }

  /** It asks for more than was agreed; corrected, it is paid. */
  async function isBilled(page: Page, { orderId }: { orderId: string }): Promise<void> {
    await goWithin(page, '/purchasing');
    await goWithin(page, `/purchasing/orders/${orderId}`);
    await expect.poll(() => stateOf(page)).toBe('Recibida');
    await press(page, 'Registrar factura');
    await fill(page, 'number', `F-${unique()}`);
    await fill(page, 'unitCost-0', '12');
    await press(page, 'Guardar');
    await expect.poll(() => stateOf(page)).toBe('En disputa');
    await expect.poll(() => textOf(page, '[data-difference=PRICE]')).toMatch(/9\.50 → .*12\.00.*fuera de lo tolerado/);
    await press(page, 'Corregir');
    await fill(page, 'unitCost-0', '9,50');
    await press(page, 'Guardar');
    await expect.poll(() => stateOf(page)).toBe('Por pagar');
    await press(page, 'Registrar pago');
    await page.waitForSelector('[role=dialog] input[name=amount]', { visible: true });
    await page.$$eval('[role=dialog] button[type=submit]', (buttons) => (buttons.at(-1) as HTMLElement).click());
    await expect.poll(() => stateOf(page)).toBe('Pagada');
  }

  /** As a spreadsheet, by mail. */
  async function isReported(page: Page, supplier: string): Promise<void> {
    await goWithin(page, '/reports');
    await press(page, 'Pedir un informe');
    await page.waitForSelector('select[name=kind] option[value=PURCHASES_BY_SUPPLIER]');
    await page.select('select[name=kind]', 'PURCHASES_BY_SUPPLIER');
    const { from, to } = aroundToday();
    await fillDay(page, 'from', from);
    await fillDay(page, 'to', to);
    await page.$eval('input[name=mail]', (input) => (input as HTMLElement).click());
    await page.$$eval('[role=dialog] button[type=submit]', (buttons) => (buttons.at(-1) as HTMLElement).click());
    await page.waitForSelector('[role=dialog]', { hidden: true });
    await expect.poll(() => textOf(page, 'tr[data-row] [data-state]'), { timeout: 60_000 }).toBe('Listo');
    const { email } = present(await (await web.stack.clientAs('PURCHASER')).me()).user;
    const files = async () =>
      (await mailsTo(web.stack, email))
        .filter(({ subject }) => subject.startsWith('Compras por proveedor'))
        .flatMap(({ attachments }) => attachments.filter(({ filename }) => filename.endsWith('.xlsx')));
    await expect.poll(async () => (await files()).length, { timeout: 60_000 }).toBeGreaterThan(0);
    const { content } = present((await files()).at(-1));
    const rows = await sheetOf(new Response(Buffer.from(content, 'base64')), 'Proveedor');
    // Eleven at 9.50.
    expect(rows.find((row) => row['Proveedor'] === supplier)).toMatchObject({ Neto: 104.5 });
  }
});
