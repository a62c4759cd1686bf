/**
 * Messages of DynamoDB as they reach `ctx.error`: with service, status and request id, as the second SDK for Java writes
 * them. Recorded: AppSync's answers in GitHub issues and in tests against deployed APIs; the guide's page "Condition
 * expressions" prints the words of the first SDK instead (see `variations.ts`).
 */
import { randomBytes } from 'node:crypto';

const OTHER_KEY = 'The provided key element does not match the schema';
const NO_CONSISTENCY = 'Consistent reads are not supported on global secondary indexes';

/** Where DynamoDB Local has words of its own. Those of DynamoDB are recorded in issues, and in suites that run against it. */
const WORDS: Readonly<Record<string, string>> = {
  'Cannot do operations on a non-existent table': 'Requested resource not found',
  'The number of conditions on the keys is invalid': OTHER_KEY,
  'One of the required keys was not given a value': OTHER_KEY,
  'Consistent read cannot be true when querying a GSI': NO_CONSISTENCY,
  'Consistent read cannot be true when scanning a GSI': NO_CONSISTENCY,
  'If segment is specified, total segment must also be specified':
    'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
  'If total segments is specified, a particular segment must also be specified for this request':
    'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
  'DynamoDB only supports precision up to 38 digits': 'Attempting to store more than 38 significant digits in a Number',
};

/** Like `BVNRVRG4OR0V4NCQIHKQQI1BSNVV4KQNSO5AEMVJF66Q9ASUAAJG`: 52 digits to the base 32. */
function requestId(): string {
  return [...randomBytes(52)].map((byte) => (byte & 31).toString(32).toUpperCase()).join('');
}

export function serviceMessage(message: string, status = 400): string {
  return `${WORDS[message] ?? message} (Service: DynamoDb, Status Code: ${status}, Request ID: ${requestId()})`;
}
