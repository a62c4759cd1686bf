/** Runs the suite outside of a test runner: for people, and before asking AWS. */
import type { ConformanceCase, SourceKind } from './case.ts';
import { SOURCE_KINDS, sourceKind } from './case.ts';
import { disagreements, stopKinds } from './run.ts';

export interface Summary {
  lines: string[];
  disagree: number;
}

type Row = Record<SourceKind, number> & { all: number; unsupported: number; disagree: number };

const emptyRow = (): Row => ({ all: 0, page: 0, types: 0, recorded: 0, assumed: 0, unsupported: 0, disagree: 0 });

/** A table of the areas, in fixed columns. */
function tableOf(rows: ReadonlyMap<string, Row>): string[] {
  const columns: (keyof Row)[] = ['all', ...SOURCE_KINDS, 'unsupported', 'disagree'];
  const width = Math.max(...[...rows.keys()].map((area) => area.length), 4);
  const line = (name: string, cells: (string | number)[]): string =>
    [name.padEnd(width), ...cells.map((cell, index) => String(cell).padStart((columns[index] ?? '').length + 2))].join(
      '',
    );
  return [
    line('', columns),
    ...[...rows].map(([area, row]) =>
      line(
        area,
        columns.map((column) => row[column]),
      ),
    ),
  ];
}

/** @throws if a case is malformed */
export async function summarize(cases: readonly ConformanceCase[]): Promise<Summary> {
  const rows = new Map<string, Row>();
  const total = emptyRow();
  const found: string[] = [];
  try {
    for (const test of cases) {
      const lines = await disagreements(test).catch((error: unknown) => [
        `faults: ${error instanceof Error ? error.message : String(error)}`,
      ]);
      const area = rows.get(test.area) ?? emptyRow();
      rows.set(test.area, area);
      for (const row of [area, total]) {
        row.all += 1;
        row[sourceKind(test.source)] += 1;
        if (!test.supported) row.unsupported += 1;
        if (lines.length > 0) row.disagree += 1;
      }
      if (lines.length > 0) found.push(`DISAGREES ${test.place} ${test.title}`, ...lines.map((line) => `  ${line}`));
    }
  } finally {
    await stopKinds();
  }
  return { lines: [...found, ...tableOf(new Map([...rows, ['all', total]]))], disagree: total.disagree };
}
