/** Rows that keep a value to one owner, and rows that find one. */
import type { Check } from './checks.ts';
import type { Row, Rows, TableName } from './rows.ts';
import { groupBy, text } from './rows.ts';

interface Sentinel {
  what: string;
  table: TableName;
  prefix: string;
  /** Attribute of the sentinel that names the owner. */
  owner: string;
  ownerKey: string;
  /** What follows the prefix for an owner; null where it holds none. */
  value: (owner: Row) => string | null;
}

const compact = (number: string): string => number.toUpperCase().replace(/[ ./-]/g, '');

const SENTINELS: readonly Sentinel[] = [
  { what: 'tax id', table: 'Customers', prefix: 'TAXID#', owner: 'customerId', ownerKey: 'CUSTOMER', value: (row) => (row['taxId'] === undefined ? null : `${text(row, 'taxIdType')}#${compact(text(row, 'taxId'))}`) },
  { what: 'plate', table: 'Vehicles', prefix: 'PLATE#', owner: 'vehicleId', ownerKey: 'VEHICLE', value: (row) => text(row, 'plateKey') },
  { what: 'VIN', table: 'Vehicles', prefix: 'VIN#', owner: 'vehicleId', ownerKey: 'VEHICLE', value: (row) => (text(row, 'vin') === '' ? null : text(row, 'vin')) },
  { what: 'e-mail', table: 'Users', prefix: 'EMAIL#', owner: 'userId', ownerKey: 'USER', value: (row) => (row['replacedBy'] === undefined ? text(row, 'email') : null) },
  { what: 'SKU', table: 'Inventory', prefix: 'SKU#', owner: 'inventoryItemId', ownerKey: 'ITEM', value: (row) => text(row, 'skuKey') },
];

const keeps = (sentinel: Sentinel): Check => ({
  name: `every ${sentinel.what} has its sentinel, and every sentinel its owner`,
  run(rows: Rows) {
    const table = rows[sentinel.table];
    const owners = table.filter((row) => row.sk === sentinel.ownerKey);
    const held = new Map(table.filter((row) => row.sk === 'SENTINEL' && row.pk.startsWith(sentinel.prefix)).map((row) => [row.pk, text(row, sentinel.owner)]));
    const wanted = new Map(owners.flatMap((row) => (sentinel.value(row) === null ? [] : [[`${sentinel.prefix}${sentinel.value(row)}`, row.pk] as const])));
    const missing = [...wanted].filter(([key, owner]) => held.get(key) !== owner).map(([key, owner]) => `${sentinel.ownerKey} ${owner}: ${key} belongs to ${held.get(key) ?? 'nobody'}`);
    const idle = [...held].filter(([key, owner]) => wanted.get(key) !== owner).map(([key, owner]) => `${key}: names ${owner}, which does not hold it`);
    return { looked: owners.length, breaches: [...missing, ...idle] };
  },
});

const found = (table: TableName, ownerKey: string): Check => ({
  name: `every search row of ${table} finds a thing that is shown`,
  run(rows: Rows) {
    const searches = groupBy(rows[table].filter((row) => row.sk.startsWith('SEARCH#')), (row) => row.pk);
    const owners = new Map(rows[table].filter((row) => row.sk === ownerKey).map((row) => [row.pk, row]));
    const stray = [...searches.keys()].filter((id) => owners.get(id) === undefined || owners.get(id)?.['archived'] === true);
    const lost = [...owners.values()].filter((row) => row['archived'] !== true && /[\p{L}\p{N}]/u.test(text(row, 'name')) && !searches.has(row.pk));
    return { looked: owners.size, breaches: [...stray.map((id) => `${ownerKey} ${id}: is found though it is hidden or gone`), ...lost.map((row) => `${ownerKey} ${row.pk}: no word finds it`)] };
  },
});

export const sentinelChecks: readonly Check[] = [...SENTINELS.map(keeps), found('Customers', 'CUSTOMER'), found('Inventory', 'ITEM')];
