/** Whom the workshop buys from, what they sell, and who has to approve it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iterate } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
import { newItem, present, unique } from '../support/workshop.ts';

let stack: Stack;
let admin: TallerClient;
let purchaser: TallerClient;
beforeAll(async () => {
  stack = await startStack();
  admin = await stack.clientAs('ADMIN');
  purchaser = await stack.clientAs('PURCHASER');
});

describe('suppliers', () => {
  it('are found by name and by tax id until they are archived, and keep their tax id to themselves', async () => {
    const word = `Sur${unique()}`;
    const { id, taxId, version } = await newSupplier(stack, `Importadora ${word} S.A.C.`);
    const found = async (search: string) => present(await purchaser.suppliers({ search })).items.map((each) => each.id);
    /** All of them: others make suppliers, too. */
    const listed = async () => {
      const ids: string[] = [];
      for await (const each of iterate((nextToken) => purchaser.suppliers({ limit: 100, nextToken })))
        ids.push(each.id);
      return ids;
    };
    expect(await found(word.toLowerCase())).toEqual([id]);
    expect(await found(present(taxId))).toEqual([id]);
    expect(await listed()).toContain(id);
    const again = purchaser.createSupplier({ input: { name: 'Otra', taxIdType: 'RUC', taxId } });
    await expect(again).rejects.toMatchObject({ code: 'DUPLICATE', info: { field: 'input.taxId', existingId: id } });

    const archived = present(
      await purchaser.updateSupplier({ id, expectedVersion: version, input: { archived: true } }),
    );
    expect(archived).toMatchObject({ archived: true, version: version + 1, paymentDays: 30, leadTimeDays: 5 });
    expect(await found(word)).toEqual([]);
    expect(await listed()).not.toContain(id);
    expect(await purchaser.supplier({ id })).toMatchObject({ id, archived: true });
    await expect(
      purchaser.updateSupplier({ id, expectedVersion: version, input: { address: 'Lima' } }),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const shown = present(
      await purchaser.updateSupplier({ id, input: { archived: false, taxIdType: null, taxId: null } }),
    );
    expect(shown.taxId).toBeNull();
    expect(await found(word)).toEqual([id]);
    // Given up, it is free for somebody else.
    expect(present(await purchaser.createSupplier({ input: { name: 'Otra', taxIdType: 'RUC', taxId } })).taxId).toBe(
      taxId,
    );
  });

  it('sell items on terms that change one by one, and whose cost only some read', async () => {
    const [{ id: supplierId }, item] = [await newSupplier(stack), await newItem(stack, '0')];
    const of = { supplierId, inventoryItemId: item.id };
    await newSupplierItem(stack, supplierId, item.id, { lastCost: '12.345678', packSize: '4', minimumOrder: '8' });
    const changed = present(
      await purchaser.setSupplierItem({
        ...of,
        expectedVersion: 1,
        input: { supplierCode: 'P-1', minimumOrder: null },
      }),
    );
    expect(changed).toMatchObject({
      supplier: { id: supplierId },
      inventoryItem: { id: item.id },
      supplierCode: 'P-1',
      lastCost: '12.345678',
      packSize: '4',
      minimumOrder: null,
      version: 2,
    });
    const sellers = present(await purchaser.supplierItems({ inventoryItemId: item.id })).items;
    expect(sellers).toMatchObject([{ supplier: { id: supplierId }, lastCost: '12.345678' }]);
    const { name, permissions } = present(
      present(await admin.roles({ limit: 100 })).items.find((role) => role.name === 'STOREKEEPER'),
    );
    await admin.saveRole({
      input: { name, permissions: permissions.filter((each) => each !== 'inventory:cost') },
    });
    try {
      const seen = present(await (await stack.clientAs('STOREKEEPER')).supplierItems({ supplierId }));
      expect(seen.items).toMatchObject([{ supplierCode: 'P-1', lastCost: null }]);
    } finally {
      await admin.saveRole({ input: { name, permissions } });
    }
  });

  it('are preferred one at a time, the first without being asked', async () => {
    const [one, two, item] = [await newSupplier(stack), await newSupplier(stack), await newItem(stack, '0')];
    const preferred = async () =>
      present(await purchaser.supplierItems({ inventoryItemId: item.id }))
        .items.filter((each) => each.preferred)
        .map((each) => each.supplier?.id);
    await newSupplierItem(stack, one.id, item.id);
    await newSupplierItem(stack, two.id, item.id);
    expect(await preferred()).toEqual([one.id]);
    await newSupplierItem(stack, two.id, item.id, { preferred: true });
    expect(await preferred()).toEqual([two.id]);
    await newSupplierItem(stack, two.id, item.id, { preferred: false });
    expect(await preferred()).toEqual([]);
    await newSupplierItem(stack, one.id, item.id, { preferred: true });
    await purchaser.removeSupplierItem({ supplierId: one.id, inventoryItemId: item.id });
    expect(await preferred()).toEqual([]);
    expect(present(await purchaser.supplierItems({ supplierId: one.id })).items).toEqual([]);
  });

  it('are preferred one at a time also where four become so at once', async () => {
    const item = await newItem(stack, '0');
    const suppliers = await Promise.all(Array.from({ length: 4 }, () => newSupplier(stack)));
    await Promise.all(
      suppliers.map(({ id }) =>
        newSupplierItem(stack, id, item.id, { preferred: true }).catch((error: unknown) => error),
      ),
    );
    const { items } = present(await purchaser.supplierItems({ inventoryItemId: item.id }));
    expect(items.filter((each) => each.preferred)).toHaveLength(1);
  });

  it('hold the items that they sell: those are not removed', async () => {
    const [{ id: supplierId }, item] = [await newSupplier(stack), await newItem(stack, '0')];
    const of = { supplierId, inventoryItemId: item.id };
    await newSupplierItem(stack, supplierId, item.id);
    await expect(admin.deleteInventoryItem({ id: item.id })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { heldBy: { suppliers: 1 } },
    });
    await purchaser.removeSupplierItem(of);
    expect(await admin.deleteInventoryItem({ id: item.id })).toMatchObject({ id: item.id });
  });

  it('are asked for by supplier or by item, and not by both or by neither', async () => {
    const field = (args: object) => expect(purchaser.supplierItems(args)).rejects.toMatchObject({ code: 'VALIDATION' });
    await field({});
    await field({ supplierId: 'x', inventoryItemId: 'y' });
    await field({ supplierId: '' });
  });
});

