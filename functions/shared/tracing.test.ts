import { Tracer } from '@aws-lambda-powertools/tracer';
import { Segment, setContextMissingStrategy } from 'aws-xray-sdk-core';
import type { Subsegment } from 'aws-xray-sdk-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { traced } from './tracing.ts';

/** Lambda sets these, and the tracer looks at them. */
const LAMBDA = {
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: 'publish',
  POWERTOOLS_TRACE_ENABLED: 'true',
  _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=557abcec3ee5a047;Sampled=1',
};

describe('a traced part of an invocation', () => {
  const root = new Segment('invocation');
  let tracer: Tracer;
  let current: Segment | Subsegment;
  beforeEach(() => {
    for (const [name, value] of Object.entries(LAMBDA)) vi.stubEnv(name, value);
    setContextMissingStrategy('IGNORE_ERROR');
    tracer = new Tracer({ serviceName: 'test' });
    current = root;
    vi.spyOn(tracer, 'getSegment').mockImplementation(() => current);
    vi.spyOn(tracer, 'setSegment').mockImplementation((segment) => (current = segment));
  });
  afterEach(() => vi.unstubAllEnvs());

  it('is recorded below the invocation with its annotations, and is closed', async () => {
    expect(await traced(tracer, 'works', { correlation_id: 'e1' }, () => Promise.resolve(current.name))).toBe('works');
    const segment = root.subsegments?.find(({ name }) => name === 'works');
    expect(segment).toMatchObject({ annotations: { correlation_id: 'e1' } });
    expect(segment?.isClosed()).toBe(true);
    expect(current).toBe(root);
  });

  it('records and rethrows an error, and is closed', async () => {
    await expect(traced(tracer, 'fails', {}, () => Promise.reject(new Error('no answer')))).rejects.toThrow(
      'no answer',
    );
    const segment = root.subsegments?.find(({ name }) => name === 'fails');
    expect(JSON.stringify(segment)).toContain('no answer');
    expect(segment?.isClosed()).toBe(true);
    expect(current).toBe(root);
  });

  it('runs the task without tracing outside Lambda', async () => {
    vi.unstubAllEnvs();
    expect(await traced(new Tracer(), 'anything', {}, () => Promise.resolve(7))).toBe(7);
  });
});
