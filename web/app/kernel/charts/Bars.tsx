/** What draws: the one file that knows the library of charts. */
import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import type { ChartData } from './data.ts';

/** Bars stand still where somebody wants no motion, and on paper. */
const STILL = { isAnimationActive: false };
/** Its own keys and words would stand beside those of the table. */
const SILENT = { accessibilityLayer: false };

export default function Bars({ data, height }: { data: ChartData; height: number }) {
  const { series, points, stacked, write, short } = data;
  return (
    <BarChart
      h={height}
      data={points.map(({ label, values }) => ({
        label,
        ...Object.fromEntries(series.map(({ key }) => [key, Number(values[key] ?? 0)])),
      }))}
      dataKey="label"
      series={series.map(({ key, label, color }) => ({ name: key, label, color }))}
      type={stacked ? 'stacked' : 'default'}
      withLegend={series.length > 1}
      legendProps={{ verticalAlign: 'bottom', height: 28, itemSorter: null }}
      tickLine="none"
      gridAxis="x"
      yAxisProps={{ width: 44, tickFormatter: (value: number) => short(value) }}
      valueFormatter={(value) => write(String(value))}
      barProps={STILL}
      barChartProps={SILENT}
      maxBarWidth={28}
    />
  );
}
