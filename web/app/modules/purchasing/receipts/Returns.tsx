/** What went back to suppliers, newest first, and whether the credit for it came. */
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../shared/session/SessionProvider.tsx';
import { SupplierReturnStatusValues } from '../../../generated/enums.ts';
import { useWorkshop } from '../../../kernel/access/Workshop.tsx';
import { RowLink } from '../../../kernel/links.tsx';
import type { Column } from '../../../kernel/lists/columns.ts';
import { Table } from '../../../kernel/lists/Table.tsx';
import { useList } from '../../../kernel/lists/useList.ts';
import { Tag } from '../../../kernel/Tag.tsx';
import type { PurchasingSearch } from '../address.ts';
import type { ReturnRowFragment as Row } from '../generated/documents.ts';
import { ReturnListDocument } from '../generated/documents.ts';
import { RETURN_COLORS, RETURNS_KEY } from './receipt.ts';

const route = getRouteApi('/purchasing');
const PAGE = 50;

export function Returns() {
  const { t } = useTranslation();
  const { client } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { credit: status = null } = search;
  const list = useList(
    [...RETURNS_KEY, status],
    async (nextToken) => (await client.request(ReturnListDocument, { status, limit: PAGE, nextToken })).supplierReturns,
  );
  const columns = useReturnColumns();
  const states = SupplierReturnStatusValues.map((value) => ({ value, label: t(`supplierReturnStatus.${value}`) }));
  return (
    <Stack gap="xs">
      <Group>
        <NativeSelect
          aria-label={t('purchasing.order.state')}
          data={[{ value: '', label: t('purchasing.everyState') }, ...states]}
          value={status ?? ''}
          onChange={(event) => {
            const chosen = SupplierReturnStatusValues.find((each) => each === event.currentTarget.value);
            void navigate({ search: (now) => ({ ...now, credit: chosen }) as PurchasingSearch, replace: true });
          }}
        />
      </Group>
      <Table
        name="returns"
        label={t('purchasing.returns')}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<Text>{t('purchasing.return.none')}</Text>}
      />
    </Stack>
  );
}

function useReturnColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const { formats, may } = useWorkshop();
  return useMemo(() => {
    const states = new Map(SupplierReturnStatusValues.map((value) => [value, t(`supplierReturnStatus.${value}`)]));
    const amount = (key: 'expected' | 'credited'): Column<Row> => ({
      key,
      title: t(`purchasing.return.${key}`),
      align: 'end',
      ...(key === 'credited' ? { from: 'sm' as const } : {}),
      cell: (row) => formats.money(row[key], row.currency),
      text: (row) => row[key] ?? '',
    });
    return [
      {
        key: 'supplier',
        title: t('purchasing.order.supplier'),
        always: true,
        cell: ({ id, orderNumber, supplierName }) => (
          <RowLink to="/purchasing/returns/$id" id={id}>
            {orderNumber} · <bdi>{supplierName}</bdi>
          </RowLink>
        ),
        text: ({ orderNumber, supplierName }) => `${orderNumber ?? ''} ${supplierName}`,
      },
      {
        key: 'status',
        title: t('purchasing.order.state'),
        cell: ({ status }) => (
          <Tag color={RETURN_COLORS[status]} data-state={status}>
            {states.get(status)}
          </Tag>
        ),
        text: ({ status }) => states.get(status) ?? status,
      },
      {
        key: 'reason',
        title: t('purchasing.reason'),
        from: 'md',
        cell: ({ reason }) => <bdi>{reason}</bdi>,
        text: ({ reason }) => reason,
      },
      {
        key: 'when',
        title: t('purchasing.return.when'),
        from: 'sm',
        cell: ({ createdAt }) => formats.day(createdAt),
        text: ({ createdAt }) => createdAt,
      },
      ...(may('inventory:cost') ? [amount('expected'), amount('credited')] : []),
    ] satisfies Column<Row>[];
  }, [t, formats, may]);
}
