/**
 * What an item costs on average, and how that changes: by goods that came in with a cost, by goods that went back to where they came from
 * with theirs, and by cost that came on top of goods in stock. Each such movement keeps what it found, so that the ledger can be gone
 * through again (docs/decisions/040). Movements without a cost leave the average as it is.
 */
import { util } from '@aws-appsync/utils';
import { refuse } from '../kernel/answer/errors.ts';
import { absolute } from '../kernel/values/builtIns.ts';
import { MAX_QUANTITY, multiplyDivide } from '../kernel/values/exact.ts';
import type { Price } from '../kernel/values/price.ts';
import { averagePrice, priceOf, priceWith, priceWithout } from '../kernel/values/price.ts';
import type { Action, Condition } from '../kernel/dynamodb/transactions.ts';
import { amend, put } from '../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from './inventoryItem.ts';
import type { Costed, MovementRow } from './movement.ts';
import { lowMark, onOrderOf, reservedOf } from './stock.ts';

/** What is there of an item, and what one costs. */
export interface Holding {
  /** Thousandths. */
  stock: number;
  average: Price;
  currency: string;
}

/** What a movement of cost brings or takes. */
export interface CostChange {
  /** Thousandths, signed. */
  quantity: number;
  unitCost: Price | null;
  /** Minor units on top of what is in stock. */
  landed?: number | null | undefined;
}

export function holdingOf(item: InventoryItemRow): Holding {
  return {
    stock: item.stock,
    average: { minor: item.averageCost, fraction: item.averageCostFraction },
    currency: item.currency,
  };
}

export function costedAt(item: InventoryItemRow): Costed {
  const { averageCost, averageCostFraction, movementCount } = item;
  return {
    number: (movementCount ?? 0) + 1,
    stock: item.stock,
    average: averageCost,
    fraction: averageCostFraction ?? 0,
  };
}

/**
 * Moving weighted average: what is there keeps its cost, what comes in brings its own, what goes back takes its own. Stock below zero has
 * none. Where what goes back would leave no price of zero or more, the average stays.
 */
export function averageAfter({ stock, average, currency }: Holding, change: CostChange): Price {
  const { quantity, unitCost, landed } = change;
  if (landed && stock > 0) return priceWith(average, priceOf(landed, stock, currency), currency);
  if (unitCost === null || quantity === 0) return average;
  if (quantity < 0) return priceWithout(average, stock, unitCost, 0 - quantity, currency) ?? average;
  return stock <= 0 ? unitCost : averagePrice(average, stock, unitCost, quantity, currency);
}

/** How much of a share of cost goods bear that are still there, rounded half up. @param received thousandths, above zero */
export function shareInStock(share: number, received: number, inStock: number): number {
  if (inStock <= 0) return 0;
  return inStock >= received ? share : multiplyDivide(share, inStock, received);
}

/**
 * The item after a movement: its stock, what it costs on average, and whether it is low. Goods that come to an item in the archive bring it
 * out of there.
 * @param field the argument that holds the quantity @param asked the quantity as the caller wrote it
 */
export function afterMovement(
  item: InventoryItemRow,
  change: CostChange,
  asked: string,
  field = 'input.quantity',
): InventoryItemRow {
  const stock = item.stock + change.quantity;
  if (absolute(stock) >= MAX_QUANTITY) refuse(field, 'the stock would be too large to be counted', { actual: asked });
  const cost = averageAfter(holdingOf(item), change);
  const after = {
    ...item,
    stock,
    averageCost: cost.minor,
    averageCostFraction: cost.fraction || null,
    lowStock: lowMark(stock, item.minimumStock),
    movementCount: (item.movementCount ?? 0) + 1,
  };
  return item.archived === true && stock !== 0
    ? { ...after, archived: false, kind: 'ITEM', version: item.version + 1, updatedAt: util.time.nowISO8601() }
    : after;
}

/** That nothing moved of an item, or was set aside, since it was read: the average depends on all of it, and each movement counts. */
export function unmoved(item: InventoryItemRow): Condition {
  const count = item.movementCount ?? 0;
  return {
    expression:
      'stock = :stock AND minimumStock = :minimum AND averageCost = :cost AND ' +
      (count === 0 ? '(attribute_not_exists(movementCount) OR movementCount = :count)' : 'movementCount = :count') +
      (item.archived === true
        ? ' AND archived = :archived'
        : ' AND (attribute_not_exists(archived) OR archived = :archived)') +
      ' AND (attribute_not_exists(reserved) OR reserved = :reserved)',
    values: {
      ':reserved': reservedOf(item),
      ':stock': item.stock,
      ':minimum': item.minimumStock,
      ':cost': item.averageCost,
      ':count': count,
      ':archived': item.archived === true,
    },
  };
}

/** The same, and nothing more or less on order of it, where the write changes that. */
function unchanged(item: InventoryItemRow, after: InventoryItemRow): Condition {
  const stands = unmoved(item);
  if (onOrderOf(after) === onOrderOf(item)) return stands;
  return {
    expression: `${stands.expression} AND (attribute_not_exists(onOrder) OR onOrder = :onOrder)`,
    values: { ...stands.values, ':onOrder': onOrderOf(item) },
  };
}

/** Writes movements of an item and what they make of it, compared as `unmoved` says. @param rows at least one */
export function writeMovements(
  table: string,
  item: InventoryItemRow,
  after: InventoryItemRow,
  rows: MovementRow[],
): Action[] {
  return [
    amend('item', table, item, after, unchanged(item, after)),
    ...rows.map((row) => put('movement', table, row, { expression: 'attribute_not_exists(pk)' })),
  ];
}
