/** What a working day asks of the web app besides: whose work it is, what is late, the day in figures, and a count by two people. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findingsOf, followLink } from '../support/app.ts';
import { press, textOf } from '../support/page.ts';
import { useWeb } from '../support/web.ts';
import { LABOR, newCustomer, newItem, newOrder, newVehicle, present, unique } from '../support/workshop.ts';

/** Presses the button that copies a chart. @returns the size of the picture that comes to the clipboard */
async function copied(page: Page, chart: string): Promise<number[]> {
  const picture = page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        navigator.clipboard.write = async ([item]) => {
          const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
          resolve([image.width, image.height]);
        };
        setTimeout(() => reject(new Error('no picture came to the clipboard')), 60_000);
      }),
  );
  await page.$eval(`[data-chart=${chart}] button`, (button) => (button as HTMLElement).click());
  return picture;
}

describe('work in the web app', () => {
  const web = useWeb();

  const choose = async (page: Page, name: string, value: string): Promise<void> => {
    // Its choices come after it.
    await page.waitForSelector(`select[name="${name}"] option[value="${value}"]`);
    await page.select(`select[name="${name}"]`, value);
  };
  const worker = async (name: string) =>
    present(
      await web.admin.createUser({
        input: { name, email: `${unique().toLowerCase()}@taller.example`, role: 'TECHNICIAN' },
      }),
    ).id;

  it('is given to a technician by whoever receives it, and found by whose it is and whether it is late', async () => {
    const technicianId = await worker('Wilmer Condori');
    const vehicle = await newVehicle(web.stack, (await newCustomer(web.stack)).id);
    const { page, faults } = await web.as('ADVISOR', `/reception?vehicle=${vehicle.id}`);
    await choose(page, 'technicianId', technicianId);
    await press(page, 'Abrir orden');
    await page.waitForSelector('[data-slip]');
    const [order] = present(await web.admin.workOrders({ vehicleId: vehicle.id })).items;
    const { id } = present(order);
    expect(order?.technicianId).toBe(technicianId);
    await web.admin.updateWorkOrder({ id, input: { promisedAt: new Date(Date.now() - 60_000).toISOString() } });

    // Another one of the same technician, which is in time.
    const other = await newOrder(web.stack, [LABOR]);
    await web.admin.updateWorkOrder({ id: other.id, input: { technicianId, promisedAt: '2999-01-01T00:00:00.000Z' } });
    await page.goto(`${page.url().split('/reception')[0]}/orders`);
    await choose(page, 'technician', technicianId);
    const rows = (): Promise<string[]> =>
      page.$$eval('tr[data-row]', (all) => all.map((row) => row.getAttribute('data-row') ?? '').sort());
    await expect.poll(rows).toEqual([id, other.id].sort());
    await page.$$eval('label', (all) => all.find((label) => label.textContent === 'Sólo atrasadas')?.click());
    await expect.poll(rows).toEqual([id]);
    // The address says it all.
    expect(new URL(page.url()).search).toBe(`?technician=${technicianId}&late=true`);
    await page.reload();
    await expect.poll(rows).toEqual([id]);
    await followLink(page, 'Tablero');
    await expect
      .poll(() => page.$$eval('article[data-order]', (all) => all.map((card) => card.getAttribute('data-order'))))
      .toEqual([id]);
    expect(faults).toEqual([]);
  });

  it("takes a complaint by the workshop's own phrases, by touch and by key", async () => {
    const before = present(await web.admin.settings()).complaintPhrases;
    await web.admin.updateSettings({ input: { complaintPhrases: ['Patina el embrague', 'Cambio de bujías'] } });
    const vehicle = await newVehicle(web.stack, (await newCustomer(web.stack)).id);
    const { page, faults } = await web.as('ADVISOR', `/reception?vehicle=${vehicle.id}`);
    const complaint = await page.waitForSelector('textarea[name=complaint]');
    await press(page, 'Patina el embrague');
    await complaint?.focus();
    await page.keyboard.down('Alt');
    await page.keyboard.press('Digit2');
    await page.keyboard.up('Alt');
    const written = () => page.$eval('textarea[name=complaint]', (field) => (field as HTMLTextAreaElement).value);
    await expect.poll(written).toBe('Patina el embrague\nCambio de bujías');
    await press(page, 'Patina el embrague');
    await expect.poll(written).toBe('Cambio de bujías');
    await web.admin.updateSettings({ input: { complaintPhrases: before } });
    expect(faults).toEqual([]);
  });

  it('begins with the day in figures, drawn, said in words and copied as a picture', async () => {
    await newOrder(web.stack, [LABOR]);
    const { page, faults } = await web.as('CASHIER', '/');
    await page.waitForSelector('[data-figures=days]');
    await expect
      .poll(async () => Number(await textOf(page, '[data-figure=received] p:nth-of-type(2)')))
      .toBeGreaterThan(0);
    await page.waitForSelector('[data-chart=work] svg[data-drawing] rect');
    // Two weeks in words.
    expect((await page.$$('[data-chart=work] tbody tr')).length).toBe(14);
    expect(await findingsOf(page)).toEqual([]);
    const [width = 0, height = 0] = await copied(page, 'work');
    expect([width > 400, height > 300]).toEqual([true, true]);
    await expect.poll(() => textOf(page, '[data-toasts]')).toContain('El gráfico está en el portapapeles');
    // A browser that lets nobody write to its clipboard keeps it as a file.
    await page.evaluate(() => (navigator.clipboard.write = () => Promise.reject(new Error('not allowed'))));
    await page.$eval('[data-chart=work] button', (button) => (button as HTMLElement).click());
    await expect.poll(() => textOf(page, '[data-toasts]')).toContain('El gráfico se guardó como imagen');
    await page.$eval('input[type=radio][value=weeks]', (radio) => (radio as HTMLElement).click());
    await page.waitForSelector('[data-figures=weeks]');
    await expect.poll(async () => (await page.$$('[data-chart=work] tbody tr')).length).toBe(8);
    expect(new URL(page.url()).search).toBe('?span=weeks');
    expect(faults).toEqual([]);
  });

  it('is counted by two people, who see each other, and booked once', async () => {
    const shelf = `E${unique().slice(-8)}`;
    const items = [await newItem(web.stack, '5'), await newItem(web.stack, '7'), await newItem(web.stack, '9')];
    for (const [index, item] of items.entries())
      await web.admin.updateInventoryItem({ id: item.id, input: { location: `${shelf}-${index}` } });
    const [first, second, third] = items.map(({ id }) => id) as [string, string, string];
    const one = await web.as('STOREKEEPER', '/inventory/counts');
    await press(one.page, 'Empezar un conteo');
    await (await one.page.waitForSelector('input[name=location]'))?.type(shelf);
    await one.page.keyboard.press('Enter');
    await one.page.waitForSelector(`[data-item="${third}"]`);
    const path = new URL(one.page.url()).pathname.replace(/^\/app/, '');
    const other = await web.as('ADMIN', path);
    await other.page.waitForSelector(`[data-item="${third}"]`);
    const field = (id: string): string => `[data-item="${id}"] input`;
    const count = async (page: Page, id: string, text: string): Promise<void> => {
      await page.focus(field(id));
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    const counted = (page: Page, id: string) => () =>
      page.$eval(`[data-item="${id}"]`, (row) => row.getAttribute('data-counted'));

    await count(one.page, first, '4');
    await expect.poll(counted(other.page, first)).toBe('4');
    // Enter has gone on to the next one.
    expect(
      await one.page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item')),
    ).toBe(second);
    await count(other.page, second, '7');
    await expect.poll(counted(one.page, second)).toBe('7');

    // Both count the same one: the second is asked.
    await one.page.focus(field(third));
    await one.page.keyboard.type('8');
    await web.admin.countItem({
      countId: path.split('/').at(-1) ?? '',
      inventoryItemId: third,
      counted: '6',
      expectedVersion: 0,
    });
    await one.page.keyboard.press('Enter');
    await one.page.waitForSelector('[data-both]');
    await press(one.page, 'Poner lo mío');
    await expect.poll(counted(other.page, third)).toBe('8');

    await press(one.page, 'Cerrar el conteo');
    await one.page.waitForSelector('input[name=reason]');
    await one.page.$eval('[role=dialog] button[type=submit]', (button) => (button as HTMLElement).click());
    await one.page.waitForSelector('[data-to-settle="2"]');
    await press(one.page, 'Registrar las diferencias');
    await one.page.waitForSelector('[data-settled="2"]');
    const stocks = await Promise.all(items.map(async ({ id }) => present(await web.admin.inventoryItem({ id })).stock));
    expect(stocks).toEqual(['4', '7', '8']);
    // The other sees that it is over.
    await other.page.waitForSelector('[data-status=CLOSED]');
    expect([...one.faults, ...other.faults]).toEqual([]);
  });
});
