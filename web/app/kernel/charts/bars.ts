/** Where the bars of a chart stand, as numbers: nothing here draws. */
import type { ChartData, Series } from './data.ts';

export interface Scale {
  bottom: number;
  top: number;
  /** Between two lines. */
  step: number;
}

/** A bar from one value to another; `left` and `wide` are shares of its point's room. */
export interface Bar {
  point: number;
  series: Series;
  /** As it was given. */
  value: string;
  from: number;
  to: number;
  left: number;
  wide: number;
}

/** The share of a point's room that stays free on each side. */
const FREE = 0.12;
const LINES = 3;

/** What stands on each other: what is above zero upwards, what is below downwards. */
function stacked({ series, points }: ChartData): Bar[] {
  return points.flatMap(({ values }, point) => {
    const reached = { up: 0, down: 0 };
    return series.map((each): Bar => {
      const value = values[each.key] ?? '0';
      const amount = Number(value);
      const side = amount < 0 ? 'down' : 'up';
      const from = reached[side];
      reached[side] += amount;
      return { point, series: each, value, from, to: reached[side], left: FREE, wide: 1 - 2 * FREE };
    });
  });
}

function besideEachOther({ series, points }: ChartData): Bar[] {
  const wide = (1 - 2 * FREE) / series.length;
  return points.flatMap(({ values }, point) =>
    series.map((each, index): Bar => {
      const value = values[each.key] ?? '0';
      return { point, series: each, value, from: 0, to: Number(value), left: FREE + index * wide, wide };
    }),
  );
}

/** Those that can be seen. */
export function barsOf(data: ChartData): Bar[] {
  return (data.stacked ? stacked(data) : besideEachOther(data)).filter(({ from, to }) => from !== to);
}

/** 1, 2 or 5 with zeros after it, and nothing below one: there is no half an order, and no small chart of cents. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return power * ([1, 2, 5, 10].find((each) => each * power >= least) ?? 10);
}

/** Round numbers around all bars; from zero to the first line where there are none. */
export function scaleOf(data: ChartData): Scale {
  const ends = barsOf(data).flatMap(({ from, to }) => [from, to]);
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const step = roundStep((highest - lowest) / LINES);
  return {
    bottom: lowest === 0 ? 0 : Math.floor(lowest / step) * step,
    top: Math.max(Math.ceil(highest / step), lowest < 0 ? 0 : 1) * step,
    step,
  };
}

export function ticksOf({ bottom, top, step }: Scale): number[] {
  return Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, index) => bottom + index * step);
}
