/** What becomes of a call whose answer did not arrive, under every name that AppSync may give it. */
import { describe, expect, it } from 'vitest';
import { helper } from '../../../test/support/resolverUnits.ts';

type Fault = [type: string, message: string, unhandledErrorType?: string | null];
type Given = { error: { type: string; message: string; unhandledErrorType: string | null | undefined } };

const given = ([type, message, unhandledErrorType]: Fault): Given => ({ error: { type, message, unhandledErrorType } });
const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const said = (words: string, status: number): string =>
  `${words} (Service: DynamoDb, Status Code: ${status}, Request ID: A)`;
const saidBefore = (words: string, code: string): string =>
  `${words} (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ${code}; Request ID: A)`;

const UNANSWERED: Fault[] = [
  ['DynamoDB:ProvisionedThroughputExceededException', said('The level of configured provisioned throughput', 400)],
  ['DynamoDB:RequestLimitExceededException', said('Throughput exceeds the current throughput limit', 400)],
  ['DynamoDB:ThrottlingException', said('Rate of requests exceeds the allowed throughput.', 400)],
  ['DynamoDB:DynamoDbException', said('Throughput exceeds the current capacity of your table or index.', 400)],
  ['DynamoDB:AmazonDynamoDBException', saidBefore('Rate of requests exceeds', 'ThrottlingException')],
  ['DynamoDB:InternalServerErrorException', said('Internal server error', 500)],
  ['InternalServerError', 'Internal server error'],
  ['DynamoDB:DynamoDbException', said('DynamoDB is currently unavailable', 503)],
  ['DynamoDB:DynamoDbException', said('null', 502)],
  ['DynamoDB:TransactionInProgressException', said('The transaction with the given token is in progress', 400)],
  ['DynamoDB:TransactionConflictException', said('Transaction is ongoing for the item', 400)],
  ['DynamoDB:SdkClientException', 'Unable to execute HTTP request: Connection reset'],
  ['DynamoDB:DynamoDbException', 'Unable to execute HTTP request: Read timed out'],
  ['DynamoDB:ExecutionTimeoutException', 'Execution timed out.'],
  ['ExecutionTimeout', 'Execution timed out.'],
  ['DynamoDB', 'Unable to unmarshall response'],
  ['', ''],
];

const REFUSED: Fault[] = [
  ['DynamoDB:DynamoDbException', said('One or more parameter values were invalid', 400)],
  ['DynamoDB:AmazonDynamoDBException', saidBefore('One or more parameter values were invalid', 'ValidationException')],
  ['DynamoDB:ResourceNotFoundException', said('Requested resource not found', 400)],
  ['DynamoDB:DynamoDbException', said('User is not authorized to perform: dynamodb:PutItem', 400)],
  ['DynamoDB:ItemCollectionSizeLimitExceededException', said('Collection size exceeded.', 400)],
  ['DynamoDB:IdempotentParameterMismatchException', said('DynamoDB rejected the request', 400)],
  ['MappingTemplate', "Value for field '$[operation]' not found."],
];

describe('a call to the database', () => {
  const raise = helper<Given, null>(
    'kernel/answer/errors.ts',
    ['raiseDataSourceError'],
    'raiseDataSourceError(args.error)',
  );
  const raised = (fault: Fault): unknown => codeOf(() => raise([given(fault)]));

  it.each(UNANSWERED)('may be repeated where it was not answered: %s, %s', (...fault) => {
    expect(raised(fault)).toBe('TRY_AGAIN');
  });

  it.each(REFUSED)('is a fault of ours where it was refused: %s, %s', (...fault) => {
    expect(raised(fault)).toBe('INTERNAL');
  });
});

describe('a call of a function', () => {
  const answer = helper<object, unknown>('kernel/answer/lambda.ts', ['answerOf'], 'answerOf(args)');
  const answered = (args: object): unknown => codeOf(() => answer([args])[0]);

  it.each<Fault>([
    ['Lambda:ExecutionTimeoutException', 'Execution timed out.', null],
    ['Lambda:Unhandled', '2026-01-01T00:00:00Z 7c Task timed out after 10.01 seconds', 'Sandbox.Timedout'],
    ['Lambda:Unhandled', 'Cut off', 'Sandbox.Timedout'],
    ['Lambda:Unhandled', 'RequestId: 7c Error: Runtime exited with error: signal: killed', 'Runtime.ExitError'],
    ['Lambda:TooManyRequestsException', 'Rate Exceeded.', null],
    ['Lambda:ServiceException', 'null (Service: Lambda, Status Code: 500)', null],
    ['Lambda:SdkClientException', 'Unable to execute HTTP request: Connection reset', null],
    ['Lambda:Ec2ThrottledException', 'Throttled', null],
    ['Lambda:ResourceNotReadyException', 'The function is inactive', null],
  ])('may be repeated where it was not answered: %s, %s', (...fault) => {
    expect(answered(given(fault))).toBe('TRY_AGAIN');
  });

  it.each<Fault>([
    ['Lambda:Unhandled', 'expected a command of the API', 'Error'],
    ['Lambda:Handled', 'expected a command of the API', 'Error'],
    ['Lambda:AccessDeniedException', 'not authorized to perform: lambda:InvokeFunction', null],
    ['Lambda:ResourceNotFoundException', 'Function not found', null],
    ['Lambda:InvalidRequestContentException', 'Could not parse', null],
  ])('is a fault of ours where it was answered: %s, %s', (...fault) => {
    expect(answered(given(fault))).toBe('INTERNAL');
  });

  it('may be repeated where nothing came', () => {
    expect(answered({ result: null })).toBe('TRY_AGAIN');
    expect(answered({})).toBe('TRY_AGAIN');
    expect(answered({ result: { result: 7 } })).toBe(7);
  });
});
