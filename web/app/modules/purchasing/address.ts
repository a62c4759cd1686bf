/** What purchasing shows, in its address. */
import type {
  PurchaseOrderState,
  RequisitionState,
  SupplierBillState,
  SupplierReturnStatus,
} from '../../../../client/index.ts';
import {
  PurchaseOrderStateValues,
  RequisitionStateValues,
  SupplierBillStateValues,
  SupplierReturnStatusValues,
} from '../../generated/enums.ts';
import { flag, oneOf, searchOf, text } from '../../kernel/address.ts';

/** In the order in which things are bought. */
export const TABS = [
  'suggestions',
  'approvals',
  'requisitions',
  'quotations',
  'orders',
  'receipts',
  'returns',
  'bills',
  'suppliers',
] as const;
export type Tab = (typeof TABS)[number];

export interface PurchasingSearch {
  tab?: Tab;
  /** What suppliers are searched for. */
  find?: string;
  /** How orders stand. */
  state?: PurchaseOrderState;
  /** How requisitions stand. */
  asked?: RequisitionState;
  /** Only what one asked for oneself. */
  mine?: true;
  /** How bills stand. */
  bill?: SupplierBillState;
  /** How returns stand. */
  credit?: SupplierReturnStatus;
}

export const purchasingSearch = searchOf<PurchasingSearch>({
  tab: oneOf(TABS),
  find: text,
  state: oneOf(PurchaseOrderStateValues),
  asked: oneOf(RequisitionStateValues),
  mine: flag,
  bill: oneOf(SupplierBillStateValues),
  credit: oneOf(SupplierReturnStatusValues),
});
