/**
 * Messages of DynamoDB as they reach `ctx.error`: with service, status and request id, as the second SDK for Java writes
 * them. Recorded: AppSync's answers in GitHub issues and in tests against deployed APIs; the guide's page "Condition
 * expressions" prints the words of the first SDK instead (see `variations.ts`).
 */
import { randomBytes } from 'node:crypto';

/** Where DynamoDB Local has words of its own. */
const WORDS: Readonly<Record<string, string>> = {
  'Cannot do operations on a non-existent table': 'Requested resource not found',
};

/** Like `BVNRVRG4OR0V4NCQIHKQQI1BSNVV4KQNSO5AEMVJF66Q9ASUAAJG`: 52 digits to the base 32. */
function requestId(): string {
  return [...randomBytes(52)].map((byte) => (byte & 31).toString(32).toUpperCase()).join('');
}

export function serviceMessage(message: string, status = 400): string {
  return `${WORDS[message] ?? message} (Service: DynamoDb, Status Code: ${status}, Request ID: ${requestId()})`;
}
