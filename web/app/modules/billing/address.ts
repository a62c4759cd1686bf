/** What billing shows, in its address. */
import type { InvoiceKind, InvoiceStatus } from '../../../../client/index.ts';
import { InvoiceKindValues, InvoiceStatusValues } from '../../generated/enums.ts';
import { oneOf, searchOf } from '../../kernel/address.ts';

export interface BillingSearch {
  tab?: 'documents' | 'numbering';
  kind?: InvoiceKind;
  status?: InvoiceStatus;
}

export const billingSearch = searchOf<BillingSearch>({
  tab: oneOf(['documents', 'numbering']),
  kind: oneOf(InvoiceKindValues),
  status: oneOf(InvoiceStatusValues),
});
