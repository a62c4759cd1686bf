import { standsForNobody } from '../../resolvers/countries/nobody.ts';
import { SEARCH_FORM, SEARCH_PREFIX, searchRowsOf } from '../../resolvers/kernel/dynamodb/searchRows.ts';
import { waysToDial } from '../../resolvers/kernel/values/callingCodes.ts';
import { beginnings } from '../shared/keys.ts';
import type { Change, Migration, Row } from './migration.ts';

const text = (row: Row, name: string): string => (typeof row[name] === 'string' ? row[name] : '');

function change(row: Row): Change | null {
  if (row.sk !== 'CUSTOMER' || row['searchForm'] === SEARCH_FORM) return null;
  const [type, taxId, phone] = [text(row, 'taxIdType'), text(row, 'taxId'), text(row, 'phone')];
  const found = beginnings(text(row, 'name'), [taxId, ...(phone === '' ? [] : waysToDial(phone))]);
  return {
    set: { searchForm: SEARCH_FORM },
    beside: {
      own: {
        prefix: SEARCH_PREFIX,
        rows: row['archived'] === true ? [] : searchRowsOf('CUSTOMER', row.pk, found).map((each) => ({ ...each })),
      },
      // A number that stands for nobody is kept to nobody.
      drop: standsForNobody(type, taxId) ? [{ pk: `TAXID#${type}#${taxId}`, sk: 'SENTINEL' }] : [],
    },
  };
}

/** Search rows of 0.1.0 were found by whole words: `dangelo` did not find D'Angelo, nor `sac` S.A.C. */
export const customersAreFoundByWhatFollows: Migration = {
  number: '004',
  release: '0.3.0',
  table: 'Customers',
  change,
};
