/** What can be found from everywhere: each asks the API for a few, and says where they lead. */
import type { ToOptions } from '@tanstack/react-router';
import type { TallerClient } from '../../../client/index.ts';
import type { Permission } from '../generated/permissions.ts';

export interface Found {
  id: string;
  label: string;
  description: string;
  target: ToOptions;
}

export interface Finder {
  /** Names its heading among the texts. */
  name: 'vehicles' | 'customers' | 'invoices' | 'purchases' | 'items' | 'suppliers';
  permission: Permission;
  find: (client: TallerClient, search: string) => Promise<Found[]>;
}

const FEW = 5;
/** As documents are numbered: `F001-00000012`. */
const NUMBER = /^\w[\w-]*-\d+$/;

export const FINDERS: readonly Finder[] = [
  {
    name: 'vehicles',
    permission: 'vehicle:read',
    find: async (client, search) =>
      ((await client.vehicles({ search, limit: FEW }))?.items ?? []).map(({ id, label, make, model, customer }) => ({
        id,
        label,
        description: [`${make} ${model}`, customer?.name].filter(Boolean).join(' · '),
        target: { to: '/vehicles/$id', params: { id } },
      })),
  },
  {
    name: 'customers',
    permission: 'customer:read',
    find: async (client, search) =>
      ((await client.customers({ search, limit: FEW }))?.items ?? []).map(({ id, name, taxId, phone }) => ({
        id,
        label: name,
        description: [taxId, phone].filter(Boolean).join(' · '),
        target: { to: '/customers/$id', params: { id } },
      })),
  },
  {
    name: 'invoices',
    permission: 'invoice:read',
    find: async (client, number) => {
      const found = NUMBER.test(number) ? await client.invoiceByNumber({ number: number.toUpperCase() }) : null;
      if (!found) return [];
      return [
        {
          id: found.id,
          label: found.number,
          description: found.customerName,
          target: { to: '/billing/$id', params: { id: found.id } },
        },
      ];
    },
  },
  {
    name: 'purchases',
    permission: 'purchase:read',
    find: async (client, number) => {
      const found = NUMBER.test(number) ? await client.purchaseOrderByNumber({ number: number.toUpperCase() }) : null;
      if (!found) return [];
      return [
        {
          id: found.id,
          label: found.number ?? '',
          description: found.supplierName,
          target: { to: '/purchasing/orders/$id', params: { id: found.id } },
        },
      ];
    },
  },
  {
    name: 'items',
    permission: 'inventory:read',
    find: async (client, search) =>
      ((await client.inventoryItems({ search, limit: FEW }))?.items ?? []).map(({ id, name, sku }) => ({
        id,
        label: name,
        description: sku,
        target: { to: '/inventory/$id', params: { id } },
      })),
  },
  {
    name: 'suppliers',
    permission: 'supplier:read',
    find: async (client, search) =>
      ((await client.suppliers({ search, limit: FEW }))?.items ?? []).map(({ id, name, taxId }) => ({
        id,
        label: name,
        description: taxId ?? '',
        target: { to: '/purchasing/suppliers/$id', params: { id } },
      })),
  },
];

export interface Doing {
  /** Names it among the texts. */
  name: 'sale' | 'board' | 'counts' | 'late' | 'low' | 'approvals' | 'report' | 'profile';
  permission: Permission | null;
  target: ToOptions;
}

/** What people do that is no screen of the navigation. */
export const DOINGS: readonly Doing[] = [
  { name: 'sale', permission: 'sale:create', target: { to: '/billing/sale' } },
  { name: 'board', permission: 'workorder:detail', target: { to: '/orders/board' } },
  { name: 'late', permission: 'workorder:detail', target: { to: '/orders', search: { late: true } } },
  { name: 'counts', permission: 'count:take', target: { to: '/inventory/counts' } },
  { name: 'low', permission: 'supplier:read', target: { to: '/purchasing', search: { tab: 'suggestions' } } },
  { name: 'approvals', permission: 'requisition:approve', target: { to: '/purchasing', search: { tab: 'approvals' } } },
  { name: 'report', permission: 'report:read', target: { to: '/reports' } },
  { name: 'profile', permission: null, target: { to: '/profile' } },
];
