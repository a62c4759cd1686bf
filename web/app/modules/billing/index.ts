/** Billing and cash: orders that are ready, documents, payments, and sales over the counter. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Billing } from './Billing.tsx';
export { Document } from './Document.tsx';
export { InvoiceOrder } from './InvoiceOrder.tsx';
export { Sale } from './sale/Sale.tsx';
