/** What the query asks for. */
import { OBJECT_FIELDS } from '../../generated/objectFields.ts';
import type { Ctx } from './context.ts';

/** A longer list may hold anything: AppSync would look through its first thousand paths and no further (parts.ts). */
const MAX_PATHS = 900;

/**
 * Whether the query selects an object field below `prefix` (`''`, `items/`, `items/vehicle/` and the like).
 */
export function selects(ctx: Ctx, prefix: string, field: string): boolean {
  return ctx.info.selectionSetList.indexOf(prefix + field) !== -1 || selectsAnyName(ctx, prefix);
}

/**
 * Whether an object below `prefix` may be any of the schema's. AppSync's selectionSetList names fields by their aliases, so an
 * object under a name that the schema does not have may be any of them: then the answer is yes.
 */
export function selectsAnyName(ctx: Ctx, prefix: string): boolean {
  const list = ctx.info.selectionSetList;
  if (list.length > MAX_PATHS) return true;
  // The object itself stands under another name: whatever is selected as deep as its fields may be this one.
  if (prefix !== '' && !list.some((path) => path.startsWith(prefix))) {
    const depth = prefix.split('/').length;
    return list.some((path) => path.split('/').length > depth);
  }
  return list.some((path) => {
    if (!path.startsWith(prefix)) return false;
    const parts = path.slice(prefix.length).split('/');
    return parts.length > 1 && OBJECT_FIELDS.indexOf(parts[0] ?? '') === -1;
  });
}
