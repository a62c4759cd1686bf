import { describe, expect, it } from 'vitest';
import { kneeOf } from './knee.ts';

describe('the knee', () => {
  it('is where more clients bring no more work done, only a longer wait', () => {
    const levels = [
      { clients: 1, throughput: 50 },
      { clients: 2, throughput: 95 },
      { clients: 4, throughput: 170 },
      { clients: 8, throughput: 200 },
      { clients: 16, throughput: 205 },
    ];
    expect(kneeOf(levels).clients).toBe(4);
  });

  it('is the first level where nothing grows', () => {
    expect(
      kneeOf([
        { clients: 1, throughput: 10 },
        { clients: 2, throughput: 10 },
      ]).clients,
    ).toBe(1);
  });
});
