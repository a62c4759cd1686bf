/** Reports as files, and the schedules that have them made and mailed. */
import { addTexts } from '../../kernel/texts.ts';
import en from './texts/en.json';
import es from './texts/es.json';

addTexts({ es, en });

export { Reports } from './Reports.tsx';
