import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newCustomer, newVehicle, present, settle } from '../support/workshop.ts';

/** What a visit says of its vehicle: its odometer, and that it is here already. */
describe('a visit', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  /** A vehicle with a first reading, and what opens an order for it. */
  async function vehicleAt(mileage: number | null) {
    const customer = await newCustomer(stack);
    const { id } = await newVehicle(stack, customer.id);
    if (mileage !== null) await admin.updateVehicle({ id, input: { mileage } });
    const open = async (more: object = {}) =>
      present(
        await admin.createWorkOrder({ input: { customerId: customer.id, vehicleId: id, items: [LABOR], ...more } }),
      );
    return { id, open };
  }
  const vehicleOf = async (id: string) => present(await admin.vehicle({ id }));

  describe('its odometer', () => {
    it('brings its reading to the vehicle, when it is opened and when it is changed', async () => {
      const { id, open } = await vehicleAt(50_000);
      const before = await vehicleOf(id);
      const order = await open({ mileage: 51_000 });
      expect(await vehicleOf(id)).toMatchObject({
        mileage: 51_000,
        version: before.version + 1,
        mileageCorrections: [],
      });
      await admin.updateWorkOrder({ id: order.id, input: { mileage: 51_200, bay: 'B1' } });
      expect((await vehicleOf(id)).mileage).toBe(51_200);
      // What says nothing of the odometer leaves it alone.
      await admin.updateWorkOrder({ id: order.id, input: { bay: 'B2' } });
      expect(await vehicleOf(id)).toMatchObject({ mileage: 51_200, version: before.version + 2 });
    });

    it('stays as it is where nobody read it and the order changes in other things, whatever is asked of the answer', async () => {
      const { id, open } = await vehicleAt(50_000);
      const order = await open({});
      const { user } = present(await admin.me());
      const query = `mutation { updateWorkOrder(id: "${order.id}", input: { technicianId: "${user.id}" })
        { mileage technicianId vehicle { id mileage } } }`;
      const answer = await stack.rawQuery('ADMIN', query);
      expect(answer).toEqual({
        data: { updateWorkOrder: { mileage: null, technicianId: user.id, vehicle: { id, mileage: 50_000 } } },
      });
    });

    it('is the first reading of a vehicle that had none', async () => {
      const { id, open } = await vehicleAt(null);
      await open({ mileage: 0 });
      expect((await vehicleOf(id)).mileage).toBe(0);
    });

    it('needs a reason for a lower one, wherever it is written, and writes nothing without', async () => {
      const { id, open } = await vehicleAt(90_000);
      const order = await open({ mileage: 90_000 });
      const before = await stack.snapshot();
      const refusal = { code: 'VALIDATION', info: { field: 'input.mileageReason', last: 90_000, actual: 89_999 } };
      await expect(open({ mileage: 89_999 })).rejects.toMatchObject(refusal);
      await expect(open({ mileage: 89_999, mileageNote: 'Porque sí' })).rejects.toMatchObject(refusal);
      await expect(admin.updateWorkOrder({ id: order.id, input: { mileage: 89_999 } })).rejects.toMatchObject(refusal);
      await expect(admin.updateVehicle({ id, input: { mileage: 89_999 } })).rejects.toMatchObject(refusal);
      await expect(admin.updateVehicle({ id, input: { mileage: null } })).rejects.toMatchObject({ code: 'VALIDATION' });
      expect(await stack.snapshot()).toEqual(before);
    });

    it('keeps both readings where a lower one has its reason', async () => {
      const { id, open } = await vehicleAt(90_000);
      const said = { mileageReason: 'REPLACED' as const, mileageNote: 'Tablero nuevo' };
      const order = await open({ mileage: 12, ...said });
      const kept = { from: 90_000, to: 12, reason: 'REPLACED', note: 'Tablero nuevo' };
      expect(order.mileageCorrection).toMatchObject(kept);
      expect(await vehicleOf(id)).toMatchObject({ mileage: 12, mileageCorrections: [kept] });
      await admin.updateWorkOrder({ id: order.id, input: { mileage: 10, mileageReason: 'MISREAD' } });
      expect((await vehicleOf(id)).mileageCorrections).toMatchObject([{ from: 12, to: 10, reason: 'MISREAD' }, kept]);
      // A higher one afterwards is no correction, whatever reason comes with it.
      await admin.updateWorkOrder({ id: order.id, input: { mileage: 20, mileageReason: 'MISREAD' } });
      expect(await vehicleOf(id)).toMatchObject({ mileage: 20, mileageCorrections: [{}, {}] });
      expect(present(await admin.workOrder({ id: order.id })).mileageCorrection).toBeNull();
    });

    it('loses no reading where two are written at once', async () => {
      const { id, open } = await vehicleAt(100);
      const orders = [await open(), await open(), await open()];
      const { errors } = await settle(
        orders.map((order, index) => admin.updateWorkOrder({ id: order.id, input: { mileage: 200 + index } })),
      );
      // Whoever comes after a higher one is asked why.
      for (const error of errors) expect(error).toMatchObject({ code: 'VALIDATION' });
      expect((await vehicleOf(id)).mileage).toBe(202);
    });

    it('prints its own reading on the invoice, else the last of the vehicle', async () => {
      const { id, open } = await vehicleAt(70_000);
      const [with0, without] = [await open({ mileage: 0, mileageReason: 'REPLACED' }), await open()];
      await admin.updateVehicle({ id, input: { mileage: 300 } });
      const printed = async (orderId: string) => {
        await makeReady(stack, orderId);
        return present(await admin.createInvoice({ workOrderId: orderId })).vehicle?.mileage;
      };
      expect([await printed(with0.id), await printed(without.id)]).toEqual([0, 300]);
    });
  });

  describe('its warning of another', () => {
    it('is told of the first one, and not refused', async () => {
      const { open } = await vehicleAt(null);
      const first = await open();
      expect(first.warnings).toEqual([]);
      const second = await open();
      expect(second.warnings).toEqual([
        { code: 'OPEN_ORDER', message: expect.stringContaining(first.id) as string, workOrderId: first.id },
      ]);
      const third = await open({ items: [] });
      expect(third.warnings?.map(({ workOrderId }) => workOrderId)).toEqual([first.id, second.id]);
    });

    it('is told nothing of those that left, were removed, or are of another vehicle', async () => {
      const [{ open }, other] = [await vehicleAt(null), await vehicleAt(null)];
      await other.open();
      const [cancelled, removed] = [await open(), await open({ items: [] })];
      await admin.changeWorkOrderState({ id: cancelled.id, to: 'CANCELLED', note: 'No vino' });
      await admin.deleteWorkOrder({ id: removed.id });
      expect((await open()).warnings).toEqual([]);
    });

    it('is told of one that came back by the void of its invoice', async () => {
      const { open } = await vehicleAt(null);
      const first = await open();
      await makeReady(stack, first.id);
      const invoice = present(await admin.createInvoice({ workOrderId: first.id }));
      await admin.changeWorkOrderState({ id: first.id, to: 'DELIVERED' });
      const second = await open();
      expect(second.warnings).toEqual([]);
      await admin.changeWorkOrderState({ id: second.id, to: 'CANCELLED', note: 'No vino' });
      await admin.voidInvoice({ invoiceId: invoice.id, reason: 'Otro RUC' });
      expect((await open()).warnings?.map(({ workOrderId }) => workOrderId)).toEqual([first.id]);
    });

    it('is told so however many are opened at once: all but one', async () => {
      const { open } = await vehicleAt(null);
      const { answers } = await settle(Array.from({ length: 3 }, () => open()));
      expect(answers.map(({ warnings }) => warnings?.length ?? 0).sort()).toEqual([0, 1, 2].slice(0, answers.length));
    });

    it('is told so by a dry run and by a repeated call, too', async () => {
      const { id, open } = await vehicleAt(null);
      const first = await open();
      const customerId = present((await vehicleOf(id)).customer).id;
      const input = { customerId, vehicleId: id };
      const dry = present(await admin.createWorkOrder({ input, validateOnly: true }));
      expect(dry.warnings?.map(({ workOrderId }) => workOrderId)).toEqual([first.id]);
      const call = { input, idempotencyKey: `doble-${id}` };
      const once = present(await admin.createWorkOrder(call));
      expect(present(await admin.createWorkOrder(call)).warnings).toEqual(once.warnings);
    });
  });

  it('is in the list of open orders from its beginning to its end, and not longer', async () => {
    const { id: vehicleId, open } = await vehicleAt(null);
    const openIds = async () =>
      present(await admin.workOrders({ open: true, vehicleId, limit: 100 })).items.map(({ id }) => id);
    const order = await open();
    await expect.poll(openIds).toEqual([order.id]);
    await makeReady(stack, order.id);
    const invoice = present(await admin.createInvoice({ workOrderId: order.id }));
    await expect.poll(openIds).toEqual([order.id]);
    await admin.changeWorkOrderState({ id: order.id, to: 'DELIVERED' });
    await expect.poll(openIds).toEqual([]);
    await admin.voidInvoice({ invoiceId: invoice.id, reason: 'Otro RUC' });
    await expect.poll(openIds).toEqual([order.id]);
    await admin.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'No vino' });
    await expect.poll(openIds).toEqual([]);
  });
});
