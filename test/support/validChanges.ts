/** One call of each mutation that takes no idempotency key, made anew each time: all of them succeed. */
import { newApiKey } from './apiKeys.ts';
import { asShopper, pooledShopper } from './customers.ts';
import { newDelivery } from './deliveries.ts';
import { sentPurchase } from './purchaseOrders.ts';
import { newSchedule } from './reports.ts';
import type { Stack } from './stack.ts';
import { CALLS } from './validCalls.ts';
import { EXPECTING } from './validRequisitions.ts';
import {
  newCustomer,
  newItem,
  newOrder,
  newSale,
  newVehicle,
  present,
  readyOrder,
  unique,
  uniqueDigits,
} from './workshop.ts';

/** What a call needs beside its arguments. */
export interface PreparedCall {
  args: Record<string, unknown>;
  /** Whose call it is. @default an administrator's */
  token?: string;
}

async function newUser(stack: Stack) {
  const admin = await stack.clientAs('ADMIN');
  const input = { name: 'Ana Salas', email: `${unique().toLowerCase()}@taller.example`, role: 'CASHIER' };
  return present(await admin.createUser({ input }));
}

const ofUser = async (stack: Stack): Promise<PreparedCall> => ({ args: { id: (await newUser(stack)).id } });

const OPENING = { input: { name: 'Ana Compradora', phone: '+51987654321', address: 'Jr. Puno 1' } };

/** A thing's id, and the version in which the call expects it. */
const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

/** By mutation: prepares one call that would succeed. */
export const CHANGES: Record<string, (stack: Stack) => Promise<PreparedCall>> = {
  ...EXPECTING,
  revokeApiKey: async (stack) => ({ args: { id: (await newApiKey(stack)).id } }),
  openShopAccount: async (stack) => ({ args: OPENING, token: await pooledShopper(stack) }),
  updateDelivery: async (stack) => ({ args: { ...at(await newDelivery(stack)), input: { note: 'Timbre' } } }),
  updateCustomer: async (stack) => ({
    args: {
      ...at(await newCustomer(stack)),
      input: { name: 'Inés Ramos', phone: '+51912345678', taxIdType: 'DNI', taxId: uniqueDigits(8) },
    },
  }),
  deleteCustomer: async (stack) => ({ args: at(await newCustomer(stack)) }),
  updateInventoryItem: async (stack) => ({
    args: { ...at(await newItem(stack, '0')), input: { sku: `K-${unique()}`, name: 'Bujía', price: '13.00' } },
  }),
  deleteInventoryItem: async (stack) => ({ args: at(await newItem(stack, '0')) }),
  updateVehicle: async (stack) => {
    const [owner, other] = [await newCustomer(stack), await newCustomer(stack)];
    const vehicle = await newVehicle(stack, owner.id);
    return {
      args: { ...at(vehicle), input: { customerId: other.id, plate: unique().slice(-12), color: 'Rojo' } },
    };
  },
  deleteVehicle: async (stack) => ({ args: at(await newVehicle(stack, (await newCustomer(stack)).id)) }),
  updateWorkOrder: async (stack) => ({
    args: { ...at(await newOrder(stack)), input: { complaint: 'No enciende', mileage: 60_000, bay: 'B1' } },
  }),
  deleteWorkOrder: async (stack) => ({ args: at(await newOrder(stack, [])) }),
  updateSettings: async (stack) => {
    const admin = await stack.clientAs('ADMIN');
    const [settings, { user }] = [present(await admin.settings()), present(await admin.me())];
    const laborRates = { default: '100.00', byTechnician: [{ technicianId: user.id, rate: '110.00' }] };
    // Nothing that documents print: others make some meanwhile.
    const stateTimeLimits = [{ state: 'APPROVED', minutes: settings.version }];
    return {
      args: {
        expectedVersion: settings.version,
        input: { stateTimeLimits, laborRates, logoKey: await uploadedLogo(stack) },
      },
    };
  },
  updateReportSchedule: async (stack) => ({
    args: { ...at(await newSchedule(stack, 'ADMIN')), input: { frequency: 'WEEKLY', weekday: 2, active: false } },
  }),
  deleteReportSchedule: async (stack) => ({ args: at(await newSchedule(stack, 'ADMIN')) }),
  deleteRole: async (stack) => {
    const admin = await stack.clientAs('ADMIN');
    const role = present(await admin.saveRole({ input: { name: `R${unique()}`, permissions: ['self:read'] } }));
    return { args: { name: role.name, expectedVersion: role.version } };
  },
  updateUser: async (stack) => {
    const { id, version } = await newUser(stack);
    return { args: { id, expectedVersion: version, input: { name: 'Inés Ramos', role: 'ADVISOR' } } };
  },
  disableUser: ofUser,
  enableUser: async (stack) => {
    const { id } = await newUser(stack);
    await (await stack.clientAs('ADMIN')).disableUser({ id });
    return { args: { id } };
  },
  signOutUser: ofUser,
  resetAuthenticator: ofUser,
  signOutEverywhere: async (stack) => {
    const { id, role } = await newUser(stack);
    return { args: {}, token: await stack.tokenOf(id, [role]) };
  },
  generatePurchaseOrderPdf: async (stack) => ({ args: { id: (await sentPurchase(stack)).id } }),
  generateInvoicePdf: async (stack) => ({
    args: { invoiceId: (await newSale(stack, [(await newItem(stack, '5')).id])).id },
  }),
};

