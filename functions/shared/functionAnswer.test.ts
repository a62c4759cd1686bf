import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import {
  CodeDeliveryFailureException,
  InternalErrorException,
  InvalidLambdaResponseException,
  LimitExceededException,
  TooManyRequestsException,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Refusal } from './refusal.ts';
import { refusable } from './functionAnswer.ts';

const said = (httpStatusCode: number) => ({ message: 'said by AWS', $metadata: { httpStatusCode } });
const TABLE: [error: Error, code: string | null][] = [
  [new TooManyRequestsException(said(400)), 'TRY_AGAIN'],
  [new CodeDeliveryFailureException(said(400)), 'TRY_AGAIN'],
  [new InternalErrorException(said(500)), 'TRY_AGAIN'],
  [new ProvisionedThroughputExceededException(said(400)), 'TRY_AGAIN'],
  [new TransactionConflictException(said(400)), 'TRY_AGAIN'],
  [Object.assign(new Error('no answer'), { name: 'TimeoutError' }), 'TRY_AGAIN'],
  [Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }), 'TRY_AGAIN'],
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'TRY_AGAIN'],
  [Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }), 'TRY_AGAIN'],
  [Object.assign(new SyntaxError('Unexpected end of JSON input'), { $response: {} }), 'TRY_AGAIN'],
  [new SyntaxError('a fault of ours'), null],
  [new LimitExceededException(said(400)), null],
  [new InvalidLambdaResponseException(said(400)), null],
  [new ConditionalCheckFailedException(said(400)), null],
  [new TypeError('a fault of ours'), null],
];

describe('a function called by resolvers', () => {
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true'); // read when the metrics are made
  const tools = {
    logger: new Logger({ logLevel: 'SILENT' }),
    metrics: new Metrics({ namespace: 'Test', serviceName: 'test' }),
  };
  afterAll(() => vi.unstubAllEnvs());

  it.each(TABLE.map(([error, code]) => ({ name: error.name, error, code })))(
    'turns $name into the code $code',
    async ({ error, code }) => {
      const answer = refusable('act', 'Failed', tools, () => Promise.reject(error));
      if (code) expect(await answer).toMatchObject({ refusal: { code } });
      else await expect(answer).rejects.toBe(error);
    },
  );

  it('answers with its result or with the reason for its refusal', async () => {
    expect(await refusable('act', 'Failed', tools, () => Promise.resolve(7))).toEqual({ result: 7 });
    expect(
      await refusable('act', 'Failed', tools, () =>
        Promise.reject(new Refusal('NOT_FOUND', 'no such user', { field: 'id' })),
      ),
    ).toEqual({ refusal: { code: 'NOT_FOUND', message: 'no such user', info: { field: 'id' } } });
  });
});
