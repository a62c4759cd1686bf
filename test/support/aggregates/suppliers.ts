import type { AggregateSupport } from './all.ts';
import { LONG } from '../badMutations/case.ts';
import { newSupplier, newSupplierItem } from '../suppliers.ts';
import { newItem, newRuc, unique } from '../workshop.ts';

const NOBODY = 'nothing';
const QUERY = 2;
const SEARCH = 3;
const WITH_RELATED = 3;
const MUTATION = 3;

const SUPPLIER = {
  SupplierPage: 'items nextToken',
  Supplier: `
    id name taxIdType taxId contacts address paymentDays currency leadTimeDays archived version createdAt updatedAt`,
  SupplierContact: 'name email phone',
  SupplierItemPage: 'items nextToken',
  SupplierItem: `
    supplier inventoryItem supplierCode lastCost currency packSize minimumOrder preferred version createdAt updatedAt`,
};

const WIDE = '\u1f82';
const contacts = (count: number) => Array.from({ length: count }, () => ({ name: 'Ana' }));

const fullSupplier = (name: string) => ({
  name,
  taxIdType: 'RUC',
  taxId: newRuc(),
  contacts: [{ name: 'Ana', email: 'ana@repuestos.example', phone: '+51987654321' }],
  address: 'Av. Grau 100',
  paymentDays: 30,
  currency: 'USD',
  leadTimeDays: 7,
});

