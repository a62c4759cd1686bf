/** Every screen of the web app, by who uses it: taken from the router, so that a new one is looked at by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import { PARTS } from '../../web/app/modules/settings/parts.ts';
import { disputedBill } from './bills.ts';
import { countOfOne } from './counts.ts';
import { shipped } from './partsOrders.ts';
import { sentPurchase } from './purchaseOrders.ts';
import { answered, approvedRequisition, newQuotationRequest } from './quotations.ts';
import { landedReceipt, quickReceipt, returned } from './receipts.ts';
import { newSchedule, readyReport } from './reports.ts';
import type { Stack } from './stack.ts';
import { newSupplier, newSupplierItem } from './suppliers.ts';
import { LABOR, makeReady, newCustomer, newItem, newOrder, newSale, newVehicle, present } from './workshop.ts';

/** Screens of one thing need it: made here, by who looks at it. A new address with a `$` in it joins here; others are looked at anyway. */
export const THINGS: Readonly<Record<string, { role: string; make: (stack: Stack) => Promise<string> }>> = {
  '/orders/$id': { role: 'ADVISOR', make: async (stack) => `/orders/${(await newOrder(stack, [LABOR])).id}` },
  '/billing/$id': {
    role: 'CASHIER',
    make: async (stack) => `/billing/${(await newSale(stack, [(await newItem(stack, '1')).id])).id}`,
  },
  '/billing/order/$id': {
    role: 'CASHIER',
    make: async (stack) => {
      const { id } = await newOrder(stack, [LABOR]);
      await makeReady(stack, id);
      return `/billing/order/${id}`;
    },
  },
  '/purchasing/orders/$id': {
    role: 'PURCHASER',
    make: async (stack) => `/purchasing/orders/${(await sentPurchase(stack)).id}`,
  },
  '/purchasing/requisitions/$id': {
    role: 'PURCHASER',
    make: async (stack) => `/purchasing/requisitions/${(await approvedRequisition(stack)).id}`,
  },
  '/purchasing/quotations/$id': {
    role: 'PURCHASER',
    make: async (stack) => {
      const asked = await newQuotationRequest(stack, 3);
      await answered(stack, asked, 0, [['10.00', 3], null]);
      await answered(stack, asked, 1, [
        ['9.00', 9],
        ['1.00', 2],
      ]);
      return `/purchasing/quotations/${asked.id}`;
    },
  },
  '/purchasing/bills/$id': {
    role: 'PURCHASER',
    make: async (stack) => `/purchasing/bills/${(await disputedBill(stack)).id}`,
  },
  '/purchasing/receive/$id': {
    role: 'STOREKEEPER',
    make: async (stack) => `/purchasing/receive/${(await sentPurchase(stack)).id}`,
  },
  '/purchasing/receipts/$id': {
    role: 'PURCHASER',
    make: async (stack) => `/purchasing/receipts/${(await landedReceipt(stack)).id}`,
  },
  '/purchasing/returns/$id': {
    role: 'PURCHASER',
    make: async (stack) => `/purchasing/returns/${(await returned(stack, await quickReceipt(stack))).id}`,
  },
  '/purchasing/suppliers/$id': {
    role: 'PURCHASER',
    make: async (stack) => {
      const { id } = await newSupplier(stack);
      await newSupplierItem(stack, id, (await newItem(stack, '1')).id);
      return `/purchasing/suppliers/${id}`;
    },
  },
  '/customers/$id': {
    role: 'ADVISOR',
    make: async (stack) => `/customers/${present((await newOrder(stack, [LABOR])).customer).id}`,
  },
  '/vehicles/$id': {
    role: 'ADVISOR',
    make: async (stack) => `/vehicles/${present((await newOrder(stack, [LABOR])).vehicle).id}`,
  },
  '/parts-orders/$id': {
    role: 'ADVISOR',
    make: async (stack) => `/parts-orders/${(await shipped(stack)).id}`,
  },
  '/settings/$part': { role: 'ADMIN', make: () => Promise.resolve('/settings/series') },
  '/inventory/$id': { role: 'STOREKEEPER', make: async (stack) => `/inventory/${(await newItem(stack, '3')).id}` },
  '/inventory/counts/$id': {
    role: 'STOREKEEPER',
    make: async (stack) => `/inventory/counts/${(await countOfOne(stack)).id}`,
  },
};
/** What else a screen shows, where it is told in its address. */
const MORE: Readonly<Record<string, readonly ((stack: Stack) => Promise<string>)[]>> = {
  ADVISOR: [
    async (stack) => `/reception?customer=${(await newCustomer(stack)).id}`,
    async (stack) => `/reception?vehicle=${(await newVehicle(stack, (await newCustomer(stack)).id)).id}`,
  ],
  ADMIN: PARTS.map(
    ({ name }) =>
      () =>
        Promise.resolve(`/settings/${name}`),
  ),
  // A list of more rows than the window holds: those beyond it are left out.
  STOREKEEPER: [
    async (stack) => {
      await Promise.all(Array.from({ length: 50 }, () => newItem(stack, '1')));
      return '/inventory';
    },
    async (stack) => {
      await readyReport(stack, { kind: 'LOW_STOCK', format: 'PDF' });
      return '/reports';
    },
    async (stack) => {
      await newSchedule(stack);
      return '/reports?tab=schedules';
    },
  ],
};
/** By who uses them; whatever is not named here, the administrator sees. */
export const ROLES: Readonly<Record<string, readonly string[]>> = {
  ADVISOR: ['/orders', '/orders/board', '/reception', '/parts-orders', '/deliveries'],
  CASHIER: ['/billing', '/billing/sale'],
  STOREKEEPER: ['/inventory', '/inventory/counts', '/reports'],
  PURCHASER: ['/purchasing'],
};
/** Every address, as the router has them. */
export const ADDRESSES = [
  ...readFileSync(join(ROOT, 'web', 'app', 'router.tsx'), 'utf8').matchAll(/\bpath: '([^']+)'/g),
].map(([, path = '']) => path);

type Screen = (stack: Stack) => Promise<string>;

export const THE_OTHERS = 'ADMIN';

export function screensOf(role: string): Screen[] {
  const named = Object.values(ROLES).flat();
  const plain = ADDRESSES.filter((path) => !path.includes('$'));
  const own = role === THE_OTHERS ? plain.filter((path) => !named.includes(path)) : (ROLES[role] ?? []);
  const things = Object.values(THINGS).filter((thing) => thing.role === role);
  // Things first: lists have something to show then.
  return [...things.map(({ make }) => make), ...own.map((path) => () => Promise.resolve(path)), ...(MORE[role] ?? [])];
}
