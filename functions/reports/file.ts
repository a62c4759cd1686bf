/** What a report's file says around its rows, and who writes one. */
import type { Cell, Column } from './column.ts';
import type { Sink } from './sink.ts';

export interface Heading {
  title: string;
  workshop: string;
  /** Of which time it tells. */
  period: string;
  /** When it was made. */
  made: string;
  /** The columns' names, in their order. */
  names: readonly string[];
}

/** Writes a report row by row. */
export interface ReportFile {
  row: (cells: readonly Cell[]) => void;
  /** Resolves once there is room for more rows. */
  room: () => Promise<void>;
  /** @param totals a cell for each column; null where nothing is summed @returns how large the file is */
  end: (totals: readonly Cell[] | null) => Promise<number>;
}

export type BeginFile = (sink: Sink, columns: readonly Column[], heading: Heading, look: Look) => ReportFile;

/** How values look to the workshop's people. */
export interface Look {
  locale: string;
  language: string;
  /** How much the wall of the workshop is ahead of UTC at a moment, in milliseconds. */
  offsetAt: (moment: number) => number;
  words: { total: string; page: string };
  /** Where fonts lie. */
  fonts: string;
}
