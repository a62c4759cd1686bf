import { SEARCH_FORM, SEARCH_PREFIX, searchRowsOf } from '../../resolvers/kernel/dynamodb/searchRows.ts';
import { beginnings } from '../shared/keys.ts';
import type { Change, Migration, Row } from './migration.ts';

function change(row: Row): Change | null {
  if (row.sk !== 'ITEM' || row['searchForm'] === SEARCH_FORM) return null;
  const found = beginnings(String(row['name']), [String(row['sku'])]);
  // Also in the archive: an item that comes out of there with its parts has them already.
  const rows = searchRowsOf('ITEM', row.pk, found).map((each) => ({ ...each }));
  return { set: { searchForm: SEARCH_FORM }, beside: { own: { prefix: SEARCH_PREFIX, rows } } };
}

/** The same for inventory items: a SKU is found however it is parted. */
export const itemsAreFoundByWhatFollows: Migration = { number: '005', release: '0.3.0', table: 'Inventory', change };