describe('the settings of purchasing', () => {
  afterAll(() =>
    admin.updateSettings({ input: { approvalLevels: [], overReceiptPercent: null, deliveryPlace: null } }),
  );

  it('are kept as they are said', async () => {
    const none = { approvalLevels: [], overReceiptPercent: null, deliveryPlace: null };
    expect(await admin.updateSettings({ input: none })).toMatchObject({ ...none, overReceiptPercent: '0.00' });
    const approvalLevels = [
      { document: 'REQUISITION' as const, fromAmount: '0.00', role: 'STOREKEEPER', count: 1 },
      { document: 'REQUISITION' as const, fromAmount: '1000.00', role: 'ADMIN', count: 1 },
      { document: 'PURCHASE_ORDER' as const, fromAmount: '5000.00', role: 'ADMIN', count: 1 },
    ];
    const input = { approvalLevels: approvalLevels.slice(0, 2), overReceiptPercent: '5', deliveryPlace: 'Jr. Puno 2' };
    const after = present(await admin.updateSettings({ input }));
    expect(after).toMatchObject({ ...input, overReceiptPercent: '5.00', billPriceTolerancePercent: '0.00' });
    expect(present(await purchaser.settings()).approvalLevels).toEqual(input.approvalLevels);
    const kept = present(await admin.updateSettings({ input: { billPriceTolerancePercent: '2.5' } }));
    expect(kept).toMatchObject({ ...input, overReceiptPercent: '5.00', billPriceTolerancePercent: '2.50' });
    await admin.updateSettings({ input: { billPriceTolerancePercent: null } });
  });

  it('take no rule that too few who are enabled could meet', async () => {
    const rule = (count: number) =>
      admin.updateSettings({
        input: { approvalLevels: [{ document: 'REQUISITION', fromAmount: '0', role: 'PURCHASER', count }] },
      });
    const known = present(present(await admin.roles({ limit: 100 })).items.find(({ name }) => name === 'PURCHASER'));
    await expect(rule(known.userCount + 1)).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.approvalLevels.0.count' },
    });
    expect(present(await rule(1)).approvalLevels).toMatchObject([{ role: 'PURCHASER', count: 1 }]);
    const { id } = present(
      await admin.createUser({
        input: { name: 'Eva Luna', email: `${unique().toLowerCase()}@taller.example`, role: 'PURCHASER' },
      }),
    );
    expect(present(await rule(known.userCount + 1)).approvalLevels).toHaveLength(1);
    await admin.disableUser({ id });
    await expect(rule(known.userCount + 1)).rejects.toMatchObject({ code: 'VALIDATION' });
  });
});
