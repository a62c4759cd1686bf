/** What purchasing shows, in its address. */
import { oneOf, searchOf, text } from '../../kernel/address.ts';

export const TABS = ['suppliers'] as const;
export type Tab = (typeof TABS)[number];

export interface PurchasingSearch {
  tab?: Tab;
  find?: string;
}

export const purchasingSearch = searchOf<PurchasingSearch>({ tab: oneOf(TABS), find: text });
