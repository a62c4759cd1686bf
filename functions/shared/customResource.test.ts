import { describe, expect, it } from 'vitest';
import { answer, isCustomResourceEvent } from './customResource.ts';
import type { CustomResourceEvent } from './customResource.ts';
import { callbackOf } from './callback.ts';

interface Seed {
  seed: string;
}

const isSeed = (properties: unknown): properties is Seed =>
  typeof (properties as Partial<Seed> | undefined)?.seed === 'string';

const EVENT: CustomResourceEvent<Seed> = {
  RequestType: 'Create',
  ResponseURL: '',
  StackId: 'arn:aws:cloudformation:us-east-1:000000000000:stack/S/1',
  RequestId: 'request',
  LogicalResourceId: 'Rows',
  ResourceProperties: { seed: '{}' },
};

describe('an event from CloudFormation', () => {
  it.each(['Create', 'Update', 'Delete'])('is recognized: %s', (RequestType) =>
    expect(isCustomResourceEvent({ ...EVENT, RequestType, ResponseURL: 'https://x' }, isSeed)).toBe(true),
  );

  it.each([
    [null],
    ['Create'],
    [{}],
    [{ ...EVENT, RequestType: 'Read' }],
    [{ ...EVENT, ResponseURL: undefined }],
    [{ ...EVENT, ResourceProperties: {} }],
  ])('is distinguished from anything else: %j', (event) => {
    expect(isCustomResourceEvent(event, isSeed)).toBe(false);
  });
});

describe('the answer to CloudFormation', () => {
  it('is a PUT that reports SUCCESS and repeats the identifiers of the request', async () => {
    const { method, headers, body } = await callbackOf((url) => answer({ ...EVENT, ResponseURL: url }));
    expect(method).toBe('PUT');
    // The URL is signed for an empty content type.
    expect(headers['content-type'] ?? '').toBe('');
    expect(body).toEqual({
      Status: 'SUCCESS',
      PhysicalResourceId: 'Rows',
      StackId: EVENT.StackId,
      RequestId: 'request',
      LogicalResourceId: 'Rows',
    });
  });

  it('reports FAILED with the reason, and keeps the physical id', async () => {
    const { body } = await callbackOf((url) =>
      answer({ ...EVENT, ResponseURL: url, PhysicalResourceId: 'kept' }, 'the pool is gone'),
    );
    expect(body).toMatchObject({ Status: 'FAILED', Reason: 'the pool is gone', PhysicalResourceId: 'kept' });
  });
});
