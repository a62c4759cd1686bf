/**
 * What a data source's error says of the call: that it was refused, or that nobody knows what became of it.
 *
 * The guide does not list the types that `ctx.error` has. Seen are the class of the SDK for Java's exception behind the service's name
 * (`DynamoDB:ConditionalCheckFailedException`); `DynamoDB:DynamoDbException` for everything that the SDK does not model, a refused request
 * as well as a throttled one; `Lambda:ExecutionTimeoutException` and `Http:ExecutionTimeoutException` where AppSync waited in vain
 * (aws-appsync-community, issues 386 and 43). What a broken connection is called, nobody has told. So refusals are known, and whatever
 * is none of them is an answer that did not arrive: the call may have had its effect, and may be repeated.
 */

/** Nothing was done, and the same request may succeed at once: DynamoDB developer guide, "Error handling", those that may be retried. */
const TRANSIENT = [
  'Throttl',
  'Throughput',
  'RequestLimitExceeded',
  'TooManyRequests',
  'TransactionConflict',
  'TransactionInProgress',
  'InternalServerError',
  'ServiceUnavailable',
  'Timeout',
];

/** What no repeating changes, where the message has no status: mostly what AppSync itself refuses. */
const REFUSALS = [
  'Validation',
  'AccessDenied',
  'Unauthorized',
  'NotFound',
  'MappingTemplate',
  'Illegal',
  'Unsupported',
];

function names(words: string[], text: string): boolean {
  return words.some((word) => text.indexOf(word) !== -1);
}

/** Whether the same request may succeed at once, as the type of a cancellation reason says. */
export function isTransient(type: string): boolean {
  return names(TRANSIENT, type);
}

/** Whether a call's error leaves open what became of it, or says that it may be repeated. */
export function isUnanswered(error: { type: string; message: string }): boolean {
  const { type, message } = error;
  if (names(TRANSIENT, `${type} ${message}`)) return true;
  // Both SDKs for Java write the status of what the service answered: 4xx is a refusal, unless it is named otherwise.
  return message.indexOf('Status Code: 4') === -1 && !names(REFUSALS, type);
}
