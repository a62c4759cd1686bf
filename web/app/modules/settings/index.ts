/** Settings: how the workshop is set up, its series of numbers, and what everybody changes about themselves. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Settings } from './Settings.tsx';
export { Profile } from './Profile.tsx';
