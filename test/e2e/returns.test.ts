import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newItem, newOrder, newSale, present } from '../support/workshop.ts';

type Item = Awaited<ReturnType<typeof newItem>>;

/** Parts that come back: to stock, out of the archive, or not at all. */
describe('parts that come back', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  const part = (item: Item, quantity = '2') => ({ kind: 'PART' as const, inventoryItemId: item.id, quantity });
  const itemOf = async (id: string) => present(await admin.inventoryItem({ id }));
  const archive = (id: string) => admin.updateInventoryItem({ id, input: { archived: true } });
  const movementsOf = async (id: string) => present(await admin.stockMovements({ inventoryItemId: id })).items;

  /** By path: takes all there is of an item, and brings some of it back later. */
  const PATHS: Record<string, (item: Item) => Promise<() => Promise<unknown>>> = {
    'the void of a counter sale': async (item) => {
      const sale = await newSale(stack, [item.id], '2');
      return () => admin.voidInvoice({ invoiceId: sale.id, reason: 'Error' });
    },
    'a cancelled order': async (item) => {
      const { id } = await newOrder(stack, [part(item)]);
      return () => admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' });
    },
    'a line that is removed': async (item) => {
      const { id, items } = await newOrder(stack, [part(item)]);
      return () => admin.removeWorkOrderItem({ workOrderId: id, itemId: present(items)[0]?.id ?? '' });
    },
    'a line that is reduced': async (item) => {
      const { id, items } = await newOrder(stack, [part(item)]);
      const itemId = present(items)[0]?.id ?? '';
      return () => admin.updateWorkOrderItem({ workOrderId: id, itemId, input: { quantity: '1' } });
    },
  };

  it.each(Object.keys(PATHS))('come out of the archive with their item: %s', async (path) => {
    const item = await newItem(stack, '2');
    const back = present(await PATHS[path]?.(item));
    const hidden = present(await archive(item.id));
    expect(present(await admin.inventoryItems({ search: item.sku })).items).toEqual([]);
    await back();
    const shown = await itemOf(item.id);
    expect([shown.archived, shown.stock === '0', shown.version]).toEqual([false, false, hidden.version + 1]);
    const found = present(await admin.inventoryItems({ search: item.sku })).items;
    expect(found.map(({ id }) => id)).toEqual([item.id]);
  });

  it('show the item in the answer as the call left it', async () => {
    const [item, hidden] = [await newItem(stack, '5'), await newItem(stack, '1')];
    await admin.updateInventoryItem({ id: item.id, input: { minimumStock: '4' } });
    const order = await newOrder(stack, [part(item, '1'), part(hidden, '1')]);
    const itemId = present(order.items)[0]?.id ?? '';
    const STATE = 'id stock low archived version';
    const shown = async (mutation: string) => {
      const document = `mutation { ${mutation} { items { inventoryItem { ${STATE} } } } }`;
      const { data } = (await stack.rawQuery('ADMIN', document)) as {
        data: Record<string, { items: { inventoryItem: Item }[] }>;
      };
      return present(Object.values(data)[0]).items.map((line) => line.inventoryItem);
    };
    const agrees = async (items: Item[]) => {
      for (const { id, ...said } of items) expect([id, await itemOf(id)]).toMatchObject([id, said]);
    };
    const of = `workOrderId: "${order.id}"`;
    await agrees(
      await shown(`addWorkOrderItem(${of}, input: { kind: PART, inventoryItemId: "${item.id}", quantity: "1" })`),
    );
    await agrees(await shown(`updateWorkOrderItem(${of}, itemId: "${itemId}", input: { quantity: "0.5" })`));
    await archive(hidden.id);
    const cancelled = await shown(`changeWorkOrderState(id: "${order.id}", to: CANCELLED, note: "No vino")`);
    expect(cancelled.find(({ id }) => id === hidden.id)).toMatchObject({ stock: '1', archived: false });
    await agrees(cancelled);
  });

  it('come out of the archive also where an order has more of them than there is room for search rows', async () => {
    const items: Item[] = [];
    for (let index = 0; index < 40; index += 1) items.push(await newItem(stack, '1'));
    const { id } = await newOrder(
      stack,
      items.map((item) => part(item, '1')),
    );
    for (const item of items) await archive(item.id);
    await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' });
    for (const item of items) expect(await itemOf(item.id)).toMatchObject({ archived: false, stock: '1' });
  });

  it('cannot go out of the archive, whether or not stock may be below zero', async () => {
    const item = await newItem(stack, '1');
    const { id, items } = await newOrder(stack, [part(item, '1')]);
    await archive(item.id);
    const itemId = present(items)[0]?.id ?? '';
    const more = admin.updateWorkOrderItem({ workOrderId: id, itemId, input: { quantity: '2' } });
    await expect(more).rejects.toMatchObject({ code: expect.stringMatching(/LOCKED|INSUFFICIENT_STOCK/) as string });
    expect(await itemOf(item.id)).toMatchObject({ archived: true, stock: '0' });
  });

  it('stay mounted where cancelling says so, line by line: written off with the reason and at their cost', async () => {
    const [kept, lost] = [await newItem(stack, '5'), await newItem(stack, '5')];
    const order = await newOrder(stack, [part(kept), part(lost), part(kept, '1'), LABOR]);
    const lines = present(order.items);
    const mountedItemIds = [lines[1]?.id ?? '', lines[2]?.id ?? ''];
    // The price of the next delivery is another matter.
    await admin.recordStockMovement({
      inventoryItemId: lost.id,
      input: { type: 'IN', quantity: '1', unitCost: '900.00' },
    });
    const cancel = { id: order.id, to: 'CANCELLED' as const, note: 'Se lo llevó sin pagar', mountedItemIds };
    const before = await stack.snapshot();
    await admin.changeWorkOrderState({ ...cancel, validateOnly: true });
    expect(await stack.snapshot()).toEqual(before);
    await admin.changeWorkOrderState(cancel);
    expect([(await itemOf(kept.id)).stock, (await itemOf(lost.id)).stock]).toEqual(['4', '4']);
    const [off] = await movementsOf(lost.id);
    expect(off).toMatchObject({
      type: 'WRITE_OFF',
      quantity: '0',
      writtenOff: '2',
      unitCost: '50.00',
      reason: 'Se lo llevó sin pagar',
      reference: `WORK_ORDER#${order.id}`,
    });
    expect((await movementsOf(kept.id)).slice(0, 2).map(({ type, quantity }) => [type, quantity])).toEqual(
      expect.arrayContaining([
        ['WRITE_OFF', '0'],
        ['RETURN', '2'],
      ]),
    );
  });

  it('stay mounted, all forty of an order', async () => {
    const items: Item[] = [];
    for (let index = 0; index < 40; index += 1) items.push(await newItem(stack, '1'));
    const order = await newOrder(
      stack,
      items.map((item) => part(item, '1')),
    );
    const mountedItemIds = present(order.items).map(({ id }) => id);
    await admin.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'No pagó', mountedItemIds });
    for (const item of items) expect((await itemOf(item.id)).stock).toBe('0');
  });

  it('stay mounted where a line is removed and says so, with a reason', async () => {
    const item = await newItem(stack, '5');
    const { id, items } = await newOrder(stack, [part(item)]);
    const itemId = present(items)[0]?.id ?? '';
    await expect(admin.removeWorkOrderItem({ workOrderId: id, itemId, mounted: true })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'reason' },
    });
    await admin.removeWorkOrderItem({ workOrderId: id, itemId, mounted: true, reason: 'Cortesía' });
    expect((await itemOf(item.id)).stock).toBe('3');
    expect((await movementsOf(item.id))[0]).toMatchObject({ type: 'WRITE_OFF', writtenOff: '2', reason: 'Cortesía' });
  });

  it('are asked for by lines that the order has and that have a part, and only to cancel', async () => {
    const item = await newItem(stack, '5');
    const { id, items } = await newOrder(stack, [part(item), LABOR]);
    const [mine, labor] = present(items);
    const cases = [
      ['APPROVED', mine?.id, 'VALIDATION', 'mountedItemIds'],
      ['CANCELLED', 'nothing', 'NOT_FOUND', 'mountedItemIds.0'],
      ['CANCELLED', 'toString', 'NOT_FOUND', 'mountedItemIds.0'],
      ['CANCELLED', labor?.id, 'VALIDATION', 'mountedItemIds.0'],
    ] as const;
    const before = await stack.snapshot();
    for (const [to, line, code, field] of cases)
      await expect(
        admin.changeWorkOrderState({ id, to, note: 'Prueba', mountedItemIds: [line ?? ''] }),
      ).rejects.toMatchObject({ code, info: { field } });
    await expect(
      admin.recordStockMovement({ inventoryItemId: item.id, input: { type: 'WRITE_OFF', quantity: '1' } }),
    ).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.type' } });
    expect(await stack.snapshot()).toEqual(before);
  });
});
