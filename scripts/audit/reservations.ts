import type { MissingMarks, MissingPart, MissingRow } from '../../resolvers/workOrders/missing.ts';
import { HOLDING } from '../../resolvers/partsOrders/transitions.ts';
import { isAwaited, missingMarks, missingOf, withStatus } from '../../resolvers/workOrders/missing.ts';
import { CLOSED_STATES } from '../../resolvers/workOrders/transitions.ts';
import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

interface Held extends MissingPart {
  orderId: string;
}

function partsByOrder(rows: Rows): Map<string, Held[]> {
  const found = rows.WorkOrders.filter((row) => row.sk === 'MISSING');
  return new Map(
    found.map((row) => [row.pk, missingOf(row as unknown as MissingRow).map((part) => ({ ...part, orderId: row.pk }))]),
  );
}

const orders = (rows: Rows): Row[] => rows.WorkOrders.filter((row) => row.sk === 'ORDER');

/** The quantities of a part that do not go together. */
function wrongPart(part: Held): string[] {
  const of = `order ${part.orderId}, missing part ${part.id}`;
  const expected = part.status === 'DROPPED' ? 'DROPPED' : withStatus(part).status;
  const fits = part.reserved >= 0 && part.used >= 0 && part.used + part.reserved <= part.quantity;
  return [
    ...(expected === part.status ? [] : [`${of}: is ${part.status}, its quantities make it ${expected}`]),
    ...(fits ? [] : [`${of}: ${part.reserved} set aside and ${part.used} used of ${part.quantity}`]),
    ...(isAwaited(part) || part.reserved === 0 ? [] : [`${of}: is ${part.status} with ${part.reserved} set aside`]),
  ];
}

const MARKS: readonly (keyof MissingMarks)[] = ['missingPartCount', 'arrivedPartCount', 'reservedParts'];

interface HeldLine {
  inventoryItemId: string;
  quantity: number;
}

/** What orders of parts hold that were not sent yet. */
function heldByPartsOrders(rows: Rows): HeldLine[] {
  const holding = rows.PartsOrders.filter(
    (row) => row.sk === 'PARTS_ORDER' && HOLDING.some((status) => status === row['status']),
  );
  return holding.flatMap((row) => row['lines'] as HeldLine[]);
}

export const reservationChecks: readonly Check[] = [
  {
    name: 'what is set aside of an item is what missing parts and orders of parts that were not sent hold of it',
    run(rows) {
      const held = [...partsByOrder(rows).values()].flat().filter((part) => part.reserved !== 0);
      const byItem = groupBy(held, (part) => part.inventoryItemId ?? '');
      const sold = heldByPartsOrders(rows);
      const soldByItem = groupBy(sold, (line) => line.inventoryItemId);
      const items = rows.Inventory.filter((row) => row.sk === 'ITEM');
      const wrong = items.flatMap((item) => {
        const parts = sum((byItem.get(item.pk) ?? []).map((part) => part.reserved));
        const lines = sum((soldByItem.get(item.pk) ?? []).map((line) => line.quantity));
        const expected = parts + lines;
        return expected === integer(item, 'reserved')
          ? []
          : [
              `item ${text(item, 'sku')} (${item.pk}): ${integer(item, 'reserved')} are set aside, ` +
                `missing parts hold ${parts}, orders of parts ${lines}`,
            ];
      });
      const known = new Set(items.map((item) => item.pk));
      const orphans = held
        .filter((part) => !known.has(part.inventoryItemId ?? ''))
        .map((part) => `order ${part.orderId}, missing part ${part.id}: holds some of what is no item`);
      const strays = [...soldByItem.keys()]
        .filter((id) => !known.has(id))
        .map((id) => `orders of parts hold some of ${id}, which is no item`);
      return { looked: items.length, breaches: [...wrong, ...orphans, ...strays] };
    },
  },
  {
    name: "an order's header agrees with its missing parts, and one that is over waits for none",
    run(rows) {
      const parts = partsByOrder(rows);
      const breaches = orders(rows).flatMap((order) => {
        const own = parts.get(order.pk) ?? [];
        const marks = missingMarks(own);
        const closed = CLOSED_STATES.some((state) => state === order['state']) && own.some((part) => isAwaited(part));
        return [
          ...own.flatMap((part) => wrongPart(part)),
          ...(closed ? [`order ${order.pk}: is ${text(order, 'state')} and waits for parts`] : []),
          ...MARKS.filter((name) => (marks[name] ?? 0) !== integer(order, name)).map(
            (name) =>
              `order ${order.pk}: ${name} ${integer(order, name)}, its missing parts give ${String(marks[name] ?? 0)}`,
          ),
        ];
      });
      const known = new Set(orders(rows).map((order) => order.pk));
      const orphans = [...parts.keys()]
        .filter((id) => !known.has(id))
        .map((id) => `missing parts of the order ${id}, which is not there`);
      return { looked: parts.size, breaches: [...breaches, ...orphans] };
    },
  },
];
