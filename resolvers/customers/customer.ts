import { util } from '@aws-appsync/utils';
import type { CreateCustomerInput, Customer } from '../generated/schema.ts';
import { refuse } from '../shared/errors.ts';
import type { Key } from '../shared/rows.ts';
import { identifierKey, optionalText, requiredText, searchKey } from '../shared/text.ts';

export interface CustomerRow extends Key {
  kind: 'CUSTOMER';
  id: string;
  name: string;
  nameKey: string;
  taxIdType: string | null;
  taxId: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  notes: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Checks every field of a customer and makes its row. `createdAt` and `version` are those of the row that it replaces. */
export function customerRow(id: string, input: CreateCustomerInput, version: number, createdAt: string): CustomerRow {
  const name = requiredText(input.name, 200, 'input.name');
  const taxIdType = optionalText(input.taxIdType, 20, 'input.taxIdType');
  const taxId = optionalText(input.taxId, 20, 'input.taxId');
  if ((taxId === null) !== (taxIdType === null)) {
    refuse(taxId === null ? 'input.taxId' : 'input.taxIdType', 'expected both taxIdType and taxId, or neither');
  }
  if (taxId !== null && identifierKey(taxId) === '') refuse('input.taxId', 'expected letters and digits', { actual: taxId });
  return {
    pk: id,
    sk: 'CUSTOMER',
    kind: 'CUSTOMER',
    id,
    name,
    nameKey: searchKey(name),
    taxIdType,
    taxId,
    phone: optionalText(input.phone, 30, 'input.phone'),
    email: optionalText(input.email, 254, 'input.email'),
    address: optionalText(input.address, 300, 'input.address'),
    notes: optionalText(input.notes, 2000, 'input.notes'),
    version,
    createdAt,
    updatedAt: util.time.nowISO8601(),
  };
}

/** The row that keeps a tax id to one customer; null where the customer has none. */
export function taxIdSentinel(row: CustomerRow): (Key & { customerId: string }) | null {
  if (!row.taxId || !row.taxIdType) return null;
  return { pk: `TAXID#${identifierKey(row.taxIdType)}#${identifierKey(row.taxId)}`, sk: 'SENTINEL', customerId: row.id };
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
    notes: row.notes ?? null,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
