/** Purchasing: lists of all that is bought. One thing of these at a time is loaded apart: `asked.ts` and `ordered.ts`. */
import './words.ts';

export { Purchasing } from './Purchasing.tsx';
