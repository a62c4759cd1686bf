/** What the role must allow: the calls that take place (assumed; the guide's example simply allows six actions on both tables). */
import type { NeededPermission } from '../permissions.ts';
import type { VersionedSource } from './types.ts';

type Write = 'PutItem' | 'UpdateItem' | 'DeleteItem';

export function permissionsOfWrite(operation: Write, { model, versioning }: VersionedSource): NeededPermission[] {
  // A deletion that leaves a tombstone is an update.
  const action = operation === 'DeleteItem' && versioning.baseTtl > 0 ? 'UpdateItem' : operation;
  return [
    { action: 'GetItem', table: model.tableName },
    { action, table: model.tableName },
    { action: 'PutItem', table: versioning.deltaTableName },
  ];
}

export function permissionsOfSync(list: {
  operation: 'Scan' | 'Query';
  table: string;
  index?: string;
}): NeededPermission[] {
  return [{ action: list.operation, table: list.table, ...(list.index === undefined ? {} : { index: list.index }) }];
}
