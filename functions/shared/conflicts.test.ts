import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { throughConflicts } from './conflicts.ts';
import { refusable } from './functionAnswer.ts';

const conflict = (): Error =>
  new TransactionConflictException({
    message: 'Transaction is ongoing for the item',
    $metadata: { httpStatusCode: 400 },
  });

/** A write that meets a transaction so many times. */
function meeting(times: number, fault = conflict()) {
  let calls = 0;
  return {
    write: () => ((calls += 1) <= times ? Promise.reject(fault) : Promise.resolve('written')),
    calls: () => calls,
  };
}

describe('a write that conflicts with a transaction', () => {
  afterAll(() => vi.unstubAllEnvs());

  it.each([0, 1, 4])('succeeds after %i conflicts', async (times) => {
    const { write, calls } = meeting(times);
    expect([await throughConflicts(write), calls()]).toEqual(['written', times + 1]);
  });

  it('gives up after repeated conflicts, and lets the caller try again', async () => {
    const { write, calls } = meeting(100);
    await expect(throughConflicts(write)).rejects.toBeInstanceOf(TransactionConflictException);
    expect(calls()).toBe(5);
    vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
    const tools = {
      logger: new Logger({ logLevel: 'SILENT' }),
      metrics: new Metrics({ namespace: 'Test', serviceName: 'test' }),
    };
    expect(await refusable('write', 'Failed', tools, () => throughConflicts(meeting(100).write))).toMatchObject({
      refusal: { code: 'TRY_AGAIN' },
    });
  });

  it('is not repeated after any other error', async () => {
    const { write, calls } = meeting(1, new ConditionalCheckFailedException({ message: 'no', $metadata: {} }));
    await expect(throughConflicts(write)).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    expect(calls()).toBe(1);
  });
});
