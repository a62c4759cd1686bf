/**
 * The fingerprint that an invoice is printed with: SHA-256 over what it froze when it was issued. Payments and a void do not change
 * it, so paper that left the house can be held against the row for ever.
 */
import { createHash } from 'node:crypto';
import type { InvoiceRow } from '../../resolvers/invoices/invoice.ts';

/** In the order in which they are written down. A name that is added here would change every digest that was printed. */
const FROZEN = [
  'number',
  'kind',
  'issuedAt',
  'issuer',
  'recipient',
  'vehicle',
  'lines',
  'taxes',
  'subtotal',
  'tax',
  'total',
  'currency',
] as const satisfies readonly (keyof InvoiceRow)[];

/**
 * JSON with the names of every object in order, and without undefined ones: DynamoDB does not keep the order of names.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @returns 64 hexadecimal digits */
export function digestOf(invoice: InvoiceRow): string {
  return sha256(canonicalJson(FROZEN.map((name) => invoice[name] ?? null)));
}
