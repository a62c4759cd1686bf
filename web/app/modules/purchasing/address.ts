/** What purchasing shows, in its address. */
import type { PurchaseOrderState } from '../../../../client/index.ts';
import { PurchaseOrderStateValues } from '../../generated/enums.ts';
import { oneOf, searchOf, text } from '../../kernel/address.ts';

/** In the order in which things are bought. */
export const TABS = ['orders', 'suppliers'] as const;
export type Tab = (typeof TABS)[number];

export interface PurchasingSearch {
  tab?: Tab;
  /** What suppliers are searched for. */
  find?: string;
  /** How orders stand. */
  state?: PurchaseOrderState;
}

export const purchasingSearch = searchOf<PurchasingSearch>({
  tab: oneOf(TABS),
  find: text,
  state: oneOf(PurchaseOrderStateValues),
});
