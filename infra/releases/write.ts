/** `npm run release`: keeps what this release deploys, for the next one to be held against. After every workshop has it, never before. */
import { writeFileSync } from 'node:fs';
import { SynthError } from '../errors.ts';
import { TABLES } from '../tables.ts';
import { checkIndexes, indexesOf, RELEASED } from './indexes.ts';

try {
  checkIndexes(TABLES);
  writeFileSync(RELEASED, `${JSON.stringify(indexesOf(TABLES), null, 2)}\n`);
  console.log('infra/releases/indexes.json holds the indexes of this release; commit it.');
} catch (error) {
  if (!(error instanceof SynthError)) throw error;
  console.error(`error: ${error.message.replaceAll('\n', '\nerror: ')}`);
  process.exit(1);
}
