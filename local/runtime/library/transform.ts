/** `util.transform`. DynamoDB expressions come as JSON strings, as AWS returns them. */
import { expressionOf } from './expressions.ts';
import { unsupported } from './unsupported.ts';

type Thing = Record<string, unknown>;

interface FieldRule {
  fieldName: string;
  operator: string;
  value: unknown;
}

/** Any of these, each a conjunction of rules. */
type Alternatives = FieldRule[][];

const both = (left: Alternatives, right: Alternatives): Alternatives => left.flatMap((one) => right.map((other) => [...one, ...other]));
const all = (parts: Alternatives[]): Alternatives => parts.reduce(both, [[]]);

/** Several operators on one field are alternatives, fields and `and` must all hold, of `or` one must; all of it nests. */
function alternativesOf(filter: Thing, ignored: readonly string[]): Alternatives {
  const each = (key: string): Alternatives[] => (Array.isArray(filter[key]) ? (filter[key] as Thing[]) : []).map((part) => alternativesOf(part, ignored)).filter((part) => part.some((rules) => rules.length > 0));
  const fields = Object.keys(filter)
    .filter((name) => name !== 'or' && name !== 'and' && !ignored.includes(name))
    .map((name) => rulesOf(name, filter[name] as Thing))
    .filter((part) => part.length > 0);
  const either = each('or').flat();
  return all([...fields, ...each('and'), ...(either.length > 0 ? [either] : [])]);
}

function rulesOf(fieldName: string, operand: Thing): Alternatives {
  return Object.keys(operand).map((operator) => [{ fieldName, operator, value: operand[operator] }]);
}

/**
 * Developer guide, "Transformation helpers in util.transform", "Subscription filter arguments".
 *
 * @param rules of these at least one holds
 */
function subscriptionFilter(filter: Thing, ignored: readonly string[] = [], rules: Thing = {}): { filterGroup: { filters: FieldRule[] }[] } {
  const strict = Object.keys(rules).flatMap((name) => rulesOf(name, rules[name] as Thing));
  const found = both(alternativesOf(filter, ignored), strict.length > 0 ? strict : [[]]);
  return { filterGroup: found.map((filters) => ({ filters })) };
}

export const transform = {
  toDynamoDBFilterExpression: (filter: Thing): string => JSON.stringify(expressionOf(filter)),
  toDynamoDBConditionExpression: (filter: Thing): string => JSON.stringify(expressionOf(filter)),
  toElasticsearchQueryDSL: unsupported('util.transform.toElasticsearchQueryDSL'),
  toSubscriptionFilter: subscriptionFilter,
};
