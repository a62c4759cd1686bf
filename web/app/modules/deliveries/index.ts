/** What is brought and fetched: the dispatch board, and the driver's phone. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Dispatch } from './Dispatch.tsx';
export { MyRoute } from './MyRoute.tsx';
