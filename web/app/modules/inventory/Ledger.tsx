/** What moved an item, newest first, with what was there after it. */
import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import type { ItemRowFragment, LedgerQuery } from './generated/documents.ts';
import { LedgerDocument } from './generated/documents.ts';
import { ledgerKey } from './items.ts';

type Movement = NonNullable<LedgerQuery['stockMovements']>['items'][number];

const PAGE = 30;

export function Ledger({ item }: { item: ItemRowFragment }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const list = useList(
    ledgerKey(item.id),
    async (nextToken) =>
      (await client.request(LedgerDocument, { inventoryItemId: item.id, limit: PAGE, nextToken })).stockMovements,
  );
  const columns = useLedgerColumns();
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('inventory.ledger')}
      </Title>
      <Table
        name="ledger"
        label={t('inventory.ledger')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t('inventory.neverMoved')}</Text>}
      />
    </Stack>
  );
}

const whyOf = ({ reason, reference }: Movement): string => [reference, reason].filter(Boolean).join(' · ');

function useLedgerColumns(): readonly Column<Movement>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'at',
        title: t('inventory.at'),
        always: true,
        cell: ({ at }) => formats.dayAndTime(at),
        text: ({ at }) => at,
      },
      {
        key: 'type',
        title: t('inventory.type'),
        cell: ({ type }) => t(`movementType.${type}`),
        text: ({ type }) => t(`movementType.${type}`),
      },
      {
        key: 'quantity',
        title: t('inventory.quantity'),
        align: 'end',
        cell: ({ quantity }) => formats.quantity(quantity),
        text: ({ quantity }) => quantity,
      },
      {
        key: 'balance',
        title: t('inventory.balance'),
        align: 'end',
        cell: ({ balance }) => formats.quantity(balance),
        text: ({ balance }) => balance ?? '',
      },
      { key: 'why', title: t('inventory.why'), from: 'md', cell: (row) => <bdi>{whyOf(row)}</bdi>, text: whyOf },
      { key: 'by', title: t('inventory.by'), from: 'sm', cell: ({ by }) => by, text: ({ by }) => by },
    ],
    [t, formats],
  );
}
