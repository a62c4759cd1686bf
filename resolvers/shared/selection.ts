/** What the query asks for. */
import type { Ctx } from './context.ts';

/** Object fields that the schema has and that no relation fills: their presence says nothing about aliases. */
const PLAIN_OBJECTS = [
  'items', 'lines', 'taxes', 'payments', 'events', 'timeInState', 'issuer', 'recipient', 'movement', 'item', 'user',
  'rates', 'customer', 'vehicle', 'technician', 'inventoryItem', 'invoice', 'workOrder',
];

/**
 * Whether the query selects an object field below `prefix` (`''`, `items/`, `items/vehicle/` and the like).
 * AppSync's selectionSetList names fields by their aliases, so an object under a name that the schema does not have may
 * be any of them: then the answer is yes.
 */
export function selects(ctx: Ctx, prefix: string, field: string): boolean {
  const list = ctx.info.selectionSetList;
  if (list.includes(prefix + field)) return true;
  // The object itself stands under another name: whatever is selected as deep as its fields may be this one.
  if (prefix !== '' && !list.some((path) => path.startsWith(prefix))) {
    const depth = prefix.split('/').length;
    return list.some((path) => path.split('/').length > depth);
  }
  return list.some((path) => {
    if (!path.startsWith(prefix)) return false;
    const parts = path.slice(prefix.length).split('/');
    return parts.length > 1 && !PLAIN_OBJECTS.includes(parts[0] ?? '');
  });
}
