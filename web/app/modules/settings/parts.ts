/**
 * What the settings are divided into, who sees which part, and which fields of `updateSettings` stand in it. A field that stands nowhere
 * fails the test beside this.
 */
import type { OperationVariables } from '../../../../client/index.ts';
import type { Permission } from '../../generated/permissions.ts';

export type SettingsInput = OperationVariables<'updateSettings'>['input'];
export type SettingsField = keyof SettingsInput;

export const FIELDS = {
  workshop: [
    'displayName',
    'legalName',
    'taxIdType',
    'taxId',
    'address',
    'phone',
    'email',
    'language',
    'currency',
    'brandColor',
  ],
  logo: ['logoKey'],
  taxMode: ['pricesIncludeTax', 'defaultTaxCode'],
  taxes: ['taxes'],
  labor: ['laborRates'],
  times: ['stateTimeLimits'],
  reception: ['complaintPhrases'],
  purchasing: ['deliveryPlace', 'overReceiptPercent', 'billPriceTolerancePercent', 'billQuantityTolerancePercent'],
  approvals: ['approvalLevels'],
  selling: ['partsReservationMinutes', 'partsOrdersToldTo'],
  shipping: ['shippingMethods'],
  routes: ['homeLatitude', 'homeLongitude', 'routeDetour', 'routeSpeedKmh', 'routeStopMinutes'],
  rules: ['identifyBuyerOver', 'allowNegativeStock', 'maxInvoicesPerWorkOrder'],
} as const satisfies Record<string, readonly SettingsField[]>;

export interface Part {
  name:
    'workshop' | 'taxes' | 'labor' | 'times' | 'reception' | 'purchasing' | 'selling' | 'routes' | 'rules' | 'series';
  /** All of them. */
  needs: readonly Permission[];
  /** Which fields it holds; none for what has an operation of its own. */
  holds: readonly (keyof typeof FIELDS)[];
}

/** In the order of the navigation. */
export const PARTS: readonly Part[] = [
  { name: 'workshop', needs: ['settings:update'], holds: ['workshop', 'logo'] },
  { name: 'series', needs: ['series:read', 'series:save'], holds: [] },
  { name: 'taxes', needs: ['settings:update'], holds: ['taxMode', 'taxes'] },
  { name: 'labor', needs: ['settings:update', 'workorder:price'], holds: ['labor'] },
  { name: 'times', needs: ['settings:update'], holds: ['times'] },
  { name: 'reception', needs: ['settings:update'], holds: ['reception'] },
  { name: 'purchasing', needs: ['settings:update'], holds: ['purchasing', 'approvals'] },
  { name: 'selling', needs: ['settings:update'], holds: ['selling', 'shipping'] },
  { name: 'routes', needs: ['settings:update'], holds: ['routes'] },
  { name: 'rules', needs: ['settings:update'], holds: ['rules'] },
];

export const partsFor = (may: (permission: Permission) => boolean): readonly Part[] =>
  PARTS.filter(({ needs }) => needs.every(may));
