/**
 * A customer's rows: `CUSTOMER`, one `SEARCH#…` per word that finds it, and the sentinel of its tax id. The header counts what
 * refers to the customer, in the transactions that make the references: that is how deleting knows without reading an index.
 */
import { util } from '@aws-appsync/utils';
import { callingCode } from '../countries/callingCodes.ts';
import { compactTaxId, taxIdentity } from '../countries/taxId.ts';
import type { BoardCustomer, CreateCustomerInput, Customer, NotificationChannel } from '../generated/schema.ts';
import { optionalEmail } from '../kernel/values/email.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { phoneOf } from '../kernel/values/phone.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { SearchRow } from '../kernel/dynamodb/search.ts';
import { searchRows } from '../kernel/dynamodb/search.ts';
import { optionalText, requireText, searchKey } from '../kernel/values/text.ts';

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

/** Checks every field of a customer and makes its row. `createdAt` and `version` are those of the row that it replaces. */
export function customerRow(
  id: string,
  input: CreateCustomerInput & { archived: boolean },
  settings: SettingsRow,
  version: number,
  createdAt: string,
): CustomerRow {
  const name = requireText(input.name, 200, 'input.name');
  return {
    pk: id,
    sk: 'CUSTOMER',
    kind: input.archived ? null : 'CUSTOMER',
    id,
    name,
    nameKey: searchKey(name),
    ...taxIdentity(settings.country, input.taxIdType ?? null, input.taxId ?? null, 'input'),
    phone: phoneOf(input.phone, 'input.phone'),
    email: optionalEmail(input.email, 'input.email'),
    address: optionalText(input.address, 300, 'input.address'),
    notify: channels(input.notify ?? [], input.email ?? ''),
    notes: optionalText(input.notes, 2000, 'input.notes'),
    archived: input.archived,
    version,
    createdAt,
    updatedAt: util.time.nowISO8601(),
  };
}

/** The digits of a telephone as people type them: with the country, and without the workshop's own. */
function phoneKeys(phone: string | null, settings: SettingsRow): string[] {
  if (!phone) return [];
  const digits = phone
    .split('')
    .filter((character) => character >= '0' && character <= '9')
    .join('');
  const code = callingCode(settings.country);
  return code !== '' && digits.startsWith(code) ? [digits, digits.slice(code.length)] : [digits];
}

/** The rows by which a customer is found; none for an archived one. */
export function customerSearchRows(row: CustomerRow, settings: SettingsRow): SearchRow[] {
  if (row.archived) return [];
  return searchRows('CUSTOMER', row.id, [row.name, row.taxId, ...phoneKeys(row.phone, settings)]);
}

/** The row that keeps a tax id to one customer. */
export interface TaxIdRow extends Key {
  customerId: string;
}

/** Partition key of that row. */
export function taxIdKey(type: string, taxId: string): string {
  return `TAXID#${type}#${compactTaxId(taxId)}`;
}

/** Null where the customer has none. */
export function taxIdSentinel(row: CustomerRow): TaxIdRow | null {
  if (!row.taxId || !row.taxIdType) return null;
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
