/** Files of things. Loaded by who shows them: `LazyFiles.tsx`. */
import { addTexts } from '../texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Files } from './Files.tsx';
