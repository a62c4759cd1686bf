/** Orders of parts from afar: the list, and one of them with the steps of its workflow. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

export { PartsOrder } from './PartsOrder.tsx';
export { PartsOrders } from './PartsOrders.tsx';

addTexts({ es, en });
