import type { AggregateSupport } from './all.ts';
import { requisitionCases } from '../badMutations/requisitions.ts';
import { newRequisition, RULE, RULE_FROM, submittedRequisition, withLevels, worded } from '../requisitions.ts';
import { missingOrder } from '../missingParts.ts';
import type { Stack } from '../stack.ts';
import { newSupplier, newSupplierItem } from '../suppliers.ts';
import { newItem, newOrder, present, unique } from '../workshop.ts';

const QUERY = 2;
const WITH_RELATED = 3;
const MUTATION = 3;
const MOST_NEW = 40;

const HEADER = `
  id state supplier neededBy note lineCount unpricedLines currency waitingFor mayApprove requestedBy requestedById
  submittedAt reason version createdAt updatedAt`;
const REQUISITION = {
  RequisitionPage: 'items nextToken',
  Requisition: `${HEADER} items decisions`,
  RequisitionLine: 'id inventoryItem description quantity neededBy workOrder missingPartId ordered',
  ApprovalDecision: 'decision by byId role at note counts',
  MissingApproval: 'role count',
  RequisitionChange: 'id sequence requisitionId from state requestedById waitingRoles at',
};
const COSTS = { Requisition: 'total', RequisitionLine: 'unitCost total', ApprovalDecision: 'amount' };
const withoutSupplier = { ...REQUISITION, Requisition: REQUISITION.Requisition.replace(' supplier ', ' ') };
const whole = { ...REQUISITION, ...COSTS, Requisition: `${REQUISITION.Requisition} total` };
const SUGGESTED = {
  ReorderSuggestionPage: 'items nextToken',
  ReorderSuggestion: `
    inventoryItem supplier onOrder quantity supplierCode packSize minimumOrder lastCost total currency`,
};
const WHOLE = {
  ...whole,
  ...SUGGESTED,
  RequisitionLine: `${REQUISITION.RequisitionLine} unitCost total`,
  ApprovalDecision: `${REQUISITION.ApprovalDecision} amount`,
};

const WIDE = '\u1f82';

/** With everything that a requisition can have. */
async function fullInput(stack: Stack) {
  const { id: workOrderId, item, missingPartId } = await missingOrder(stack);
  const supplier = await newSupplier(stack);
  await newSupplierItem(stack, supplier.id, item.id);
  const line = { inventoryItemId: item.id, quantity: '1', neededBy: '2030-01-01', workOrderId, missingPartId };
  return { supplierId: supplier.id, neededBy: '2030-01-01', note: 'Urgente', items: [line, worded(RULE_FROM)] };
}

/** An item that is low, and sold on terms of every kind. Its name comes first, so that it is on the first page. */
async function lowItem(stack: Stack): Promise<string> {
  const supplier = await newSupplier(stack);
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const input = { sku: `R-${unique()}`, name: `0 Bujía ${unique()}`, price: '10.00', minimumStock: '5' };
  const { id } = present(await storekeeper.createInventoryItem({ input }));
  await newSupplierItem(stack, supplier.id, id, { supplierCode: 'B-1', packSize: '4', minimumOrder: '8' });
  return id;
}

