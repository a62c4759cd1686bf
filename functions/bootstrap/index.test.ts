import { describe, expect, it } from 'vitest';
import { handler } from './index.ts';
import { callbackOf } from '../shared/callback.ts';

const event = (RequestType: string, ResponseURL: string): unknown => ({
  RequestType,
  ResponseURL,
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'Rows',
  ResourceProperties: { seed: JSON.stringify({ series: [], administrator: { email: 'a@b.example', name: 'A' } }) },
});

describe('the bootstrap function', () => {
  it('reports success without writing when the stack is deleted, so that all data is kept', async () => {
    const { body } = await callbackOf((url) => handler(event('Delete', url)));
    expect(body).toMatchObject({ Status: 'SUCCESS' });
  });

  it.each(['Create', 'Update'])('tells CloudFormation why it failed: %s', async (type) => {
    const { body } = await callbackOf((url) => handler(event(type, url)));
    expect(body).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringMatching(/^the environment lacks [A-Z_]+$/) as unknown,
    });
  });

  it('rejects an event that is not from CloudFormation', async () => {
    await expect(handler({ hello: 'world' })).rejects.toThrow('expected a CloudFormation custom resource event');
  });
});
