/**
 * Which rows the log is kept of, and whose they are, as the aggregates declare it. Rows of other kinds find or keep
 * these, or are histories themselves.
 */
import { AUDITED } from '../../resolvers/generated/audited.ts';
import type { AuditedEntity } from '../../resolvers/generated/schema.ts';
import type { Audited, ShownAttributes } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import type { Image } from '../shared/streamEvent.ts';

export interface Entity {
  type: AuditedEntity;
  id: string;
  shows: ShownAttributes;
}

function idIn(row: Audited, pk: string, sk: string, image: Image): string | null {
  if (row.pk !== undefined) return pk === row.pk ? sk : null;
  if (row.sk !== undefined) return sk === row.sk ? pk : null;
  const isIt =
    row.skPrefix !== undefined &&
    sk.startsWith(row.skPrefix) &&
    !(row.except !== undefined && sk.includes(row.except)) &&
    (row.only === undefined || sk.includes(row.only));
  const id = image[row.id ?? 'id'];
  return isIt && typeof id === 'string' ? id : null;
}

/** @returns null for a row that has no entries */
export function entityOf(keys: Image, image: Image): Entity | null {
  const [pk, sk] = [String(keys['pk']), String(keys['sk'])];
  for (const row of AUDITED) {
    const id = idIn(row, pk, sk, image);
    if (id !== null) return { type: row.entity, id, shows: row.shows };
  }
  return null;
}
