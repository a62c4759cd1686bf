import { describe, expect, it } from 'vitest';
import type { WebFigures } from './limits.ts';
import { exceeded } from './limits.ts';
import { presentedShare } from './scrolling.ts';

const GOOD: WebFigures = {
  firstKb: 220,
  modulesKb: { orders: 90, billing: 12 },
  listMs: 1_500,
  interactionMs: 100,
  framesPerSecond: 59.9,
  frames: { 'an empty page': 60 },
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

describe('a frame of a scrolled list', () => {
  const told = (frame_sequence: number, state: string, scroll_state = 'SCROLL_COMPOSITOR_THREAD') => ({
    name: 'PipelineReporter',
    args: { frame_reporter: { state, frame_source: 1, frame_sequence, scroll_state } },
  });

  it('counts once however often it is told of, and is lost where it was dropped or nobody tells of it', () => {
    const events = [
      told(1, 'STATE_PRESENTED_ALL'),
      told(2, 'STATE_PRESENTED_PARTIAL'),
      told(2, 'STATE_DROPPED'),
      told(3, 'STATE_DROPPED'),
      // The fourth is told by nobody.
      told(5, 'STATE_NO_UPDATE_DESIRED'),
      // Before and after, nothing was scrolled.
      told(9, 'STATE_DROPPED', 'SCROLL_NONE'),
      { name: 'Graphics.Pipeline', args: {} },
    ];
    expect(presentedShare(events)).toBe(3 / 5);
  });
});
