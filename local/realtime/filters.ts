/** Which payloads a subscription gets. Source: developer guide, "Enhanced subscription filtering" and "Using subscription arguments". */
import { OPERATORS } from './operators.ts';

export interface FilterRule {
  fieldName: string;
  operator: string;
  value: unknown;
}

/** Any of the filters; all rules of a filter. */
export interface FilterGroup {
  filterGroup: { filters: FilterRule[] }[];
}

/** Levels of a field's path; what lies deeper is not looked at: developer guide, "Additional enhanced filtering restrictions". */
export const MAX_LEVELS = 5;

/** A nested field is named by its path, such as `order.state`. */
function valueAt(payload: unknown, path: string): unknown {
  const names = path.split('.');
  if (names.length > MAX_LEVELS) return null;
  return (
    names.reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      payload,
    ) ?? null
  );
}

/** A payload that is a list fits no filter: developer guide, the same. */
export function passes(group: FilterGroup, payload: unknown): boolean {
  if (Array.isArray(payload)) return false;
  return group.filterGroup.some(({ filters }) =>
    filters.every((rule) => OPERATORS[rule.operator]?.matches(valueAt(payload, rule.fieldName), rule.value) ?? false),
  );
}

/**
 * Without a filter of its own, a subscription gets the payloads whose fields equal its arguments. An absent
 * argument asks nothing; null asks for null.
 */
export function fitsArguments(args: Readonly<Record<string, unknown>>, payload: unknown): boolean {
  return Object.entries(args).every(
    ([name, value]) => JSON.stringify(valueAt(payload, name)) === JSON.stringify(value ?? null),
  );
}
