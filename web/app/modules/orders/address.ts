/** What the list of orders is narrowed by, in its address. */
import type { WorkOrderState } from '../../../../client/index.ts';
import { WorkOrderStateValues } from '../../generated/enums.ts';
import { flag, oneOf, searchOf, text } from '../../kernel/address.ts';

export interface OrderSearch {
  state?: WorkOrderState;
  /** Only one's own. */
  mine?: true;
  /** Delivered and cancelled ones too. */
  all?: true;
  vehicle?: string;
  customer?: string;
}

export const orderSearch = searchOf<OrderSearch>({
  state: oneOf(WorkOrderStateValues),
  mine: flag,
  all: flag,
  vehicle: text,
  customer: text,
});
