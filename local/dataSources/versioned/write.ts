/** One write to a versioned data source: read, detect, resolve, write, record; anew where another write came between. */
import type { InvokeLambda } from '../lambda.ts';
import type { DataSourceAnswer } from '../types.ts';
import { toPlainItem } from '../values.ts';
import { applyReplacement, applyWrite, checkOwnCondition } from './apply.ts';
import { MAX_ATTEMPTS, MESSAGES } from './assumptions.ts';
import { deltaRecord } from './delta.ts';
import { versionOf } from './metadata.ts';
import { isConflict, resolveConflict } from './resolve.ts';
import type { Item, Surroundings, VersionedWrite } from './types.ts';

const error = (
  type: 'ConflictUnhandled' | 'MaxConflicts' | 'DeltaSyncWriteError',
  result: unknown = null,
): DataSourceAnswer => ({ result, error: { type, message: MESSAGES[type] } });

async function read(write: VersionedWrite, { transport, source }: Surroundings): Promise<Item | undefined> {
  return (await transport.call('GetItem', { TableName: source.model.tableName, Key: write.key, ConsistentRead: true }))
    .Item;
}

async function record(
  item: Item,
  write: VersionedWrite,
  { transport, source, warn }: Surroundings,
  now: number,
): Promise<DataSourceAnswer> {
  try {
    await transport.call('PutItem', {
      TableName: source.versioning.deltaTableName,
      Item: deltaRecord(item, source, write, now),
    });
  } catch (fault) {
    warn(
      `data source ${source.model.name}: the delta table ${source.versioning.deltaTableName} takes no ` +
        `record: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
    return error('DeltaSyncWriteError');
  }
  return { result: toPlainItem(item) };
}

/** @throws DynamoDbFault or DataSourceRequestError as they reach `ctx.error` */
export async function writeVersioned(
  write: VersionedWrite,
  surroundings: Surroundings,
  invoke: InvokeLambda,
): Promise<DataSourceAnswer> {
  const { source } = surroundings;
  let current = await read(write, surroundings);
  for (let attempt = 1; ; attempt += 1) {
    if (!current && write.command.operation === 'DeleteItem') return { result: null };
    let item: Item;
    const now = surroundings.now();
    try {
      if (current && isConflict(source, write, current)) {
        await checkOwnCondition(write, surroundings);
        const resolution = await resolveConflict(write, current, surroundings, invoke);
        if (resolution.kind === 'reject') return error('ConflictUnhandled', toPlainItem(current));
        item =
          resolution.kind === 'replace'
            ? await applyReplacement(resolution.item, current, surroundings, now)
            : await applyWrite(write, current, surroundings, now);
      } else item = await applyWrite(write, current, surroundings, now);
    } catch (fault) {
      if (!(fault instanceof Error) || fault.name !== 'ConditionalCheckFailedException') throw fault;
      const latest = await read(write, surroundings);
      // Nobody came between: it was the request's own condition.
      if (versionOf(latest) === versionOf(current)) throw fault;
      if (source.sync?.detection === 'VERSION' && attempt >= MAX_ATTEMPTS) return error('MaxConflicts');
      current = latest;
      continue;
    }
    return record(item, write, surroundings, now);
  }
}
