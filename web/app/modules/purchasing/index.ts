/** Purchasing: who sells what, what is ordered of them, and what came of it. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Bill } from './bills/Bill.tsx';
export { PurchaseOrder } from './orders/PurchaseOrder.tsx';
export { Purchasing } from './Purchasing.tsx';
export { Compare } from './quotations/Compare.tsx';
export { Receive } from './receiving/Receive.tsx';
export { Requisition } from './requisitions/Requisition.tsx';
export { Supplier } from './suppliers/Supplier.tsx';
