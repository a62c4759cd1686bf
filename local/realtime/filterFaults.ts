/**
 * Problems of a filter: those that AWS refuses at the start of a subscription, and filters that AWS accepts though they
 * can never match.
 */
import type { FilterGroup, FilterRule } from './filters.ts';
import { MAX_LEVELS } from './filters.ts';
import type { FieldKind, Operator } from './operators.ts';
import { OPERATORS } from './operators.ts';

/** Developer guide, "Extensions", "Exceptions". */
const MAX_FILTERS = 10;
const MAX_FIELDS = 5;
const MAX_TEXT = 256;
const MAX_VALUES: Readonly<Record<string, number>> = { in: 5, notIn: 5, containsAny: 20 };

const valuesOf = (rule: FilterRule): unknown[] =>
  Array.isArray(rule.value) ? (rule.value as unknown[]) : [rule.value];

/** AWS turns each value of an `in` into a filter of its own before it counts them: developer guide, the same. */
const countOf = (rules: readonly FilterRule[]): number =>
  rules.reduce((count, rule) => count * (rule.operator === 'in' ? Math.max(1, valuesOf(rule).length) : 1), 1);

/** Why AWS refuses the filter, or null. The wordings of the limits on values and on fields are AWS's, as callers report them. */
export function refusalOf(group: unknown, subscription: string): string | null {
  const filters = (group as Partial<FilterGroup> | null)?.filterGroup;
  if (!Array.isArray(filters) || !filters.every((each) => Array.isArray(each?.filters)))
    return `The filter of subscription ${subscription} has no filterGroup of filters.`;
  for (const rule of filters.flatMap((each) => each.filters)) {
    if (typeof rule?.fieldName !== 'string' || !OPERATORS[rule.operator])
      return (
        `The filter of subscription ${subscription} has a rule without a field, or with the unknown operator ` +
        `\`${String(rule?.operator)}\`.`
      );
    const limit = MAX_VALUES[rule.operator];
    if (limit !== undefined && valuesOf(rule).length > limit)
      return `subscription exceeds maximum value limit ${limit} for operator \`${rule.operator}\`.`;
    if (valuesOf(rule).some((value) => typeof value === 'string' && value.length > MAX_TEXT))
      return `The filter of subscription ${subscription} has a text of more than ${MAX_TEXT} characters on ${rule.fieldName}.`;
  }
  if (filters.some(({ filters: rules }) => new Set(rules.map((rule) => rule.fieldName)).size > MAX_FIELDS))
    return `Filters exceed maximum attributes limit ${MAX_FIELDS} for subscription ${subscription}.`;
  const count = filters.reduce((sum, each) => sum + countOf(each.filters), 0);
  if (count > MAX_FILTERS)
    return (
      `The filter of subscription ${subscription} comes to ${count} filters, each value of an \`in\` counting ` +
      `as one; the limit is ${MAX_FILTERS}.`
    );
  return null;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isOrdered: Check = (value) => isText(value) || typeof value === 'number';
const TAKES: Readonly<Record<Operator['takes'], [check: Check, wanted: string]>> = {
  scalar: [(value) => isOrdered(value) || typeof value === 'boolean', 'a text, a number or a boolean'],
  ordered: [isOrdered, 'a text or a number'],
  text: [isText, 'a text'],
  list: [(value) => Array.isArray(value) && value.every(isOrdered), 'a list of texts or numbers'],
  pair: [(value) => Array.isArray(value) && value.length === 2 && value.every(isOrdered), 'two texts or two numbers'],
};
const TYPES = { text: 'string', number: 'number', boolean: 'boolean' } as const;

/**
 * What nothing can fit, and what is reported to misbehave on AWS, a sentence each.
 *
 * @param kindOf the kind of a field of the payload, by its path; null if there is no such field
 */
export function doubtsOf({ filterGroup }: FilterGroup, kindOf: (path: string) => FieldKind | null): string[] {
  return filterGroup.flatMap(({ filters }) => filters.flatMap((rule) => doubtsOfRule(rule, kindOf)));
}

function doubtsOfRule(rule: FilterRule, kindOf: (path: string) => FieldKind | null): string[] {
  const { fieldName, operator, value } = rule;
  const known = OPERATORS[operator];
  if (!known) return [];
  const never = (why: string): string[] => [`${why}: the filter can never match`];
  const [check, wanted] = TAKES[known.takes];
  if (!check(value))
    return never(`${operator} on ${fieldName} wants ${wanted}, and was given ${JSON.stringify(value)}`);
  if (fieldName.split('.').length > MAX_LEVELS) return never(`${fieldName} is more than ${MAX_LEVELS} levels deep`);
  const kind = kindOf(fieldName);
  if (kind === null) return never(`the payload has no field ${fieldName}`);
  const nested = fieldName.includes('.')
    ? [`${fieldName} lies below another field: such filters are reported to misbehave on AWS`]
    : [];
  if (kind === 'any') return nested;
  if (!known.fields.includes(kind)) return never(`${operator} does not fit ${fieldName}, a ${kind}`);
  const misfit = kind === 'list' ? undefined : valuesOf(rule).find((each) => typeof each !== TYPES[kind]);
  return misfit === undefined ? nested : never(`${fieldName} is a ${kind}, and ${JSON.stringify(misfit)} is none`);
}
