import { MOVEMENT } from '../../resolvers/inventory/keys.ts';
import type { Check } from './checks.ts';
import type { Row, Rows } from './rows.ts';
import { groupBy, integer, sum, text } from './rows.ts';

const items = (rows: Rows): Row[] => rows.Inventory.filter((row) => row.sk === 'ITEM');
const movements = (rows: Rows): Row[] => rows.Inventory.filter((row) => row.sk.startsWith(MOVEMENT));

export const inventoryChecks: readonly Check[] = [
  {
    name: 'stock is the sum of its movements',
    run(rows) {
      const byItem = groupBy(movements(rows), (row) => row.pk);
      const breaches = items(rows).flatMap((item) => {
        const moved = byItem.get(item.pk) ?? [];
        const total = sum(moved.map((row) => integer(row, 'quantity')));
        return [
          ...(total === integer(item, 'stock')
            ? []
            : [`item ${text(item, 'sku')} (${item.pk}): stock ${integer(item, 'stock')}, movements sum to ${total}`]),
          ...(moved.length === integer(item, 'movementCount')
            ? []
            : [
                `item ${text(item, 'sku')} (${item.pk}): counts ${integer(item, 'movementCount')} movements, has ${moved.length}`,
              ]),
        ];
      });
      const known = new Set(items(rows).map((item) => item.pk));
      const orphans = [...byItem.keys()]
        .filter((id) => !known.has(id))
        .map((id) => `movements of ${id}, which is no item`);
      return { looked: items(rows).length, breaches: [...breaches, ...orphans] };
    },
  },
  {
    name: 'nothing in the archive is in stock',
    run(rows) {
      const hidden = items(rows).filter((item) => item['archived'] === true && integer(item, 'stock') !== 0);
      return {
        looked: items(rows).length,
        breaches: hidden.map(
          (item) => `item ${text(item, 'sku')} (${item.pk}): is archived with a stock of ${integer(item, 'stock')}`,
        ),
      };
    },
  },
  {
    name: 'stock is not below zero, unless settings allow it',
    run(rows) {
      const settings = rows.Settings.find((row) => row.pk === 'SETTINGS' && 'allowNegativeStock' in row);
      const isAllowed = settings?.['allowNegativeStock'] === true || settings?.['negativeStockWasAllowed'] === true;
      const below = isAllowed ? [] : items(rows).filter((item) => integer(item, 'stock') < 0);
      return {
        looked: items(rows).length,
        breaches: below.map((item) => `item ${text(item, 'sku')} (${item.pk}): stock ${integer(item, 'stock')}`),
      };
    },
  },
  {
    name: 'an item is marked low exactly while it is under its minimum',
    run(rows) {
      const wrong = items(rows).filter(
        (item) =>
          item['archived'] !== true &&
          (item['lowStock'] === 'LOW') !== integer(item, 'stock') < integer(item, 'minimumStock'),
      );
      return {
        looked: items(rows).length,
        breaches: wrong.map(
          (item) =>
            `item ${text(item, 'sku')} (${item.pk}): stock ${integer(item, 'stock')}, minimum ` +
            `${integer(item, 'minimumStock')}, marked ${text(item, 'lowStock') || 'not low'}`,
        ),
      };
    },
  },
];
