/** Customers and vehicles, each on a page of its own: what is known of them, their visits and their files. */
import { addTexts } from '../../kernel/texts.ts';
import ordersEn from '../orders/texts/en.json';
import ordersEs from '../orders/texts/es.json';
import receptionEn from '../reception/texts/en.json';
import receptionEs from '../reception/texts/es.json';
import en from './texts/en.json';
import es from './texts/es.json';

// Forms are reception's and columns the orders', with the words that they have there.
addTexts({ es: receptionEs, en: receptionEn });
addTexts({ es: ordersEs, en: ordersEn });
addTexts({ es, en });

export { Customer } from './Customer.tsx';
export { Vehicle } from './Vehicle.tsx';
