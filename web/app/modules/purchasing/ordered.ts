/** An order to a supplier, and what comes of it. */
import './words.ts';

export { Bill } from './bills/Bill.tsx';
export { PurchaseOrder } from './orders/PurchaseOrder.tsx';
export { Receive } from './receiving/Receive.tsx';
