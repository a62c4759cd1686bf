/** Counts of the stock by several people at once, while goods come and go. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { countedOf, newCount } from '../support/counts.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, newSale, present, settle, unique } from '../support/workshop.ts';

describe('a count of the stock', () => {
  let stack: Stack;
  let admin: TallerClient;
  let storekeeper: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    storekeeper = await stack.clientAs('STOREKEEPER');
  });

  const stockOf = async (id: string) => present(await admin.inventoryItem({ id })).stock;
  const movementsOf = async (inventoryItemId: string) =>
    present(await admin.stockMovements({ inventoryItemId, limit: 100 })).items.filter(
      ({ type }) => type === 'ADJUSTMENT',
    );

  it('shows one who counts what the other has counted, with who and when', async () => {
    const [one, other] = [await newItem(stack, '5'), await newItem(stack, '7')];
    const { id: countId } = await newCount(stack);
    const begun = new Date(stack.clock.now() - 1_000).toISOString();
    const line = present(
      await storekeeper.countItem({ countId, inventoryItemId: one.id, counted: '4.5', expectedVersion: 0 }),
    );
    expect(line).toMatchObject({ counted: '4.5', expected: '5', difference: '-0.5', settled: false, version: 1 });
    await admin.countItem({ countId, inventoryItemId: other.id, counted: '7', expectedVersion: 0 });
    const me = present(await admin.me()).user;
    const seen = async (since: string | null) => present(await storekeeper.countLines({ countId, since })).items;
    expect(await seen(begun)).toMatchObject([
      { id: other.id, by: me.name, byId: me.id, difference: '0', item: { id: other.id, stock: '7' } },
      { id: one.id, counted: '4.5' },
    ]);
    expect(await seen(new Date(stack.clock.now() + 60_000).toISOString())).toEqual([]);
    expect((await seen(null)).length).toBe(2);
  });

  it('lets nobody write over what another has counted unseen', async () => {
    const item = await newItem(stack, '5');
    const { id: countId } = await newCount(stack);
    const count = (client: TallerClient, counted: string, expectedVersion: number) =>
      client.countItem({ countId, inventoryItemId: item.id, counted, expectedVersion });
    await count(admin, '3', 0);
    const by = present(await admin.me()).user.name;
    await expect(count(storekeeper, '4', 0)).rejects.toMatchObject({
      code: 'STALE_VERSION',
      info: { field: 'expectedVersion', changedBy: { name: by }, counted: '3', actual: 1 },
    });
    // Seen, it may be corrected, and taken back.
    expect(present(await count(storekeeper, '4', 1))).toMatchObject({ counted: '4', version: 2 });
    const taken = await storekeeper.countItem({
      countId,
      inventoryItemId: item.id,
      counted: null,
      expectedVersion: 2,
    });
    expect(present(taken)).toMatchObject({ counted: null, difference: null, version: 3 });
    const { answers, errors } = await settle([count(admin, '1', 3), count(storekeeper, '2', 3)]);
    expect([answers.length, errors.length]).toEqual([1, 1]);
  });

  it('books one adjustment of each item that differs, and none of what agrees', async () => {
    const [less, more, same] = [await newItem(stack, '5'), await newItem(stack, '5'), await newItem(stack, '5')];
    const { id } = await countedOf(stack, [
      [less.id, '3'],
      [more.id, '5.25'],
      [same.id, '5'],
    ]);
    const itemIds = [less.id, more.id, same.id];
    const { items } = present(await storekeeper.settleCount({ id, itemIds }));
    expect(items.every(({ settled }) => settled)).toBe(true);
    // The lines come as they were asked for, whatever order the database has.
    expect(items.map((line) => line.id)).toEqual(itemIds);
    const turned = present(await storekeeper.settleCount({ id, itemIds: [...itemIds].reverse() })).items;
    expect(turned.map((line) => line.id)).toEqual([...itemIds].reverse());
    expect(await Promise.all(itemIds.map(stockOf))).toEqual(['3', '5.25', '5']);
    const [movement, ...others] = await movementsOf(less.id);
    expect(others).toEqual([]);
    expect(movement).toMatchObject({ quantity: '-2', reason: 'Fin de mes', reference: `COUNT#${id}`, balance: '3' });
    expect(movement?.id).toBe(items.find((line) => line.id === less.id)?.movementId);
    expect(await movementsOf(same.id)).toEqual([]);
  });

  it('leaves what moved since an item was counted', async () => {
    const item = await newItem(stack, '10');
    const { id: countId } = await newCount(stack);
    await storekeeper.countItem({ countId, inventoryItemId: item.id, counted: '9', expectedVersion: 0 });
    await newSale(stack, [item.id]);
    await storekeeper.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'IN', quantity: '5', unitCost: '10.00' },
    });
    const before = Number(await stockOf(item.id));
    await storekeeper.closeCount({ id: countId, reason: 'Fin de mes' });
    await storekeeper.settleCount({ id: countId, itemIds: [item.id] });
    expect(Number(await stockOf(item.id))).toBe(before - 1);
  });

  it('books nothing twice, whoever settles it how often', async () => {
    const item = await newItem(stack, '5');
    const { id } = await countedOf(stack, [[item.id, '2']]);
    const settling = (client: TallerClient) => client.settleCount({ id, itemIds: [item.id] });
    const { answers } = await settle([settling(admin), settling(storekeeper), settling(admin)]);
    expect(answers.length).toBeGreaterThan(0);
    await settling(storekeeper);
    expect(await stockOf(item.id)).toBe('2');
    expect((await movementsOf(item.id)).length).toBe(1);
  });

  it('takes nothing any more once it is closed, and books nothing while it is open or given up', async () => {
    const item = await newItem(stack, '5');
    const { id } = await newCount(stack);
    const counting = { countId: id, inventoryItemId: item.id, counted: '4' };
    await storekeeper.countItem({ ...counting, expectedVersion: 0 });
    const settling = () => storekeeper.settleCount({ id, itemIds: [item.id] });
    await expect(settling()).rejects.toMatchObject({ code: 'LOCKED', info: { actual: 'OPEN' } });
    const { answers, errors } = await settle([
      storekeeper.closeCount({ id, reason: 'Fin de mes' }),
      admin.cancelCount({ id, reason: 'Otra vez' }),
    ]);
    expect([answers.length, (errors[0] as { code: string }).code]).toEqual([1, 'LOCKED']);
    await expect(storekeeper.countItem({ ...counting, expectedVersion: 1 })).rejects.toMatchObject({ code: 'LOCKED' });
    const given = await newCount(stack);
    await storekeeper.countItem({ ...counting, countId: given.id, expectedVersion: 0 });
    await admin.cancelCount({ id: given.id, reason: 'Otra vez' });
    await expect(storekeeper.settleCount({ id: given.id, itemIds: [item.id] })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { actual: 'CANCELLED' },
    });
  });

  it('goes along the shelves: items by place, in the order of the places', async () => {
    const shelf = `S${unique().slice(-8)}`;
    const place = async (location: string | null) => {
      const { id } = await newItem(stack, '1');
      await admin.updateInventoryItem({ id, input: { location } });
      return id;
    };
    const [second, first, elsewhere] = [await place(`${shelf}-2`), await place(`${shelf}-1`), await place(`T${shelf}`)];
    const found = present(await storekeeper.inventoryItems({ location: `${shelf}-`, limit: 100 })).items;
    expect(found.map(({ id }) => id)).toEqual([first, second]);
    const typed = present(
      await storekeeper.inventoryItems({ location: ` ${shelf.toLowerCase()} -`, limit: 100 }),
    ).items;
    expect(typed.map(({ id }) => id)).toEqual([first, second]);
    // One that says nothing is no place.
    await admin.updateInventoryItem({ id: first, input: { location: '' } });
    expect(present(await storekeeper.inventoryItems({ location: `${shelf}-1` })).items).toEqual([]);
    await admin.updateInventoryItem({ id: first, input: { location: `${shelf}-1` } });
    await admin.updateInventoryItem({ id: second, input: { location: null } });
    const left = present(await storekeeper.inventoryItems({ location: shelf, limit: 100 })).items;
    expect(left.map(({ id }) => id)).toEqual([first]);
    expect(left.map(({ id }) => id)).not.toContain(elsewhere);
    await expect(storekeeper.inventoryItems({ location: shelf, search: 'x' })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'location' },
    });
  });

  it('is taken by whoever may take one, and closed by whoever may move stock', async () => {
    const cashier = await stack.clientAs('CASHIER');
    await expect(cashier.startCount({ input: {} })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { permission: 'count:take' },
    });
    const role = `R${unique()}`;
    await admin.saveRole({ input: { name: role, permissions: ['count:take', 'inventory:read'] } });
    expect(present(await admin.startCount({ input: {} }))).toMatchObject({ status: 'OPEN', location: null });
  });
});
