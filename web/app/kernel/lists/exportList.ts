/** A whole list as a file, page after page: for spreadsheets and for programs. */
import type { Column } from './columns.ts';
import { csvLine } from './csv.ts';
import { download } from './download.ts';
import type { Page } from './useList.ts';
import { workbook } from './xlsx.ts';

export type FileKind = 'csv' | 'xlsx';

export interface ExportOptions<Row> {
  name: string;
  kind: FileKind;
  columns: readonly Column<Row>[];
  fetchPage: (nextToken: string | null) => Promise<Page<Row>>;
  /** Told how many rows there are so far. */
  onProgress: (rows: number) => void;
  signal: AbortSignal;
}

const TYPES: Record<FileKind, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Spreadsheets take a file without it for one of another alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';

export async function exportList<Row>({
  name,
  kind,
  columns,
  fetchPage,
  onProgress,
  signal,
}: ExportOptions<Row>): Promise<void> {
  const titles = columns.map(({ title }) => title);
  const rows: string[][] = [];
  let nextToken: string | null = null;
  do {
    signal.throwIfAborted();
    const page: Page<Row> = await fetchPage(nextToken);
    rows.push(...page.items.map((row) => columns.map(({ text }) => text(row))));
    onProgress(rows.length);
    ({ nextToken } = page);
  } while (nextToken !== null);
  signal.throwIfAborted();
  const parts: BlobPart[] =
    kind === 'csv' ? [BYTE_ORDER_MARK, ...[titles, ...rows].map(csvLine)] : [workbook([titles, ...rows])];
  download(new Blob(parts, { type: TYPES[kind] }), `${name}.${kind}`);
}
