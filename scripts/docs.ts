/**
 * `npm run docs [-- --out folder]`: the reference of the API as pages. They name each other by `/docs/…`, where
 * `npm start` serves them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../infra/paths.ts';
import { referencePages } from './docs/pages.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const folder = resolve(ROOT, values.out ?? join('docs', 'dist'));
const pages = referencePages();
// Nothing is removed where somebody names a folder: it may hold more than pages.
if (values.out === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`${pages.size} files in ${relative(ROOT, folder) || '.'}`);
