/** The letter that asks suppliers for a quotation: what is asked for stands in it. */
import { REQUEST } from '../../resolvers/quotations/aggregate.ts';
import type { QuotationRequestRow } from '../../resolvers/quotations/quotation.ts';
import { quotationMatter } from '../shared/matters.ts';
import { readRow } from '../shared/rows.ts';
import type { Draft, Drafts, House } from './drafts.ts';
import { OUTDATED } from './drafts.ts';
import { receiversOf } from './suppliers.ts';

interface QuotationNotice {
  id: string;
  quotationRequestId: string;
}

/** Each supplier by itself: who is asked beside is nobody's business. */
export async function quotationRequest(
  { id, quotationRequestId }: QuotationNotice,
  { formats }: House,
): Promise<Drafts> {
  const request = (await readRow('QUOTATIONS', quotationRequestId, REQUEST)) as QuotationRequestRow | null;
  if (!request || request.state === 'CLOSED') return OUTDATED;
  const suppliers = await Promise.all(
    request.suppliers.map(({ supplierId }) => readRow('SUPPLIERS', supplierId, 'SUPPLIER')),
  );
  const values = {
    lines: request.lines
      .map(({ quantity, unit, description, sku }) =>
        [`• ${formats.quantity(quantity)}`, unit ?? '', description, sku ? `(${sku})` : '']
          .filter((part) => part !== '')
          .join(' '),
      )
      .join('\n'),
    answerBy: request.answerBy ? formats.calendarDay(request.answerBy) : null,
    note: request.note ?? null,
    currency: request.currency,
  };
  const drafts = suppliers.flatMap((supplier) =>
    receiversOf(supplier).map((to): Draft => ({
      key: id,
      template: 'quotationRequest',
      to,
      staff: true,
      why: 'whySupplier',
      values,
    })),
  );
  return { drafts, matter: quotationMatter(quotationRequestId) };
}
