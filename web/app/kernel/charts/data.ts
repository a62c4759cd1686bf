/** What a chart shows. */

export interface Series {
  key: string;
  label: string;
  /** Of the theme, such as `blue.7`. */
  color: string;
}

export interface Point {
  /** Of its place on the axis, such as a day. */
  label: string;
  /** Decimal strings by series: exact in words, and near enough in a drawing. */
  values: Readonly<Record<string, string>>;
}

export interface ChartData {
  series: readonly Series[];
  points: readonly Point[];
  /** Whether the series come to a whole, and so stand on each other. */
  stacked: boolean;
  /** A value in words. */
  write: (value: string) => string;
  /** A value on the axis. */
  short: (value: number) => string;
}

/** As style sheets name it. */
export const colorOf = ({ color }: Series): string => `var(--mantine-color-${color.replace('.', '-')})`;
