/** The deployed schema with the descriptions that AppSync is not sent: for GraphiQL here. */
import { join } from 'node:path';
import { fieldsForKeys, openedToKeys } from './keyAccess.ts';
import { ROOT } from './paths.ts';
import { readLayout } from './resolvers/layout.ts';
import { readSchema } from './schema.ts';

/** @throws SynthError as `file:line: message` */
export function documentedSchema(): string {
  const { documented, rootFields } = readSchema();
  return openedToKeys(documented, fieldsForKeys(readLayout(join(ROOT, 'resolvers'), rootFields)));
}