const MANAGED = ['CASHIER', 'ADVISOR'];

/** Somebody who is no administrator, and may do with users of these roles what administrators may. */
async function newManager(stack: Stack): Promise<string> {
  const admin = await stack.clientAs('ADMIN');
  const roles = present(await admin.roles()).items.filter(({ name }) => MANAGED.includes(name));
  const permissions = [
    ...new Set(['user:read', 'user:save', 'user:disable', ...roles.flatMap((role) => role.permissions)]),
  ];
  const { name } = present(await admin.saveRole({ input: { name: `J${unique()}`, permissions } }));
  const email = `${unique().toLowerCase()}@taller.example`;
  const { id } = present(await admin.createUser({ input: { name: 'Ana Salas', email, role: name } }));
  return stack.tokenOf(id, [name]);
}

const managers = new WeakMap<Stack, Promise<string>>();

/** The stack's only one. */
function managerOf(stack: Stack): Promise<string> {
  const token = managers.get(stack) ?? newManager(stack);
  managers.set(stack, token);
  return token;
}

const byManager =
  (mutation: string) =>
  async (stack: Stack): Promise<PreparedCall> => ({
    ...present(await CHANGES[mutation]?.(stack)),
    token: await managerOf(stack),
  });

async function orderInvoice(stack: Stack): Promise<string> {
  const { id } = await readyOrder(stack);
  return present(await (await stack.clientAs('ADMIN')).createInvoice({ workOrderId: id })).id;
}

/** Calls that make their pipelines go where the others do not. */
export const FURTHER: Record<string, (stack: Stack) => Promise<PreparedCall>> = {
  // Of an account that is open.
  openShopAccount: async (stack) => {
    const token = await pooledShopper(stack);
    await asShopper(stack, token).openShopAccount(OPENING);
    return { args: OPENING, token };
  },
  createQuickSale: async (stack) => ({
    args: {
      input: {
        customerId: (await newCustomer(stack)).id,
        items: [{ inventoryItemId: (await newItem(stack, '5')).id, quantity: '5' }],
      },
    },
  }),
  registerPayment: async (stack) => ({
    args: { invoiceId: await orderInvoice(stack), input: { method: 'CASH', amount: '50.00' } },
  }),
  voidInvoice: async (stack) => ({ args: { invoiceId: await orderInvoice(stack), reason: 'Error' } }),
  updateVehicle: async (stack) => ({
    args: { ...at(await newVehicle(stack, (await newCustomer(stack)).id)), input: { color: 'Rojo' } },
  }),
  updateWorkOrder: async (stack) => ({
    args: { ...at(await newOrder(stack, [])), input: { complaint: 'No enciende' } },
  }),
  updateUser: byManager('updateUser'),
  enableUser: byManager('enableUser'),
  resetAuthenticator: byManager('resetAuthenticator'),
};

/** Makers of calls that succeed, of every mutation that has one. */
export const VALID: Readonly<Record<string, ((stack: Stack) => Promise<PreparedCall>)[]>> = Object.fromEntries(
  [...new Set([...Object.keys(CALLS), ...Object.keys(CHANGES)])].map((mutation) => {
    const keyed = CALLS[mutation];
    const first = keyed
      ? async (stack: Stack): Promise<PreparedCall> => ({ args: { ...(await keyed(stack)) } })
      : CHANGES[mutation];
    return [mutation, [first, FURTHER[mutation]].filter((make) => make !== undefined)];
  }),
);

/** A PNG of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function uploadedLogo(stack: Stack): Promise<string> {
  const upload = present(await (await stack.clientAs('ADMIN')).createLogoUpload({ type: 'PNG' }));
  const form = new FormData();
  for (const { name, value } of upload.fields) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(Buffer.from(PNG, 'base64'))]), 'logo');
  await fetch(upload.url, { method: 'POST', body: form });
  return upload.key;
}
