/**
 * Bars of a few series, beside each other or on each other. Drawn by ourselves: the library's charts are 137 kB, more than half of what the
 * whole start page may have.
 */
import { useElementSize } from '@mantine/hooks';
import type { Bar } from './bars.ts';
import { barsOf, scaleOf, ticksOf } from './bars.ts';
import classes from './Bars.module.css';
import type { ChartData } from './data.ts';
import { colorOf } from './data.ts';

/** Pixels that the numbers of the axis take, and the days below it. */
const LEFT = 48;
const BELOW = 22;
const ABOVE = 6;
/** Pixels of a character below, about, and of the gap between two words. */
const CHARACTER = 6.5;
const GAP = 16;

export function Bars({ data, height }: { data: ChartData; height: number }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && <Drawing data={data} width={width} height={height} />}
    </div>
  );
}

function Drawing({ data, width, height }: { data: ChartData; width: number; height: number }) {
  const scale = scaleOf(data);
  const inner = height - BELOW - ABOVE;
  const yOf = (value: number): number => ABOVE + (inner * (scale.top - value)) / (scale.top - scale.bottom);
  const slot = (width - LEFT) / data.points.length;
  // As many words as there is room for, and always the last one: it is today.
  const word = CHARACTER * Math.max(...data.points.map(({ label }) => label.length));
  const every = Math.max(1, Math.ceil((word + GAP) / slot));
  const rect = ({ point, from, to, left, wide }: Bar) => ({
    x: LEFT + slot * (point + left),
    y: yOf(Math.max(from, to)),
    width: Math.max(1, slot * wide),
    height: Math.abs(yOf(from) - yOf(to)),
  });
  return (
    <svg className={classes.drawing} width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-drawing>
      {ticksOf(scale).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width} y1={yOf(tick)} y2={yOf(tick)} className={classes.grid} />
          <text x={LEFT - 8} y={yOf(tick) + 4} textAnchor="end">
            {data.short(tick)}
          </text>
        </g>
      ))}
      {barsOf(data).map((bar) => (
        <rect key={`${bar.point} ${bar.series.key}`} {...rect(bar)} style={{ fill: colorOf(bar.series) }}>
          <title>{`${data.points[bar.point]?.label ?? ''}, ${bar.series.label}: ${data.write(bar.value)}`}</title>
        </rect>
      ))}
      {data.points.map(({ label }, index) =>
        (data.points.length - 1 - index) % every === 0 ? (
          <text
            key={label}
            x={Math.min(LEFT + slot * (index + 0.5), width - word / 2)}
            y={height - 6}
            textAnchor="middle"
          >
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}
