import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newCustomer, newVehicle, present, unique, uniqueDigits } from '../support/workshop.ts';

describe('the plate of a vehicle', () => {
  let stack: Stack;
  let admin: TallerClient;
  let customerId: string;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    customerId = (await newCustomer(stack)).id;
  });

  const plateOf = (): string => unique().slice(-12);
  const make = (input: object) =>
    admin.createVehicle({ input: { customerId, make: 'Kia', model: 'Rio', ...input } }).then(present);
  const byPlate = async (plate: string) => (await admin.vehicleByPlate({ plate }))?.id ?? null;
  const archive = (id: string, archived = true) => admin.updateVehicle({ id, input: { archived } }).then(present);

  it('is free once the vehicle is archived, and asked for again when the vehicle comes back', async () => {
    const plate = plateOf();
    const old = await make({ plate });
    await expect(make({ plate })).rejects.toMatchObject({ code: 'DUPLICATE', info: { existingId: old.id } });
    await archive(old.id);
    // Nobody else has it: it still finds the archived one.
    expect(await byPlate(plate)).toBe(old.id);
    const young = await make({ plate });
    expect(await byPlate(plate)).toBe(young.id);

    const before = await stack.snapshot();
    await expect(archive(old.id, false)).rejects.toMatchObject({
      code: 'DUPLICATE',
      info: { field: 'input.archived', existingId: young.id },
    });
    expect(await stack.snapshot()).toEqual(before);
    // With another plate it may.
    const other = plateOf();
    const back = present(await admin.updateVehicle({ id: old.id, input: { archived: false, plate: other } }));
    expect([back.plate, back.archived, await byPlate(other)]).toEqual([other, false, old.id]);
  });

  it('comes back with the vehicle where nobody took it, and is unique again', async () => {
    const plate = plateOf();
    const { id } = await make({ plate });
    await archive(id);
    await archive(id, false);
    await expect(make({ plate })).rejects.toMatchObject({ code: 'DUPLICATE', info: { existingId: id } });
  });

  it('still finds the vehicle after a change, until another has it', async () => {
    const [first, second] = [plateOf(), plateOf()];
    const { id } = await make({ plate: first });
    await admin.updateVehicle({ id, input: { plate: second } });
    expect([await byPlate(first), await byPlate(second)]).toEqual([id, id]);
    const other = await make({ plate: first });
    expect([await byPlate(first), await byPlate(second)]).toEqual([other.id, id]);
  });

  it('may change and go while the vehicle is archived and another has it', async () => {
    const plate = plateOf();
    const { id } = await make({ plate });
    await archive(id);
    const other = await make({ plate });
    await admin.updateVehicle({ id, input: { plate: plateOf() } });
    await admin.deleteVehicle({ id });
    expect(await byPlate(plate)).toBe(other.id);
  });

  describe('its absence', () => {
    it.each([
      ['a number', { number: 'imp-7 b' }, 'IMP-7 B'],
      ['a VIN', {}, null],
      ['both', { number: 'N-9' }, 'N-9'],
    ])('leaves %s to tell it apart', async (what, given, label) => {
      const vin = what === 'a number' ? null : `KNADE${uniqueDigits(12)}`;
      const number = 'number' in given ? `${given.number}${uniqueDigits(4)}` : undefined;
      const made = await make({ vin, number });
      const called = label === null ? `…${vin?.slice(-6)}` : `${number?.toUpperCase()}`;
      expect(made).toMatchObject({ plate: null, vin, label: called, number: label === null ? null : called });
      const found = present(await admin.vehicles({ customerId, limit: 100 })).items.find(({ id }) => id === made.id);
      expect(found).toMatchObject({ plate: null, label: called });
      const all: string[] = [];
      for (let nextToken: string | null = null, more = true; more;) {
        const page: Awaited<ReturnType<TallerClient['vehicles']>> = await admin.vehicles({ limit: 100, nextToken });
        all.push(...present(page).items.map(({ id }) => id));
        nextToken = present(page).nextToken ?? null;
        more = nextToken !== null;
      }
      expect(all).toContain(made.id);
      const search = number ?? present(vin).slice(-6);
      const searched = async () => present(await admin.vehicles({ search })).items.map(({ id }) => id);
      await expect.poll(searched).toContain(made.id);
    });

    it('is refused where there is no VIN and no number either, new and later', async () => {
      const { id } = await newVehicle(stack, customerId);
      const before = await stack.snapshot();
      const refusal = { code: 'VALIDATION', info: { field: 'input.plate' } };
      await expect(make({})).rejects.toMatchObject(refusal);
      await expect(make({ plate: '' })).rejects.toMatchObject(refusal);
      await expect(make({ number: '***' })).rejects.toMatchObject({ code: 'VALIDATION' });
      await expect(admin.updateVehicle({ id, input: { plate: null } })).rejects.toMatchObject(refusal);
      expect(await stack.snapshot()).toEqual(before);
    });

    it('ends when the vehicle gets one, and begins when it is cleared', async () => {
      const number = `T${uniqueDigits(6)}`;
      const { id } = await make({ number });
      const plate = plateOf();
      expect(present(await admin.updateVehicle({ id, input: { plate } }))).toMatchObject({
        plate,
        label: plate,
        number,
      });
      expect(await byPlate(plate)).toBe(id);
      const cleared = present(await admin.updateVehicle({ id, input: { plate: null } }));
      expect(cleared).toMatchObject({ plate: null, label: number });
      // The plate is free, and until somebody takes it, finds the vehicle that had it.
      expect(await byPlate(plate)).toBe(id);
      const other = await make({ plate });
      expect(await byPlate(plate)).toBe(other.id);
      const renamed = present(await admin.updateVehicle({ id, input: { number: `${number}X` } }));
      expect(renamed.label).toBe(`${number}X`);
      await expect(make({ number: `${number}x` })).rejects.toMatchObject({
        code: 'DUPLICATE',
        info: { field: 'input.number', existingId: id },
      });
    });

    it('shows on boards and invoices as what the vehicle is called', async () => {
      const number = `T${uniqueDigits(6)}`;
      const vehicle = await make({ number });
      const input = { customerId, vehicleId: vehicle.id, items: [LABOR] };
      const order = present(await admin.createWorkOrder({ input }));
      const answer = (await stack.rawQuery(
        'SCREEN',
        `{ workOrder(id: "${order.id}") { boardVehicle { label plate make } } }`,
      )) as { data: { workOrder: { boardVehicle: object } } };
      expect(answer.data.workOrder.boardVehicle).toEqual({ label: number, plate: null, make: 'Kia' });
      await makeReady(stack, order.id);
      const invoice = present(await admin.createInvoice({ workOrderId: order.id }));
      expect(invoice.vehicle).toMatchObject({ plate: null, number, make: 'Kia' });
    });
  });
});
