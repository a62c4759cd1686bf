/** Counters of what refers to a thing: deleting trusts them. */
import type { Check } from './checks.ts';
import type { Row, Rows, TableName } from './rows.ts';
import { groupBy, integer, text } from './rows.ts';

interface Counter {
  name: string;
  table: TableName;
  ownerKey: string;
  counter: string;
  referring: (rows: Rows) => Row[];
  by: string;
}

const COUNTERS: readonly Counter[] = [
  { name: 'a customer counts its vehicles', table: 'Customers', ownerKey: 'CUSTOMER', counter: 'vehicleCount', referring: (rows) => rows.Vehicles.filter((row) => row.sk === 'VEHICLE'), by: 'customerId' },
  { name: 'a customer counts its work orders', table: 'Customers', ownerKey: 'CUSTOMER', counter: 'orderCount', referring: (rows) => rows.WorkOrders.filter((row) => row.sk === 'ORDER'), by: 'customerId' },
  { name: 'a customer counts its counter sales', table: 'Customers', ownerKey: 'CUSTOMER', counter: 'saleCount', referring: (rows) => rows.Invoices.filter((row) => row['kind'] === 'QUICK_SALE' && row['customerId'] !== undefined), by: 'customerId' },
  { name: 'a vehicle counts its work orders', table: 'Vehicles', ownerKey: 'VEHICLE', counter: 'orderCount', referring: (rows) => rows.WorkOrders.filter((row) => row.sk === 'ORDER'), by: 'vehicleId' },
];

export const referenceChecks: readonly Check[] = COUNTERS.map(({ name, table, ownerKey, counter, referring, by }) => ({
  name,
  run(rows: Rows) {
    const references = groupBy(referring(rows), (row) => text(row, by));
    const owners = rows[table].filter((row) => row.sk === ownerKey);
    const wrong = owners.flatMap((owner) => {
      const there = references.get(owner.pk)?.length ?? 0;
      return there === integer(owner, counter) ? [] : [`${ownerKey} ${owner.pk}: ${counter} ${integer(owner, counter)}, there are ${there}`];
    });
    const known = new Set(owners.map((owner) => owner.pk));
    const lost = [...references.keys()].filter((id) => !known.has(id)).map((id) => `${references.get(id)?.length} rows refer to ${ownerKey} ${id}, which is not there`);
    return { looked: owners.length, breaches: [...wrong, ...lost] };
  },
}));
