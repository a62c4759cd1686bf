import { differenceOf } from '../../resolvers/counts/count.ts';
import type { CountLineRow } from '../../resolvers/counts/count.ts';
import { countReference } from '../../resolvers/inventory/parts.ts';
import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { integer, text } from './rows.ts';

const PREFIX = countReference('');

const linesOf = (rows: Rows): Row[] => rows.Counts.filter((row) => row.sk.startsWith('ITEM#'));

export const countChecks: readonly Check[] = [
  {
    name: 'what a count booked of an item is the difference that it found, once',
    run(rows) {
      const lines = linesOf(rows);
      const movements = rows.Inventory.filter((row) => text(row, 'reference').startsWith(PREFIX));
      const booked = new Map(movements.map((row) => [text(row, 'id'), row]));
      const named = new Set(lines.map((row) => text(row, 'movementId')).filter((id) => id !== ''));
      const items = new Set(rows.Inventory.filter((row) => row.sk === 'ITEM').map((row) => row.pk));
      const wrong = lines.flatMap((line) => {
        // An item that never moved may be removed between counting and booking.
        const isBooked = line['settled'] === true && items.has(text(line, 'inventoryItemId'));
        const difference = isBooked ? (differenceOf(line as unknown as CountLineRow) ?? 0) : 0;
        const movement = booked.get(text(line, 'movementId'));
        const of = `count ${line.pk}, item ${text(line, 'inventoryItemId')}`;
        if (integer(movement, 'quantity') !== difference)
          return [`${of}: ${integer(movement, 'quantity')} are booked, ${difference} were found`];
        const fits =
          !movement ||
          (movement.pk === text(line, 'inventoryItemId') && text(movement, 'reference') === countReference(line.pk));
        return fits ? [] : [`${of}: the movement ${text(movement, 'id')} is of something else`];
      });
      const orphans = movements
        .filter((row) => !named.has(text(row, 'id')))
        .map((row) => `item ${row.pk}: the movement ${text(row, 'id')} is of a count that does not name it`);
      return { looked: lines.length, breaches: [...wrong, ...orphans] };
    },
  },
  {
    name: 'only a count that is closed has booked anything',
    run(rows) {
      const counts = new Map(rows.Counts.filter((row) => row.sk === 'COUNT').map((row) => [row.pk, row]));
      const settled = linesOf(rows).filter((row) => row['settled'] === true);
      return {
        looked: counts.size,
        breaches: settled
          .filter((row) => text(counts.get(row.pk), 'status') !== 'CLOSED')
          .map((row) => `count ${row.pk}: is ${text(counts.get(row.pk), 'status') || 'not there'}, and has booked`),
      };
    },
  },
];
