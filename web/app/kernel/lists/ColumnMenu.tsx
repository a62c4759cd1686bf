/** Which columns are shown, and the whole list as a file. */
import { ActionIcon, Button, Checkbox, Popover, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../errors/Refusal.tsx';
import { Icon } from '../Icon.tsx';
import type { Column } from './columns.ts';
import type { FileKind } from './exportList.ts';
import type { List } from './useList.ts';

interface ColumnMenuProps<Row> {
  name: string;
  label: string;
  list: List<Row>;
  columns: readonly Column<Row>[];
  hidden: readonly string[];
  toggle: (key: string) => void;
}

export function ColumnMenu<Row>({ name, label, list, columns, hidden, toggle }: ColumnMenuProps<Row>) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('list.options', { list: label })}>
          <Icon name="columns" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t('list.columns')}
          </Text>
          {columns
            .filter(({ always }) => !always)
            .map(({ key, title }) => (
              <Checkbox key={key} label={title} checked={!hidden.includes(key)} onChange={() => toggle(key)} />
            ))}
          <Text size="sm" fw={600}>
            {t('list.export')}
          </Text>
          <Export name={name} list={list} columns={columns} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Export<Row>({ name, list, columns }: Pick<ColumnMenuProps<Row>, 'name' | 'list' | 'columns'>) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [abort, setAbort] = useState<AbortController | null>(null);
  const save = async (kind: FileKind): Promise<void> => {
    const controller = new AbortController();
    setAbort(controller);
    setError(null);
    setRows(0);
    try {
      // Whoever exports nothing loads nothing of it.
      const { exportList } = await import('./exportList.ts');
      await exportList({
        name,
        kind,
        columns,
        fetchPage: list.fetchPage,
        onProgress: setRows,
        signal: controller.signal,
      });
    } catch (thrown) {
      if (!controller.signal.aborted) setError(thrown);
    } finally {
      setRows(null);
      setAbort(null);
    }
  };
  if (rows !== null)
    return (
      <Stack gap={4}>
        <Text size="sm" role="status">
          {t('list.exporting', { count: rows })}
        </Text>
        <Progress value={100} animated aria-label={t('list.export')} />
        <Button size="xs" variant="default" onClick={() => abort?.abort()}>
          {t('action.cancel')}
        </Button>
      </Stack>
    );
  return (
    <>
      <Refusal error={error} />
      <Button.Group>
        <Button size="xs" variant="default" onClick={() => void save('csv')}>
          CSV
        </Button>
        <Button size="xs" variant="default" onClick={() => void save('xlsx')}>
          XLSX
        </Button>
      </Button.Group>
    </>
  );
}
