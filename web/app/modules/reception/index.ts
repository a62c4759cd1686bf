/** Reception: from a plate, a name or a telephone to an open order and its slip. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Correct } from './Correct.tsx';
export { Reception } from './Reception.tsx';
