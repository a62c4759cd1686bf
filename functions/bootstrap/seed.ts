/** The rows that must exist before anybody can call a mutation, from the workshop's file. */
import { RECONCILED_SINCE } from '../shared/matters.ts';
import { ADDITIONS, BUILT_IN_ROLES, newestRelease } from './roles.ts';

export interface WorkshopSeed {
  displayName: string;
  legalName: string;
  taxId: string;
  taxIdType?: string;
  address?: string;
  phone?: string;
  email?: string;
  country: string;
  currency: string;
  language: 'es' | 'en';
  /** `#rrggbb`, of documents and mails. */
  brandColor?: string;
  timeZone: string;
  pricesIncludeTax: boolean;
  allowNegativeStock: boolean;
  taxes: {
    code: string;
    name: string;
    rates: { rate: number; treatment: 'TAXED' | 'ZERO_RATED' | 'EXEMPT'; from: string }[];
  }[];
  defaultTaxCode: string;
  /** Minutes by state of work orders. */
  stateTimeLimits?: Record<string, number>;
  series: {
    kind: 'INVOICE' | 'QUICK_SALE' | 'CREDIT_NOTE' | 'PURCHASE_ORDER' | 'PARTS_ORDER';
    prefix: string;
    padding: number;
    from: number;
    to: number;
    expiresOn?: string;
  }[];
  administrator: { email: string; name: string };
}

export interface SeedRow {
  table: 'ROLE_PERMISSIONS_TABLE' | 'SETTINGS_TABLE';
  item: Record<string, unknown>;
}

/** @param at ISO 8601 */
export function seedRows(seed: WorkshopSeed, at: string): SeedRow[] {
  const { series, administrator: _administrator, ...settings } = seed;
  const defaultSeries = Object.fromEntries([...series].reverse().map((each) => [each.kind, each.prefix]));
  return [
    ...Object.entries(BUILT_IN_ROLES).map(([name, permissions]): SeedRow => ({
      table: 'ROLE_PERMISSIONS_TABLE',
      item: {
        pk: name,
        sk: 'ROLE',
        kind: 'ROLE',
        name,
        permissions,
        grantedThrough: newestRelease(ADDITIONS),
        builtIn: true,
        userCount: 0,
        enabledCount: 0,
        version: 1,
        createdAt: at,
        updatedAt: at,
      },
    })),
    {
      table: 'SETTINGS_TABLE',
      item: { pk: 'SETTINGS', sk: 'WORKSHOP', ...settings, defaultSeries, version: 1, createdAt: at, updatedAt: at },
    },
    ...series.map((each): SeedRow => ({
      table: 'SETTINGS_TABLE',
      item: { pk: 'SERIES', sk: each.prefix, ...each, next: each.from, version: 1, createdAt: at, updatedAt: at },
    })),
    // From now on what follows a change leaves a mark: functions/reconcile looks at nothing before.
    { table: 'SETTINGS_TABLE', item: { ...RECONCILED_SINCE, at } },
  ];
}
