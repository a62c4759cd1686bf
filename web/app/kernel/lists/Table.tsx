/**
 * A table of a list: rows that are near the window, arrows from row to row, columns that are remembered, and all of it as a file. A row's
 * first cell is its link, so that it opens as browsers open links, also beside what is there.
 */
import { Button, Center, Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../errors/Refusal.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import type { Column } from './columns.ts';
import { useColumns } from './columns.ts';
import classes from './Table.module.css';
import type { List } from './useList.ts';
import { useWindow } from './windowed.ts';

interface TableProps<Row> {
  /** Names it among what the browser remembers. */
  name: string;
  /** What it is a list of. */
  label: string;
  list: List<Row>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** What colours a row; it says so in a cell as well. */
  tone?: ((row: Row) => 'late' | 'soon' | 'off' | undefined) | undefined;
  /** Where there is nothing: why, and what can be done. */
  empty: ReactNode;
  /** Stands beside what chooses columns. */
  tools?: ReactNode;
}

/** As in the style sheet. */
const ROW_HEIGHT = 56;

export function Table<Row>({ name, label, list, columns, rowKey, tone, empty, tools }: TableProps<Row>) {
  const { t } = useTranslation();
  const { shown, hidden, toggle } = useColumns(name, columns);
  if (list.error !== null && list.rows.length === 0) return <Refusal error={list.error} onRepeat={list.again} />;
  if (list.loading) return <Loading label={t('state.loading')} />;
  if (list.rows.length === 0 && !list.hasMore)
    return (
      <Stack>
        <Group justify="flex-end">{tools}</Group>
        <Center py="xl" role="status">
          {empty}
        </Center>
      </Stack>
    );
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" role="status" data-loaded={list.rows.length}>
          {t(list.hasMore ? 'list.countMore' : 'list.count', { count: list.rows.length })}
        </Text>
        <Group gap="xs">
          {tools}
          <ColumnMenu name={name} label={label} list={list} columns={columns} hidden={hidden} toggle={toggle} />
        </Group>
      </Group>
      <Refusal error={list.error} onRepeat={list.again} />
      <Rows label={label} list={list} shown={shown} rowKey={rowKey} tone={tone} />
      {list.hasMore && (
        <Center>
          <Button variant="default" data-more loading={list.loadingMore} onClick={list.more}>
            {t('list.more')}
          </Button>
        </Center>
      )}
    </Stack>
  );
}

type RowsProps<Row> = Pick<TableProps<Row>, 'label' | 'list' | 'rowKey' | 'tone'> & { shown: readonly Column<Row>[] };

/**
 * Every row has its place and its height by itself, so that one that comes moves no other and nothing is measured again: a browser lays a
 * table of its own out as a whole. It stays one for whoever does not see: what is laid out otherwise says by its role what it is.
 */
function Rows<Row>({ label, list, shown, rowKey, tone }: RowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, end } = useWindow(body, list.rows.length, ROW_HEIGHT);
  return (
    <table
      role="table"
      className={classes.table}
      aria-label={label}
      aria-rowcount={list.hasMore ? -1 : list.rows.length + 1}
    >
      <Head shown={shown} />
      <tbody ref={body} role="rowgroup" style={{ height: list.rows.length * ROW_HEIGHT }} onKeyDown={walk}>
        {list.rows.slice(first, end).map((row, index) => (
          <Line key={rowKey(row)} row={row} name={rowKey(row)} at={first + index} tone={tone?.(row)} shown={shown} />
        ))}
      </tbody>
    </table>
  );
}

function EveryHead<Row>({ shown }: { shown: readonly Column<Row>[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {shown.map(({ key, title, align, from }) => (
          <th key={key} role="columnheader" scope="col" data-align={align} data-from={from}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const Head = memo(EveryHead) as typeof EveryHead;

interface LineProps<Row> {
  row: Row;
  name: string;
  /** Counted from 0. */
  at: number;
  tone: string | undefined;
  shown: readonly Column<Row>[];
}

function EveryLine<Row>({ row, name, at, tone, shown }: LineProps<Row>) {
  return (
    // The first row is the one of the titles.
    <tr role="row" aria-rowindex={at + 2} data-tone={tone} data-row={name} style={{ top: at * ROW_HEIGHT }}>
      {shown.map(({ key, cell, align, from }) => (
        <td key={key} role="cell" data-align={align} data-from={from}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Drawn again only when it changes: while a list is scrolled, most rows stay what they were. */
const Line = memo(EveryLine) as typeof EveryLine;

function Loading({ label }: { label: string }) {
  return (
    <Stack gap={8} role="status" aria-busy>
      <VisuallyHidden>{label}</VisuallyHidden>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={ROW_HEIGHT - 8} />
      ))}
    </Stack>
  );
}

const linkOf = (row: Element | null): HTMLElement | null => row?.querySelector<HTMLElement>('a, button') ?? null;

/** Arrows go from row to row; Enter follows the link that has the focus, as everywhere. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const row = event.target instanceof Element ? event.target.closest('tr') : null;
  const steps: Record<string, Element | null | undefined> = {
    ArrowDown: row?.nextElementSibling,
    ArrowUp: row?.previousElementSibling,
    Home: row?.parentElement?.querySelector('tr[data-row]'),
    End: [...(row?.parentElement?.querySelectorAll('tr[data-row]') ?? [])].at(-1),
  };
  const link = linkOf(steps[event.key] ?? null);
  if (!link) return;
  event.preventDefault();
  link.focus();
}
