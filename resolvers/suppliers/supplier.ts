/** A supplier's rows: `SUPPLIER`, one `SEARCH#…` for each word that finds it, and the sentinel of its tax id. */
import { util } from '@aws-appsync/utils';
import { standsForNobody } from '../countries/nobody.ts';
import { taxIdentity } from '../countries/taxId.ts';
import type { CreateSupplierInput, Supplier, SupplierContact, SupplierContactInput } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { searchRows } from '../kernel/dynamodb/search.ts';
import type { SearchRow } from '../kernel/dynamodb/searchRows.ts';
import { SEARCH_FORM } from '../kernel/dynamodb/searchRows.ts';
import type { Failure } from '../kernel/dynamodb/transactions.ts';
import { failed } from '../kernel/dynamodb/transactions.ts';
import { optionalEmail } from '../kernel/values/email.ts';
import { searchKey } from '../kernel/values/keys.ts';
import { phoneOf } from '../kernel/values/phone.ts';
import { nameOf, optionalInteger, optionalText } from '../kernel/values/text.ts';
import { currencyOf } from '../settings/currency.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import { SENTINEL, taxIdKey } from './keys.ts';

export interface SupplierRow extends Key {
  sk: 'SUPPLIER';
  /** Absent on archived suppliers: lists read the index that it keys. */
  kind: 'SUPPLIER' | null;
  id: string;
  name: string;
  nameKey: string;
  taxIdType: string | null;
  taxId: string | null;
  contacts: SupplierContact[];
  address: string | null;
  paymentDays: number;
  currency: string;
  leadTimeDays: number | null;
  archived: boolean;
  searchForm: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

const MAX_CONTACTS = 10;
const MAX_DAYS = 365;

function contactOf(input: SupplierContactInput, field: string): SupplierContact {
  const email = optionalEmail(input.email, `${field}.email`);
  const phone = phoneOf(input.phone, `${field}.phone`);
  return {
    name: nameOf(input.name, 200, `${field}.name`),
    ...(email === null ? {} : { email }),
    ...(phone === null ? {} : { phone }),
  };
}

function contactsOf(inputs: SupplierContactInput[]): SupplierContact[] {
  if (inputs.length > MAX_CONTACTS)
    fail('LIMIT_EXCEEDED', `input.contacts: a supplier has at most ${MAX_CONTACTS}`, {
      field: 'input.contacts',
      maximum: MAX_CONTACTS,
      actual: inputs.length,
    });
  return inputs.map((input, index) => contactOf(input, `input.contacts.${index}`));
}

/** What stands stays as it is: it was checked when it was written, by the rules of then. */
function identityOf(input: CreateSupplierInput, settings: SettingsRow, before: SupplierRow | null) {
  const [type, number] = [input.taxIdType ?? null, input.taxId ?? null];
  return before && type === (before.taxIdType ?? null) && number === (before.taxId ?? null)
    ? { taxIdType: type, taxId: number }
    : taxIdentity(settings.country, type, number, 'input');
}

/** Makes a supplier's row, every field of it checked that is new. @param before the row that it replaces; null for a new supplier */
export function supplierRow(
  id: string,
  input: CreateSupplierInput & { archived: boolean },
  settings: SettingsRow,
  before: SupplierRow | null,
): SupplierRow {
  const name = input.name === before?.name ? before.name : nameOf(input.name, 200, 'input.name');
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'SUPPLIER',
    kind: input.archived ? null : 'SUPPLIER',
    id,
    name,
    nameKey: searchKey(name),
    ...identityOf(input, settings, before),
    contacts: contactsOf(input.contacts ?? []),
    address: optionalText(input.address, 300, 'input.address'),
    paymentDays: optionalInteger(input.paymentDays, 0, MAX_DAYS, 'input.paymentDays') ?? 0,
    currency: currencyOf(input.currency ?? settings.currency, 'input.currency'),
    leadTimeDays: optionalInteger(input.leadTimeDays, 0, MAX_DAYS, 'input.leadTimeDays'),
    archived: input.archived,
    searchForm: SEARCH_FORM,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}

/** The rows by which a supplier is found; none for an archived one. */
export function supplierSearchRows(row: SupplierRow): SearchRow[] {
  return row.archived ? [] : searchRows('SUPPLIER', row.id, row.name, [row.taxId]);
}

/** The row that keeps a tax id to one supplier. */
export interface SupplierTaxIdRow extends Key {
  supplierId: string;
}

/** Null where the supplier has none, or one that stands for nobody. */
export function taxIdSentinel(row: SupplierRow): SupplierTaxIdRow | null {
  if (!row.taxId || !row.taxIdType || standsForNobody(row.taxIdType, row.taxId)) return null;
  return { pk: taxIdKey(row.taxIdType, row.taxId), sk: SENTINEL, supplierId: row.id };
}

/** Says whose the tax id is, where its sentinel kept the transaction from committing. */
export function requireUniqueTaxId(failures: Failure[], taxId: string): void {
  const other = failed(failures, 'supplierTaxId');
  if (other)
    fail('DUPLICATE', `Another supplier has the tax id ${taxId}`, {
      field: 'input.taxId',
      existingId: other.row?.supplierId ?? null,
    });
}

export function toSupplier(row: SupplierRow): Supplier {
  return {
    id: row.id,
    name: row.name,
    taxIdType: row.taxIdType ?? null,
    taxId: row.taxId ?? null,
    contacts: (row.contacts ?? []).map(({ name, email, phone }) => ({
      name,
      email: email ?? null,
      phone: phone ?? null,
    })),
    address: row.address ?? null,
    paymentDays: row.paymentDays ?? 0,
    currency: row.currency,
    leadTimeDays: row.leadTimeDays ?? null,
    archived: row.archived ?? false,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    supplier: SupplierRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    supplier: SupplierRow;
    /** A new tax id, and one that is given up. */
    supplierTaxId: SupplierTaxIdRow;
    heldSupplierTaxId: SupplierTaxIdRow;
  }
}
