/** What comes before an order: who sells, what is needed, and what it would cost. */
import './words.ts';

export { Compare } from './quotations/Compare.tsx';
export { Requisition } from './requisitions/Requisition.tsx';
export { Supplier } from './suppliers/Supplier.tsx';
