/** Staff: who may sign in and as what, what roles may do, and who changed what. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Staff } from './Staff.tsx';
