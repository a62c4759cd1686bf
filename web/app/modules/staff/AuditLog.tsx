/** Who changed what, newest first, with before and after. */
import { Modal, Stack, Table as Rows, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationResult } from '../../../../client/index.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { RowButton } from '../../kernel/links.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { differencesOf } from './differences.ts';

type Entry = NonNullable<OperationResult<'auditLog'>>['items'][number];

const PAGE = 50;

export function AuditLog() {
  const { t } = useTranslation();
  const { client } = useSession();
  const [open, setOpen] = useState<Entry | null>(null);
  const list = useList(['audit'], (nextToken) => client.auditLog({ limit: PAGE, nextToken }));
  const columns = useEntryColumns(setOpen);
  return (
    <>
      <Table
        name="audit"
        label={t('staff.audit')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t('staff.noEntries')}</Text>}
      />
      {open && <EntryDialog entry={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function useEntryColumns(onOpen: (entry: Entry) => void): readonly Column<Entry>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'what',
        title: t('staff.what'),
        always: true,
        cell: (entry) => (
          <RowButton onClick={() => onOpen(entry)}>
            {t(`auditedEntity.${entry.entityType}`)} · {t(`auditAction.${entry.action}`)}
          </RowButton>
        ),
        text: ({ entityType, action }) => `${entityType} ${action}`,
      },
      { key: 'at', title: t('staff.at'), cell: ({ at }) => formats.dayAndTime(at), text: ({ at }) => at },
      {
        key: 'who',
        title: t('staff.who'),
        from: 'sm',
        cell: ({ user }) => user?.name ?? t('staff.system'),
        text: ({ user, userId }) => user?.name ?? userId ?? '',
      },
      {
        key: 'operation',
        title: t('staff.operation'),
        from: 'md',
        cell: ({ operation }) => operation ?? '',
        text: ({ operation }) => operation ?? '',
      },
      {
        key: 'id',
        title: t('staff.id'),
        from: 'lg',
        cell: ({ entityId }) => entityId,
        text: ({ entityId }) => entityId,
      },
    ],
    [t, formats, onOpen],
  );
}

function EntryDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const title = `${t(`auditedEntity.${entry.entityType}`)} · ${t(`auditAction.${entry.action}`)}`;
  return (
    <Modal opened onClose={onClose} size="xl" title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Stack>
        <Text size="sm">
          {[formats.dayAndTime(entry.at), entry.user?.name ?? t('staff.system'), entry.operation, entry.entityId]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Rows style={{ tableLayout: 'fixed', overflowWrap: 'anywhere' }}>
          <Rows.Thead>
            <Rows.Tr>
              <Rows.Th>{t('staff.field')}</Rows.Th>
              <Rows.Th>{t('staff.before')}</Rows.Th>
              <Rows.Th>{t('staff.after')}</Rows.Th>
            </Rows.Tr>
          </Rows.Thead>
          <Rows.Tbody>
            {differencesOf(entry.before, entry.after).map(({ field, before, after }) => (
              <Rows.Tr key={field} data-difference={field}>
                <Rows.Td>{field}</Rows.Td>
                <Rows.Td>{before}</Rows.Td>
                <Rows.Td>{after}</Rows.Td>
              </Rows.Tr>
            ))}
          </Rows.Tbody>
        </Rows>
      </Stack>
    </Modal>
  );
}
