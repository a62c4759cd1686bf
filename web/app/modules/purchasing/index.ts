/** Purchasing: who sells what, what is ordered of them, and what came of it. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Purchasing } from './Purchasing.tsx';
export { Supplier } from './suppliers/Supplier.tsx';
