/** Dispatch and the driver's phone, through the pages alone. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { givenDelivery, later, newDelivery, newDriver, SQUARE } from '../support/deliveries.ts';
import { press, textOf } from '../support/page.ts';
import { useWeb } from '../support/web.ts';
import { newOrder, present } from '../support/workshop.ts';

const PHONE = { width: 390, height: 844 };

/** As a browser tells it when somebody drags one thing onto another. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const steps = [
    [from, 'dragstart'],
    [to, 'dragover'],
    [to, 'drop'],
    [from, 'dragend'],
  ] as const;
  for (const [selector, type] of steps)
    await page.$eval(
      selector,
      (element, name) => {
        const data = { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() };
        element.dispatchEvent(new DragEvent(name, data));
      },
      type,
    );
}

describe('the deliveries in the web app', () => {
  const web = useWeb();

  it('gives a delivery to a driver by drag and drop, takes it back by the card, and plans the round on a map', async () => {
    const driver = await newDriver(web.stack, 100);
    const { id: workOrderId } = await newOrder(web.stack);
    const own = await newDelivery(web.stack, { workOrderId, address: 'Av. Tullumayo 456', load: 30 });
    const heavy = await newDelivery(web.stack, { workOrderId, load: 101 });
    await web.admin.updateSettings({ input: { homeLatitude: SQUARE.latitude, homeLongitude: SQUARE.longitude } });
    const { page, faults } = await web.as('ADVISOR', '/deliveries');
    const card = `[data-delivery="${own.id}"]`;
    const lane = `[data-lane="${driver.id}"]`;
    await page.waitForSelector(card);
    await page.waitForSelector(lane);
    await drag(page, `[data-delivery="${heavy.id}"]`, lane);
    await drag(page, card, lane);
    await page.waitForSelector(`${lane} ${card}`);
    expect(await web.admin.delivery({ id: own.id })).toMatchObject({ status: 'ASSIGNED', driverId: driver.id });
    expect(await web.admin.delivery({ id: heavy.id })).toMatchObject({ status: 'REQUESTED' });
    await page.select(`${card} select`, '');
    await page.waitForSelector(`[data-lane="waiting"] ${card}`);
    await page.select(`${card} select`, driver.id);
    await page.waitForSelector(`${lane} ${card}`);
    await page.$eval(`${lane} a`, (link) => (link as HTMLElement).click());
    await press(page, 'Planificar');
    await page.waitForSelector('[data-map] [data-stop="OPEN"]');
    await expect.poll(() => textOf(page, `[data-stop-of="${own.id}"]`)).toContain('Av. Tullumayo 456');
    const [route] = present(await web.admin.routes({ driverId: driver.id })).items;
    expect(route).toMatchObject({ status: 'DRAFT', stopCount: 1 });
    expect(faults).toEqual([]);
  });

  it('lets a driver go through the round without network, and sends each step once with its own time', async () => {
    const driving = await web.stack.clientAs('DRIVER');
    const me = present(await driving.me()).user;
    await web.admin.saveDriver({ input: { userId: me.id, vehicle: 'Moto', capacity: 500 } });
    const deliveryIds = [];
    for (const note of ['Timbre', 'Portón']) deliveryIds.push((await givenDelivery(web.stack, me.id, { note })).id);
    const input = { driverId: me.id, deliveryIds, startsAt: later(), start: SQUARE };
    const route = present(await web.admin.planRoute({ input }));
    const [first = '', second = ''] = present(route.items).map(({ deliveryId }) => deliveryId);
    const { page, faults } = await web.as('DRIVER', '/deliveries/route', PHONE);
    await page.waitForSelector('[data-round="DRAFT"]');
    await page.setOfflineMode(true);
    await press(page, 'Empezar la ruta');
    await page.waitForSelector(`[data-next="${first}"]`);
    await press(page, 'He llegado');
    await page.waitForSelector('[data-waiting="2"]');
    await press(page, 'Hecho');
    await (await page.waitForSelector('input[name=receiverName]', { visible: true }))?.type('Ana Quispe');
    await press(page, 'Confirmar');
    await page.waitForSelector(`[data-next="${second}"]`);
    await press(page, 'No se pudo');
    await (await page.waitForSelector('textarea[name=reason]', { visible: true }))?.type('Cerrado');
    await press(page, 'Confirmar');
    await page.waitForSelector('[data-waiting="4"]');
    const before = new Date().toISOString();
    expect(await web.admin.route({ id: route.id })).toMatchObject({ status: 'DRAFT' });
    await page.setOfflineMode(false);
    await expect.poll(async () => (await web.admin.route({ id: route.id }))?.endedCount).toBe(2);
    const kinds = async (deliveryId: string) =>
      present(await web.admin.tracking({ deliveryId, limit: 100 })).items.map(({ kind }) => kind);
    expect(await kinds(first)).toEqual(['REQUESTED', 'ASSIGNED', 'OUT', 'ARRIVED', 'DONE']);
    expect(await kinds(second)).toEqual(['REQUESTED', 'ASSIGNED', 'OUT', 'FAILED']);
    const done = present(await web.admin.delivery({ id: first }));
    expect(done).toMatchObject({ status: 'DONE', proof: { receiverName: 'Ana Quispe' } });
    expect(present(done.endedAt) < before).toBe(true);
    await press(page, 'Estoy de vuelta');
    await expect.poll(async () => (await web.admin.route({ id: route.id }))?.status).toBe('FINISHED');
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(fault))).toEqual([]);
  });
});
