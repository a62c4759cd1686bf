/** Work orders: the list, and an order's own page. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { OrderBoard } from './OrderBoard.tsx';
export { Order } from './Order.tsx';
export { Orders } from './Orders.tsx';
