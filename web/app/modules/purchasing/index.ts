/** Purchasing: who sells what, what is ordered of them, and what came of it. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { PurchaseOrder } from './orders/PurchaseOrder.tsx';
export { Purchasing } from './Purchasing.tsx';
export { Receive } from './receiving/Receive.tsx';
export { Supplier } from './suppliers/Supplier.tsx';
