import { describe, expect, it } from 'vitest';
import { barsOf, scaleOf, ticksOf } from './bars.ts';
import type { ChartData } from './data.ts';

const chart = (stacked: boolean, ...values: [string, string][]): ChartData => ({
  series: ['a', 'b'].map((key) => ({ key, label: key, color: 'blue.7' })),
  points: values.map(([a, b], index) => ({ label: String(index), values: { a, b } })),
  stacked,
  write: (value) => value,
  short: String,
});
const ends = (data: ChartData) => barsOf(data).map(({ point, series, from, to }) => [point, series.key, from, to]);

describe('the bars of a chart', () => {
  it('stand beside each other, or on each other', () => {
    expect(ends(chart(false, ['3', '2']))).toEqual([
      [0, 'a', 0, 3],
      [0, 'b', 0, 2],
    ]);
    expect(ends(chart(true, ['3', '2']))).toEqual([
      [0, 'a', 0, 3],
      [0, 'b', 3, 5],
    ]);
  });

  it('go below zero where more was given back than came in', () => {
    const data = chart(true, ['30', '-12']);
    expect(ends(data)).toEqual([
      [0, 'a', 0, 30],
      [0, 'b', 0, -12],
    ]);
    expect(ticksOf(scaleOf(data))).toEqual([-20, 0, 20, 40]);
  });

  it('are not there for nothing', () => {
    expect(barsOf(chart(true, ['0', '0.00']))).toEqual([]);
    expect(ticksOf(scaleOf(chart(true, ['0', '0'])))).toEqual([0, 1]);
  });

  it.each([
    [
      ['1', '0'],
      [0, 1],
    ],
    [
      ['4', '3'],
      [0, 2, 4],
    ],
    [
      ['16', '2'],
      [0, 10, 20],
    ],
    [
      ['2890.5', '100'],
      [0, 1000, 2000, 3000],
    ],
  ] as [[string, string], number[]][])('have round numbers beside them: %j', (values, ticks) => {
    expect(ticksOf(scaleOf(chart(false, values)))).toEqual(ticks);
  });
});
