/** An order to a supplier, and what comes of it. */
import './words.ts';

export { Bill } from './bills/Bill.tsx';
export { PurchaseOrder } from './orders/PurchaseOrder.tsx';
export { Receipt } from './receipts/Receipt.tsx';
export { Return } from './receipts/Return.tsx';
export { Receive } from './receiving/Receive.tsx';
