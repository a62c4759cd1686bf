import type { WorkOrderState } from '../../resolvers/generated/schema.ts';
import { DELIVERED, deliveredKey } from '../../resolvers/workOrders/delivered.ts';
import { openMark, STATES, TRANSITIONS } from '../../resolvers/workOrders/transitions.ts';
import type { Check } from './checks.ts';
import type { PricedRow } from './prices.ts';
import { mixedModes, wholeDiscounts, wrongDiscount, wrongTaxes } from './prices.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

interface Line extends PricedRow {
  id: string;
  inventoryItemId?: string | null;
  total: number;
}

const orders = (rows: Rows): Row[] => rows.WorkOrders.filter((row) => row.sk === 'ORDER');

function linesByOrder(rows: Rows): Map<string, Line[]> {
  const found = rows.WorkOrders.filter((row) => row.sk === 'ITEMS');
  return new Map(found.map((row) => [row.pk, Object.values((row['lines'] ?? {}) as Record<string, Line>)]));
}

/** Thousandths per inventory item. */
function quantities(lines: readonly Line[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { inventoryItemId, quantity } of lines)
    if (inventoryItemId) taken.set(inventoryItemId, (taken.get(inventoryItemId) ?? 0) + quantity);
  return taken;
}

export const workOrderChecks: readonly Check[] = [
  {
    name: "an order's parts are what its movements took; a cancelled order's all came back or were written off",
    run(rows) {
      const moved = groupBy(
        rows.Inventory.filter((row) => text(row, 'reference').startsWith('WORK_ORDER#')),
        (row) => text(row, 'reference').slice('WORK_ORDER#'.length),
      );
      const lines = linesByOrder(rows);
      const breaches = orders(rows).flatMap((order) => {
        const expected =
          order['state'] === 'CANCELLED' ? new Map<string, number>() : quantities(lines.get(order.pk) ?? []);
        const actual = groupBy(moved.get(order.pk) ?? [], (row) => row.pk);
        return [...new Set([...expected.keys(), ...actual.keys()])].flatMap((item) => {
          // What stayed mounted is neither out for the order nor back: it was written off.
          const out = -sum(
            (actual.get(item) ?? []).map((row) => integer(row, 'quantity') + integer(row, 'writtenOff')),
          );
          return out === (expected.get(item) ?? 0)
            ? []
            : [
                `order ${order.pk} (${text(order, 'state')}): ${out} of item ${item} are out, its lines hold ${expected.get(item) ?? 0}`,
              ];
        });
      });
      const known = new Set(orders(rows).map((order) => order.pk));
      const orphans = [...moved.keys()]
        .filter((id) => !known.has(id))
        .map((id) => `movements for the order ${id}, which is not there`);
      return { looked: orders(rows).length, breaches: [...breaches, ...orphans] };
    },
  },
  {
    name: "an order's header agrees with its lines",
    run(rows) {
      const lines = linesByOrder(rows);
      const breaches = orders(rows).flatMap((order) => {
        const own = lines.get(order.pk);
        if (!own) return [`order ${order.pk}: it has no row of lines`];
        const expected = {
          itemCount: own.length,
          subtotal: sum(own.map((line) => line.base)),
          tax: sum(own.map((line) => line.tax)),
          total: sum(own.map((line) => line.total)),
        };
        return Object.entries(expected).flatMap(([name, value]) =>
          integer(order, name) === value
            ? []
            : [`order ${order.pk}: ${name} ${integer(order, name)}, its lines give ${value}`],
        );
      });
      return { looked: orders(rows).length, breaches };
    },
  },
  {
    name: "an order's lines come to what their prices, its discount and its rounding make",
    run(rows) {
      const lines = linesByOrder(rows);
      const breaches = orders(rows).flatMap((order) => {
        const own = [...(lines.get(order.pk) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
        const wrong = own.filter((line) => line.total !== line.base + line.tax);
        return [
          ...mixedModes(order, wholeDiscounts(own)),
          ...wrongTaxes(order, own),
          ...wrongDiscount(order, own),
          ...wrong.map((line) => `line ${line.id} comes to ${line.total}, not ${line.base + line.tax}`),
        ].map((breach) => `order ${order.pk}: ${breach}`);
      });
      return { looked: orders(rows).length, breaches };
    },
  },
  {
    name: "every chain of events is unbroken and ends in the order's state",
    run(rows) {
      const events = groupBy(
        rows.WorkOrders.filter((row) => row.sk.startsWith('EVENT#')),
        (row) => row.pk,
      );
      const breaches = orders(rows).flatMap((order) => {
        const chain = [...(events.get(order.pk) ?? [])].sort((a, b) => (a.sk < b.sk ? -1 : 1));
        const broken = chain.flatMap((event, index) => {
          const before = index === 0 ? '' : text(chain[index - 1], 'to');
          return text(event, 'from') === before
            ? []
            : [
                `order ${order.pk}: event ${text(event, 'id')} leaves ${text(event, 'from') || 'nothing'} after ${before || 'nothing'}`,
              ];
        });
        const last = text(chain.at(-1), 'to');
        return last === text(order, 'state')
          ? broken
          : [...broken, `order ${order.pk}: is ${text(order, 'state')}, its events end in ${last || 'nothing'}`];
      });
      const known = new Set(orders(rows).map((order) => order.pk));
      const orphans = [...events.keys()]
        .filter((id) => !known.has(id))
        .map((id) => `events of the order ${id}, which is not there`);
      return { looked: orders(rows).length, breaches: [...breaches, ...orphans] };
    },
  },
  {
    name: "an order's events follow each other in time, by moves that there are",
    run(rows) {
      const events = groupBy(
        rows.WorkOrders.filter((row) => row.sk.startsWith('EVENT#')),
        (row) => row.pk,
      );
      const breaches = [...events].flatMap(([id, unsorted]) =>
        [...unsorted]
          .sort((a, b) => (a.sk < b.sk ? -1 : 1))
          .flatMap((event, index, chain) => {
            const before = chain[index - 1];
            const [from, to] = [text(event, 'from'), text(event, 'to')];
            const early = text(event, 'at') < text(before, 'at');
            const known = before
              ? STATES.some((state) => state === from && TRANSITIONS[state].some((move) => move.to === to))
              : from === '' && to === 'RECEIVED';
            return [
              ...(early
                ? [
                    `order ${id}: event ${text(event, 'id')} is of ${text(event, 'at')}, after one of ${text(before, 'at')}`,
                  ]
                : []),
              ...(known ? [] : [`order ${id}: event ${text(event, 'id')} goes from ${from || 'nothing'} to ${to}`]),
            ];
          }),
      );
      return { looked: events.size, breaches };
    },
  },
  {
    name: 'an order is marked open exactly while it is',
    run(rows) {
      const wrong = orders(rows).filter(
        (row) => (row['open'] ?? null) !== openMark(text(row, 'state') as WorkOrderState),
      );
      return {
        looked: orders(rows).length,
        breaches: wrong.map(
          (row) => `order ${row.pk}: is ${text(row, 'state')}, marked ${text(row, 'open') || 'left'}`,
        ),
      };
    },
  },
  {
    name: 'the list of deliveries has every delivered order once, under its moment',
    run(rows) {
      const listed = new Set(rows.WorkOrders.filter((row) => row.pk === DELIVERED).map((row) => row.sk));
      const delivered = orders(rows).filter((row) => row['state'] === 'DELIVERED');
      const expected = new Set(delivered.map((row) => deliveredKey(row.pk, text(row, 'stateSince')).sk));
      return {
        looked: delivered.length,
        breaches: [
          ...[...expected].filter((sk) => !listed.has(sk)).map((sk) => `delivery ${sk}: it is not listed`),
          ...[...listed].filter((sk) => !expected.has(sk)).map((sk) => `delivery ${sk}: no order was delivered then`),
          ...orders(rows)
            .filter((row) => text(row, 'deliveredAt') !== (row['state'] === 'DELIVERED' ? text(row, 'stateSince') : ''))
            .map(
              (row) => `order ${row.pk}: is ${text(row, 'state')}, delivered ${text(row, 'deliveredAt') || 'never'}`,
            ),
        ],
      };
    },
  },
];
