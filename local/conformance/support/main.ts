/** `npm run support`: writes `local/SUPPORT.md` from the suite. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecordings } from '../aws/recordings.ts';
import { readCases } from '../case.ts';
import { render } from './render.ts';
import { supportOf } from './rows.ts';

const cases = [...readCases(), ...readRecordings()];
const support = supportOf(cases);
writeFileSync(fileURLToPath(new URL('../../SUPPORT.md', import.meta.url)), render(support, cases));
for (const id of support.unshown) console.log(`neither a case nor a reason: ${id}`);
for (const id of support.unknown) console.log(`in no section: ${id}`);
process.exit(support.unshown.length + support.unknown.length === 0 ? 0 : 1);
