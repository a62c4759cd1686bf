/**
 * Operators of enhanced filters: developer guide, "Extensions", "Field: operator". Numbers are compared with
 * numbers alone, texts with texts.
 */

/** What a field holds; `any` where the schema does not say, as in a payload that invalidates. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'list' | 'any';

export interface Operator {
  /** What the rule's value is. */
  takes: 'scalar' | 'ordered' | 'text' | 'list' | 'pair';
  /** Fields that can fit. */
  fields: readonly FieldKind[];
  matches: (actual: unknown, operand: unknown) => boolean;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
const comparable = (a: unknown, b: unknown): boolean =>
  (typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string');
const compare =
  (test: (a: string | number, b: string | number) => boolean): Operator['matches'] =>
  (actual, operand) =>
    comparable(actual, operand) && test(actual as string, operand as string);
/** A part of a text, or an element of a list. */
const has = (actual: unknown, each: unknown): boolean =>
  typeof actual === 'string'
    ? typeof each === 'string' && actual.includes(each)
    : Array.isArray(actual) && actual.includes(each);

const SCALARS: readonly FieldKind[] = ['text', 'number', 'boolean'];
const ORDERED: readonly FieldKind[] = ['text', 'number'];
const HOLDERS: readonly FieldKind[] = ['text', 'list'];

const ordered = (test: (a: string | number, b: string | number) => boolean): Operator => ({
  takes: 'ordered',
  fields: ORDERED,
  matches: compare(test),
});

/** A field that is null, or that the mutation did not select, fits `ne` and `notIn` alone (assumed). */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  eq: { takes: 'scalar', fields: SCALARS, matches: (actual, operand) => actual === operand },
  ne: { takes: 'scalar', fields: SCALARS, matches: (actual, operand) => actual !== operand },
  le: ordered((a, b) => a <= b),
  lt: ordered((a, b) => a < b),
  ge: ordered((a, b) => a >= b),
  gt: ordered((a, b) => a > b),
  contains: { takes: 'ordered', fields: HOLDERS, matches: has },
  notContains: {
    takes: 'ordered',
    fields: HOLDERS,
    matches: (actual, operand) => actual !== undefined && actual !== null && !has(actual, operand),
  },
  beginsWith: {
    takes: 'text',
    fields: ['text'],
    matches: (actual, operand) =>
      typeof actual === 'string' && typeof operand === 'string' && actual.startsWith(operand),
  },
  in: { takes: 'list', fields: ORDERED, matches: (actual, operand) => list(operand).includes(actual) },
  notIn: { takes: 'list', fields: ORDERED, matches: (actual, operand) => !list(operand).includes(actual) },
  between: {
    takes: 'pair',
    fields: ORDERED,
    matches: (actual, operand) => {
      const [low, high] = list(operand);
      return (
        comparable(actual, low) &&
        comparable(actual, high) &&
        (actual as string) >= (low as string) &&
        (actual as string) <= (high as string)
      );
    },
  },
  containsAny: {
    takes: 'list',
    fields: HOLDERS,
    matches: (actual, operand) => list(operand).some((each) => has(actual, each)),
  },
};
