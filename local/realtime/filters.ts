/** Which payloads a subscription gets. Source: developer guide, "Enhanced subscription filtering" and "Using subscription arguments". */

export interface FilterRule {
  fieldName: string;
  operator: string;
  value: unknown;
}

/** Any of the filters; all rules of a filter. */
export interface FilterGroup {
  filterGroup: { filters: FilterRule[] }[];
}

type Operator = (actual: unknown, operand: unknown) => boolean;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
const comparable = (a: unknown, b: unknown): boolean => (typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string');
const compare = (test: (a: string | number, b: string | number) => boolean): Operator => (actual, operand) => comparable(actual, operand) && test(actual as string, operand as string);
const has = (actual: unknown, each: unknown): boolean => (typeof actual === 'string' ? typeof each === 'string' && actual.includes(each) : Array.isArray(actual) && actual.includes(each));

export const OPERATORS: Readonly<Record<string, Operator>> = {
  eq: (actual, operand) => actual === operand,
  ne: (actual, operand) => actual !== operand,
  le: compare((a, b) => a <= b),
  lt: compare((a, b) => a < b),
  ge: compare((a, b) => a >= b),
  gt: compare((a, b) => a > b),
  contains: (actual, operand) => has(actual, operand),
  notContains: (actual, operand) => actual !== undefined && actual !== null && !has(actual, operand),
  beginsWith: (actual, operand) => typeof actual === 'string' && typeof operand === 'string' && actual.startsWith(operand),
  in: (actual, operand) => list(operand).includes(actual),
  notIn: (actual, operand) => !list(operand).includes(actual),
  between: (actual, operand) => {
    const [low, high] = list(operand);
    return comparable(actual, low) && comparable(actual, high) && (actual as string) >= (low as string) && (actual as string) <= (high as string);
  },
  containsAny: (actual, operand) => list(operand).some((each) => has(actual, each)),
};

/** A nested field is named by its path, such as `order.state`. */
function valueAt(payload: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), payload);
}

export function passes(group: FilterGroup, payload: unknown): boolean {
  return group.filterGroup.some(({ filters }) => filters.every((rule) => OPERATORS[rule.operator]?.(valueAt(payload, rule.fieldName) ?? null, rule.value) ?? false));
}

/** Without a filter of its own, a subscription gets the payloads whose fields equal its arguments. An absent argument asks nothing; null asks for null. */
export function fitsArguments(args: Readonly<Record<string, unknown>>, payload: unknown): boolean {
  return Object.entries(args).every(([name, value]) => JSON.stringify(valueAt(payload, name) ?? null) === JSON.stringify(value ?? null));
}

const MAX_FILTERS = 10;
const MAX_RULES = 5;
const MAX_IN = 5;

/** What AWS would refuse, or never match without a word. @param fields of the payload's type; null where it has none */
export function faultsOf(group: unknown, fields: ReadonlySet<string> | null): string[] {
  const filters = (group as Partial<FilterGroup> | null)?.filterGroup;
  if (!Array.isArray(filters)) return ['a filter is an object with a filterGroup'];
  const rules = filters.flatMap((each) => (Array.isArray(each.filters) ? each.filters : []));
  return [
    ...(filters.length > MAX_FILTERS ? [`${filters.length} filters; AWS takes ${MAX_FILTERS}`] : []),
    ...filters.flatMap((each) => ((each.filters?.length ?? 0) > MAX_RULES ? [`${each.filters.length} rules in a filter; AWS takes ${MAX_RULES}`] : [])),
    ...rules.flatMap(({ fieldName, operator, value }) => [
      ...(OPERATORS[operator] ? [] : [`there is no operator ${operator}`]),
      ...(fields && !fields.has(fieldName.split('.')[0] ?? '') ? [`the payload has no field ${fieldName}: the filter can never match`] : []),
      ...(operator === 'between' && (!Array.isArray(value) || value.length !== 2) ? [`between on ${fieldName} wants two values`] : []),
      ...(['in', 'notIn', 'containsAny'].includes(operator) && (!Array.isArray(value) || value.length > MAX_IN) ? [`${operator} on ${fieldName} wants a list of at most ${MAX_IN} values`] : []),
      ...(fields && fieldName.includes('.') ? [`${fieldName} lies below another field: such filters are reported to misbehave on AWS`] : []),
    ]),
  ];
}
