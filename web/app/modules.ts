/** What the app consists of, as its navigation shows it. A module that its role may not use is not offered. */
import type { Permission } from './generated/permissions.ts';
import type { IconName } from './kernel/Icon.tsx';

export interface Module {
  name: string;
  path:
    | '/'
    | '/reception'
    | '/orders'
    | '/billing'
    | '/parts-orders'
    | '/inventory'
    | '/purchasing'
    | '/deliveries'
    | '/reports'
    | '/staff'
    | '/settings';
  icon: IconName;
  /** One of these is enough; none for everybody. */
  anyOf: readonly Permission[];
}

export const MODULES = [
  { name: 'start', path: '/', icon: 'home', anyOf: [] },
  { name: 'reception', path: '/reception', icon: 'reception', anyOf: ['workorder:create'] },
  { name: 'orders', path: '/orders', icon: 'orders', anyOf: ['workorder:detail'] },
  { name: 'billing', path: '/billing', icon: 'billing', anyOf: ['invoice:read'] },
  { name: 'partsOrders', path: '/parts-orders', icon: 'parcel', anyOf: ['partsorder:read'] },
  { name: 'inventory', path: '/inventory', icon: 'inventory', anyOf: ['inventory:read'] },
  {
    name: 'purchasing',
    path: '/purchasing',
    icon: 'purchasing',
    anyOf: ['requisition:read', 'purchase:read', 'receipt:read', 'bill:read', 'supplier:read'],
  },
  { name: 'deliveries', path: '/deliveries', icon: 'deliveries', anyOf: ['delivery:read'] },
  { name: 'reports', path: '/reports', icon: 'reports', anyOf: ['report:read'] },
  { name: 'staff', path: '/staff', icon: 'people', anyOf: ['user:read', 'role:read', 'audit:read'] },
  { name: 'settings', path: '/settings', icon: 'settings', anyOf: ['settings:update', 'series:save'] },
] as const satisfies readonly Module[];

export const modulesFor = (may: (permission: Permission) => boolean): readonly Module[] =>
  MODULES.filter(({ anyOf }: Module) => anyOf.length === 0 || anyOf.some(may));
