// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useMemo } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HOSTILE, leave, Refused, show } from '../../../testing/app.tsx';
import type { Column } from './columns.ts';
import { Table } from './Table.tsx';
import type { Page } from './useList.ts';
import { useList } from './useList.ts';

interface Row {
  id: string;
  name: string;
  stock: string;
}

const PAGE = 500;

const rowAt = (number: number): Row => ({ id: `R${number}`, name: `Pieza ${number}`, stock: `${number}.50` });

/** @param total how many there are, a page at a time */
const pagesOf =
  (total: number, special?: Row) =>
  (nextToken: string | null): Promise<Page<Row>> => {
    const from = Number(nextToken ?? 0);
    const rows = Array.from({ length: Math.min(PAGE, total - from) }, (_, index) => rowAt(from + index));
    if (special && from === 0) rows[0] = special;
    return Promise.resolve({ items: rows, nextToken: from + PAGE < total ? String(from + PAGE) : null });
  };

function Parts({ fetchPage }: { fetchPage: (nextToken: string | null) => Promise<Page<Row>> }) {
  const list = useList(['parts'], fetchPage);
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        key: 'name',
        title: 'Nombre',
        always: true,
        cell: ({ id, name }) => <a href={`#${id}`}>{name}</a>,
        text: ({ name }) => name,
      },
      { key: 'stock', title: 'Hay', cell: ({ stock }) => stock, text: ({ stock }) => stock },
    ],
    [],
  );
  return <Table name="parts" label="Piezas" list={list} columns={columns} rowKey={({ id }) => id} empty="Nada" />;
}

const heads = (): (string | null)[] => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
const options = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Columnas y archivo: Piezas' }));
};

/** What a browser would have saved, with its name. */
function savedFiles(): { name: string; blob: Blob }[] {
  const saved: { name: string; blob: Blob }[] = [];
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:saved';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (this.download && last) saved.push({ name: this.download, blob: last });
  });
  return saved;
}

describe('a list', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    leave();
  });

  it('holds the rows near the window only, and says how many there are', async () => {
    await show(<Parts fetchPage={pagesOf(500)} />);
    const table = await screen.findByRole('table', { name: 'Piezas' });
    expect(table.querySelectorAll('tr[data-row]').length).toBeLessThan(100);
    expect(screen.getByText('500 filas')).toBeTruthy();
  });

  it('is walked by arrows, from its first row to its last', async () => {
    await show(<Parts fetchPage={pagesOf(5)} />);
    const first = await screen.findByRole('link', { name: 'Pieza 0' });
    const at = (): string | null => document.activeElement?.textContent ?? null;
    first.focus();
    for (const [key, reached] of [
      ['ArrowDown', 'Pieza 1'],
      ['ArrowDown', 'Pieza 2'],
      ['ArrowUp', 'Pieza 1'],
      ['End', 'Pieza 4'],
      ['ArrowDown', 'Pieza 4'],
      ['Home', 'Pieza 0'],
    ] as const) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      expect([key, at()]).toEqual([key, reached]);
    }
  });

  it('remembers the columns that somebody put away', async () => {
    await show(<Parts fetchPage={pagesOf(5)} />);
    await screen.findByRole('link', { name: 'Pieza 0' });
    expect(heads()).toEqual(['Nombre', 'Hay']);
    options();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Hay' }));
    expect(heads()).toEqual(['Nombre']);
    // As when the page is opened again.
    cleanup();
    await show(<Parts fetchPage={pagesOf(5)} />);
    await screen.findByRole('link', { name: 'Pieza 0' });
    expect(heads()).toEqual(['Nombre']);
  });

  it('is saved whole as a file, page after page, and its texts do no harm there', async () => {
    const saved = savedFiles();
    const hostile = { id: 'R0', name: `=1+1 ${HOSTILE}`, stock: '-2.50' };
    await show(<Parts fetchPage={pagesOf(3_000, hostile)} />);
    await screen.findByRole('table', { name: 'Piezas' });
    options();
    fireEvent.click(await screen.findByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['parts.csv']));
    const text = await (saved[0]?.blob.text() ?? '');
    expect(text).toContain(`"'=1+1 ${HOSTILE.slice(0, 3)}`);
    expect(text).toContain(',-2.50\r\n');
    expect(text.trimEnd().split('\r\n').at(-1)).toBe('Pieza 2999,2999.50');
    fireEvent.click(await screen.findByRole('button', { name: 'XLSX' }));
    await waitFor(() => expect(saved.map(({ name }) => name)).toContain('parts.xlsx'));
  });

  it('shows how far a long file is, and can be told to stop', async () => {
    const saved = savedFiles();
    let release = (): void => undefined;
    const slow = async (nextToken: string | null): Promise<Page<Row>> => {
      if (nextToken !== null)
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      return pagesOf(1_500)(nextToken);
    };
    await show(<Parts fetchPage={slow} />);
    await screen.findByRole('table', { name: 'Piezas' });
    options();
    fireEvent.click(await screen.findByRole('button', { name: 'CSV' }));
    await screen.findByText('500 filas …');
    fireEvent.click(screen.getByRole('button', { name: 'Cancelar' }));
    await act(async () => release());
    await screen.findByRole('button', { name: 'CSV' });
    expect(saved).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what was refused, and what to do where there is nothing', async () => {
    await show(<Parts fetchPage={() => Promise.reject(new Refused('FORBIDDEN'))} />);
    expect(await screen.findByRole('alert')).toBeTruthy();
    leave();
    await show(<Parts fetchPage={pagesOf(0)} />);
    expect(await screen.findByText('Nada')).toBeTruthy();
  });
});
