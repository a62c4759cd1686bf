/** Counting what refers to a customer, together with the reference itself. */
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Guard } from '../kernel/dynamodb/rows.ts';
import { update } from '../kernel/dynamodb/transactions.ts';

export type CustomerReference = 'vehicleCount' | 'orderCount' | 'saleCount' | 'partsOrderCount';

/**
 * One more, or one less. A customer that is gone, or archived in the meantime, refuses new references.
 * @param anyway for what was agreed on before, which an archived customer takes, too
 */
export function countReference(
  table: string,
  customerId: string,
  counter: CustomerReference,
  change: 1 | -1,
  guard: Guard,
  anyway = false,
): Action {
  const names = { '#counter': counter };
  const values = { ':change': change };
  return update(
    guard,
    table,
    { pk: customerId, sk: 'CUSTOMER' },
    { expression: 'ADD #counter :change', names, values },
    change > 0 && !anyway
      ? {
          expression: 'attribute_exists(pk) AND (attribute_not_exists(archived) OR archived = :shown)',
          values: { ':shown': false },
        }
      : { expression: 'attribute_exists(pk)' },
  );
}
