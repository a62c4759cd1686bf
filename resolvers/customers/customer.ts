/**
 * A customer's rows: `CUSTOMER`, one `SEARCH#…` per word that finds it, and the sentinel of its tax id. The header counts what
 * refers to the customer, in the transactions that make the references: that is how deleting knows without reading an index.
 */
import { util } from '@aws-appsync/utils';
import { standsForNobody } from '../countries/nobody.ts';
import { taxIdentity } from '../countries/taxId.ts';
import type { BoardCustomer, CreateCustomerInput, Customer, NotificationChannel } from '../generated/schema.ts';
import { optionalEmail } from '../kernel/values/email.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { phoneOf } from '../kernel/values/phone.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import { searchRows } from '../kernel/dynamodb/search.ts';
import type { SearchRow } from '../kernel/dynamodb/searchRows.ts';
import { SEARCH_FORM } from '../kernel/dynamodb/searchRows.ts';
import { waysToDial } from '../kernel/values/callingCodes.ts';
import { searchKey } from '../kernel/values/keys.ts';
import { nameOf, optionalText } from '../kernel/values/text.ts';

export interface CustomerRow extends Key {
  sk: 'CUSTOMER';
  /** Absent on archived customers: lists read the index that it keys. */
  kind: 'CUSTOMER' | null;
  id: string;
  name: string;
  nameKey: string;
  taxIdType: string | null;
  taxId: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  /** Channels that the customer opted in to. Absent is none. */
  notify?: NotificationChannel[];
  notes: string | null;
  archived: boolean;
  /** What refers to the customer. Absent is none. */
  vehicleCount?: number;
  orderCount?: number;
  saleCount?: number;
  partsOrderCount?: number;
  /** The form of its search rows; absent where 0.1.0 wrote them. */
  searchForm?: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Each channel once, and none that the customer cannot be reached by. */
function channels(wanted: NotificationChannel[], email: string): NotificationChannel[] {
  const once = wanted.filter((channel, index) => wanted.indexOf(channel) === index);
  if (once.indexOf('EMAIL') !== -1 && email.trim() === '')
    refuse('input.notify', 'EMAIL needs an e-mail address', { actual: once.join(' ') });
  return once;
}

/** What stands stays as it is: it was checked when it was written, by the rules of then. */
function identityOf(input: CreateCustomerInput, settings: SettingsRow, before: CustomerRow | null) {
  const [type, number] = [input.taxIdType ?? null, input.taxId ?? null];
  return before && type === (before.taxIdType ?? null) && number === (before.taxId ?? null)
    ? { taxIdType: type, taxId: number }
    : taxIdentity(settings.country, type, number, 'input');
}

/** Makes a customer's row, every field of it checked that is new. @param before the row that it replaces; null for a new customer */
export function customerRow(
  id: string,
  input: CreateCustomerInput & { archived: boolean },
  settings: SettingsRow,
  before: CustomerRow | null,
): CustomerRow {
  const name = input.name === before?.name ? before.name : nameOf(input.name, 200, 'input.name');
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'CUSTOMER',
    kind: input.archived ? null : 'CUSTOMER',
    id,
    name,
    nameKey: searchKey(name),
    ...identityOf(input, settings, before),
    phone: before && input.phone === before.phone ? before.phone : phoneOf(input.phone, 'input.phone'),
    email: optionalEmail(input.email, 'input.email'),
    address: optionalText(input.address, 300, 'input.address'),
    notify: channels(input.notify ?? [], input.email ?? ''),
    notes: optionalText(input.notes, 2000, 'input.notes'),
    archived: input.archived,
    searchForm: SEARCH_FORM,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/** The rows by which a customer is found; none for an archived one. */
export function customerSearchRows(row: CustomerRow): SearchRow[] {
  if (row.archived) return [];
  return searchRows('CUSTOMER', row.id, row.name, [row.taxId, ...(row.phone ? waysToDial(row.phone) : [])]);
}

/** The row that keeps a tax id to one customer. */
export interface TaxIdRow extends Key {
  customerId: string;
}

/** Partition key of that row. @param taxId as customers keep it */
export function taxIdKey(type: string, taxId: string): string {
  return `TAXID#${type}#${taxId}`;
}

/** Null where the customer has none, or one that stands for nobody. */
export function taxIdSentinel(row: CustomerRow): TaxIdRow | null {
  if (!row.taxId || !row.taxIdType || standsForNobody(row.taxIdType, row.taxId)) return null;
  return { pk: taxIdKey(row.taxIdType, row.taxId), sk: 'SENTINEL', customerId: row.id };
}

export function toCustomer(row: CustomerRow): Customer {
  return {
    id: row.id,
    name: row.name,
    taxIdType: row.taxIdType ?? null,
    taxId: row.taxId ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
    address: row.address ?? null,
    notify: row.notify ?? [],
    notes: row.notes ?? null,
    archived: row.archived ?? false,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function toBoardCustomer(row: CustomerRow): BoardCustomer {
  return { firstName: row.name.split(' ')[0] ?? row.name };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    customer: CustomerRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    CUSTOMERS: CustomerRow;
  }
  interface GuardedRows {
    customer: CustomerRow;
    /** A new tax id, and one that is given up. */
    taxId: TaxIdRow;
    heldTaxId: TaxIdRow;
  }
}
