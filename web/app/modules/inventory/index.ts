/** Inventory: items with their stock, and an item's ledger, movements and label. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Inventory } from './Inventory.tsx';
export { Item } from './Item.tsx';
export { Count } from './counts/Count.tsx';
export { Counts } from './counts/Counts.tsx';
