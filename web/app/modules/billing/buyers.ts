/** Customers as those whom a document names. */
import type { TallerClient } from '../../../../client/index.ts';
import type { Option } from '../../kernel/forms/usePick.ts';
import { SaleCustomersDocument } from './generated/documents.ts';

export async function findBuyers(client: TallerClient, search: string): Promise<Option[]> {
  const found = (await client.request(SaleCustomersDocument, { search })).customers?.items ?? [];
  return found.map(({ id, name, taxIdType, taxId }) => ({
    id,
    label: name,
    description: [taxIdType, taxId].filter(Boolean).join(' '),
  }));
}
