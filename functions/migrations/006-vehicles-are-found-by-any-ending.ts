import { SEARCH_FORM, SEARCH_PREFIX, searchRowsOf } from '../../resolvers/kernel/dynamodb/searchRows.ts';
import { vehicleBeginnings } from '../../resolvers/vehicles/beginnings.ts';
import { identifierKey } from '../shared/keys.ts';
import type { Change, Migration, Row } from './migration.ts';

const text = (row: Row, name: string): string => (typeof row[name] === 'string' ? row[name] : '');

function change(row: Row): Change | null {
  if (row.sk !== 'VEHICLE' || row['searchForm'] === SEARCH_FORM) return null;
  const [kept, key] = [text(row, 'plateKey'), identifierKey(text(row, 'plate'))];
  const former = Array.isArray(row['formerPlates']) ? row['formerPlates'].map(String) : [];
  const found = vehicleBeginnings(key, former, identifierKey(text(row, 'vin')));
  const rows = row['archived'] === true ? [] : searchRowsOf('VEHICLE', row.pk, found).map((each) => ({ ...each }));
  return {
    set: { searchForm: SEARCH_FORM },
    beside: {
      own: { prefix: SEARCH_PREFIX, rows },
      // Letters beyond ASCII were left out of the key, which stays the vehicle's until its plate changes: found it is by both.
      put: kept === key || key === '' ? [] : [{ pk: `PLATE#${key}`, sk: 'FORMER', vehicleId: row.pk }],
    },
  };
}

/** Vehicles had no search rows in 0.1.0: they were found by the beginning of a plate, or by a whole VIN. */
export const vehiclesAreFoundByAnyEnding: Migration = { number: '006', release: '0.3.0', table: 'Vehicles', change };
