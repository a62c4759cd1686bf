/** What the list of orders and their board are narrowed by, in their addresses. */
import type { WorkOrderState } from '../../../../client/index.ts';
import { WorkOrderStateValues } from '../../generated/enums.ts';
import { flag, oneOf, searchOf, text } from '../../kernel/address.ts';

/** Both of them. */
export interface WorkSearch {
  /** Only one's own. */
  mine?: true;
  /** Somebody else's: a user's id. */
  technician?: string;
  /** Only those that are late now. */
  late?: true;
}

export interface OrderSearch extends WorkSearch {
  state?: WorkOrderState;
  /** Delivered and cancelled ones too. */
  all?: true;
  vehicle?: string;
  customer?: string;
}

const WORK = { mine: flag, technician: text, late: flag };

export const orderBoardSearch = searchOf<WorkSearch>(WORK);

export const orderSearch = searchOf<OrderSearch>({
  ...WORK,
  state: oneOf(WorkOrderStateValues),
  all: flag,
  vehicle: text,
  customer: text,
});

/** Whose work it is, as the API is asked. One's own goes before somebody else's. */
export const technicianOf = ({ mine, technician }: WorkSearch, self: string): string | null =>
  mine ? self : (technician ?? null);
