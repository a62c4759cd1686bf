/** The lines of a receipt that a call names, to take them back or to give some of them back. */
import type { InputMaybe } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { fail, notFound } from '../kernel/answer/errors.ts';
import type { TableRows } from '../kernel/dynamodb/rows.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { own } from '../kernel/values/own.ts';
import type { ProgressRow, PurchaseOrderRow } from '../purchaseOrders/purchaseOrder.ts';
import { linesById } from './pages.ts';
import type { ReceiptRow, ReceivedLine, ReceivedPageRow } from './receipt.ts';
import { MAX_LINES_A_CALL, requireListed } from './receipt.ts';

/** What was read for lines that are taken back, or go back. */
export interface Taking {
  receipt: ReceiptRow;
  /** Those that the named lines lie on. */
  pages: ReceivedPageRow[];
  named: Named[];
  order: PurchaseOrderRow;
  progress: ProgressRow[];
  items: Record<string, InventoryItemRow>;
  /** What work orders wait for that something of the lines was set aside for. */
  waiting: TableRows['WORK_ORDERS'][];
}

/** Of both: what is taken back names lines, what goes back has them with quantities. */
export interface TakingArgs {
  receiptId: string;
  input: { lineIds?: InputMaybe<string[]>; lines?: { lineId: string; quantity: string }[] };
}

/** A line, and the argument that names it. */
export interface Named {
  line: ReceivedLine;
  field: string;
}

/** The lines that the call names, each with the argument that does; all that are left where it names none. */
export function namedLines(ctx: Ctx<TakingArgs>, pages: ReceivedPageRow[]): Named[] {
  const { lines, lineIds } = ctx.args.input;
  const all = linesById(pages);
  if (!lines && !lineIds) {
    const left = Object.values(all).filter(({ reversedBy }) => (reversedBy ?? null) === null);
    if (left.length === 0) fail('LOCKED', 'All of the receipt was taken back', { field: 'receiptId' });
    if (left.length > MAX_LINES_A_CALL)
      fail('LIMIT_EXCEEDED', `One call takes at most ${MAX_LINES_A_CALL} lines; name them`, {
        field: 'input.lineIds',
        maximum: MAX_LINES_A_CALL,
        actual: left.length,
      });
    return left.map((line) => ({ line, field: 'receiptId' }));
  }
  const [path, name] = lines ? ['input.lines', '.lineId'] : ['input.lineIds', ''];
  const ids = lines ? lines.map(({ lineId }) => lineId) : (lineIds ?? []);
  return requireListed(ids, path, name).map((id, index) => {
    const field = `${path}.${index}${name}`;
    return { line: own(all, id) ?? notFound('Line of the receipt', id, field), field };
  });
}

/** Refuses a line that is gone already, in whole or in part. */
export function requireWhole({ line, field }: Named): void {
  if (line.reversedBy) fail('LOCKED', 'A counter-receipt has taken the line back', { field, heldBy: line.reversedBy });
  if (line.returned) fail('LOCKED', 'Goods of the line went back to the supplier', { field });
}
