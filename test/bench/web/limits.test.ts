import { describe, expect, it } from 'vitest';
import type { WebFigures } from './limits.ts';
import { exceeded } from './limits.ts';

const GOOD: WebFigures = {
  firstKb: 220,
  modulesKb: { orders: 90, billing: 12 },
  listMs: 1_500,
  interactionMs: 100,
  framesPerSecond: 59.9,
  lists: { orders: 1_500 },
  interactions: { typing: 100 },
};

describe('a limit of the web app', () => {
  it('is kept at the limit itself', () => {
    expect(exceeded(GOOD)).toEqual([]);
  });

  it.each<[Partial<WebFigures>, string]>([
    [{ firstKb: 220.1 }, 'web: first load, sign-in and start page: 220.1 kB, at most 220'],
    [{ modulesKb: { orders: 3, billing: 90.4 } }, 'web: module billing: 90.4 kB, at most 90'],
    [{ lists: { inventory: 1_501 } }, 'web: list inventory: 1501 ms, at most 1500'],
    [{ interactions: { typing: 104 } }, 'web: interaction typing: 104 ms, at most 100'],
    [{ framesPerSecond: 40 }, 'web: scrolling 5,000 orders: 40 frames a second, at least 60'],
  ])('is named where it is exceeded: %j', (change, line) => {
    expect(exceeded({ ...GOOD, ...change })).toEqual([line]);
  });
});
