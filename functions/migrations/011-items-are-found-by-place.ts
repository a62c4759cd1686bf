import { skuKey } from '../shared/keys.ts';
import type { Change, Migration, Row } from './migration.ts';

function change(row: Row): Change | null {
  if (row.sk !== 'ITEM' || row['place'] !== undefined) return null;
  const place = typeof row['location'] === 'string' ? skuKey(row['location']) : '';
  return place === '' ? null : { set: { place } };
}

/** Whoever counts goes from place to place. */
export const itemsAreFoundByPlace: Migration = { number: '011', release: '0.3.0', table: 'Inventory', change };
