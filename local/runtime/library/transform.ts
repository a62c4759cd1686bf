/** `util.transform`. DynamoDB expressions come as JSON strings, as AWS returns them. */
import { expressionOf } from './expressions.ts';
import { unsupported } from './unsupported.ts';

type Thing = Record<string, unknown>;

interface FieldRule {
  fieldName: string;
  operator: string;
  value: unknown;
}

/** Rules AND within a filter, filters OR within a group (AppSync developer guide, "Enhanced subscription filtering"). */
function subscriptionFilter(filter: Thing, ignored: string[] = [], rules: Thing = {}): { filterGroup: { filters: FieldRule[] }[] } {
  const alternatives = Array.isArray(filter['or']) ? (filter['or'] as Thing[]) : [];
  const common = Object.keys(filter).filter((name) => name !== 'or' && name !== 'and' && !ignored.includes(name));
  const all = [...common.map((name) => ({ [name]: filter[name] })), ...((filter['and'] as Thing[] | undefined) ?? []), rules];
  const shared = all.flatMap((each) => rulesOf(each, ignored));
  if (alternatives.length === 0) return { filterGroup: [{ filters: shared }] };
  return { filterGroup: alternatives.map((each) => ({ filters: [...rulesOf(each, ignored), ...shared] })) };
}

function rulesOf(filter: Thing, ignored: string[]): FieldRule[] {
  return Object.keys(filter)
    .filter((name) => !ignored.includes(name))
    .flatMap((fieldName) => {
      const operand = filter[fieldName] as Thing;
      return Object.keys(operand).map((operator) => ({ fieldName, operator, value: operand[operator] }));
    });
}

export const transform = {
  toDynamoDBFilterExpression: (filter: Thing): string => JSON.stringify(expressionOf(filter)),
  toDynamoDBConditionExpression: (filter: Thing): string => JSON.stringify(expressionOf(filter)),
  toElasticsearchQueryDSL: unsupported('util.transform.toElasticsearchQueryDSL'),
  toSubscriptionFilter: subscriptionFilter,
};
