/** What the list of orders of parts shows, in its address. */
import type { PartsOrderStatus } from '../../../../client/index.ts';
import { PartsOrderStatusValues } from '../../generated/enums.ts';
import { oneOf, searchOf } from '../../kernel/address.ts';

export interface PartsOrdersSearch {
  /** How they stand. */
  status?: PartsOrderStatus;
}

export const partsOrdersSearch = searchOf<PartsOrdersSearch>({ status: oneOf(PartsOrderStatusValues) });
