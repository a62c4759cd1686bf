/** Who among the customers is told by mail. */
import { readRow, text } from '../shared/rows.ts';
import type { Letter } from './letter.ts';

/** A customer who opted in to mail and can get it; null for any other. */
export async function optedIn(customerId: string | null): Promise<Letter['to'] | null> {
  const customer = customerId === null ? null : await readRow('CUSTOMERS', customerId, 'CUSTOMER');
  const address = customer && text(customer, 'email');
  const channels = Array.isArray(customer?.['notify']) ? (customer['notify'] as unknown[]) : [];
  return customer && address && channels.includes('EMAIL') ? { name: text(customer, 'name') ?? '', address } : null;
}
