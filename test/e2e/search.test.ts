import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { walk } from '../support/walk.ts';
import { newCustomer, newItem, newSale, present, unique, uniqueDigits } from '../support/workshop.ts';

describe('searches', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  it('find customers by any word, tax id or telephone, exactly once', async () => {
    const word = `Zx${unique().slice(-8)}`;
    const made = [];
    for (let index = 0; index < 7; index += 1) {
      made.push(
        present(
          await admin.createCustomer({
            input: {
              name: `Ñusta ${index} ${word} ${word}a`,
              taxIdType: 'DNI',
              // As people have it whose number was given out early: it is no telephone that is dialled from abroad.
              taxId: `00${uniqueDigits(6)}`,
              phone: `+5191${uniqueDigits(7)}`,
            },
          }),
        ),
      );
    }
    for (const search of [word, word.toLowerCase(), `${word}a`, `${word} nusta`, `ñusta, ${word}`]) {
      const ids = await walk((nextToken) => admin.customers({ search, limit: 3, nextToken }));
      expect([...ids].sort(), search).toEqual(made.map((each) => each.id).sort());
    }
    const first = present(made[0]);
    const digits = present(first.phone).slice(3);
    for (const search of [present(first.taxId), digits, present(first.phone), `${word} ${digits}`]) {
      expect(await walk((nextToken) => admin.customers({ search, nextToken })), search).toEqual([first.id]);
    }
    expect(await walk((nextToken) => admin.customers({ search: `${word} nobody`, nextToken }))).toEqual([]);
    expect(await walk((nextToken) => admin.customers({ search: '¡!', nextToken }))).toEqual([]);
  });

  it('find a customer by new words only, and hide archived customers', async () => {
    const [old, fresh] = [`Viejo${unique()}`, `Nuevo${unique()}`];
    const { id } = present(await admin.createCustomer({ input: { name: `Ana ${old}` } }));
    await admin.updateCustomer({ id, input: { name: `Ana ${fresh}` } });
    const found = async (search: string) => (await walk((nextToken) => admin.customers({ search, nextToken }))).length;
    expect([await found(old), await found(fresh)]).toEqual([0, 1]);
    await admin.updateCustomer({ id, input: { archived: true } });
    expect(await found(fresh)).toBe(0);
    expect(await walk((nextToken) => admin.customers({ limit: 100, nextToken }))).not.toContain(id);
    expect(present(await admin.customer({ id })).archived).toBe(true);
    await admin.updateCustomer({ id, input: { archived: false } });
    expect(await found(fresh)).toBe(1);
    await admin.deleteCustomer({ id });
    expect([await found(fresh), await admin.customer({ id })]).toEqual([0, null]);
  });

  it('find vehicles by any ending of the plate, by the end of the VIN, and by a plate that they had', async () => {
    const customer = await newCustomer(stack);
    const plate = `Ñ${unique().slice(-8)}`;
    const vin = `1HGCM82633A${uniqueDigits(6)}`;
    const { id } = present(
      await admin.createVehicle({ input: { customerId: customer.id, plate, vin, make: 'Honda', model: 'Accord' } }),
    );
    const ids = async (search: string) => (await walk((nextToken) => admin.vehicles({ search, nextToken }))).sort();
    for (const search of [plate.slice(-6), plate.slice(-5).toLowerCase(), `${plate.slice(-6, -2)} ${plate.slice(-2)}`])
      expect(await ids(search), search).toContain(id);
    for (const search of [vin, vin.slice(-6), vin.slice(-8), plate]) expect(await ids(search), search).toEqual([id]);
    const next = `Q${unique().slice(-9)}`;
    await admin.updateVehicle({ id, input: { plate: next } });
    expect([await ids(plate), await ids(next)]).toEqual([[id], [id]]);
    expect([
      present(await admin.vehicleByPlate({ plate })).id,
      present(await admin.vehicleByPlate({ plate: next })).id,
    ]).toEqual([id, id]);
    // Whoever has the plate now comes before whoever had it.
    const heir = present(
      await admin.createVehicle({ input: { customerId: customer.id, plate, make: 'Kia', model: 'Rio' } }),
    );
    expect(present(await admin.vehicleByPlate({ plate: plate.toLowerCase() })).id).toBe(heir.id);
    expect(await ids(plate)).toEqual([id, heir.id].sort());
  });

  it('find customers however names, telephones and tax ids are parted', async () => {
    const word = `Qx${unique().slice(-7)}`;
    const taxId = uniqueDigits(8);
    const number = `9${uniqueDigits(8)}`;
    const { id } = present(
      await admin.createCustomer({
        input: { name: `D'${word} S.A.C.`, taxIdType: 'DNI', taxId, phone: `+51 (0)${number}` },
      }),
    );
    const parted = (text: string) => `${text.slice(0, 3)} ${text.slice(3, 6)}-${text.slice(6)}`;
    for (const search of [
      `d${word}`,
      `d'${word}`,
      `D’${word} sac`,
      `${word} s a c`,
      `${word} S.A.C`,
      parted(taxId),
      `${taxId.slice(0, 2)}.${taxId.slice(2, 5)}.${taxId.slice(5)}`,
      parted(number),
      `+51 ${parted(number)}`,
      `0051${number}`,
      `+51 (0)${number}`,
      `0${number}`,
    ])
      expect(await walk((nextToken) => admin.customers({ search, nextToken })), search).toEqual([id]);
  });

  it('hold any number of customers whose number stands for nobody, and a sale may name it without one', async () => {
    const nobody = { taxIdType: 'DNI', taxId: '00.000.000' };
    const made = [
      present(await admin.createCustomer({ input: { name: `Varios ${unique()}`, ...nobody } })),
      present(await admin.createCustomer({ input: { name: `Varios ${unique()}`, ...nobody } })),
    ];
    expect(made.map(({ taxId }) => taxId)).toEqual(['00000000', '00000000']);
    await admin.updateCustomer({ id: made[0]?.id ?? '', input: { taxIdType: null, taxId: null } });
    await admin.deleteCustomer({ id: made[1]?.id ?? '' });
    const items = [{ inventoryItemId: (await newItem(stack, '3')).id, quantity: '1' }];
    const sale = present(await admin.createQuickSale({ input: { items, buyer: nobody } }));
    expect(sale.recipient).toMatchObject({ name: 'CLIENTES VARIOS', taxIdType: 'DNI', taxId: '00000000' });
    const somebody = { taxIdType: 'DNI', taxId: '10117410' };
    await expect(admin.createQuickSale({ input: { items, buyer: somebody } })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.buyer.taxId' },
    });
    const both = { items, buyer: nobody, customerId: made[0]?.id ?? '' };
    await expect(admin.createQuickSale({ input: both })).rejects.toMatchObject({ info: { field: 'input.buyer' } });
  });

  it('find vehicles by the beginning of the plate and by the whole VIN', async () => {
    const customer = await newCustomer(stack);
    const plate = `Q${unique().slice(-8)}`;
    const vin = `1HGCM82633A${uniqueDigits(6)}`;
    const { id } = present(
      await admin.createVehicle({ input: { customerId: customer.id, plate, vin, make: 'Honda', model: 'Accord' } }),
    );
    for (const search of [
      plate,
      plate.toLowerCase().slice(0, 7),
      `${plate.slice(0, 2)}-${plate.slice(2)}`,
      vin.toLowerCase(),
    ]) {
      expect(
        present(await admin.vehicles({ search })).items.map((each) => each.id),
        search,
      ).toEqual([id]);
    }
    expect(present(await admin.vehicles({ customerId: customer.id })).items.map((each) => each.id)).toEqual([id]);
    await admin.updateVehicle({ id, input: { archived: true } });
    expect([
      present(await admin.vehicles({ search: plate })).items,
      present(await admin.vehicles({ search: vin })).items,
      present(await admin.vehicles({ customerId: customer.id })).items,
    ]).toEqual([[], [], []]);
    expect(present(await admin.vehicleByPlate({ plate })).id).toBe(id);
  });

  it('find items by SKU and any word of the name, and items with low stock', async () => {
    const word = `Kw${unique()}`;
    const item = present(
      await admin.createInventoryItem({
        input: { sku: `${word}-10W`, name: `Aceite sintético ${word} 10W-40`, price: '1', minimumStock: '3' },
      }),
    );
    for (const search of [word, `sintetico ${word}`, `${word}-10w`, `${word} 10W-40`])
      expect(
        present(await admin.inventoryItems({ search })).items.map((each) => each.id),
        search,
      ).toEqual([item.id]);
    const low = async () =>
      (await walk((nextToken) => admin.inventoryItems({ lowStock: true, limit: 5, nextToken }))).includes(item.id);
    const move = (type: 'IN' | 'OUT', quantity: string) =>
      admin.recordStockMovement({
        inventoryItemId: item.id,
        input: { type, quantity, ...(type === 'IN' ? { unitCost: '1' } : {}) },
      });
    expect(await low()).toBe(true);
    await move('IN', '3');
    expect(await low()).toBe(false);
    await newSale(stack, [item.id]);
    expect([await low(), present(await admin.inventoryItems({ search: word, lowStock: true })).items.length]).toEqual([
      true,
      1,
    ]);
    await admin.updateInventoryItem({ id: item.id, input: { minimumStock: '2' } });
    expect([await low(), present(await admin.inventoryItem({ id: item.id })).low]).toEqual([false, false]);
  });
});
