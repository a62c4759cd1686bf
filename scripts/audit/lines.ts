/** What the lines of orders and documents say of themselves, whoever wrote them. */
import type { Check } from './checks.ts';
import type { PricedRow } from './prices.ts';
import { modeOf as priceMode, wholeDiscounts } from './prices.ts';
import type { Row, Rows } from './rows.ts';
import { text } from './rows.ts';

interface Line extends PricedRow {
  id?: string;
  kind?: string;
  description?: string;
  inventoryItemId?: string | null;
}

/** An order with its lines, or a document. */
interface Lined {
  name: string;
  row: Row;
  lines: Line[];
  /** Whether each line sells an item: over the counter nothing else is sold. */
  itemsOnly: boolean;
}

function ordersOf(rows: Rows): Lined[] {
  const lines = new Map(rows.WorkOrders.filter((row) => row.sk === 'ITEMS').map((row) => [row.pk, row['lines']]));
  return rows.WorkOrders.filter((row) => row.sk === 'ORDER').map((row) => ({
    name: `order ${row.pk}`,
    row,
    lines: wholeDiscounts(Object.values((lines.get(row.pk) ?? {}) as Record<string, Line>)),
    itemsOnly: false,
  }));
}

function documentsOf(rows: Rows): Lined[] {
  return rows.Invoices.filter((row) => Array.isArray(row['lines'])).map((row) => ({
    name: `${text(row, 'kind')} ${text(row, 'number')}`,
    row,
    lines: row['lines'] as Line[],
    itemsOnly: text(row, 'kind') === 'QUICK_SALE' && row['partsOrderId'] === undefined,
  }));
}

/** Whether a line's price includes tax, by its own amounts; null where they do not tell. */
function includesTax(line: Line, currency: string): boolean | null {
  const mode = priceMode(line, currency);
  return mode === 'with' ? true : mode === 'without' ? false : null;
}

const modeOf = (included: boolean): string => (included ? 'include tax' : 'do not include tax');

/** How the thing's prices are read: as it says, or else as its lines show; null where neither tells. */
function modes({ row, lines }: Lined): boolean[] {
  const said = row['pricesIncludeTax'];
  const shown = lines.map((line) => includesTax(line, text(row, 'currency'))).filter((each) => each !== null);
  return [...new Set([...(typeof said === 'boolean' ? [said] : []), ...shown])];
}

export const lineChecks: readonly Check[] = [
  {
    name: 'every line of a part names an item that is there',
    run(rows) {
      const known = new Set(rows.Inventory.filter((row) => row.sk === 'ITEM').map((row) => row.pk));
      const all = [...ordersOf(rows), ...documentsOf(rows)];
      const breaches = all.flatMap(({ name, lines, itemsOnly }) =>
        lines.flatMap((line) => {
          const what = `${name}: its line "${line.description ?? line.id ?? ''}"`;
          if (!line.inventoryItemId)
            return itemsOnly || line.kind === 'PART' ? [`${what} sells a part and names no item`] : [];
          return known.has(line.inventoryItemId)
            ? []
            : [`${what} names the item ${line.inventoryItemId}, which is not there`];
        }),
      );
      return { looked: all.length, breaches };
    },
  },
  {
    name: 'the prices of an order and of its invoice are all with tax, or all without',
    run(rows) {
      const orders = ordersOf(rows);
      const documents = documentsOf(rows);
      const byOrder = new Map(orders.map((order) => [order.row.pk, order]));
      const mixed = [...orders, ...documents].filter((each) => modes(each).length > 1);
      const apart = documents.flatMap((document) => {
        const order = byOrder.get(text(document.row, 'workOrderId'));
        const [one] = modes(document);
        const [other] = order ? modes(order) : [];
        // A document that was voided keeps its prices; the order may have been priced anew since.
        return one === undefined || other === undefined || one === other || text(document.row, 'status') === 'VOIDED'
          ? []
          : [`${document.name}: its prices ${modeOf(one)}, those of its order ${order?.row.pk ?? ''} ${modeOf(other)}`];
      });
      return {
        looked: orders.length + documents.length,
        breaches: [...mixed.map(({ name }) => `${name}: some of its prices include tax, others do not`), ...apart],
      };
    },
  },
];
