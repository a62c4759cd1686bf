/** The start page: it comes with the first load, and its words with the app's. */
export { Start } from './Start.tsx';
