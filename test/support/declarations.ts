/** What the fields of `resolvers/` declare, for tests that go through all of them. */
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import { operationsOf, readLayout, signedFields } from '../../infra/resolvers/layout.ts';
import { readSchema } from '../../infra/schema.ts';

const layout = readLayout(join(ROOT, 'resolvers'), readSchema().rootFields);

/** By `Type.field`, of every field that users call. */
export const OPERATIONS = operationsOf(layout);
/** Fields that functions call with signed requests, and nobody else. */
export const SIGNED_FIELDS = signedFields(layout);
