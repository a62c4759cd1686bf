import { describe, expect, it } from 'vitest';
import type { TallerClient } from '../../../../../client/index.ts';
import { settleAll } from './LandedCosts.tsx';

/** A client whose answers say so many lines left, one after another. */
function answering(left: readonly number[]) {
  const keys: unknown[] = [];
  const answers = left[Symbol.iterator]();
  const client: Pick<TallerClient, 'request'> = {
    request: ((_document: unknown, variables: Record<string, unknown>) => {
      keys.push(variables['idempotencyKey']);
      const pending = answers.next().value ?? 0;
      return Promise.resolve({ settleLandedCost: { landedCosts: [{ number: 1, pending }] } });
    }) as TallerClient['request'],
  };
  return { client: client as TallerClient, keys };
}

describe('a cost on top of a long receipt', () => {
  it('is spread call after call until each line has its share, each call with a key of its own', async () => {
    const { client, keys } = answering([45, 5, 0]);
    await settleAll(client, 'R1', 85, 'K');
    expect(keys).toEqual(['K-0', 'K-1', 'K-2']);
  });

  it('is not asked about where nothing is pending, and no more where nothing moves', async () => {
    const none = answering([]);
    await settleAll(none.client, 'R1', 0, 'K');
    const stuck = answering([12, 12, 12]);
    await settleAll(stuck.client, 'R1', 12, 'K');
    expect([none.keys.length, stuck.keys.length]).toEqual([0, 1]);
  });
});
