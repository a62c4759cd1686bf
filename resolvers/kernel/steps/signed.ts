/**
 * The first function of a field that functions of ours call and that works on rows: the settings, and whatever rows the operation names.
 * Who may call, IAM has decided before anything runs: the schema's directive lets nobody else in, and the role names the field.
 */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { fail } from '../answer/errors.ts';
import type { BatchCtx } from '../dynamodb/batch.ts';
import { batchFound, rowsOf } from '../dynamodb/batch.ts';
import type { Caller } from '../request/caller.ts';
import type { Ctx } from '../request/context.ts';
import { declaredRows, loadedRows, readAll, SETTINGS } from '../request/declaredRows.ts';

/** Who stands in the log for what the workshop's own functions do. No user has this id: theirs come from the user pool. */
const FUNCTIONS: Caller = {
  kind: 'STAFF',
  id: 'WORKFLOW',
  name: 'Taller',
  email: '',
  role: 'WORKFLOW',
  permissions: [],
  customerId: null,
};

export function request(ctx: Ctx): DynamoDBBatchGetItemRequest {
  return readAll(ctx, [{ ...SETTINGS, table: 'SETTINGS' }, ...declaredRows(ctx, ctx.stash.operation?.load ?? [])]);
}

export function response(ctx: BatchCtx) {
  const found = batchFound(ctx);
  const settings = rowsOf(ctx, found, 'SETTINGS').find((row) => row.pk === 'SETTINGS');
  if (!settings) fail('INTERNAL', 'The workshop has no settings');
  ctx.stash.caller = FUNCTIONS;
  ctx.stash.settings = settings;
  ctx.stash.rows = loadedRows(ctx, ctx.stash.operation?.load ?? [], found);
  ctx.stash.work = {};
  return null;
}
