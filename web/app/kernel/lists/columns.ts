/** The columns of a table, and which of them somebody put away: their browser remembers it. */
import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useMemo } from 'react';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The same as text, for files. Numbers as the API writes them, so that a spreadsheet counts with them. */
  text: (row: Row) => string;
  align?: 'end';
  /** The width of the window from which it is shown. */
  from?: 'sm' | 'md' | 'lg';
  /** Whether it stays: what tells one row from another. */
  always?: boolean;
}

export interface ShownColumns<Row> {
  shown: readonly Column<Row>[];
  hidden: readonly string[];
  toggle: (key: string) => void;
}

export function useColumns<Row>(name: string, columns: readonly Column<Row>[]): ShownColumns<Row> {
  const [hidden, setHidden] = useLocalStorage<string[]>({
    key: `taller.columns.${name}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  // The same ones as long as nothing changes: rows are drawn again where their columns are others.
  const shown = useMemo(() => columns.filter(({ key, always }) => always || !hidden.includes(key)), [columns, hidden]);
  return {
    hidden,
    shown,
    toggle: (key) => setHidden((now) => (now.includes(key) ? now.filter((each) => each !== key) : [...now, key])),
  };
}
