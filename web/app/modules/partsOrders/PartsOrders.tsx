/** Orders of parts from afar, newest first. */
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { PartsOrderStatusValues } from '../../generated/enums.ts';
import { useFormats } from '../../kernel/access/Workshop.tsx';
import { RowLink } from '../../kernel/links.tsx';
import type { Column } from '../../kernel/lists/columns.ts';
import { Table } from '../../kernel/lists/Table.tsx';
import { useList } from '../../kernel/lists/useList.ts';
import { useLive } from '../../kernel/live/useLive.ts';
import { Screen } from '../../kernel/Screen.tsx';
import { Tag } from '../../kernel/Tag.tsx';
import type { PartsOrdersSearch } from './address.ts';
import type { PartsOrderRowFragment as Row } from './generated/documents.ts';
import { PartsOrderListDocument } from './generated/documents.ts';
import { PARTS_ORDERS_KEY, STATUS_COLORS } from './order.ts';

const route = getRouteApi('/parts-orders');
const PAGE = 50;
const FAILED: readonly Row['status'][] = ['PAYMENT_FAILED', 'SHIPMENT_FAILED'];

export function PartsOrders() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { status = null } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList(
    [...PARTS_ORDERS_KEY, status],
    async (nextToken) => (await client.request(PartsOrderListDocument, { status, limit: PAGE, nextToken })).partsOrders,
  );
  useLive((live, options) => live.onPartsOrderChanged({}, options), 'all', [PARTS_ORDERS_KEY]);
  const columns = useOrderColumns();
  const statuses = PartsOrderStatusValues.map((value) => ({ value, label: t(`partsOrderStatus.${value}`) }));
  return (
    <Screen title={t('partsOrders.title')}>
      <Stack gap="xs">
        <Group>
          <NativeSelect
            aria-label={t('partsOrders.status')}
            data={[{ value: '', label: t('partsOrders.everyStatus') }, ...statuses]}
            value={status ?? ''}
            onChange={(event) => {
              const chosen = PartsOrderStatusValues.find((each) => each === event.currentTarget.value);
              void navigate({ search: (chosen ? { status: chosen } : {}) satisfies PartsOrdersSearch, replace: true });
            }}
          />
        </Group>
        <Table
          name="partsOrders"
          label={t('partsOrders.title')}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          tone={(row) => (FAILED.includes(row.status) ? 'late' : row.status === 'CANCELLED' ? 'off' : undefined)}
          empty={<Text>{t('partsOrders.none')}</Text>}
        />
      </Stack>
    </Screen>
  );
}

function useOrderColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const statuses = new Map(PartsOrderStatusValues.map((value) => [value, t(`partsOrderStatus.${value}`)]));
    const due = t('partsOrders.refundDue');
    return [
      {
        key: 'number',
        title: t('partsOrders.number'),
        always: true,
        cell: ({ id, number, customerName }) => (
          <RowLink to="/parts-orders/$id" id={id}>
            {number} · <bdi>{customerName}</bdi>
          </RowLink>
        ),
        text: ({ number, customerName }) => `${number} ${customerName}`,
      },
      {
        key: 'status',
        title: t('partsOrders.status'),
        cell: ({ status, refundsDue }) => (
          <>
            <Tag color={STATUS_COLORS[status]} data-state={status}>
              {statuses.get(status)}
            </Tag>{' '}
            {refundsDue > 0 && <strong>{due}</strong>}
          </>
        ),
        text: ({ status }) => statuses.get(status) ?? status,
      },
      {
        key: 'lines',
        title: t('partsOrders.lines'),
        align: 'end',
        from: 'md',
        cell: ({ lineCount }) => formats.whole(lineCount),
        text: ({ lineCount }) => String(lineCount),
      },
      {
        key: 'total',
        title: t('partsOrders.total'),
        align: 'end',
        from: 'sm',
        cell: ({ total, currency }) => formats.money(total, currency),
        text: ({ total }) => total,
      },
      {
        key: 'placed',
        title: t('partsOrders.placedAt'),
        from: 'sm',
        cell: ({ placedAt }) => formats.dayAndTime(placedAt),
        text: ({ placedAt }) => placedAt,
      },
    ] satisfies Column<Row>[];
  }, [t, formats]);
}
