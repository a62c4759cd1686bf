import { describe, expect, it } from 'vitest';
import {
  buildCustomers,
  buildOrders,
  buildParts,
  buildSales,
  buildVehicles,
  CLOSES,
  OPENS,
  rucCheckDigit,
} from './build.ts';
import { createRandom } from './random.ts';

function build() {
  const random = createRandom(7);
  const parts = buildParts(random);
  const customers = buildCustomers(random);
  const vehicles = buildVehicles(random);
  const orders = buildOrders(random, parts, vehicles);
  return { parts, customers, vehicles, orders, sales: buildSales(random, parts, orders) };
}

describe('the demo data', () => {
  const { parts, customers, vehicles, orders, sales } = build();
  const distinct = (values: readonly string[]): number => new Set(values).size;

  it('is the same every time', () => {
    expect(build()).toEqual({ parts, customers, vehicles, orders, sales });
  });

  it('has a unique SKU, tax id and plate for every record', () => {
    expect(distinct(parts.map((each) => each.sku))).toBe(parts.length);
    expect(distinct(customers.map((each) => each.taxId))).toBe(60);
    expect(distinct(vehicles.map((each) => each.plate))).toBe(80);
    expect(vehicles.filter((each) => !/^[A-Z]{3}-\d{3}$/.test(each.plate))).toEqual([]);
  });

  it('has tax ids that SUNAT would accept', () => {
    for (const { taxIdType, taxId } of customers) {
      expect(taxId).toMatch(taxIdType === 'RUC' ? /^20\d{9}$/ : /^\d{8}$/);
      if (taxIdType === 'RUC') expect(rucCheckDigit(taxId.slice(0, 10))).toBe(Number(taxId[10]));
    }
    // SUNAT's own number.
    expect(rucCheckDigit('2013131295')).toBe(5);
  });

  it('has orders in every state', () => {
    expect(distinct(orders.map((order) => order.moves.at(-1) ?? 'RECEIVED'))).toBe(11);
    expect(orders).toHaveLength(120);
  });

  it('has at most one open order of a vehicle at any time', () => {
    const stays = orders.map(({ vehicle, daysAgo, hour, moves, hoursBetween }) => {
      const from = (29 - daysAgo) * (CLOSES - OPENS) + hour - OPENS;
      const leaves = ['DELIVERED', 'CANCELLED'].includes(moves.at(-1) ?? '');
      return { vehicle, from, to: leaves ? from + moves.length * hoursBetween : Infinity };
    });
    const twice = stays.flatMap((one, index) =>
      stays.slice(index + 1).filter((other) => {
        return one.vehicle === other.vehicle && one.from <= other.to && other.from <= one.to;
      }),
    );
    expect(twice).toEqual([]);
    // Some come back all the same.
    expect(distinct(stays.map(({ vehicle }) => String(vehicle)))).toBeLessThan(stays.length);
  });

  it('names a buyer wherever a receipt comes to more than 700 soles, and a company now and then', () => {
    const soles = (sale: (typeof sales)[number]): number =>
      sale.parts.reduce((sum, part) => sum + Number(parts[part]?.price), 0);
    expect(sales.filter((sale) => sale.customer === null && soles(sale) > 700)).toEqual([]);
    const buyers = new Set(sales.map((sale) => customers[sale.customer ?? -1]?.taxIdType ?? 'nobody'));
    expect([...buyers].sort()).toContain('RUC');
    expect(buyers).toContain('nobody');
  });

  it('uses no more of a part than is in stock, and only parts that fit the vehicle', () => {
    const taken = new Map<number, number>();
    for (const order of orders) {
      const model = `${vehicles[order.vehicle]?.make} ${vehicles[order.vehicle]?.model}`;
      for (const [part, quantity] of order.parts) {
        taken.set(part, (taken.get(part) ?? 0) + Number(quantity));
        if (parts[part]?.unit !== 'litro') expect(parts[part]?.name).toContain(model);
      }
    }
    for (const sale of sales) for (const part of sale.parts) taken.set(part, (taken.get(part) ?? 0) + 1);
    for (const [part, quantity] of taken) expect(quantity).toBeLessThanOrEqual(Number(parts[part]?.stock));
  });

  it('looks like a day under way: cars that came, late ones, a payment, and parts that run out', () => {
    const last = CLOSES - OPENS;
    const open = orders.filter(({ moves }) => !['DELIVERED', 'CANCELLED'].includes(moves.at(-1) ?? ''));
    expect(orders.filter(({ daysAgo }) => daysAgo === 1).length).toBeGreaterThan(5);
    // Each is promised for two days after it came.
    expect(open.filter(({ daysAgo }) => daysAgo > 3).length).toBeGreaterThan(5);
    expect(open.filter(({ daysAgo }) => daysAgo < 3).length).toBeGreaterThan(5);
    expect(sales.filter(({ daysAgo, hour }) => daysAgo === 1 && hour === OPENS + last - 1)).toHaveLength(1);
    const low = parts.filter(({ stock, minimumStock }) => Number(stock) < Number(minimumStock));
    expect(low.length).toBeGreaterThan(3);
  });

  it('finishes every move by the end of yesterday', () => {
    for (const order of orders) {
      const hours = order.hour - OPENS + order.moves.length * order.hoursBetween;
      expect(hours).toBeLessThan(order.daysAgo * (CLOSES - OPENS));
    }
  });
});