export const support: AggregateSupport = {
  refused: {
    createSupplier: async (_made, stack) => {
      const { taxId } = await newSupplier(stack);
      const input = { name: 'Repuestos Lima' };
      return [
        ['no name', { input: { name: ' ' } }, 'VALIDATION', 'input.name'],
        ['a name too long', { input: { name: LONG } }, 'VALIDATION', 'input.name'],
        ['a tax id without its kind', { input: { ...input, taxId: '20601030013' } }, 'VALIDATION', 'input.taxIdType'],
        [
          'a tax id of a wrong check digit',
          { input: { ...input, taxIdType: 'RUC', taxId: '20601030014' } },
          'VALIDATION',
          'input.taxId',
        ],
        ["another's tax id", { input: { ...input, taxIdType: 'RUC', taxId } }, 'DUPLICATE', 'input.taxId'],
        ['too many contacts', { input: { ...input, contacts: contacts(11) } }, 'LIMIT_EXCEEDED', 'input.contacts'],
        [
          'a contact without a name',
          { input: { ...input, contacts: [{ name: 'Ana' }, { name: '' }] } },
          'VALIDATION',
          'input.contacts.1.name',
        ],
        [
          'a telephone without its country',
          { input: { ...input, contacts: [{ name: 'Ana', phone: '014567890' }] } },
          'VALIDATION',
          'input.contacts.0.phone',
        ],
        ['an address too long', { input: { ...input, address: LONG } }, 'VALIDATION', 'input.address'],
        ['days before the bill', { input: { ...input, paymentDays: -1 } }, 'VALIDATION', 'input.paymentDays'],
        ['years to pay', { input: { ...input, paymentDays: 366 } }, 'VALIDATION', 'input.paymentDays'],
        ['years to wait', { input: { ...input, leadTimeDays: 366 } }, 'VALIDATION', 'input.leadTimeDays'],
        ['a currency that is none', { input: { ...input, currency: 'SOL' } }, 'VALIDATION', 'input.currency'],
      ];
    },
    updateSupplier: async (_made, stack) => {
      const [supplier, other] = [await newSupplier(stack), await newSupplier(stack)];
      const { id } = supplier;
      const taxId = { taxIdType: 'RUC', taxId: other.taxId };
      return [
        ['no supplier', { id: NOBODY, input: {} }, 'NOT_FOUND', 'id'],
        ['no name', { id, input: { name: null } }, 'VALIDATION', 'input.name'],
        ["another's tax id", { id, input: taxId }, 'DUPLICATE', 'input.taxId'],
        ['too many contacts', { id, input: { contacts: contacts(11) } }, 'LIMIT_EXCEEDED', 'input.contacts'],
        [
          'a stale version',
          { id, input: { address: 'Lima' }, expectedVersion: 77 },
          'STALE_VERSION',
          'expectedVersion',
        ],
      ];
    },
    setSupplierItem: async (made, stack) => {
      const [{ id: supplierId }, hidden] = [await newSupplier(stack), await newSupplier(stack)];
      await (await stack.clientAs('PURCHASER')).updateSupplier({ id: hidden.id, input: { archived: true } });
      const [{ id: inventoryItemId }, sold] = [await newItem(stack, '0'), await newItem(stack, '0')];
      await newSupplierItem(stack, supplierId, sold.id);
      const of = { supplierId, inventoryItemId };
      return [
        ['no supplier', { ...of, supplierId: NOBODY, input: {} }, 'NOT_FOUND', 'supplierId'],
        ['a supplier in the archive', { ...of, supplierId: hidden.id, input: {} }, 'LOCKED', 'supplierId'],
        ['no item', { ...of, inventoryItemId: NOBODY, input: {} }, 'NOT_FOUND', 'inventoryItemId'],
        [
          'an item in the archive',
          { ...of, inventoryItemId: made.hidden.item, input: {} },
          'LOCKED',
          'inventoryItemId',
        ],
        ['a code too long', { ...of, input: { supplierCode: LONG } }, 'VALIDATION', 'input.supplierCode'],
        ['a cost below zero', { ...of, input: { lastCost: '-1' } }, 'VALIDATION', 'input.lastCost'],
        ['a cost that is none', { ...of, input: { lastCost: 'x' } }, 'VALIDATION', 'input.lastCost'],
        ['a pack of nothing', { ...of, input: { packSize: '0' } }, 'VALIDATION', 'input.packSize'],
        ['a least of nothing', { ...of, input: { minimumOrder: '0' } }, 'VALIDATION', 'input.minimumOrder'],
        [
          'a least with too many decimals',
          { ...of, input: { minimumOrder: '1.0001' } },
          'VALIDATION',
          'input.minimumOrder',
        ],
        ['a version that is not there', { ...of, input: {}, expectedVersion: 1 }, 'STALE_VERSION', 'expectedVersion'],
        [
          'a stale version',
          { ...of, inventoryItemId: sold.id, input: {}, expectedVersion: 7 },
          'STALE_VERSION',
          'expectedVersion',
        ],
      ];
    },
    removeSupplierItem: async (_made, stack) => {
      const [{ id: supplierId }, { id: inventoryItemId }] = [await newSupplier(stack), await newItem(stack, '0')];
      await newSupplierItem(stack, supplierId, inventoryItemId);
      return [
        ['no supplier', { supplierId: NOBODY, inventoryItemId }, 'NOT_FOUND', 'inventoryItemId'],
        ['no item', { supplierId, inventoryItemId: NOBODY }, 'NOT_FOUND', 'inventoryItemId'],
        ['a stale version', { supplierId, inventoryItemId, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
      ];
    },
  },
  largest: async (admin, stack) => {
    const name = WIDE.repeat(200);
    const input = {
      ...fullSupplier(name),
      contacts: Array.from({ length: 10 }, () => ({ name, email: `${'x'.repeat(64)}@repuestos.example` })),
      address: WIDE.repeat(300),
    };
    const supplier = await admin.createSupplier({ input });
    const id = supplier?.id ?? '';
    await admin.updateSupplier({ id, input: { name: `${'ab '.repeat(66)}ab`, contacts: input.contacts } });
    const item = await newItem(stack, '0');
    const sold = { supplierId: id, inventoryItemId: item.id };
    const terms = { supplierCode: WIDE.repeat(60), lastCost: '9999999.999999', packSize: '999999', minimumOrder: '1' };
    await admin.setSupplierItem({ ...sold, input: terms });
    await admin.supplier({ id });
    await admin.suppliers({ limit: 100, search: 'ab '.repeat(60) });
    await admin.suppliers({ limit: 100 });
    await admin.supplierItems({ supplierId: id, limit: 100 });
    await admin.removeSupplierItem(sold);
  },
  day: async (call) => {
    const { id: itemId } = await call('STOREKEEPER', 'createInventoryItem', {
      input: { sku: 'COMPRADO-1', name: 'Pastilla comprada', price: '10.00' },
    });
    const { id: other } = await call('PURCHASER', 'createSupplier', { input: { name: 'Repuestos de antes' } });
    const { id } = await call('PURCHASER', 'createSupplier', { input: fullSupplier('Repuestos del día') });
    await call('PURCHASER', 'updateSupplier', { id, input: { paymentDays: 45 } });
    const terms = { supplierCode: 'P-1', lastCost: '12.345678', packSize: '4', minimumOrder: '8' };
    await call('PURCHASER', 'setSupplierItem', { supplierId: other, inventoryItemId: itemId, input: terms });
    await call('PURCHASER', 'setSupplierItem', {
      supplierId: id,
      inventoryItemId: itemId,
      input: { ...terms, preferred: true },
    });
    await call('PURCHASER', 'removeSupplierItem', { supplierId: other, inventoryItemId: itemId });
    await call('PURCHASER', 'updateSupplier', { id: other, input: { archived: true } });
  },
  readable: { STOREKEEPER: SUPPLIER, PURCHASER: SUPPLIER, ADMIN: SUPPLIER },
  calls: ({ stack }) => {
    const made = async () => {
      const admin = await stack.clientAs('ADMIN');
      const supplier = await admin.createSupplier({ input: fullSupplier(`Repuestos ${unique()}`) });
      const [item, next] = [await newItem(stack, '1'), await newItem(stack, '1')];
      const sold = { supplierId: supplier?.id ?? '', inventoryItemId: item.id };
      const input = { supplierCode: 'P-1', lastCost: '12.50', packSize: '4', minimumOrder: '8' };
      await admin.setSupplierItem({ ...sold, input });
      await admin.setSupplierItem({ ...sold, inventoryItemId: next.id, input });
      return sold;
    };
    const supplierOnly = async () => ({ supplierId: (await made()).supplierId });
    return {
      'Query.supplier': [async () => ({ id: (await made()).supplierId })],
      'Query.suppliers': [() => ({ limit: 100 }), () => ({ limit: 1 })],
      'Query.supplierItems': [supplierOnly, async () => ({ ...(await supplierOnly()), limit: 1 })],
      'Mutation.createSupplier': [() => ({ input: fullSupplier(`Repuestos ${unique()}`) })],
      'Mutation.updateSupplier': [async () => ({ id: (await made()).supplierId, input: { address: 'Jr. Puno 1' } })],
      'Mutation.setSupplierItem': [async () => ({ ...(await made()), input: { minimumOrder: '12' } })],
      'Mutation.removeSupplierItem': [made],
    };
  },
  measured: [
    {
      name: 'createSupplier',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        return () => client.createSupplier({ input: fullSupplier(`Repuestos ${unique()}`) });
      },
    },
    {
      name: 'setSupplierItem',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const [{ id: supplierId }, { id: inventoryItemId }] = [await newSupplier(stack), await newItem(stack, '0')];
        return () => client.setSupplierItem({ supplierId, inventoryItemId, input: { lastCost: '10.00' } });
      },
    },
    {
      name: 'suppliers',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        await newSupplier(stack);
        return () => client.suppliers({ limit: 50 });
      },
    },
    {
      name: 'suppliers (search)',
      budget: SEARCH,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        await newSupplier(stack);
        return () => client.suppliers({ search: 'importadora', limit: 50 });
      },
    },
    {
      name: 'supplierItems',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const [{ id: supplierId }, item] = [await newSupplier(stack), await newItem(stack, '0')];
        await newSupplierItem(stack, supplierId, item.id);
        return () => client.supplierItems({ supplierId, limit: 50 });
      },
    },
  ],
};
