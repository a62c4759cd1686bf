/** `util.transform`. DynamoDB expressions come as JSON texts, as AWS returns them, and null where AWS answers null. */
import { expressionOf } from './expressions.ts';
import { stringify } from './natives.ts';
import { toElasticsearchQueryDSL } from './openSearch.ts';
import { subscriptionFilter } from './subscriptionFilter.ts';

const expressionText =
  (name: string) =>
  (filter: unknown): string | null => {
    const built = expressionOf(filter, `util.transform.${name}`);
    return built && stringify(built);
  };

export const transform = {
  toDynamoDBFilterExpression: expressionText('toDynamoDBFilterExpression'),
  toDynamoDBConditionExpression: expressionText('toDynamoDBConditionExpression'),
  toElasticsearchQueryDSL,
  toSubscriptionFilter: subscriptionFilter,
};
