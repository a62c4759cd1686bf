/**
 * `util.transform.toSubscriptionFilter`. Source: developer guide, "Transformation helpers in util.transform",
 * "Subscription filter arguments", and what EvaluateCode answered (public tests of `localstack/appsync-utils`): what is no
 * object gives null, a filter without rules no group, and `not` is a field like any other.
 */
import type { Thing } from './natives.ts';
import { isThing } from './natives.ts';

interface FieldRule {
  fieldName: string;
  operator: string;
  value: unknown;
}

/** Any of these, each a conjunction of rules. */
type Alternatives = FieldRule[][];

const both = (left: Alternatives, right: Alternatives): Alternatives =>
  left.flatMap((one) => right.map((other) => [...one, ...other]));

function rulesOf(fieldName: string, operand: unknown): Alternatives {
  if (!isThing(operand)) return [];
  return Object.keys(operand)
    .filter((operator) => operand[operator] !== undefined)
    .map((operator) => [{ fieldName, operator, value: operand[operator] }]);
}

/** Several operators on one field are alternatives, fields and `and` must all hold, of `or` one must; all of it nests. */
function alternativesOf(filter: Thing, ignored: readonly string[]): Alternatives {
  const each = (key: string): Alternatives[] =>
    (Array.isArray(filter[key]) ? (filter[key] as unknown[]) : []).map((part) =>
      isThing(part) ? alternativesOf(part, ignored) : [],
    );
  const fields = Object.keys(filter)
    .filter((name) => name !== 'or' && name !== 'and' && ignored.indexOf(name) < 0)
    .map((name) => rulesOf(name, filter[name]));
  const parts = [...fields, ...each('and'), each('or').flat()].filter((part) => part.length > 0);
  return parts.length === 0 ? [] : parts.reduce(both);
}

/** @param rules at least one of these must hold, besides all others */
export function subscriptionFilter(
  filter: unknown,
  ignored?: unknown,
  rules?: unknown,
): { filterGroup: { filters: FieldRule[] }[] } | null {
  if (!isThing(filter)) return null;
  const found = alternativesOf(filter, Array.isArray(ignored) ? (ignored as string[]) : []);
  const strict = isThing(rules) ? Object.keys(rules).flatMap((name) => rulesOf(name, rules[name])) : [];
  const groups = strict.length === 0 ? found : both(found.length === 0 ? [[]] : found, strict);
  return { filterGroup: groups.map((filters) => ({ filters })) };
}
