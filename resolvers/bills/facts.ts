/** What a bill's lines are held against: for operations, and for the function that matches again (functions/purchasing). */
import { own } from '../kernel/values/own.ts';
import { UNDER_WAY } from '../purchaseOrders/marks.ts';
import type { LineProgress } from '../purchaseOrders/purchaseOrder.ts';
import type { ReadOrder } from '../purchaseOrders/reached.ts';
import type { BillLineRow } from './bill.ts';

/** What is known of an order's line by now. @param own how much of it the bill itself had billed before this call */
export function factsOf(order: ReadOrder, orderLineId: string, billedByItself: number) {
  const line = order.lines.find(({ id }) => id === orderLineId);
  const page = order.progress.find((each) => own(each.progress, orderLineId) !== undefined);
  const reached: LineProgress | undefined = own(page?.progress ?? {}, orderLineId);
  if (!line || !reached) return null;
  return {
    line,
    facts: {
      ordered: reached.ordered,
      received: reached.received - reached.returned,
      billedBefore: reached.billed - billedByItself,
      agreedCost: line.unitCost,
      agreedCostFraction: line.unitCostFraction ?? null,
      toCome: order.order !== null && UNDER_WAY.indexOf(order.order.state) !== -1,
    },
  };
}

/** The same lines beside what is known of the order by now. */
export function matchedAgain(lines: BillLineRow[], order: ReadOrder): BillLineRow[] {
  return lines.map((line) => {
    const id = line.orderLineId ?? null;
    const found = id === null ? null : factsOf(order, id, line.quantity);
    return found ? { ...line, ...found.facts } : line;
  });
}