export const support: AggregateSupport = {
  refused: requisitionCases,
  largest: async (admin, stack) => {
    const supplier = await newSupplier(stack);
    const items = await Promise.all(Array.from({ length: MOST_NEW }, () => newItem(stack, '0')));
    const { id: workOrderId } = await newOrder(stack);
    for (const { id } of items)
      await admin.updateInventoryItem({ id, input: { minimumStock: '2', maximumStock: '9' } });
    await admin.reorderSuggestions({ limit: 50 });
    await admin.createRequisitionsFromSuggestions({
      input: { items: items.map(({ id }) => ({ inventoryItemId: id, supplierId: supplier.id, quantity: '1' })) },
    });
    const lines = items.map(({ id }) => ({
      inventoryItemId: id,
      description: WIDE.repeat(200),
      quantity: '1.5',
      neededBy: '2030-01-01',
      workOrderId,
    }));
    const input = { supplierId: supplier.id, note: WIDE.repeat(500), neededBy: '2030-01-01', items: lines };
    const purchaser = await stack.clientAs('PURCHASER');
    const { id } = present(await purchaser.createRequisition({ input }));
    await purchaser.updateRequisition({ id, input: { addItems: lines } });
    const { items: made } = present(await purchaser.updateRequisition({ id, input: { addItems: lines.slice(0, 20) } }));
    const changeItems = present(made).map((line) => ({ id: line.id, unitCost: '999.123456', quantity: '9999' }));
    await withLevels(stack, RULE, async () => {
      const changed = present(await purchaser.updateRequisition({ id, input: { changeItems } }));
      expectLines(changed.lineCount);
      await purchaser.submitRequisition({ id });
      const { version } = present(await purchaser.requisition({ id }));
      await admin.requisitions({ waitingForMe: true, limit: 100 });
      await admin.approveRequisition({ id, expectedVersion: version, note: WIDE.repeat(300) });
      const reopened = present(await purchaser.reopenRequisition({ id }));
      const removed = present(reopened.items)
        .slice(1)
        .map((line) => line.id);
      for (let from = 0; from < removed.length; from += MOST_NEW)
        await purchaser.updateRequisition({ id, input: { removeItems: removed.slice(from, from + MOST_NEW) } });
      const next = await submittedRequisition(stack);
      await admin.rejectRequisition({ id: next.id, expectedVersion: next.version, reason: WIDE.repeat(300) });
    });
    await purchaser.cancelRequisition({ id, reason: WIDE.repeat(300) });
    for (const asked of [{}, { mine: true }, { state: 'DRAFT' as const }])
      await admin.requisitions({ ...asked, limit: 100 });
  },
  day: async (call) => {
    const items = [{ description: 'Escobilla del día', quantity: '2' }];
    const { id: given } = await call('TECHNICIAN', 'createRequisition', { input: { items } });
    await call('TECHNICIAN', 'cancelRequisition', { id: given, reason: 'Había en almacén' });
    const { id: low } = await call('STOREKEEPER', 'createInventoryItem', {
      input: { sku: 'FUSIBLE-DIA-1', name: 'Fusible del día', price: '2.00', minimumStock: '5', maximumStock: '20' },
    });
    await call('PURCHASER', 'createRequisitionsFromSuggestions', { input: { items: [{ inventoryItemId: low }] } });
    const rules = [{ document: 'REQUISITION', fromAmount: '700000.00', role: 'ADMIN', count: 1 }];
    await call('ADMIN', 'updateSettings', { input: { approvalLevels: rules } });
    const { id } = await call('PURCHASER', 'createRequisition', {
      input: { items: [{ description: 'Elevador', quantity: '1', unitCost: '800000.00' }] },
    });
    await call('PURCHASER', 'updateRequisition', { id, input: { note: 'Para el taller nuevo' } });
    await call('PURCHASER', 'submitRequisition', { id });
    await call('ADMIN', 'rejectRequisition', { id, expectedVersion: 3, reason: 'Muy caro' });
    await call('PURCHASER', 'reopenRequisition', { id });
    await call('PURCHASER', 'submitRequisition', { id });
    await call('ADMIN', 'approveRequisition', { id, expectedVersion: 6, note: 'Ahora sí' });
    await call('ADMIN', 'updateSettings', { input: { approvalLevels: [] } });
  },
  readable: {
    ADVISOR: withoutSupplier,
    TECHNICIAN: withoutSupplier,
    STOREKEEPER: WHOLE,
    PURCHASER: WHOLE,
    ADMIN: WHOLE,
  },
  calls: ({ stack }) => {
    const ofAdmin = async () => {
      const admin = await stack.clientAs('ADMIN');
      return { admin, ...present(await admin.createRequisition({ input: await fullInput(stack) })) };
    };
    /** By a purchaser, so that an administrator may decide over it. */
    const submitted = async () => {
      const purchaser = await stack.clientAs('PURCHASER');
      const { id } = present(await purchaser.createRequisition({ input: await fullInput(stack) }));
      return withLevels(stack, RULE, async () => present(await purchaser.submitRequisition({ id })));
    };
    const once = async () => ({ id: (await ofAdmin()).id });
    return {
      'Query.requisition': [
        async () => {
          const { id, version } = await submitted();
          await (await stack.clientAs('ADMIN')).rejectRequisition({ id, expectedVersion: version, reason: 'Caro' });
          return { id };
        },
        async () => ({ id: (await submitted()).id }),
      ],
      'Query.requisitions': [() => ({ limit: 100 }), () => ({ limit: 1 }), () => ({ waitingForMe: true, limit: 1 })],
      'Query.reorderSuggestions': [50, 1].map((limit) => async () => {
        await lowItem(stack);
        return { limit };
      }),
      'Mutation.createRequisitionsFromSuggestions': [
        async () => ({
          input: { items: [{ inventoryItemId: await lowItem(stack) }], note: 'Reponer', neededBy: '2030-01-01' },
        }),
      ],
      'Mutation.createRequisition': [async () => ({ input: await fullInput(stack) })],
      'Mutation.updateRequisition': [async () => ({ ...(await once()), input: { note: 'Ya' } })],
      'Mutation.submitRequisition': [once],
      'Mutation.approveRequisition': [
        async () => {
          const { id, version } = await submitted();
          return { id, expectedVersion: version, note: 'Bien' };
        },
      ],
      'Mutation.rejectRequisition': [
        async () => {
          const { id, version } = await submitted();
          return { id, expectedVersion: version, reason: 'Caro' };
        },
      ],
      'Mutation.reopenRequisition': [async () => ({ id: (await submitted()).id })],
      'Mutation.cancelRequisition': [async () => ({ ...(await once()), reason: 'Ya no' })],
    };
  },
  measured: [
    {
      name: 'createRequisition (10 items)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const items = await Promise.all(Array.from({ length: 10 }, () => newItem(stack, '1')));
        const lines = items.map(({ id }) => ({ inventoryItemId: id, quantity: '1' }));
        return () => client.createRequisition({ input: { items: lines } });
      },
    },
    {
      // Items with what is on order of each, the terms on which each is bought, and the suppliers by name.
      name: 'reorderSuggestions',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const [client, storekeeper] = [await stack.clientAs('PURCHASER'), await stack.clientAs('STOREKEEPER')];
        const { id: supplierId } = await newSupplier(stack);
        for (let item = 0; item < 10; item += 1) {
          const { id } = await newItem(stack, '1');
          await storekeeper.updateInventoryItem({ id, input: { minimumStock: '2', maximumStock: '9' } });
          await newSupplierItem(stack, item % 2 === 0 ? supplierId : (await newSupplier(stack)).id, id);
        }
        return () => client.reorderSuggestions({ limit: 50 });
      },
    },
    {
      name: 'createRequisitionsFromSuggestions (10 items)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const items = await Promise.all(Array.from({ length: 10 }, () => newItem(stack, '1')));
        const [preferred, named] = [await newSupplier(stack), await newSupplier(stack)];
        for (const { id } of items) await newSupplierItem(stack, preferred.id, id);
        const wanted = items.map(({ id }, index) => ({
          inventoryItemId: id,
          quantity: '1',
          ...(index % 2 === 0 ? {} : { supplierId: named.id }),
        }));
        return () => client.createRequisitionsFromSuggestions({ input: { items: wanted } });
      },
    },
    {
      name: 'submitRequisition',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id } = await newRequisition(stack);
        return () => client.submitRequisition({ id });
      },
    },
    {
      name: 'approveRequisition',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADMIN');
        await client.updateSettings({ input: { approvalLevels: RULE } });
        const { id, version } = await submittedRequisition(stack);
        return () => client.approveRequisition({ id, expectedVersion: version });
      },
    },
    {
      name: 'requisitions waiting for me',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('ADMIN');
        await newRequisition(stack);
        return () => client.requisitions({ waitingForMe: true, limit: 50 });
      },
    },
    {
      name: 'requisition',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id } = await newRequisition(stack);
        return () => client.requisition({ id });
      },
    },
  ],
};

/** As many as a requisition has. */
function expectLines(count: number): void {
  if (count !== 100) throw new Error(`expected 100 lines, got ${count}`);
}
