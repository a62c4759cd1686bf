import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { functionEnvironment } from '../../test/support/functionEnvironment.ts';
import { startStack } from '../../test/support/stack.ts';
import type * as Rows from '../shared/rows.ts';
import type * as Claim from './claim.ts';

const CLAIM_MS = 60_000;

describe('the claim to make a PDF', () => {
  let claim: typeof Claim.claim;
  let release: typeof Claim.release;
  let dynamodb: typeof Rows.dynamodb;
  beforeAll(async () => {
    const stack = await startStack();
    for (const [name, value] of Object.entries(functionEnvironment(stack, ['Idempotency']))) vi.stubEnv(name, value);
    ({ claim, release } = await import('./claim.ts'));
    ({ dynamodb } = await import('../shared/rows.ts'));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  const claimed = (invoiceId: string, by: string, now = Date.now()) => claim(invoiceId, by, now, now + CLAIM_MS);

  it('belongs to one maker until it is released or expires', async () => {
    const [invoiceId, me, other] = [randomUUID(), randomUUID(), randomUUID()];
    expect([await claimed(invoiceId, me), await claimed(invoiceId, other)]).toEqual([true, false]);
    await release(invoiceId, other);
    expect(await claimed(invoiceId, other)).toBe(false);
    await release(invoiceId, me);
    expect(await claimed(invoiceId, other)).toBe(true);
    expect(await claimed(invoiceId, me, Date.now() + CLAIM_MS + 1)).toBe(true);
  });

  it('belongs to its writer, even if the answer was lost and the SDK wrote it again', async () => {
    const [invoiceId, me] = [randomUUID(), randomUUID()];
    let answers = 0;
    dynamodb.middlewareStack.add(
      (next) => async (given) => {
        const answer = await next(given);
        answers += 1;
        if (answers === 1) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', $retryable: {} });
        return answer;
      },
      { step: 'deserialize', name: 'loseFirst', priority: 'high' },
    );
    try {
      expect(await claimed(invoiceId, me)).toBe(true);
    } finally {
      dynamodb.middlewareStack.remove('loseFirst');
    }
    expect(answers).toBe(2);
    expect(await claimed(invoiceId, randomUUID())).toBe(false);
  });
});
