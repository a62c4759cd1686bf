import { AUDITED } from '../../resolvers/generated/audited.ts';
import { shownAs } from '../audit/shown.ts';
import type { Image } from '../shared/streamEvent.ts';
import type { Migration, Workshop } from './migration.ts';

/** One side of a change as it was stored, under the API's names and in its units. */
function told(json: unknown, entity: unknown, { currency }: Workshop): string | null {
  if (typeof json !== 'string') return null;
  const image = JSON.parse(json) as Image;
  // A thing may have several rows, whose attributes have different names.
  const own = AUDITED.filter((row) => row.entity === entity).map(({ shows }) => shownAs(image, shows, currency));
  return JSON.stringify(Object.assign({}, ...own));
}

/** Entries of the audit log were kept as rows are stored: `total: 1000` for 10.00, and attributes that no schema knows. */
export const theLogSpeaksAsTheApi: Migration = {
  number: '003',
  release: '0.3.0',
  table: 'AuditLog',
  change: (row, workshop) => {
    if (row['names'] === 'API' || row['kind'] !== 'ENTRY') return null;
    const [before, after] = [row['before'], row['after']].map((side) => told(side, row['entityType'], workshop));
    return { set: { names: 'API', ...(before ? { before } : {}), ...(after ? { after } : {}) } };
  },
};
